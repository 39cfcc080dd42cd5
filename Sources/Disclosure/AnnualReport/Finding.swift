/// 校验结果: one thing a check found, with its place. A value, never thrown.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
    package var chinese: String { self == .error ? "错误" : "提示" }
  }

  package let rule: CheckRule
  package let table: ReportTable?
  package let section: Int?
  package let row: String?
  package let column: String?
  package let expected: String?
  package let found: String?
  /// One Chinese sentence that a clerk can act on.
  package let message: String

  package var severity: Severity { rule.severity }

  /// A finding about one cell; `section` is where the text speaks of it.
  package init(
    _ rule: CheckRule, at place: CellPlace, section: Int? = nil, expected: String? = nil, found: String? = nil,
    message: String
  ) {
    self.rule = rule
    table = place.table
    self.section = section
    row = place.row
    column = place.column
    self.expected = expected
    self.found = found
    self.message = message
  }

  /// A finding about a whole table, a column of it, a section or the report.
  package init(
    _ rule: CheckRule, table: ReportTable? = nil, column: String? = nil, section: Int? = nil, expected: String? = nil,
    found: String? = nil, message: String
  ) {
    self.rule = rule
    self.table = table
    self.section = section
    row = nil
    self.column = column
    self.expected = expected
    self.found = found
    self.message = message
  }
}
