import Disclosure
import Documents
import Registry

/// 审计记录: the organ's log as the auditor reads it: who did what, when, to which case.
enum AuditLogPage {
  private static let names = ["group", "author", "number"]
  private static let columns = ["序号", "时间", "办理人", "事项", "对象", "理由"]
  private static let batch = 1_000

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    let query = LogQuery(visit.query)
    let found = try await visit.registry.audit(
      of: organ.organ.id, filter(query), from: query.offset, count: LogQuery.pageSize)
    let pages = Pagination(page: query.page, size: LogQuery.pageSize, total: found.total) {
      query.address(Links.audit, names, page: $0)
    }
    let list =
      found.entries.isEmpty
      ? EmptyState("没有符合条件的审计记录。", next: (label: "清除条件", address: Links.audit)).markup : table(found.entries)
    let body: Markup = """
      <h1>审计记录</h1>
      <p class="hint">记录逐条连环校验，不能修改、删除。全部记录的<a href="\(Links.checkpoint)">最近检查点</a>可以保存在外面备查。</p>
      \(FilterForm(Links.audit, fields(organ, query)).markup)\
      <p class="no-print"><a href="\(query.address(Links.auditCSV, names))">导出 CSV</a> <span class="hint">\(LogQuery.exportHint)</span></p>
      \(list)\(pages.markup)
      """
    return .page(Page("审计记录", face: .office, width: .wide, body: body))
  }

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    var filter = filter(LogQuery(visit.query))
    var rows = [columns]
    // Behind the last one, so that what comes in meanwhile moves nothing.
    while rows.count <= LogQuery.mostExported {
      let page = try await visit.registry.audit(of: organ.organ.id, filter, count: batch)
      rows += page.entries.map { entry in
        [String(entry.seq), entry.recorded.inChina, entry.authorName, words(entry), object(entry), entry.reason ?? ""]
      }
      guard page.entries.count < page.total, let last = page.entries.last else { break }
      filter.before = last.seq
    }
    return CSVFile(name: "审计记录\(visit.today)", rows: rows).answer
  }

  private static func filter(_ query: LogQuery) -> AuditFilter {
    var filter = AuditFilter()
    filter.group = AuditGroup(rawValue: query.values["group"])
    filter.author = query.values["author"]
    filter.number = query.values["number"]
    (filter.from, filter.through) = (query.from, query.through)
    return filter
  }

  private static func fields(_ organ: AdministeredOrgan, _ query: LogQuery) -> [Field] {
    let groups = AuditGroup.allCases.map { Choice($0.rawValue, $0.chinese) }
    let fields =
      [
        Field("group", "事项", .select([Choice("", "全部")] + groups)), Field("author", "办理人姓名", isShort: true),
        Field("number", "申请编号", isShort: true),
      ] + LogQuery.days
    return organ.fields + fields.map { $0.filled(from: query.values, faults: query.faults) }
  }

  private static func table(_ entries: [AuditEntry]) -> Markup {
    let heads = columns.map { DataTable.Column($0, isNumber: $0 == "序号") }
    return DataTable(
      "审计记录", heads,
      rows: entries.map { entry in
        [
          "\(entry.seq)", "<span class=\"nowrap\">\(entry.recorded.inChina)</span>",
          "<span class=\"nowrap\">\(entry.authorName)</span>", "\(words(entry))", "\(object(entry))",
          "\(entry.reason ?? "")",
        ]
      }
    ).markup
  }

  private static func words(_ entry: AuditEntry) -> String {
    entry.detail.isEmpty ? entry.words : "\(entry.words)：\(entry.detail)"
  }

  private static func object(_ entry: AuditEntry) -> String {
    if let number = entry.number { return "申请 \(number)" }
    return entry.personName ?? ""
  }
}
