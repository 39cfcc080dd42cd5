import Disclosure
import Documents
import Registry

/// 计划和任务: what the yearly plan and higher documents ask for and is not done, the earliest first.
enum DueWorkPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let due = try await visit.registry.dueWork(of: viewed.organ.id, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let late = due.count { $0.work.isOverdue(on: viewed.today) }
    let note: Markup = late == 0 ? "" : Notice(.red, "<p>\(late) 项已经逾期。</p>").markup
    let body: Markup =
      due.isEmpty
      ? EmptyState("年度计划和上级文件的任务都已经完成。", next: next(viewed)).markup
      : DueWorkTable(viewed: viewed, directory: directory, due: due).markup
    return .page(
      viewed.page(
        "计划和任务",
        body: """
          \(viewed.workSections(Links.dueWork))\(viewed.done)\
          \(doorLinks([
            viewed.form("work-add", "登记年度计划", [("kind", WorkKind.plan.rawValue)]),
            viewed.form("work-add", "登记上级文件", [("kind", WorkKind.higherDocument.rawValue)]),
          ]))\(note)\(body)
          """))
  }

  private static func next(_ viewed: ViewedOrgan) -> (label: String, address: String)? {
    viewed.may(.keepWorkLog)
      ? ("登记年度计划", viewed.address(WorkLogForms.shelf.address("work-add"), [("kind", WorkKind.plan.rawValue)])) : nil
  }
}

/// The lines of what is due.
struct DueWorkTable {
  let viewed: ViewedOrgan
  let directory: Directory
  let due: [RegisteredDueWork]

  var markup: Markup {
    let canKeep = viewed.may(.keepWorkLog)
    let heads: [DataTable.Column] =
      ["事项", "期限", "办理", "责任科室", "来源"].filter { canKeep || $0 != "办理" }.map { .init($0) }
    return DataTable(
      "工作计划", heads,
      rows: due.map { line in
        let pairs = [("id", line.entry)] + (line.work.task.map { [("task", String($0))] } ?? [])
        return [
          "<a href=\"\(viewed.address(Links.workEntry(line.entry)))\">\(line.work.words)</a>",
          "\(unbroken(line.work.due.description)) \(WorkDueMark(line.work, on: viewed.today).markup)",
        ] + (canKeep ? [viewed.form("work-complete", "登记完成", pairs)] : []) + [
          "\(line.work.office.map { directory.name(of: $0) } ?? "")", unbroken(line.work.kind.chinese),
        ]
      }
    ).markup
  }
}

/// 待办中的工作计划: what is overdue or due within thirty days, for who keeps the log.
struct WorkInbox {
  private let table: DueWorkTable

  private static let ahead = 30

  /// Nil where nothing is due, or for whom it is not.
  init?(_ visit: Visit) async throws {
    guard visit.may(.keepWorkLog) else { return nil }
    let viewed = try await ViewedOrgan(own: visit)
    let due = try await visit.registry.dueWork(of: viewed.organ.id, for: viewed.viewer)
      .filter { $0.work.due <= visit.today.adding(Self.ahead) }
    guard !due.isEmpty else { return nil }
    table = DueWorkTable(
      viewed: viewed, directory: try await visit.registry.directory(of: viewed.organ.id), due: due)
  }

  var markup: Markup {
    "<section><h2>工作计划（\(table.due.count)）</h2>\n\(table.markup)</section>\n"
  }
}
