package import Disclosure

/// 零报送告知书: to a unit of which nothing counted in the period.
package struct ZeroReportNotice: Hashable, Sendable {
  package var organ: String
  package var scheme: String
  package var period: CataloguePeriod
  package var score: UnitScore
  package var day: Day
  /// Until the 通报 is issued.
  package var mayAppeal: Bool

  package init(
    organ: String, scheme: String, period: CataloguePeriod, score: UnitScore, day: Day, mayAppeal: Bool
  ) {
    self.organ = organ
    self.scheme = scheme
    self.period = period
    self.score = score
    self.day = day
    self.mayAppeal = mayAppeal
  }

  /// Whether there is a reason to send it.
  package static func concerns(_ score: UnitScore) -> Bool { score.counts.counted == 0 && score.counts.adopted == 0 }

  private var appeal: String { mayAppeal ? "对以上数字有异议的，请在通报印发前提出申诉。" : "" }

  package var rendered: Document {
    var text = "按照《\(scheme)》，你单位\(period.chinese)没有计入考核的公开信息"
    text +=
      score.counts.reported == 0
      ? "，也没有报送信息。"
      : "；报送的 \(score.counts.reported) 条都不计入：\(Set(score.notCounted.map(\.rule)).sorted().joined(separator: "、"))。"
    let result = "本期得分 \(score.total) 分（满分 \(score.full) 分），名次为第 \(score.rank) 名。"
    return Document(
      title: "\(period.chinese)零报送告知书（\(score.unit.name)）", organ: organ, day: day,
      blocks: [
        .title(["零报送告知书"]), .addressee(score.unit.name), .paragraph(Paragraph(text)), .paragraph(Paragraph(result)),
        .paragraph(Paragraph("请核对本单位职责范围内有没有应当公开而没有公开的信息：有的，尽快报送；确实没有的，书面说明情况。\(appeal)")),
        .signature(Signature(organ: organ, day: day.chinese)),
      ])
  }
}
