package import Disclosure

extension Links {
  /// 提交申请, after it was checked.
  package static let applySend = "/apply/send"
  /// 答复和通知, for whoever has number and code.
  package static let trackLetter = "/track/letter"
  /// 政府信息公开指南.
  package static let guide = "/guide"
  /// 法定主动公开内容.
  package static let publicItems = "/info"
  /// 各单位: the organs with their columns.
  package static let publicOrgans = "\(publicItems)/organs"

  /// 订阅, 目录文件: with the conditions of the list.
  package static let feedAtom = "\(publicItems)/feed.atom"
  package static let feedRSS = "\(publicItems)/feed.rss"
  package static let listJSON = "\(publicItems)/list.json"
  package static let listCSV = "\(publicItems)/list.csv"
  /// 目录说明.
  package static let catalogueDescription = "\(publicItems)/catalogue.jsonld"
  package static let sitemap = "/sitemap.xml"

  package static func sitemap(part: Int) -> String { "/sitemap/\(part).xml" }

  /// - Parameter form: `json` or `xml`.
  package static func metadata(of id: ItemID, _ form: String) -> String { "\(publicItem(id))/metadata.\(form)" }

  package static func publicItem(_ id: ItemID) -> String { "\(publicItems)/\(PercentEncoding.encode(id.rawValue))" }

  static func publicFile(_ file: String, of id: ItemID) -> String {
    "\(publicItem(id))/files/\(PercentEncoding.encode(file))"
  }
}
