import Disclosure
import Documents
import Registry

/// 工作记录的 Excel 表: the entries of a year and their counts.
enum WorkLogWorkbook {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let kind = WorkKind(rawValue: visit.query["kind"])
    let all = try await visit.registry.workLog(of: viewed.organ.id, year: year, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let name = "\(year.year)年\(kind?.chinese ?? "工作")记录"
    let sheets = [
      entries(all.map(\.entry).filter { kind == nil || $0.kind == kind }, directory),
      counts(WorkLogFigures(of: year.year, all.map(\.entry))),
    ]
    let properties = Document(title: name, organ: viewed.organ.name, day: viewed.today)
    return try .workbook(sheets, properties, named: name)
  }

  private static let heads = ["日期", "种类", "内容", "情况", "办结日期", "备注"]
  private static let widths: [Double] = [12, 12, 44, 44, 12, 30]

  private static func entries(_ entries: [WorkEntry], _ directory: Directory) -> Sheet {
    let rows = entries.map { entry -> [Cell] in
      let text = WorkEntryText(entry: entry, directory: directory)
      return [
        entry.day.description, entry.kind.chinese, entry.topic, text.summary, text.doneDay?.description ?? "",
        entry.note ?? "",
      ].map { Cell($0, alignment: .left) }
    }
    return Sheet(list: "工作记录", heads, widths, rows)
  }

  private static func counts(_ figures: WorkLogFigures) -> Sheet {
    let rows = WorkKind.allCases.map { kind -> [Cell] in
      [Cell(kind.chinese, alignment: .left), .count(figures.count(kind)), Cell(kind.unit, alignment: .left)]
    }
    let totals: [[Cell]] = [
      [Cell("培训人次", alignment: .left), .count(figures.peopleTrained), Cell("人次", alignment: .left)],
      [Cell("检查发现问题", alignment: .left), .count(figures.problemsFound), Cell("个", alignment: .left)],
    ]
    return Sheet(list: "数量", ["种类", "数量", "单位"], [20, 10, 10], rows + totals)
  }
}
