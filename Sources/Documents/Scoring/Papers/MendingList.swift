package import Disclosure

/// 整改清单: a unit's deductions in the columns that units publish: 指标, 分值, 得分, 扣分, 失分原因, 整改情况.
package struct MendingList: Hashable, Sendable {
  package var organ: String
  package var scheme: String
  package var period: CataloguePeriod
  package var score: UnitScore
  /// 整改情况, by the line's key.
  package var mends: [String: String]
  package var day: Day

  package init(
    organ: String, scheme: String, period: CataloguePeriod, score: UnitScore, mends: [String: String], day: Day
  ) {
    self.organ = organ
    self.scheme = scheme
    self.period = period
    self.score = score
    self.mends = mends
    self.day = day
  }

  package var title: String { "\(score.unit.name)\(period.chinese)政府信息公开考核整改清单" }

  package var rendered: Document {
    let intro = "考核办法：《\(scheme)》。本期得分 \(score.total) 分（满分 \(score.full) 分）。"
    return Document(
      title: title, organ: organ, day: day,
      blocks: [
        .landscape([
          .title([title]), .paragraph(Paragraph(intro)), .table(table),
          .signature(Signature(organ: organ, day: day.chinese, isSealed: false)),
        ])
      ])
  }

  private var table: Table {
    let heads = ["序号", "一级指标", "指标", "分值", "得分", "扣分", "失分原因", "整改情况"]
    let found = lines
    let none = [[Cell("本期没有扣分事项", columnSpan: heads.count)]]
    return Table(
      caption: "整改清单", columns: [2, 5, 5, 2, 2, 2, 14, 8], headRows: 1, type: .form,
      rows: [heads.map { Cell($0, .column) }] + (found.isEmpty ? none : found))
  }

  private var lines: [[Cell]] {
    var rows: [[Cell]] = []
    for top in score.indicators + score.bonus {
      for indicator in top.all {
        for line in indicator.lines where line.amount < 0 {
          rows.append([
            Cell(.number(String(rows.count + 1))), Cell(top.name, alignment: .left),
            Cell(indicator.name, alignment: .left), Cell(.number(indicator.weight.description)),
            Cell(.number(indicator.earned.description)), Cell(.number((-line.amount).description)),
            Cell(line.reason, alignment: .left), Cell(line.waived ?? mends[line.key] ?? "", alignment: .left),
          ])
        }
      }
    }
    return rows
  }
}
