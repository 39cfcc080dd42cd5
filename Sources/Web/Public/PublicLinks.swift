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

  package static func publicItem(_ id: ItemID) -> String { "\(publicItems)/\(PercentEncoding.encode(id.rawValue))" }

  static func publicFile(_ file: String, of id: ItemID) -> String {
    "\(publicItem(id))/files/\(PercentEncoding.encode(file))"
  }
}
