/// 横向比较: figures of the units of one level beside each other and beside last year; what stands out is a hint to look, never an error.
package struct UnitComparison: Hashable, Sendable {
  /// 比较的数字.
  package enum Figure: String, CaseIterable, Sendable {
    case received, withheld, licences, penalties, inForce, disputes

    package var chinese: String {
      switch self {
      case .received: "新收申请"
      case .withheld: "不予公开"
      case .licences: "行政许可"
      case .penalties: "行政处罚"
      case .inForce: "现行有效规范性文件"
      case .disputes: "复议诉讼"
      }
    }

    /// Nil where the report is blank.
    package func value(in report: AnnualReport) -> Int? {
      switch self {
      case .received: report.tableThree?[.received, .total]
      case .withheld: sum(TableThreeBlock.refused.rows.map { report.tableThree?[$0, .total] })
      case .licences: report.tableTwo?[.licences]
      case .penalties: report.tableTwo?[.penalties]
      case .inForce: report.tableTwo?[.normativeDocuments, .inForce]
      case .disputes: sum(TableFourGroup.allCases.map { report.tableFour?[$0, .total] })
      }
    }
  }

  package struct Line: Hashable, Sendable {
    package let unit: CampaignUnitID
    package let level: OrganLevel?
    package let report: AnnualReport
    package let previous: AnnualReport?

    package init(unit: CampaignUnitID, level: OrganLevel?, report: AnnualReport, previous: AnnualReport?) {
      (self.unit, self.level, self.report, self.previous) = (unit, level, report, previous)
    }
  }

  package struct Hint: Hashable, Sendable {
    package let unit: CampaignUnitID
    package let figure: Figure
    /// One Chinese sentence.
    package let sentence: String
  }

  package let hints: [Hint]

  /// Below so many units of a level nothing is compared.
  package static let least = 8
  /// Small numbers jump by themselves.
  package static let smallest = 10

  package init(_ lines: [Line]) {
    var hints: [Hint] = []
    for figure in Figure.allCases {
      for group in Dictionary(grouping: lines, by: \.level).values {
        hints += UnitComparison.amongSisters(group, figure)
      }
      hints += lines.compactMap { UnitComparison.besideLastYear($0, figure) }
    }
    self.hints = hints.sorted { ($0.unit.rawValue, $0.figure.rawValue) < ($1.unit.rawValue, $1.figure.rawValue) }
  }

  /// Beyond the upper quartile by more than three times the span between the quartiles.
  private static func amongSisters(_ lines: [Line], _ figure: Figure) -> [Hint] {
    let values = lines.compactMap { line in figure.value(in: line.report).map { (line.unit, $0) } }
    let sorted = values.map(\.1).sorted()
    guard sorted.count >= least else { return [] }
    let (lower, upper) = (sorted[sorted.count / 4], sorted[sorted.count * 3 / 4])
    return values.compactMap { unit, value in
      guard value >= smallest, value > upper, (value - upper) / 3 > max(upper - lower, 1) else { return nil }
      return Hint(
        unit: unit, figure: figure, sentence: "\(figure.chinese) \(value)，同级单位多数在 \(lower) 至 \(upper) 之间，请核对。")
    }
  }

  /// Five times as many as last year or more, a fifth or less, or none any more.
  private static func besideLastYear(_ line: Line, _ figure: Figure) -> Hint? {
    guard let previous = line.previous.flatMap(figure.value), let value = figure.value(in: line.report),
      max(value, previous) >= smallest
    else { return nil }
    let (small, great) = (min(value, previous), max(value, previous))
    guard small <= great / 5 else { return nil }
    return Hint(unit: line.unit, figure: figure, sentence: "\(figure.chinese)上年 \(previous)、今年 \(value)，变化很大，请核对。")
  }
}
