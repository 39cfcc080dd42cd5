/// 正文数字: one figure that the text of a report states beyond doubt.
package struct ProseFigure: Hashable, Sendable {
  /// The sentence as the source has it, for evidence.
  package let sentence: String
  /// 0–6.
  package let section: Int
  package let what: ProseQuantity
  /// A count; 万元 for the charges.
  package let value: ExactDecimal

  package init(sentence: String, section: Int, what: ProseQuantity, value: ExactDecimal) {
    self.sentence = sentence
    self.section = section
    self.what = what
    self.value = value
  }

  /// Every figure of a report's text, in the order of the text.
  package static func all(in report: AnnualReport) -> [ProseFigure] {
    let scope = ProseScope(of: report)
    return report.sections.flatMap { ProseReader.figures(in: $0.text, section: $0.number, scope: scope) }
  }
}
