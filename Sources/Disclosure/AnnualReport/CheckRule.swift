/// 校验规则: the name of every check. The raw value is the `rule` of the contract; the order is the manual's.
package enum CheckRule: String, CaseIterable, Sendable {
  case cellMissing = "cell-missing"
  case cellNotACount = "cell-not-a-count"
  case tableThreeBalance = "table-three-balance"
  case tableThreeRowTotal = "table-three-row-total"
  case tableThreeHandledTotal = "table-three-handled-total"
  case tableFourTotal = "table-four-total"
  case carryOver = "carry-over"
  case normativeRollForward = "normative-roll-forward"
  case formOutdated = "form-outdated"
  case formVariant = "form-variant"
  case yearMismatch = "year-mismatch"
  case titleIrregular = "title-irregular"
  case sectionMissing = "section-missing"
  case sectionEmpty = "section-empty"
  case topicMissing = "topic-missing"
  case proseMismatch = "prose-mismatch"
  case textCopied = "text-copied"
  case regulationBelowCity = "regulation-below-city"
  case feeMagnitude = "fee-magnitude"
  case feeSilence = "fee-silence"
  case directSuitAfterWithholding = "direct-suit-after-withholding"

  package var severity: Finding.Severity {
    switch self {
    case .cellMissing, .cellNotACount, .tableThreeBalance, .tableThreeRowTotal, .tableThreeHandledTotal,
      .tableFourTotal, .carryOver:
      .error
    default: .warning
    }
  }
}
