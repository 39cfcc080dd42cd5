import Disclosure
import Documents
import Registry

/// 工作日历: a year as months, with the notice it stands on; the notices that were entered here, and what they moved.
enum CalendarPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let calendar = try await visit.registry.calendar()
    let entered = try await visit.registry.holidayNotices()
    let changes = try await ChangeList(opened, ChangeList.calendar)
    let year = Int(visit.query["year"]).flatMap { (2000...2100).contains($0) ? $0 : nil } ?? visit.today.year
    let isUppermost = opened.organ.parent == nil
    let add: Markup =
      opened.may(.manageCalendar) && isUppermost
      ? "<p class=\"actions organ-actions\"><a class=\"button\" href=\"\(Links.holidayNotice)\">录入放假通知</a></p>\n" : ""
    let keeper = opened.organs.first { $0.id == opened.organ.parent }?.name
    let note: Markup = keeper.map { "<p class=\"hint\">工作日历由\($0)统一维护。</p>\n" } ?? ""
    let body: Markup = """
      \(opened.sections)\(changes.done)\(years(year, calendar, visit))\(source(year, calendar, entered))\(add)\(note)\
      \(CalendarYear(year, calendar, today: visit.today).markup)\
      \(try await notices(entered, opened))\(changes.markup)
      """
    return .page(opened.page("工作日历", body: body))
  }

  private static func years(_ year: Int, _ calendar: WorkCalendar, _ visit: Visit) -> Markup {
    let known = calendar.notices.keys
    let first = min(year, known.min() ?? year)
    let last = max(year, visit.today.year + 1, known.max() ?? year)
    var links = Markup()
    links.append(first...last) { other in
      other == year
        ? "<strong aria-current=\"page\">\(other)年</strong>"
        : "<a href=\"\(Links.calendar)?year=\(other)\">\(other)年</a>"
    }
    return "<nav class=\"year-links\" aria-label=\"年份\">\(links)</nav>\n"
  }

  /// What the year stands on.
  private static func source(_ year: Int, _ calendar: WorkCalendar, _ entered: [RecordedNotice]) -> Markup {
    let working = WorkCalendar.days(of: year).count(where: calendar.isWorkingDay)
    let own = entered.first { $0.notice.year == year }
    let arrangement = calendar.arrangement(of: year)
    var facts: [(String, Markup)] = [("工作日", "全年 \(working) 天")]
    if arrangement.isProvisional {
      let why = own == nil ? "这一年的放假通知还没有录入，按法定节假日和双休日暂定。" : "录入时注明是暂定。"
      facts.append(("状态", "\(StateMark("暂定", .amber).markup) \(why)"))
    } else {
      let place = own.map { "\($0.entered.day.chinese)录入" } ?? "随程序提供"
      facts.append(("状态", "\(StateMark("已确定", .green).markup) \(place)"))
      facts.append(("依据", "\(own?.title ?? "") \(arrangement.number ?? "没有登记文号")"))
    }
    facts.append(("放假", "\(DayRunWords.words(arrangement.off))"))
    facts.append(("调休上班", "\(DayRunWords.words(arrangement.work))"))
    return FactList(facts).markup
  }

  private static func notices(_ entered: [RecordedNotice], _ opened: OpenedOrgan) async throws -> Markup {
    guard !entered.isEmpty else { return "" }
    let moves = try await opened.registry.dueMoves(of: DueMovesPage.organs(opened))
    let rows = entered.map { item -> [Markup] in
      let count = moves.count { $0.noted == item.noted }
      return [
        "\(item.notice.year)年", "\(item.notice.number ?? "没有文号")", "\(item.title)", "\(item.entered.inChina)",
        count == 0 ? "没有变动" : "<a href=\"\(Links.dueMoves(item.noted))\">\(count) 件变动</a>",
      ]
    }
    let columns = ["年份", "文号", "标题", "录入时间", "在办申请的期限"].map { DataTable.Column($0) }
    return "<h2>录入的放假通知</h2>\n\(DataTable("录入的放假通知", columns, rows: rows).markup)"
  }
}

/// 一年: twelve months, each day with its kind.
struct CalendarYear {
  let year: Int
  let calendar: WorkCalendar
  let today: Day

  init(_ year: Int, _ calendar: WorkCalendar, today: Day) {
    (self.year, self.calendar, self.today) = (year, calendar, today)
  }

  var markup: Markup {
    var months = Markup()
    months.append((1...12).compactMap { Day(year: year, month: $0, day: 1) }) { month($0) }
    return """
      <h2>\(year)年</h2>
      <div class="year">\(months)</div>
      <p class="strip-legend">“休”为放假，“班”为调休上班，灰格为双休日。</p>

      """
  }

  private func month(_ first: Day) -> Markup {
    let end = first.adding(Day.length(ofMonth: first.date.month, year: year))
    var head = Markup()
    head.append(Weekday.allCases) { "<th scope=\"col\" abbr=\"\($0.chinese)\">\($0.chinese.suffix(1))</th>" }
    var weeks = Markup()
    var monday = first.adding(1 - first.weekday.rawValue)
    while monday < end {
      var cells = Markup()
      cells.append((0..<7).map { monday.adding($0) }) { day in
        first <= day && day < end ? cell(day) : "<td class=\"outside\"></td>"
      }
      weeks += "<tr>\(cells)</tr>\n"
      monday = monday.adding(7)
    }
    let working = (0..<end.days(since: first)).count { calendar.isWorkingDay(first.adding($0)) }
    return """
      <table class="strip-month"><caption>\(first.date.month)月 <span class="quiet">\(working) 个工作日</span></caption>
      <thead><tr>\(head)</tr></thead><tbody>\(weeks)</tbody></table>

      """
  }

  private func cell(_ day: Day) -> Markup {
    let kind = calendar.kind(of: day)
    let style: String
    let word: Markup
    switch kind {
    case .workingDay: (style, word) = ("plain", "")
    case .makeUpDay: (style, word) = ("work", "<small>班</small>")
    case .weekend: (style, word) = ("weekend", "")
    case .holiday: (style, word) = ("off", "<small>休</small>")
    }
    let now = day == today ? " today" : ""
    let unseen: Markup = day == today ? "<span class=\"unseen\">，今天</span>" : ""
    return "<td class=\"\(style)\(now)\"><span class=\"date\">\(day.date.day)</span>\(word)\(unseen)</td>"
  }
}

/// 连续日期的文字: «2月15日至23日».
enum DayRunWords {
  static func words(_ days: [Day]) -> String {
    var runs: [(first: Day, last: Day)] = []
    for day in days.sorted() {
      if let open = runs.last, open.last.next == day {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    let words = runs.map { run in
      let (first, last) = (run.first.date, run.last.date)
      if run.first == run.last { return "\(first.month)月\(first.day)日（\(run.first.weekday.chinese)）" }
      let month = first.month == last.month ? "" : "\(last.month)月"
      return "\(first.month)月\(first.day)日至\(month)\(last.day)日"
    }
    return words.isEmpty ? "没有" : words.joined(separator: "、")
  }
}
