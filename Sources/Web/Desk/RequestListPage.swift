import Disclosure
import Documents
import Registry

/// 申请列表: what is chosen stands in the address.
enum RequestListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let query = RequestListQuery(visit.query)
    let viewer = try visit.viewer()
    let calendar = try await visit.registry.calendar()
    let directory = try await visit.registry.directory(of: viewer.organ)
    let found = try await visit.registry.requests(
      for: viewer, query.filter, order: query.order, descending: query.isDescending,
      from: (query.page - 1) * RequestListQuery.pageSize, count: RequestListQuery.pageSize)
    let pages = Pagination(page: query.page, size: RequestListQuery.pageSize, total: found.total) {
      query.address(page: $0)
    }
    let list = found.lines.isEmpty ? empty(query, visit) : table(found.lines, directory, visit, calendar)
    let body: Markup = """
      <h1>申请</h1>
      \(FilterForm(Links.requests, fields(query, directory)).markup)\(doors(query, visit))\(reach(found))\(list)\(pages.markup)
      """
    return .page(Page("申请", face: .office, width: .wide, trail: [Crumb("待办", Links.inbox)], body: body))
  }

  private static func fields(_ query: RequestListQuery, _ directory: Directory) -> [Field] {
    let any = Choice("", "全部")
    let fields = [
      Field("state", "办理状态", .select([any] + RequestState.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field("office", "承办科室", .select([any] + directory.openOffices.map { Choice($0.id.rawValue, $0.name) })),
      Field("channel", "提出方式", .select([any] + IntakeChannel.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field("from", "到期日从", .day), Field("through", "到期日至", .day),
      Field("text", "查找", hint: "编号、申请内容或者答复中的词；姓名和电话要写全。"),
      Field("sort", "排序", .select(RequestListQuery.orders)),
    ]
    return fields.map { $0.filled(from: query.values, faults: query.faults) }
  }

  /// What was not looked at.
  private static func reach(_ found: RequestPage) -> Markup {
    guard found.unopened > 0 else { return "" }
    return "<p class=\"hint\">内容只查找了最近到达的申请，另有较早的 \(found.unopened) 件没有查找；可以加上日期等条件。</p>\n"
  }

  private static func doors(_ query: RequestListQuery, _ visit: Visit) -> Markup {
    var links: [(String, String)] = []
    if visit.may(.registerRequest) { links += [("登记申请", Links.newRequest), ("收发室登记", Links.mailRoom)] }
    if visit.may(.importLedger) { links.append(("导入台账", Links.importLedger)) }
    if visit.may(.exportRequests) {
      links += [
        ("导出 Excel", query.address(Links.requestsXLSX)), ("导出 CSV", query.address(Links.requestsCSV)),
      ]
    }
    guard !links.isEmpty else { return "" }
    var items = Markup()
    items.append(links.enumerated()) { index, link in
      let gap: Markup = index == 0 ? "" : "　"
      return "\(gap)<a href=\"\(link.1)\">\(link.0)</a>"
    }
    return "<p class=\"no-print\">\(items)</p>\n"
  }

  private static func empty(_ query: RequestListQuery, _ visit: Visit) -> Markup {
    guard query.address() == Links.requests else {
      return EmptyState("没有符合条件的申请。", next: (label: "清除条件", address: Links.requests)).markup
    }
    let way = visit.may(.registerRequest) ? (label: "登记申请", address: Links.newRequest) : nil
    return EmptyState("还没有登记申请。", next: way).markup
  }

  private static let backfilled: Markup = " \(StateMark("补录", .neutral).markup)"

  private static func table(
    _ lines: [RequestSummary], _ directory: Directory, _ visit: Visit, _ calendar: WorkCalendar
  ) -> Markup {
    let columns = ["编号", "申请人", "申请内容", "提出方式", "到达日期", "收到日期", "承办科室", "状态", "期限"]
    return DataTable(
      "申请列表", columns.map { .init($0) },
      rows: lines.map { line in
        let chip = DueChip(line.dueSituation, today: visit.today, calendar: calendar)
        return [
          "<span class=\"nowrap\"><a href=\"\(Links.request(line.id))\">\(line.number)</a></span>\(line.isBackfilled ? backfilled : "")",
          "\(line.applicantText)", "\(line.subjectText)", "\(line.channel.chinese)", whole(line.arrived.description),
          whole(line.received?.description ?? "待确认"),
          "\(line.officeName(in: directory))", "\(line.state.chinese)", DueMark(chip).markup,
        ]
      }
    ).markup
  }

  private static func whole(_ text: String) -> Markup { "<span class=\"nowrap\">\(text)</span>" }
}

extension RequestSummary {
  func officeName(in directory: Directory) -> String {
    guard let office else { return "未分办" }
    return organ == directory.organ.id ? directory.name(of: office) : "外单位科室"
  }
}
