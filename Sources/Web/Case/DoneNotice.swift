import Disclosure
import Documents
import Registry

/// 办理结果: a sentence of what was done just now, told from the case itself.
struct DoneNotice {
  let opened: OpenedCase

  init(_ opened: OpenedCase) { self.opened = opened }

  var markup: Markup {
    guard let action = OfficeAction(rawValue: opened.visit.query["done"]), CaseForms.form(of: action) != nil,
      let last = opened.file.events.last(where: { !isDocument($0) || action == .addDocument }),
      last.event.by == .person(opened.viewer.person)
    else { return "" }
    let happened = HappeningWords(opened: opened).words(last.event.what)
    return Notice(.green, "<p>已办理：\(happened)。\(consequence)</p>").markup
  }

  private func isDocument(_ entry: CaseEntry) -> Bool {
    if case .documentAdded = entry.event.what { true } else { false }
  }

  private var consequence: String {
    let due = opened.file.period?.due.map { "答复期限是\($0.chineseWithWeekday)。" } ?? ""
    switch opened.file.state {
    case .inReview: return opened.item.review.dueStep.map { "下一步：\($0.name)。" } ?? ""
    case .approved: return "答复已经签发，下一步编号印发。"
    case .issued, .delivered, .closed: return "本件现在的状态是“\(opened.item.stateText)”。"
    default: return due
    }
  }
}
