import Disclosure
import Documents
import Registry

/// 合计: worked out anew from the stored reports whenever it is asked for, by the addition of `gongkai aggregate`.
enum CampaignTotalPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedCampaign(visit)
    let total = try await opened.total()
    let name = total.title(opened.viewed.organ.name, year: opened.year)
    let body: Markup =
      total.counted.isEmpty
      ? EmptyState("还没有可以计入合计的报告。").markup
      : "\(doors(opened))\(ReportTables(report(total, opened)).markup)"
    return .page(
      opened.viewed.page(
        name, trail: [Crumb("年度报告收集", opened.address(Links.campaign))],
        body: """
          \(opened.sections(Links.campaignTotal))\(opened.viewed.done)\(opened.yearFilter)\(gaps(total, opened))\(body)
          """))
  }

  private static func doors(_ opened: OpenedCampaign) -> Markup {
    doorLinks([
      opened.viewed.form("campaign-take", "确定合计", opened.pairs),
      "<a href=\"\(opened.address(Links.campaignTotalXLSX))\">导出 Excel</a>",
      "<a href=\"\(opened.address(Links.campaignTotalJSON))\">导出数据文件</a>",
    ])
  }

  /// What the total lacks, by name.
  private static func gaps(_ total: CampaignTotal, _ opened: OpenedCampaign) -> Markup {
    let counted: Markup = "<p>由 \(total.counted.count) 个单位的报告汇总得出，每次打开都由收到的报告重新计算。</p>\n"
    guard !total.isComplete, !total.counted.isEmpty else { return counted }
    let names = total.missing.prefix(40).joined(separator: "、") + (total.missing.count > 40 ? "等" : "")
    let missing: Markup = total.missing.isEmpty ? "" : "<p>没有计入 \(total.missing.count) 个单位：\(names)。</p>"
    var refused = Markup()
    refused.append(total.refused) { "<p>\($0.unit)：\($0.reason)</p>" }
    return "\(counted)\(Notice(.amber, "<p>合计未完成，不能作为年度报告。</p>\(missing)\(refused)").markup)"
  }

  static func report(_ total: CampaignTotal, _ opened: OpenedCampaign) -> AnnualReport {
    AnnualReport(
      form: .form2021, title: total.title(opened.viewed.organ.name, year: opened.year),
      organ: opened.viewed.organ.name, level: opened.viewed.organ.level, year: opened.year,
      tableTwo: total.total.tableTwo, tableThree: total.total.tableThree, tableFour: total.total.tableFour)
  }

  @Sendable static func xlsx(_ visit: Visit) async throws -> Answer {
    let (opened, total) = try await exported(visit)
    let report = report(total, opened)
    return try .workbook(named: total.title(opened.viewed.organ.name, year: opened.year)) {
      try AnnualReportWorkbook.write(report, day: opened.viewed.today, toScratchFile: $0)
    }
  }

  /// As `gongkai aggregate` writes it.
  @Sendable static func json(_ visit: Visit) async throws -> Answer {
    let (opened, total) = try await exported(visit)
    let json: JSON = [
      "organ": .string(opened.viewed.organ.name), "year": .integer(opened.year), "complete": .bool(total.isComplete),
      "counted": .array(total.counted.map { .string($0) }), "missing": .array(total.missing.map { .string($0) }),
      "refused": .array(total.refused.map { ["unit": .string($0.unit), "reason": .string($0.reason)] }),
      "report": report(total, opened).json,
    ]
    return .download(
      Array("\(json.text)\n".utf8), name: "aggregate-\(opened.year).json", type: "application/json; charset=utf-8")
  }

  private static func exported(_ visit: Visit) async throws -> (OpenedCampaign, CampaignTotal) {
    let opened = try await OpenedCampaign(visit)
    return (opened, try await opened.total())
  }
}

/// 横向比较: what stands out among units of one level and beside last year; hints to look, never errors.
enum CampaignHintsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedCampaign(visit)
    let (units, reports) = try await opened.reports()
    let former = try await visit.registry.countedReports(
      of: opened.viewed.organ.id, opened.year - 1, for: opened.viewed.viewer)
    let formerByName = Dictionary(former.units.map { ($0.name, $0.id) }) { first, _ in first }
    let lines = units.compactMap { unit -> UnitComparison.Line? in
      guard let report = reports[unit.id] else { return nil }
      let previous = former.reports[unit.id] ?? formerByName[unit.name].flatMap { former.reports[$0] }
      return UnitComparison.Line(unit: unit.id, level: unit.level, report: report, previous: previous)
    }
    let hints = Dictionary(grouping: UnitComparison(lines).hints, by: \.unit)
    return .page(
      opened.viewed.page(
        "\(opened.year)年度横向比较", trail: [Crumb("年度报告收集", opened.address(Links.campaign))],
        body: """
          \(opened.sections(Links.campaignHints))\(opened.yearFilter)\
          <p>已计入的 \(lines.count) 个单位的主要数字；与同级单位或者与上年相差很大的，写明供核对，不是错误。</p>
          \(table(opened, units, lines, hints))
          """))
  }

  private static func table(
    _ opened: OpenedCampaign, _ units: [CampaignUnit], _ lines: [UnitComparison.Line],
    _ hints: [CampaignUnitID: [UnitComparison.Hint]]
  ) -> Markup {
    guard !lines.isEmpty else { return EmptyState("还没有可以比较的报告。").markup }
    let names = Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
    let heads: [DataTable.Column] =
      [.init("单位")] + UnitComparison.Figure.allCases.map { .init($0.chinese, isNumber: true) } + [.init("提示")]
    let sorted = lines.enumerated().sorted {
      (-(hints[$0.element.unit]?.count ?? 0), $0.offset) < (-(hints[$1.element.unit]?.count ?? 0), $1.offset)
    }.map(\.element)
    return DataTable(
      "横向比较", heads,
      rows: sorted.map { line in
        let address = opened.address(Links.campaignUnit, [("id", line.unit.rawValue)])
        let words = (hints[line.unit] ?? []).map(\.sentence).joined()
        return ["<a href=\"\(address)\">\(names[line.unit] ?? "")</a>"]
          + UnitComparison.Figure.allCases.map { figure in
            "\(figure.value(in: line.report).map { String($0) } ?? "")" as Markup
          } + ["\(words)"]
      }
    ).markup
  }
}
