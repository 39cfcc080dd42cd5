package import Disclosure

/// 检索标签: what an index notes of a document beside its words, so that a filter is one word more.
package enum SearchLabel: Hashable, Sendable {
  case organ(String)
  case column(ColumnID)
  /// 发布年份.
  case year(Int)
  /// It lies in more than one chunk, so that its words need not stand in the same one.
  case long

  /// A word that no text holds: it begins with a private character.
  package var token: String {
    switch self {
    case .organ(let organ): "\u{E001}o\(Self.plain(organ))"
    case .column(let column): "\u{E001}c\(Self.plain(column.rawValue))"
    case .year(let year): "\u{E001}y\(year)"
    case .long: "\u{E001}l"
    }
  }

  /// Digits of its bytes, since an id may hold anything.
  private static func plain(_ id: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: id.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension SearchChunk {
  /// Between what is read and what stands beside it.
  private static let end = "\u{E002}"

  /// What an index keeps of it, in order.
  package func indexed(_ labels: [SearchLabel]) -> [String] { tokens + [Self.end] + words + labels.map(\.token) }
}
