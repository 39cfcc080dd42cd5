import Disclosure
import Documents
import Registry

/// 表四 of a year, counted by the code of the report; each figure leads to the disputes behind it.
enum DisputeTablePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let register = try await viewed.disputes()
    let table = register.tableFour(of: year)
    return .page(
      viewed.page(
        "\(year.year)年表四", trail: [Crumb("复议诉讼", viewed.address(Links.disputes))],
        body: """
          \(viewed.disputeSections(Links.disputeTable))\(viewed.filter(Links.disputeTable, [viewed.yearField(year)]))\
          <p>\(year.year)年政府信息公开行政复议、行政诉讼情况（年度报告表四）。数字由案件登记计算，编制年度报告时用的是同一结果；点击数字查看所计的案件。</p>
          \(figures(table, year, viewed))\(warnings(register, year, viewed))\(uncounted(register, year, viewed))\
          \(retried(register, year, viewed))
          """))
  }

  private static func figures(_ table: TableFour, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    DataTable(
      "表四", [.init("类型")] + TableFourColumn.allCases.map { .init($0.label, isNumber: true) },
      rows: TableFourGroup.allCases.map { group in
        let label = group.isLitigation ? "\(TableFourGroup.litigationLabel)：\(group.label)" : group.label
        return ["\(label)"]
          + TableFourColumn.allCases.map { column in
            let address = viewed.address(
              Links.disputes,
              [("year", String(year.year)), ("group", group.rawValue), ("column", column.rawValue)])
            return table[group, column].map { "<a href=\"\(address)\">\($0)</a>" } ?? ""
          }
      }
    ).markup
  }

  /// 复议前置: what the supervisor will ask about.
  private static func warnings(_ register: DisputeRegister, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    let files = register.files(in: .directLitigation, .total, of: year).filter { $0.dispute.warning != nil }
    guard let sentence = files.first?.dispute.warning else { return "" }
    return Notice(.amber, "<p>\(sentence)</p><p>\(links(files, viewed))</p>").markup
  }

  private static func uncounted(_ register: DisputeRegister, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    let files = register.files.filter {
      $0.dispute.voided == nil && !$0.registration.role.counts && $0.registration.accepted <= year.lastDay
    }
    guard !files.isEmpty else { return "" }
    return "<p class=\"quiet\">本机关以复议机关的身份成为共同被告、不计入本机关表四的案件：\(links(files, viewed))。</p>\n"
  }

  /// What a retrial decided otherwise is no row; the text of the fourth part may say it.
  private static func retried(_ register: DisputeRegister, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    let files = register.files.filter { $0.dispute.isRetried(in: year) }
    guard !files.isEmpty else { return "" }
    return "<p class=\"quiet\">当年再审改变结果、已在以前年度统计的案件：\(links(files, viewed))。</p>\n"
  }

  private static func links(_ files: [DisputeFile], _ viewed: ViewedOrgan) -> Markup {
    var links = Markup()
    links.append(files.enumerated()) { index, file in
      let comma: Markup = index == 0 ? "" : "、"
      return "\(comma)<a href=\"\(viewed.address(Links.dispute(file.id)))\">\(file.registration.number)</a>"
    }
    return links
  }
}

/// 审理结果对应: in which column of 表四 each result is counted, and since when.
enum OutcomeMappingPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let mappings = try await viewed.disputes().mappings
    let now = mappings.inForce(on: viewed.today)
    let since = mappings.changes.last { $0.since <= viewed.today }?.since
    let origin =
      since.map { "本单位自\($0.chinese)起使用的对应关系。" } ?? "现用标准对应关系；年度报告格式没有逐项规定，上级另有口径的，可以改用本单位的对应关系。"
    let next = mappings.changes.first { $0.since > viewed.today }
    let note: Markup = next.map { "<p>自\($0.since.chinese)起另有新的对应关系。</p>\n" } ?? ""
    return .page(
      viewed.page(
        "审理结果对应", trail: [Crumb("复议诉讼", viewed.address(Links.disputes))],
        body: """
          \(viewed.disputeSections(Links.outcomeMapping))\(viewed.done)\(doorLinks([viewed.form("dispute-mapping", "改用新的对应关系")]))\
          <p>\(origin)案件按作出决定、裁判之日适用的对应关系统计；同时有几种结果的，有一种对应“结果纠正”即计入“结果纠正”。</p>
          \(note)\(table(now))
          """))
  }

  private static func table(_ mapping: OutcomeMapping) -> Markup {
    DataTable(
      "审理结果对应", ["审理结果", "类型", "依据", "表四"].map { .init($0) },
      rows: OutcomeMapping.results.map { result in
        [
          "\(result.chinese)", "\(result.kind.chinese)", "\(result.article)",
          "\(mapping[result].column.label)\(mapping[result] == OutcomeMapping.standard[result] ? "" : "（与标准不同）")",
        ]
      }
    ).markup
  }
}
