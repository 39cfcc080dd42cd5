import Disclosure
import Documents
import Registry

/// 导出申请列表: the same lines that the list shows to the same person, masked as there.
enum RequestExport {
  private static let columns = [
    "编号", "统一平台编号", "申请人类型", "申请人", "申请内容", "提出方式", "到达日期", "收到日期", "承办科室", "状态", "到期日", "办理结果",
    "办结日期", "文号",
  ]
  private static let widths: [Double] = [14, 18, 12, 16, 40, 16, 12, 12, 16, 16, 12, 30, 12, 20]
  private static let batch = 1_000

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    try await list(visit).csv("依申请公开列表\(visit.today)")
  }

  @Sendable static func xlsx(_ visit: Visit) async throws -> Answer {
    let organ = try await visit.registry.directory(of: try visit.person().organ).organName
    return try await list(visit).xlsx("依申请公开列表\(visit.today)", organ: organ, day: visit.today)
  }

  private static func list(_ visit: Visit) async throws -> ListWorkbook {
    ListWorkbook(
      title: "依申请公开列表", sheet: "依申请公开", heads: columns, widths: widths, rows: try await rows(visit))
  }

  private static func rows(_ visit: Visit) async throws -> [[String]] {
    let query = RequestListQuery(visit.query)
    let viewer = try visit.viewer()
    let directory = try await visit.registry.directory(of: viewer.organ)
    var rows: [[String]] = []
    var total = 1
    while rows.count < total {
      let page = try await visit.registry.requests(
        for: viewer, query.filter, order: query.order, descending: query.isDescending, from: rows.count, count: batch)
      guard !page.lines.isEmpty else { break }
      rows += page.lines.map { row($0, directory) }
      total = page.total
    }
    return rows
  }

  private static func row(_ line: RequestSummary, _ directory: Directory) -> [String] {
    func day(_ day: Day?) -> String { day?.description ?? "" }
    return [
      line.number, line.outsideNumber ?? "", line.applicant?.label ?? "", line.application[.applicantName] ?? "",
      line.application[.informationTitle] ?? line.application[.description] ?? "", line.channel.chinese,
      day(line.arrived), day(line.received), line.office == nil ? "" : line.officeName(in: directory),
      line.state.chinese, day(line.due), line.disposition?.chinese ?? line.result?.shortLabel ?? "", day(line.closed),
      line.replyNumber ?? "",
    ]
  }
}
