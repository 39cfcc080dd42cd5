import Disclosure
import Documents
import Registry

/// 办理情况: how an application stands, when the answer is due and why on that day; nothing personal.
struct TrackedPage {
  let visit: Visit
  let tracked: TrackedRequest
  let organ: String
  let contact: DisclosureContact?

  var page: Page {
    Page(
      "办理情况", face: .portal, trail: [Crumb("首页", Links.portal), Crumb("查询办理情况", Links.track)],
      body: """
        <h1>申请 \(tracked.number)</h1>
        \(Notice(tone, "<p>\(state)</p>").markup)\(late)\(FactList(facts).markup)\(letters)
        <h2>办理经过</h2>
        \(Timeline(entries).markup)\(why)
        """)
  }

  private var isLate: Bool { tracked.state.isOpen && (tracked.period?.isOverdue ?? false) }

  private var tone: Tone {
    if isLate { return .red }
    return switch tracked.state {
    case .awaitingSupplement, .awaitingPayment: .amber
    case .issued, .delivered, .closed: .green
    default: .neutral
    }
  }

  private var state: String {
    switch tracked.state {
    case .unconfirmed: "申请已经提交，等待受理机关与您确认收到。"
    case .registered: "申请已经登记，正在交由承办科室办理。"
    case .handling: "申请正在办理。"
    case .awaitingSupplement: "需要您补正申请内容，具体事项见补正通知书。收到补正后的申请，重新计算答复期限。"
    case .consulting: "正在征求其他方面的意见，所需时间不计算在答复期限内。"
    case .awaitingPayment: "等待您缴纳信息处理费，具体见收费通知书。缴费后重新计算答复期限。"
    case .inReview, .approved: "答复已经拟好，正在审核签发。"
    case .issued: "答复已经作出，正在送达。"
    case .delivered: "答复已经送达。"
    case .closed: "申请已经办结。"
    }
  }

  private var late: Markup {
    isLate
      ? "<p>答复期限已过。您可以联系受理机关，也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《政府信息公开条例》第五十一条）。</p>\n" : ""
  }

  private var facts: [(String, Markup)] {
    var facts: [(String, Markup)] = [("受理机关", "\(organ)")]
    if let due { facts.append(("答复期限", due)) }
    if let day = tracked.supplementUntil { facts.append(("补正期限", "\(day.chineseWithWeekday)")) }
    if let day = tracked.period?.payBy { facts.append(("缴费期限", "\(day.chineseWithWeekday)")) }
    if let contact { facts.append(("咨询电话", "\(contact.phone)（\(contact.hours)）")) }
    return facts
  }

  private var due: Markup? {
    guard tracked.state.isOpen else { return nil }
    guard let period = tracked.period else { return "自确认收到的次日起 20 个工作日，尚未确认收到" }
    guard let day = period.due else { return "\(period.state.chinese)" }
    let provisional: Markup = period.isProvisional ? "（放假安排公布后可能变动）" : ""
    return "\(day.chineseWithWeekday)\(provisional)"
  }

  private var entries: [Timeline.Entry] {
    var entries = [Timeline.Entry(tracked.arrived, "申请到达受理机关")]
    if let day = tracked.received { entries.append(Timeline.Entry(day, "收到申请之日")) }
    entries += tracked.letters.map { Timeline.Entry($0.added, "《\($0.kind.chinese)》") }
    if let day = tracked.answered { entries.append(Timeline.Entry(day, "办理结束", detail: outcome)) }
    if let day = tracked.delivered { entries.append(Timeline.Entry(day, "答复送达")) }
    return entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private var outcome: Markup {
    tracked.letters.contains { $0.kind == .reply } ? "<span class=\"quiet\">答复书可以在本页下载</span>" : ""
  }

  private var letters: Markup {
    guard !tracked.letters.isEmpty else { return "" }
    var items = Markup()
    items.append(tracked.letters) { letter in
      """
      <li><form action="\(Links.trackLetter)" method="post">\(FormToken(visit).hiddenField)\(proof)\
      <input type="hidden" name="letter" value="\(letter.file.hex)"/>\
      <button class="plain" type="submit">下载\(letter.kind.chinese)</button> \
      <span class="quiet">\(letter.added.chineseWithWeekday)</span></form></li>

      """
    }
    return "<h2>给您的文书</h2>\n<ul>\(items)</ul>\n"
  }

  /// Number and code once more, for whoever has shown that they have them.
  private var proof: Markup {
    var fields = Markup()
    fields.append(["organ", "number", "code"].filter { visit.form.has($0) }) {
      "<input type=\"hidden\" name=\"\($0)\" value=\"\(visit.form[$0])\"/>"
    }
    return fields
  }

  private var why: Markup {
    guard let period = tracked.period else { return "" }
    let extended: Markup =
      tracked.extendedBy.map { "<p>已依法延长 \($0) 个工作日（《政府信息公开条例》第三十三条）。</p>\n" } ?? ""
    let title: Markup = period.due == nil ? "期限怎么计算" : "为什么是这一天"
    return """
      <h2>\(title)</h2>
      <p>从收到申请之日的次日起，数满 20 个工作日；公休日、放假和征求意见的时间不计入，补正、缴费后重新起算。</p>
      \(extended)\(DayStrip(period, today: tracked.state.isOpen ? visit.today : nil).markup)
      """
  }
}
