/// 全部校验: every rule, in the order of the manual.
package enum ReportChecks {
  package static let all: [any ReportCheck] = [
    CellMissing(), CellNotACount(), TableThreeBalance(), TableThreeRowTotal(), TableThreeHandledTotal(),
    TableFourTotal(), CarryOver(), NormativeRollForward(), FormOutdated(), FormVariant(), YearMismatch(),
    TitleIrregular(), SectionMissing(), SectionEmpty(), TopicMissing(), ProseMismatch(), TextCopied(),
    RegulationBelowCity(), FeeMagnitude(), FeeSilence(), DirectSuitAfterWithholding(),
  ]

  package static func findings(in context: CheckContext) -> [Finding] {
    all.flatMap { $0.findings(in: context) }
  }
}
