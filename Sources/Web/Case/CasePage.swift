import Disclosure
import Documents
import Registry

/// 案卷: left the story, right the clock and what to do next.
enum CasePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(try await OpenedCase(visit)))
  }

  static func page(_ opened: OpenedCase) -> Page {
    let body: Markup = """
      <h1>\(opened.subject)</h1>
      <p><span class="code">\(opened.file.number)</span> \(StateMark(opened.item.stateText, .neutral).markup)</p>
      \(DoneNotice(opened).markup)<div class="columns case">
      <aside aria-label="期限和办理">\(CaseClock(opened).markup)\(CaseNextSteps(opened).markup)</aside>
      <div>\(story(opened))</div></div>

      """
    return Page(
      "申请 \(opened.file.number)", face: .office, width: .wide, trail: [Crumb("待办", Links.inbox)], body: body)
  }

  private static func story(_ opened: OpenedCase) -> Markup {
    """
    <h2>申请</h2>
    \(FactList(facts(opened)).markup)\(reply(opened))<h2>办理经过</h2>
    \(Timeline(entries(opened)).markup)\(documents(opened))\(accesses(opened))
    """
  }

  private static func facts(_ opened: OpenedCase) -> [(String, Markup)] {
    let registration = opened.item.registration
    var facts: [(String, Markup)] = [
      ("申请人类型", opened.item.applicant.map { "\($0.label)" } ?? "还没有登记")
    ]
    for detail in CaseDetail.application + [.trackingNumber] {
      if let text = opened.file.application[detail] { facts.append((detail.chinese, lines(text))) }
    }
    facts.append(("提出方式", "\(registration.channel.chinese)"))
    facts.append(("到达日期", "\(opened.item.arrived.chineseWithWeekday)"))
    facts.append(("收到申请之日", opened.item.received.map { "\($0.chineseWithWeekday)" } ?? "还没有确认"))
    if let number = registration.outsideNumber { facts.append(("统一平台编号", "\(number)")) }
    if let due = registration.outsideDue { facts.append(("统一平台期限", "\(due.chineseWithWeekday)")) }
    if let office = opened.item.office {
      let until: Markup = opened.item.officeUntil.map { "，\($0.chinese)前提出意见" } ?? ""
      facts.append(("承办科室", "\(opened.directory.name(of: office))\(until)"))
    }
    if let issued = opened.item.issued { facts.append(("答复文号", "\(issued.number)（\(issued.day.chinese)）")) }
    return facts
  }

  /// A text of several lines.
  static func lines(_ text: String) -> Markup {
    var markup = Markup()
    markup.append(text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()) { index, line in
      index == 0 ? "\(line)" : "<br/>\(line)"
    }
    return markup
  }

  private static func reply(_ opened: OpenedCase) -> Markup {
    guard let draft = opened.file.draft else { return "" }
    return "<h2>答复</h2>\n\(CaseReview(opened).text(of: draft))\(CaseReview(opened).ladder)"
  }

  private static func entries(_ opened: OpenedCase) -> [Timeline.Entry] {
    let words = HappeningWords(opened: opened)
    return opened.file.events.map { entry in
      var detail: Markup = "<span class=\"quiet\">\(opened.name(of: entry.event.by))</span>"
      let hidden = Set(CaseDetail.application + [.draftText, .draftSalt, .documentName])
      let shown = CaseDetail.allCases.filter { !hidden.contains($0) }
      for text in shown.compactMap({ entry.details[$0] }) { detail += "<blockquote>\(lines(text))</blockquote>" }
      return Timeline.Entry(entry.event.day, words.words(entry.event.what), detail: detail)
    }
  }

  private static func documents(_ opened: OpenedCase) -> Markup {
    var items = Markup()
    items.append(CaseLetter.allCases.filter { $0.isReady(in: opened) }) {
      "<li><a href=\"\(Links.letter($0, of: opened.id))\">\($0.chinese)</a></li>"
    }
    items.append(opened.file.documents) { document in
      let detail = "\(document.kind.chinese)，\(document.added.chinese)，\(opened.name(of: document.by))"
      return """
        <li><a href="\(Links.document(document, of: opened.id))">\(document.name)</a> <span class="quiet">\(detail)</span></li>
        """
    }
    return items.bytes.isEmpty ? "" : "<h2>材料和文书</h2>\n<ul>\(items)</ul>\n"
  }

  private static func accesses(_ opened: OpenedCase) -> Markup {
    guard !opened.file.accesses.isEmpty else { return "" }
    var items = Markup()
    items.append(opened.file.accesses) { access in
      let fields = access.details.map(\.chinese).joined(separator: "、")
      return """
        <li>\(access.at.day.chineseWithWeekday)，\(opened.directory.name(of: access.by))查看\(fields)：\(access.reason)</li>
        """
    }
    return "<details><summary>个人信息查看记录</summary><ul>\(items)</ul></details>\n"
  }
}

/// 期限卡片: the due day, how much is left, and why this date.
struct CaseClock {
  let opened: OpenedCase

  init(_ opened: OpenedCase) { self.opened = opened }

  var markup: Markup {
    let chip = DueChip(opened.item, today: opened.visit.today)
    let due = opened.file.period?.due
    let day: Markup = due.map { "<p class=\"due-date\">\($0.chineseWithWeekday)</p>" } ?? ""
    return """
      <section class="card"><h2>答复期限</h2>\(day)<p>\(DueMark(chip).markup)</p>\(why)</section>

      """
  }

  private var why: Markup {
    guard let period = opened.file.period, !period.days.isEmpty else {
      return "<p class=\"hint\">确认收到申请之日以后，期限才能确定。</p>"
    }
    let provisional: Markup =
      period.isProvisional ? "<p class=\"hint\">部分年份的放假安排还没有公布，公布后日期可能变动。</p>" : ""
    let strip = DayStrip(period, today: opened.visit.today).markup
    return "\(provisional)<details><summary>为什么是这一天</summary>\(strip)</details>"
  }
}

/// 下一步: one primary step, the other allowed ones, and those that are refused, with the reason.
struct CaseNextSteps {
  let opened: OpenedCase

  init(_ opened: OpenedCase) { self.opened = opened }

  private var offered: [CaseSteps.Step] { opened.steps.steps.filter { CaseForms.form(of: $0.action) != nil } }

  var markup: Markup {
    let primary = opened.steps.primary.flatMap { CaseForms.form(of: $0) == nil ? nil : $0 }
    var others = Markup()
    others.append(offered.filter { $0.isAllowed && $0.action != primary }) {
      "<li><a href=\"\(Links.step($0.action, of: opened.id))\">\($0.action.chinese)</a></li>"
    }
    let list: Markup = others.bytes.isEmpty ? "" : "<h3>还可以办理</h3><ul class=\"step-links\">\(others)</ul>"
    return "<section class=\"card\"><h2>下一步</h2>\(first(primary))\(list)\(refused)</section>\n"
  }

  private func first(_ primary: OfficeAction?) -> Markup {
    if let primary {
      return """
        <p><a class="button primary" href="\(Links.step(primary, of: opened.id))">\(primary.chinese)</a></p>
        """
    }
    guard let due = opened.steps.due else {
      return opened.item.isArchived ? "<p>本件已经办结归档。</p>" : "<p>现在没有到时间的步骤。</p>"
    }
    if due == .passReply, let step = opened.item.review.dueStep {
      let names = opened.directory.holders(of: step.role).map(\.name).joined(separator: "、")
      return "<p>等待\(step.name)\(names.isEmpty ? "" : "（\(names)）")。</p>"
    }
    return "<p>等待“\(due.chinese)”。\(opened.steps.dueRefusal?.sentence ?? "")</p>"
  }

  private var refused: Markup {
    var items = Markup()
    items.append(offered) { step in
      guard let refusal = step.refusal else { return "" }
      return "<li><strong>\(step.action.chinese)</strong>：\(refusal.sentence)</li>"
    }
    return items.bytes.isEmpty ? "" : "<details><summary>现在不能办理的步骤</summary><ul>\(items)</ul></details>"
  }
}
