import Disclosure
import Documents
import FoundationEssentials
import Registry

/// 公开目录: the rows in force, and for each whether something was published in the year.
enum CataloguePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    let year = try viewed.year()
    guard let edition = catalogue.edition else { return .page(viewed.page("公开目录", body: empty(viewed))) }
    let coverage = catalogue.coverage(of: year, through: viewed.today)
    let report = CoverageReport(coverage, organ: viewed.organ.name, columns: names(catalogue), day: viewed.today)
    let lines = chosen(coverage.lines, viewed.query)
    let list =
      lines.isEmpty
      ? EmptyState("没有符合条件的事项。", next: ("清除条件", viewed.address(Links.catalogue))).markup
      : table(lines, viewed, ColumnNames(catalogue.columns), year)
    return .page(
      viewed.page(
        "公开目录",
        body: """
          \(viewed.catalogueSections(Links.catalogue))\(viewed.done)<p>\(describe(edition))</p>
          \(doors(viewed, year))<p>\(year.year)年：\(report.summary)</p>
          \(viewed.filter(Links.catalogue, fields(catalogue, viewed, year)))\(list)\(editions(catalogue))
          """))
  }

  /// 目录落实情况表.
  @Sendable static func workbook(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    let coverage = catalogue.coverage(of: try viewed.year(), through: viewed.today)
    let report = CoverageReport(coverage, organ: viewed.organ.name, columns: names(catalogue), day: viewed.today)
    return try .workbook(named: report.title) { try report.write(toScratchFile: $0) }
  }

  private static func names(_ catalogue: OrganCatalogue) -> [ColumnID: String] {
    Dictionary(catalogue.columns.map { ($0.id, $0.name) }) { first, _ in first }
  }

  private static func empty(_ viewed: ViewedOrgan) -> Markup {
    let next = viewed.may(.manageCatalogue) ? ("导入标准目录", Links.importCatalogue) : nil
    return "\(viewed.catalogueSections(Links.catalogue))\(EmptyState("还没有启用公开目录。", next: next).markup)"
  }

  private static func describe(_ edition: CatalogueEdition) -> String {
    "《\(edition.title)》，自\(edition.since.chinese)起执行，共 \(edition.count) 项。"
  }

  private static func doors(_ viewed: ViewedOrgan, _ year: ReportingYear) -> Markup {
    let sheet = viewed.address(Links.coverageXLSX, [("year", String(year.year))])
    return doorLinks([
      viewed.may(.manageCatalogue) ? "<a href=\"\(Links.importCatalogue)\">导入新的目录</a>" : "",
      "<a href=\"\(sheet)\">下载落实情况表（Excel）</a>",
      viewed.visit.site.options.isPublicOff
        ? "" : "<a href=\"\(Links.publicCatalogue(of: viewed.organ.id))\">公众看到的目录</a>",
    ])
  }

  private static func fields(_ catalogue: OrganCatalogue, _ viewed: ViewedOrgan, _ year: ReportingYear) -> [Field] {
    let any = Choice("", "全部")
    var headings: [String] = []
    for row in catalogue.rows where !headings.contains(row.heading) { headings.append(row.heading) }
    return [
      Field(
        "heading", "一级事项", .select([any] + headings.map { Choice($0, $0) }), value: viewed.query["heading"]),
      Field(
        "state", "落实情况", .select([any] + Coverage.State.allCases.map { Choice($0.rawValue, $0.chinese) }),
        value: viewed.query["state"]),
      viewed.yearField(year),
    ]
  }

  private static func chosen(_ lines: [Coverage.Line], _ query: FormValues) -> [Coverage.Line] {
    lines.filter { line in
      (!query.has("heading") || line.row.heading == query["heading"])
        && (!query.has("state") || line.state.rawValue == query["state"])
    }
  }

  private static func table(
    _ lines: [Coverage.Line], _ viewed: ViewedOrgan, _ columns: ColumnNames, _ year: ReportingYear
  ) -> Markup {
    let heads: [DataTable.Column] = [
      .init("公开事项"), .init("公开时限"), .init("对应栏目"), .init("落实情况"), .init("条数", isNumber: true),
      .init("最近公开"),
    ]
    return DataTable(
      "公开目录", heads,
      rows: lines.map { line in
        let address = viewed.address(
          Links.catalogueRow, [("code", line.row.code.rawValue), ("year", String(year.year))])
        let names = line.columns.map(columns.name).joined(separator: "、")
        return [
          "<a href=\"\(address)\">\(line.row.code.rawValue) \(line.row.title)</a>", "\(line.row.limit.words)",
          names.isEmpty ? "<span class=\"quiet\">没有对应栏目</span>" : "\(names)",
          CoverageMark(line.state).markup, "\(line.items.count)",
          unbroken(line.items.last?.released.description ?? ""),
        ]
      }
    ).markup
  }

  /// 历次目录: those that were replaced.
  private static func editions(_ catalogue: OrganCatalogue) -> Markup {
    let former = catalogue.editions.dropLast()
    guard !former.isEmpty else { return "" }
    var items = Markup()
    items.append(former.reversed()) { edition in
      let until = edition.until.map { "至\($0.chinese)" } ?? ""
      return "<li>\(describe(edition))\(until)</li>"
    }
    return "<details><summary>以前的目录（\(former.count)）</summary><ul>\(items)</ul></details>\n"
  }
}

/// 落实情况 with its colour.
struct CoverageMark {
  let state: Coverage.State

  init(_ state: Coverage.State) { self.state = state }

  var markup: Markup {
    let tone: Tone =
      switch state {
      case .present: .green
      case .missing: .red
      case .explained, .notInvolved: .neutral
      }
    return StateMark(state.chinese, tone).markup
  }
}

/// 临时文件: for writers that need a path.
enum ScratchFile {
  static func bytes(_ suffix: String, _ write: (String) throws -> Void) throws -> [UInt8] {
    let path = "\(FileManager.default.temporaryDirectory.path)/gongkai-\(RandomBytes.identifier()).\(suffix)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(path)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
