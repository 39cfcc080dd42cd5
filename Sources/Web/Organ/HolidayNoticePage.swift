import Disclosure
import Documents
import Registry

/// 录入放假通知: written down, looked at with what it moves, then entered.
enum HolidayNoticePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await open(visit)
    return .page(form(opened, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let opened = try await open(visit)
    do {
      let entry = try NoticeEntry(visit.form)
      if visit.form["step"] == "confirm" {
        _ = try await visit.registry.amendCalendar(
          entry.notice, title: entry.title, of: opened.organ.id, by: .person(opened.person.person),
          expecting: Int(visit.form["version"]), at: visit.now)
        return .seeOther("\(Links.calendar)?year=\(entry.notice.year)&done=1")
      }
      if visit.form["step"] == "change" { return .page(form(opened, faults: [], typed: visit.form)) }
      let change = try await visit.registry.previewCalendar(entry.notice)
      return .page(try await preview(opened, entry, change))
    } catch let faults as OrganFaults {
      return .again(form(opened, faults: faults.faults, typed: visit.form))
    } catch let refusal as PeopleRefusal {
      return .again(form(opened, faults: [FieldFault("", refusal.sentence)], typed: visit.form))
    }
  }

  private static func open(_ visit: Visit) async throws -> OpenedOrgan {
    let opened = try await OpenedOrgan(visit)
    try opened.require(.manageCalendar)
    return opened
  }

  private static func form(_ opened: OpenedOrgan, faults: [FieldFault], typed: FormValues?) -> Page {
    let fields = [
      Field("year", "年份", .number, value: String(opened.today.year + 1), isShort: true),
      Field("number", "文号", hint: "如“国办发明电〔2025〕7号”。", isOptional: true, autocomplete: "off"),
      Field("title", "标题", hint: "如“国务院办公厅关于2027年部分节假日安排的通知”。", isOptional: true, autocomplete: "off"),
      Field(
        "text", "通知正文", .lines(8),
        hint: "粘贴写明各节日放假和上班日期的句子，由系统读出日期；读不确切的会指出来。也可以不粘贴，在下面逐段填写。", isOptional: true),
      Field(
        "off", "放假日期", .lines(4), hint: "每行一段，如“2月5日至11日”或者“2027-02-05至2027-02-11”。", isOptional: true),
      Field("work", "调休上班日期", .lines(2), hint: "如“1月30日、2月20日”。", isOptional: true),
      Field(
        "provisional", "性质", .ticks([Choice("1", "暂定：正式通知还没有印发，这一年的期限仍注明可能变动")]), isOptional: true),
    ]
    var body = Markup()
    body.append(fields) { field in typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup }
    let markup = Form(
      Links.holidayNotice, opened.visit, button: "核对日期和期限变动", faults: faults, cancel: ("返回", Links.calendar), body: body
    ).markup
    return opened.page(
      "录入放假通知", width: .reading, trail: [Crumb("工作日历", Links.calendar)],
      body: "<p>录入后，本系统所有单位在办申请的答复期限都按新的日历重新计算。同一年份再次录入的，以后一次为准。</p>\n\(markup)")
  }

  private static func preview(
    _ opened: OpenedOrgan, _ entry: NoticeEntry, _ change: CalendarChange
  ) async throws -> Page {
    let notice = entry.notice
    let count = change.moved.values.reduce(0) { $0 + $1.count }
    let version = try await opened.registry.version(of: .organ(opened.organ.id))
    let facts: [(String, Markup)] = [
      ("年份", "\(notice.year)年\(notice.isProvisional ? "（暂定）" : "")"), ("文号", "\(notice.number ?? "没有填写")"),
      ("标题", "\(entry.title.isEmpty ? "没有填写" : entry.title)"),
      ("放假", "\(DayRunWords.words(notice.off))，共 \(notice.off.count) 天"),
      ("调休上班", "\(DayRunWords.words(notice.work))，共 \(notice.work.count) 天"),
      ("期限变动", count == 0 ? "没有在办申请的期限变动" : "\(count) 件在办申请的期限变动，见下表"),
    ]
    var hidden: Markup = "<input type=\"hidden\" name=\"version\" value=\"\(version)\"/>"
    let kept = [
      ("year", String(notice.year)), ("number", entry.form["number"]), ("title", entry.title),
      ("text", entry.form["text"]), ("off", entry.form["off"]), ("work", entry.form["work"]),
      ("provisional", notice.isProvisional ? "1" : ""),
    ]
    hidden.append(kept) { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\"/>" }
    var confirm = Form(
      Links.holidayNotice, opened.visit, button: "录入通知并重算期限",
      body: "\(hidden)<input type=\"hidden\" name=\"step\" value=\"confirm\"/>")
    confirm.cancel = ("不录入，返回日历", Links.calendar)
    let again: Markup = """
      <form action="\(Links.holidayNotice)" method="post">\(FormToken(opened.visit).hiddenField)\(hidden)\
      <input type="hidden" name="step" value="change"/><div class="actions"><button type="submit">返回修改</button></div></form>

      """
    let year = CalendarYear(notice.year, change.new, today: opened.today).markup
    let body: Markup = """
      \(FactList(facts).markup)\(MovedTable(opened).markup(change.moved))\(confirm.markup)\(again)\(year)
      """
    return opened.page("核对放假通知", trail: [Crumb("工作日历", Links.calendar)], body: body)
  }
}

/// 填写的通知.
struct NoticeEntry {
  let notice: HolidayNotice
  let title: String
  let form: FormValues

  init(_ form: FormValues) throws {
    self.form = form
    title = form["title"]
    guard let year = Int(form["year"]), (2020...2100).contains(year) else {
      throw OrganFaults("year", "请填写年份，如“2027”。")
    }
    guard title.count <= 200 else { throw OrganFaults("title", "标题最多 200 个字，请缩短。") }
    guard form["number"].count <= 60 else { throw OrganFaults("number", "文号最多 60 个字，请缩短。") }
    var (off, work): ([Day], [Day]) = ([], [])
    if form.has("text") {
      guard !form.has("off"), !form.has("work") else {
        throw OrganFaults("text", "通知正文和逐段日期只填一处，请清除另一处。")
      }
      let read = try Self.reading("text") { () throws(HolidayNoticeText.Fault) in
        try HolidayNoticeText(notice: form["text"], year: year)
      }
      (off, work) = (read.off, read.work)
    } else {
      guard form.has("off") else { throw OrganFaults("off", "请填写放假日期，或者粘贴通知正文。") }
      off = try Self.reading("off") { () throws(HolidayNoticeText.Fault) in try DayRanges.days(form["off"], year: year)
      }
      work = try Self.reading("work") { () throws(HolidayNoticeText.Fault) in
        try DayRanges.days(form["work"], year: year)
      }
    }
    notice = HolidayNotice(
      year: year, number: form.has("number") ? form["number"] : nil, off: off, work: work,
      isProvisional: form.has("provisional"))
  }

  private static func reading<Value>(
    _ field: String, _ read: () throws(HolidayNoticeText.Fault) -> Value
  ) throws -> Value {
    do throws(HolidayNoticeText.Fault) { return try read() } catch { throw OrganFaults(field, error.sentence) }
  }
}

/// 期限变动表: for the requests that the person may see their numbers; of other organs the number of them.
struct MovedTable {
  let opened: OpenedOrgan

  init(_ opened: OpenedOrgan) { self.opened = opened }

  func markup(_ moved: [OrganID: [MovedDueDay]]) -> Markup {
    let viewer = try? opened.visit.viewer()
    var rows: [[Markup]] = []
    for (organ, items) in moved.sorted(by: { $0.key < $1.key }) {
      let name = opened.organs.first { $0.id == organ }?.name ?? "其他单位"
      guard viewer?.seesAll(of: organ) == true else {
        rows.append(["\(name)", "共 \(items.count) 件", "", ""])
        continue
      }
      rows += items.map { item in
        [
          "\(name)", "<a class=\"code\" href=\"\(Links.caseFile(item.id))\">\(item.number)</a>",
          "\(item.old?.description ?? "没有")", "\(item.new?.description ?? "没有")",
        ]
      }
    }
    guard !rows.isEmpty else { return "" }
    let columns = ["单位", "申请编号", "原来的期限", "新的期限"].map { DataTable.Column($0) }
    return DataTable("期限变动的在办申请", columns, rows: rows, showsCaption: true).markup
  }
}

/// 期限变动清单 of one notice, as it was kept.
enum DueMovesPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let asked = Int(visit.query["notice"])
    let moves = try await visit.registry.dueMoves(of: organs(opened)).filter { asked == nil || $0.noted == asked }
    let notice = try await visit.registry.holidayNotices().first { $0.noted == asked }
    let title = notice.map { "\($0.notice.year)年放假安排\($0.notice.number.map { "（\($0)）" } ?? "")引起的期限变动，" } ?? ""
    let grouped = Dictionary(grouping: moves, by: \.organ).mapValues { $0.map(\.move) }
    let table =
      moves.isEmpty
      ? EmptyState("没有期限变动的申请。", next: ("返回工作日历", Links.calendar)).markup : MovedTable(opened).markup(grouped)
    return .page(
      opened.page(
        "期限变动清单", trail: [Crumb("工作日历", Links.calendar)], body: "<p>\(title)共 \(moves.count) 件。</p>\n\(table)"))
  }

  /// Those whose requests the person is responsible for.
  static func organs(_ opened: OpenedOrgan) -> [OrganID] {
    [opened.organ.id] + opened.person.beneath.subtracting([opened.organ.id]).sorted()
  }
}
