import Disclosure
import Documents
import Registry

/// 复议诉讼待答复, in the inbox of those who keep the register: what the organ owes, the earliest first.
struct DisputeInbox {
  private let tasks: [DisputeTask]
  private let today: Day
  private let calendar: WorkCalendar

  /// Nil where nothing is owed, or for whom it is not.
  init?(_ visit: Visit) async throws {
    guard visit.may(.keepDisputes) else { return nil }
    let viewer = try visit.viewer()
    tasks = try await visit.registry.disputesDue(of: viewer.organ, for: viewer, today: visit.today)
    if tasks.isEmpty { return nil }
    (today, calendar) = (visit.today, try await visit.registry.calendar())
  }

  var markup: Markup {
    let table = DataTable(
      "复议诉讼待答复", ["案号", "类型", "对方", "要做的事", "期限"].map { .init($0) },
      rows: tasks.map { task in
        let registration = task.file.registration
        return [
          "<a href=\"\(Links.dispute(task.file.id))\">\(registration.number)</a>",
          "\(registration.kind.chinese)", "\(task.file.party)", "\(task.due.task)",
          DisputeDueMark(task.due, today: today, calendar: calendar).chip,
        ]
      })
    return "<section><h2>复议诉讼待答复（\(tasks.count)）</h2>\n\(table.markup)</section>\n"
  }
}

/// 复议诉讼 of one application, on its case page.
struct CaseDisputes {
  private let files: [DisputeFile]
  private let viewed: ViewedOrgan
  private let id: RequestID

  /// Nil for who may not see disputes.
  init?(_ opened: OpenedCase) async throws {
    guard opened.visit.may(.viewDisputes) else { return nil }
    viewed = try await ViewedOrgan(opened.visit, of: opened.file.organ)
    files = try await viewed.registry.disputes(about: opened.id, of: opened.file.organ, for: viewed.viewer)
    id = opened.id
  }

  var markup: Markup {
    let pairs = [("request", id.rawValue)]
    let add = viewed.form("dispute-add", "登记复议诉讼", pairs)
    if files.isEmpty { return add.bytes.isEmpty ? "" : "<h2>复议诉讼</h2>\n\(doorLinks([add]))" }
    var items = Markup()
    items.append(files) { file in
      let link: Markup = "<a href=\"\(viewed.address(Links.dispute(file.id)))\">\(file.registration.number)</a>"
      let result: Markup = file.dispute.resultText.isEmpty ? "" : "，\(file.dispute.resultText)"
      return
        "<li>\(file.registration.group.label) \(link)\(result) \(DisputeStageMark(file.dispute.stage).markup)</li>\n"
    }
    return "<h2>复议诉讼</h2>\n<ul>\(items)</ul>\n\(doorLinks([add]))"
  }
}
