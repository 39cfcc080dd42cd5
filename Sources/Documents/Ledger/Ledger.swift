package import Disclosure

/// 台账: what an office wrote down over the years, read without a doubt left open.
package struct Ledger: Hashable, Sendable {
  package var facts = DisclosureFacts()
  /// 依申请公开 once more, each with its number and row.
  package var requests: [LedgerRequest] = []
  /// 文字: the office's own text of a section, by its number 1…6. Rows of one section are joined as paragraphs.
  package var texts: [Int: String] = [:]

  package init() {}
}

/// 台账的一件申请: what the report counts, and where it stands.
package struct LedgerRequest: Hashable, Sendable {
  /// 申请编号, as it is written.
  package let number: String
  /// 1-based, as the spreadsheet shows it.
  package let row: Int
  package let fact: RequestFact

  package init(number: String, row: Int, fact: RequestFact) {
    self.number = number
    self.row = row
    self.fact = fact
  }

  /// What makes two spellings one number: widths and spaces aside.
  package static func key(of number: String) -> String { number.halfWidth.withoutSpace }
}
