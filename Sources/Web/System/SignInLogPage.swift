import Disclosure
import Documents
import Registry

/// 登录记录: who signed in, who was refused, who was locked out.
enum SignInLogPage {
  private static let names = ["account", "source", "outcome"]
  private static let columns = ["时间", "账号", "结果", "来自"]
  private static let batch = 1_000

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    let query = LogQuery(visit.query)
    let found = try await visit.registry.logins(
      of: organ.organ.id, filter(query), from: query.offset, count: LogQuery.pageSize)
    let pages = Pagination(page: query.page, size: LogQuery.pageSize, total: found.total) {
      query.address(Links.signIns, names, page: $0)
    }
    let list =
      found.records.isEmpty
      ? EmptyState("没有符合条件的登录记录。", next: (label: "清除条件", address: Links.signIns)).markup : table(found.records)
    let body: Markup = """
      <h1>登录记录</h1>
      \(FilterForm(Links.signIns, fields(organ, query)).markup)\
      <p class="no-print"><a href="\(query.address(Links.signInsCSV, names))">导出 CSV</a> <span class="hint">\(LogQuery.exportHint)</span></p>
      \(list)\(pages.markup)
      """
    return .page(Page("登录记录", face: .office, width: .wide, body: body))
  }

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    var filter = filter(LogQuery(visit.query))
    var rows = [columns]
    // Behind the last one, so that what comes in meanwhile moves nothing.
    while rows.count <= LogQuery.mostExported {
      let page = try await visit.registry.logins(of: organ.organ.id, filter, count: batch)
      rows += page.records.map { [$0.at.inChina, name(of: $0), $0.outcome.chinese, $0.source ?? ""] }
      guard page.records.count < page.total, let last = page.records.last else { break }
      filter.before = last.id
    }
    return CSVFile(name: "登录记录\(visit.today)", rows: rows).answer
  }

  private static func filter(_ query: LogQuery) -> LoginFilter {
    var filter = LoginFilter()
    filter.account = query.values["account"]
    filter.source = query.values["source"]
    filter.outcome = LoginRecord.Outcome(rawValue: query.values["outcome"])
    (filter.from, filter.through) = (query.from, query.through)
    return filter
  }

  private static func fields(_ organ: AdministeredOrgan, _ query: LogQuery) -> [Field] {
    let outcomes = LoginRecord.Outcome.allCases.map { Choice($0.rawValue, $0.chinese) }
    let fields =
      [
        Field("account", "账号", isShort: true), Field("source", "来自的地址", isShort: true),
        Field("outcome", "结果", .select([Choice("", "全部")] + outcomes)),
      ] + LogQuery.days
    return organ.fields + fields.map { $0.filled(from: query.values, faults: query.faults) }
  }

  private static func table(_ records: [LoginRecord]) -> Markup {
    DataTable(
      "登录记录", columns.map { .init($0) },
      rows: records.map { record in
        [
          "<span class=\"nowrap\">\(record.at.inChina)</span>", "\(name(of: record))", record.outcome.markup,
          "<span class=\"nowrap\">\(record.source ?? "")</span>",
        ]
      }
    ).markup
  }

  /// What was typed is not kept where it is no account: it may be a password in the wrong field.
  private static func name(of record: LoginRecord) -> String { record.account ?? "没有这个账号" }
}
