/// 正文数字所指: what a figure of the text stands for: one cell of the tables, or one sum of cells.
package enum ProseQuantity: Hashable, Sendable {
  /// 新收; with `orWithCarriedIn` the sentence says that 上年结转 may be in it.
  case received(orWithCarriedIn: Bool)
  /// One row's 总计, other than those that have a case of their own.
  case row(TableThreeRow)
  /// 予以公开; a sentence that does not name 部分公开 may mean both.
  case granted(orPartly: Bool)
  /// （三）不予公开, （四）无法提供, （五）不予处理, （六）其他处理 as a whole.
  case block(TableThreeBlock)
  /// 新收 from one kind of applicant.
  case applicants(TableThreeColumn)
  /// 新收 from 法人或其他组织, the five kinds together.
  case organizations
  case reconsideration(TableFourColumn)
  /// 行政诉讼, both groups together.
  case litigation(TableFourColumn)
  case suits(TableFourGroup)
  case documents(TableTwoDocument, TableTwoColumn)
  case decisions(TableTwoDecision)
  /// 行政事业性收费, in 万元.
  case fees

  /// Where the figure stands in the tables.
  package var table: ReportTable {
    switch self {
    case .received, .row, .granted, .block, .applicants, .organizations: .three
    case .reconsideration, .litigation, .suits: .four
    case .documents, .decisions, .fees: .two
    }
  }

  /// The cell; nil when the figure is a sum of cells.
  package var place: CellPlace? {
    switch self {
    case .received: .three(.received, .total)
    case .row(let row): .three(row, .total)
    case .granted: .three(.granted, .total)
    case .applicants(let column): .three(.received, column)
    case .reconsideration(let column): .four(.reconsideration, column)
    case .suits(let group): .four(group, .total)
    case .documents(let document, let column): .two(document, column)
    case .decisions(let decision): .two(decision)
    case .fees: .fees
    case .block, .organizations, .litigation: nil
    }
  }

  /// In the form's own words.
  package var chinese: String {
    switch self {
    case .block(let block): "表三“\(block.label)”各行“总计”列之和"
    case .organizations: "表三“\(TableThreeRow.received.label)”行法人或其他组织五列之和"
    case .litigation(let column): "表四行政诉讼两组“\(column.label)”之和"
    default: place?.chinese ?? table.chinese
    }
  }

  /// What the tables say, most literal reading first; empty when a cell that is needed is blank.
  package func values(in report: AnnualReport) -> [ExactDecimal] {
    let readings = self == .fees ? [report.tableTwo?.feesWan] : counts(in: report).map { $0.map { ExactDecimal($0) } }
    let known = readings.compactMap { $0 }
    return known.count == readings.count ? known : []
  }

  private func counts(in report: AnnualReport) -> [Int?] {
    let (two, three, four) = (report.tableTwo, report.tableThree, report.tableFour)
    func total(_ row: TableThreeRow) -> Int? { three?[row, .total] }
    switch self {
    case .received(let orWithCarriedIn):
      return [total(.received)] + (orWithCarriedIn ? [sum([total(.received), total(.carriedIn)])] : [])
    case .row(let row): return [total(row)]
    case .granted(let orPartly):
      return [total(.granted)] + (orPartly ? [sum([total(.granted), total(.partlyGranted)])] : [])
    case .block(let block):
      guard let three else { return [nil] }
      let rows = block == .other && three.otherIsMerged ? [.otherHandlingAll] : block.rows
      return [sum(rows.map(total))]
    case .applicants(let column): return [three?[.received, column]]
    case .organizations: return [sum(TableThreeColumn.organizations.map { three?[.received, $0] })]
    case .reconsideration(let column): return [four?[.reconsideration, column]]
    case .litigation(let column):
      return [sum([four?[.directLitigation, column], four?[.litigationAfterReconsideration, column]])]
    case .suits(let group): return [four?[group, .total]]
    case .documents(let document, let column): return [two?[document, column]]
    case .decisions(let decision): return [two?[decision]]
    case .fees: return [nil]
    }
  }
}
