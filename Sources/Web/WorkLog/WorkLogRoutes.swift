import Disclosure
import Documents
import HTTPTypes
import Registry

extension Links {
  /// 工作记录.
  package static let workLog = "/office/worklog"
  package static let workLogXLSX = "/office/worklog/list.xlsx"
  package static let dueWork = "/office/worklog/due"

  package static func workEntry(_ id: String) -> String { "\(workLog)/entries/\(PercentEncoding.encode(id))" }
}

/// 工作记录 in the list of routes. Whose organ it may be is asked again by each page.
enum WorkLogRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.workLog, .action(.viewWorkLog), WorkLogPage.show),
      Route(.get, Links.workLogXLSX, .action(.viewWorkLog), WorkLogWorkbook.show),
      Route(.get, Links.dueWork, .action(.viewWorkLog), DueWorkPage.show),
      Route(.get, "\(Links.workLog)/entries/:id", .action(.viewWorkLog), WorkEntryPage.show),
    ] + WorkLogForms.shelf.routes
}

extension ViewedOrgan {
  /// The pages of the office's own work.
  func workSections(_ current: String) -> Markup {
    let all = [
      ("工作记录", Links.workLog), ("计划和任务", Links.dueWork), ("存在的问题", Links.problems), ("交接清单", Links.handover),
      ("期初数和补录", Links.opening),
    ]
    // Whoever may not open a page is not led to it.
    let pages = all.filter { page in
      switch page.1 {
      case Links.handover: may(.keepWorkLog)
      case Links.opening: visit.may(.listReports)
      default: true
      }
    }
    return Sections("工作栏目", pages.map { ($0.0, address($0.1)) }, current: address(current)).markup
  }
}
