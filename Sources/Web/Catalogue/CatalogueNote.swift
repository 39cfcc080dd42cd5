import Disclosure
import Documents
import Registry

/// 目录任务提醒, in the inbox of those who keep the catalogue: what is overdue, and what is due within a week.
struct CatalogueNote {
  let overdue: Int
  let soon: Int

  /// Nil where there is nothing to do, or for whom it is not.
  init?(_ visit: Visit) async throws {
    guard visit.may(.manageCatalogue) else { return nil }
    let viewer = try visit.viewer()
    let catalogue = try await visit.registry.catalogue(of: viewer.organ, for: viewer)
    guard catalogue.edition != nil else { return nil }
    let today = visit.today
    let open = catalogue.tasks(of: today.year, in: try await visit.registry.calendar()).filter { !$0.isAnswered }
    overdue = open.count { $0.due < today }
    soon = open.count { today <= $0.due && $0.due <= today.adding(7) }
    if overdue + soon == 0 { return nil }
  }

  var markup: Markup {
    let late: Markup =
      overdue == 0 ? "" : "<a href=\"\(Links.catalogueTasks)?state=overdue\">逾期 \(overdue) 项</a>"
    let next: Markup = soon == 0 ? "" : "<a href=\"\(Links.catalogueTasks)\">7 天内到期 \(soon) 项</a>"
    let comma: Markup = overdue > 0 && soon > 0 ? "，" : ""
    return Notice(.amber, "<p>公开目录的任务：\(late)\(comma)\(next)。</p>").markup
  }
}
