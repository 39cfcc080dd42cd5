/// 正文数字: one figure that the text of a report states beyond doubt.
package struct ProseFigure: Hashable, Sendable {
  /// The sentence as the source has it, for evidence.
  package let sentence: String
  /// 0–6.
  package let section: Int
  package let what: ProseQuantity
  /// A count; 万元 for the charges.
  package let value: ExactDecimal
  /// Where its digits stand in the section's text; nil for a zero said in words (未、无).
  let digits: Range<String.Index>?

  /// Every figure of a report's text, in the order of the text. What a sentence says twice running is one figure.
  package static func all(in report: AnnualReport) -> [ProseFigure] {
    let scope = ProseScope(of: report)
    var figures: [ProseFigure] = []
    for section in report.sections {
      for figure in ProseReader.figures(in: section.text, section: section.number, scope: scope)
      where figures.last?.saysTheSame(as: figure) != true {
        figures.append(figure)
      }
    }
    return figures
  }

  private func saysTheSame(as other: ProseFigure) -> Bool {
    what == other.what && value == other.value && section == other.section && sentence == other.sentence
  }
}
