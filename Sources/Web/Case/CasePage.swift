import Disclosure
import Documents
import Registry

/// 案卷: left the story, right the clock and what to do next.
enum CasePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedCase(visit)
    return .page(page(opened, try await CaseDisputes(opened)))
  }

  private static func page(_ opened: OpenedCase, _ disputes: CaseDisputes?) -> Page {
    let body: Markup = """
      <h1>\(opened.subject)</h1>
      <p><span class="code">\(opened.file.number)</span> \(StateMark(opened.item.stateText, .neutral).markup)\(backfilled(opened))</p>
      \(DoneNotice(opened).markup)<div class="columns case">
      <aside aria-label="期限和办理">\(CaseClock(opened).markup)\(CaseNextSteps(opened).markup)</aside>
      <div>\(story(opened))\(disputes?.markup ?? "")</div></div>

      """
    return Page(
      "申请 \(opened.file.number)", face: .office, width: .wide, trail: [Crumb("待办", Links.inbox)], body: body)
  }

  private static func backfilled(_ opened: OpenedCase) -> Markup {
    opened.item.registration.isBackfilled ? " \(StateMark("补录", .neutral).markup)" : ""
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
    if let outcome = opened.item.outcome, outcome.disposition == nil {
      facts.append(("办理结果", "\(outcome.result?.fullLabel ?? "并入另一申请，不另作答复")"))
      facts.append(("办结日期", "\(outcome.day.chineseWithWeekday)"))
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

  /// What stands with an event; the rest stands elsewhere on the page.
  private static let quoted: [CaseDetail] = {
    let hidden = Set(CaseDetail.application + [.draftText, .draftSalt, .draftFacts, .documentName])
    return CaseDetail.allCases.filter { !hidden.contains($0) }
  }()

  private static func entries(_ opened: OpenedCase) -> [Timeline.Entry] {
    let words = HappeningWords(opened: opened)
    let source = opened.letters
    let letters = source.byEvent(source.letters)
    return opened.file.events.map { entry in
      let (what, who) = (words.words(entry.event.what), opened.name(of: entry.event.by))
      // Whoever signed is named already.
      var detail: Markup = what.holds(who) ? "" : "<span class=\"quiet\">\(who)</span>"
      for text in quoted.compactMap({ entry.details[$0] }) { detail += "<blockquote>\(lines(text))</blockquote>" }
      detail += links(letters[entry.number] ?? [], opened)
      return Timeline.Entry(entry.event.day, what, detail: detail)
    }
  }

  /// Letters that belong to an event, beside it.
  private static func links(_ letters: [CaseLetter], _ opened: OpenedCase) -> Markup {
    var links = Markup()
    links.append(letters) { " <a href=\"\(Links.letter($0, of: opened.id))\">\($0.kind.chinese)</a>" }
    return links
  }

  private static func documents(_ opened: OpenedCase) -> Markup {
    var made = Markup()
    made.append(opened.letters.letters) { letter in
      let number: Markup = letter.number > 1 ? "（第\(letter.number)份）" : ""
      return "<li><a href=\"\(Links.letter(letter, of: opened.id))\">\(letter.kind.chinese)</a>\(number)</li>"
    }
    var items = Markup()
    items.append(opened.file.documents) { document in
      let detail = "\(document.kind.chinese)，\(document.added.chinese)，\(opened.name(of: document.by))"
      let name: Markup =
        document.state.isReleased && opened.mayOpen(document)
        ? "<a href=\"\(Links.document(document, of: opened.id))\">\(document.name)</a>" : "\(document.name)"
      return """
        <li>\(name) <span class="quiet">\(detail)</span>\(FileStateWords(document.state).mark)</li>
        """
    }
    let files: Markup = items.bytes.isEmpty ? "" : "<h2>材料</h2>\n<ul>\(items)</ul>\n"
    return "\(files)<h2>可以制作的文书</h2>\n<ul>\(made)</ul>\n\(export(opened))"
  }

  private static func export(_ opened: OpenedCase) -> Markup {
    guard opened.steps[.exportCase]?.isAllowed == true else { return "" }
    return "<p class=\"no-print\"><a href=\"\(Links.caseExport(opened.id))\">导出案卷</a></p>\n"
  }

  private static func accesses(_ opened: OpenedCase) -> Markup {
    guard !opened.file.accesses.isEmpty else { return "" }
    var items = Markup()
    items.append(opened.file.accesses) { access in
      let seen = access.details.map(\.chinese) + (access.document.map { [$0.chinese] } ?? [])
      let what = access.isExport ? "导出案卷" : "查看\(seen.joined(separator: "、"))"
      return """
        <li>\(access.at.day.chineseWithWeekday)，\(opened.directory.name(of: access.by))\(what)：\(access.reason)</li>
        """
    }
    return "<details><summary>个人信息查看记录</summary><ul>\(items)</ul></details>\n"
  }
}

extension String {
  /// Whether these very bytes stand in it; the library's own search takes many times as long for a few characters.
  fileprivate func holds(_ part: String) -> Bool {
    let (all, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first, all.count >= part.count else { return part.isEmpty }
    return (0...(all.count - part.count)).contains { start in
      all[start] == first && all[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

/// 期限卡片: the due day, how much is left, and why this date.
struct CaseClock {
  let opened: OpenedCase

  init(_ opened: OpenedCase) { self.opened = opened }

  var markup: Markup {
    let chip = DueChip(opened.item, today: opened.visit.today)
    if case .backfilled(let day) = opened.item.dueSituation {
      return """
        <section class="card"><h2>答复期限</h2><p>\(DueMark(chip).markup)</p>
        <p class="hint">由台账补录，\(day.chinese)办结。台账没有记载补正、延期等情况，不计算期限。</p></section>

        """
    }
    let due = opened.file.period?.due
    let day: Markup = due.map { "<p class=\"due-date\">\($0.chineseWithWeekday)</p>" } ?? ""
    return """
      <section class="card"><h2>答复期限</h2>\(day)<p>\(DueMark(chip).markup)</p>\(moved)\(why)</section>

      """
  }

  private var moved: Markup {
    guard let last = opened.file.dueMoves.first, let after = last.move.new, let before = last.move.old else {
      return ""
    }
    return """
      <p class="hint">因放假安排变动，\(last.day.chinese)起答复期限由\(before.chinese)改为\(after.chinese)。\
      <a href="\(Links.dueMoves(last.noted))">变动清单</a></p>
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

  var markup: Markup {
    let offers = opened.steps.steps.filter { CaseForms.form(of: $0.action) != nil }.map { step in
      let isOthers = if case .role = step.refusal { true } else { false }
      return NextSteps.Offer(
        words: step.action.chinese, address: Links.step(step.action, of: opened.id), refusal: step.refusal?.sentence,
        isOthers: isOthers)
    }
    let primary = first.map { Links.step($0, of: opened.id) }
    return NextSteps(offers: offers, primary: offers.first { $0.address == primary }, waiting: waiting).markup
  }

  /// What the mail room entered says neither who applies nor for what: that comes before it is handed on.
  private var first: OfficeAction? {
    if opened.item.state == .registered, opened.item.applicant == nil,
      opened.steps[.completeRegistration]?.isAllowed == true
    {
      return .completeRegistration
    }
    return opened.steps.primary.flatMap { CaseForms.form(of: $0) == nil ? nil : $0 }
  }

  private var waiting: Markup {
    guard let due = opened.steps.due else {
      return opened.item.isArchived ? "<p>本件已经办结归档。</p>" : "<p>现在没有到时间的步骤。</p>"
    }
    if due == .passReply, let words = opened.item.review.waiting(in: opened.directory) { return words }
    return "<p>等待“\(due.chinese)”。\(opened.steps.dueRefusal?.sentence ?? "")</p>"
  }
}
