package import Disclosure

/// 台账的内容, as it is written into a file: rows of entries, in the order of each sheet's columns.
package struct LedgerEntries: Hashable, Sendable {
  package enum Entry: Hashable, Sendable {
    case blank
    case text(String)
    case day(Day)
    case yuan(ExactDecimal)
    case count(Int)
  }

  package var rows: [LedgerSheet: [[Entry]]]

  package init(rows: [LedgerSheet: [[Entry]]] = [:]) { self.rows = rows }

  /// The empty ledger: every sheet with its headers only.
  package static let template = LedgerEntries()
}

extension LedgerEntries.Entry {
  init(_ day: Day?) { self = day.map { .day($0) } ?? .blank }
  init(_ text: String?) { self = text.map { .text($0) } ?? .blank }
}
