/// 校验: one rule over one report. The type's doc comment is the rule's entry in the manual (`gongkai check --rules`), so
/// it is written in Chinese, for the clerk who has to mend the report.
package protocol ReportCheck: Sendable {
  var rule: CheckRule { get }
  /// What departs from the rule, in the form's order. A rule whose operands contain a blank says nothing.
  func findings(in context: CheckContext) -> [Finding]
}
