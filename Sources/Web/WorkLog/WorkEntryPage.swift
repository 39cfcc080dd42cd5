import Disclosure
import Documents
import Registry

/// 一条工作记录: what was recorded, what is still to be done, and who changed it.
enum WorkEntryPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let id = try visit.part("id")
    guard let found = try await visit.registry.workEntry(id, of: viewed.organ.id, for: viewed.viewer) else {
      throw PageRefusal.notFound
    }
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let changes = try await visit.registry.workChanges(of: id, in: viewed.organ.id, for: viewed.viewer)
    let text = WorkEntryText(entry: found.entry, directory: directory)
    let kind = found.entry.kind
    return .page(
      viewed.page(
        "\(kind.chinese)记录", width: .reading,
        trail: [
          Crumb("工作记录", viewed.address(Links.workLog)),
          Crumb(kind.chinese, viewed.address(Links.workLog, [("kind", kind.rawValue)])),
        ],
        body: """
          \(viewed.done)\(FactList(facts(found, text, viewed)).markup)\(tasks(found, viewed))\(steps(found, viewed))\
          \(history(changes, directory))
          """))
  }

  private static func facts(
    _ found: Registered<WorkEntry>, _ text: WorkEntryText, _ viewed: ViewedOrgan
  ) -> [(String, Markup)] {
    let entry = found.entry
    var facts: [(String, Markup)] = [
      (entry.kind.topicLabel, "\(entry.topic)"), (entry.kind.dayLabel, "\(entry.day.chineseWithWeekday)"),
    ]
    facts += text.facts.map { ($0.0, "\($0.1)") }
    if let party = entry.party { facts.append(("来件人", "\(party)")) }
    if let note = entry.note { facts.append(("备注", "\(note)")) }
    let mark = text.mark(on: viewed.today)
    if !mark.bytes.isEmpty { facts.append(("办理状态", mark)) }
    if let article = entry.kind.article { facts.append(("依据", "\(article)")) }
    return facts
  }

  private static func tasks(_ found: Registered<WorkEntry>, _ viewed: ViewedOrgan) -> Markup {
    guard case .higherDocument(_, _, let tasks) = found.entry.matter else { return "" }
    let canKeep = viewed.may(.keepWorkLog)
    let open = Dictionary(found.entry.dueWork.map { ($0.task ?? -1, $0) }) { first, _ in first }
    let heads: [DataTable.Column] =
      [.init("任务"), .init("期限"), .init("完成")] + (canKeep ? [.init("办理")] : [])
    let table = DataTable(
      "文件提出的任务", heads,
      rows: tasks.enumerated().map { index, task in
        let done: Markup =
          task.done.map { unbroken($0.description) } ?? open[index].map { WorkDueMark($0, on: viewed.today).markup }
          ?? ""
        let step: Markup =
          task.done == nil
          ? viewed.form("work-complete", "登记完成", [("id", found.id), ("task", String(index))]) : ""
        return ["\(task.words)", unbroken(task.due.description), done] + (canKeep ? [step] : [])
      }, showsCaption: true)
    return table.markup
  }

  private static func steps(_ found: Registered<WorkEntry>, _ viewed: ViewedOrgan) -> Markup {
    let id = [("id", found.id)]
    let isWhole = found.entry.kind != .higherDocument && found.entry.matter.isDone == false
    return doorLinks([
      isWhole ? viewed.form("work-complete", found.entry.kind.completionLabel, id) : "",
      viewed.form("work-correct", "更正这一条", id), viewed.form("work-withdraw", "撤销这一条", id),
    ])
  }

  private static func history(_ changes: [WorkChange], _ directory: Directory) -> Markup {
    let hasReasons = changes.contains { $0.reason != nil }
    let table = DataTable(
      "变动记录", (["时间", "事项", "办理人"] + (hasReasons ? ["理由"] : [])).map { .init($0) },
      rows: changes.map { change in
        let name = change.by == "console" ? "命令行" : directory.name(of: PersonID(change.by))
        return [unbroken(change.at.day.description), "\(change.kind.chinese)", "\(name)"]
          + (hasReasons ? ["\(change.reason ?? "")"] : [])
      }, showsCaption: true)
    return table.markup
  }
}

extension WorkKind {
  /// A verb with its object.
  var completionLabel: String {
    switch self {
    case .plan, .higherDocument: "登记完成"
    case .inquiry, .suggestion: "登记答复"
    default: "登记办结"
    }
  }
}
