package import Disclosure
package import Documents

/// 逐日计算: every day from receipt to due, counted with its number or skipped with its reason; a grid for each month.
package struct DayStrip {
  let period: ReplyPeriod
  let today: Day?

  package init(_ period: ReplyPeriod, today: Day?) {
    self.period = period
    self.today = today
  }

  /// Longer spans are told in words.
  private static let mostDays = 400

  package var markup: Markup {
    guard let first = period.days.first?.day, let last = period.days.last?.day else { return "" }
    guard period.days.count <= DayStrip.mostDays else { return "<p>共 \(period.days.count) 日，从略。</p>\n" }
    let byDay = Dictionary(period.days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    var months = Markup()
    var month = DayStrip.firstOfMonth(first)
    while month <= last {
      months += table(month, byDay)
      month = month.adding(Day.length(ofMonth: month.date.month, year: month.year))
    }
    return "<div class=\"strip\">\(months)</div>\n<p class=\"strip-legend\">数字为第几个工作日；灰格不计入，原因见格内文字。</p>\n"
  }

  private func table(_ month: Day, _ byDay: [Day: ClockDay]) -> Markup {
    let (year, number, _) = month.date
    var head = Markup()
    head.append(Weekday.allCases) { "<th scope=\"col\" abbr=\"\($0.chinese)\">\($0.chinese.suffix(1))</th>" }
    var weeks = Markup()
    var monday = month.adding(1 - month.weekday.rawValue)
    let end = month.adding(Day.length(ofMonth: number, year: year))
    while monday < end {
      let days = (0..<7).map { monday.adding($0) }
      // Weeks that the period does not touch are left away.
      if days.contains(where: { month <= $0 && $0 < end && byDay[$0] != nil }) {
        var cells = Markup()
        cells.append(days) { cell(month <= $0 && $0 < end ? byDay[$0] : nil) }
        weeks += "<tr>\(cells)</tr>\n"
      }
      monday = monday.adding(7)
    }
    return """
      <table class="strip-month"><caption>\(year)年\(number)月</caption><thead><tr>\(head)</tr></thead>
      <tbody>\(weeks)</tbody></table>

      """
  }

  private func cell(_ day: ClockDay?) -> Markup {
    guard let day else { return "<td class=\"outside\"></td>" }
    // The style of each, and the words beside the colour.
    let mark: (Markup, Markup) =
      switch day.mark {
      case .counted(let number): ("", "<span class=\"count\">\(day.isMakeUp ? "班" : "")\(number)</span>")
      case .skipped(let reason): (" skipped", "\(reason.short)<span class=\"unseen\">（\(reason.chinese)）</span>")
      }
    let due: (Markup, Markup) =
      day.day == period.due ? (" due-day", "<span class=\"unseen\">，答复期限</span>") : ("", "")
    let now: (Markup, Markup) = day.day == today ? (" today", "<span class=\"unseen\">，今天</span>") : ("", "")
    return """
      <td class="strip-day\(mark.0)\(due.0)\(now.0)"><span class="date">\(day.day.date.day)</span>\(mark.1)\(due.1)\(now.1)</td>
      """
  }

  private static func firstOfMonth(_ day: Day) -> Day { day.adding(1 - day.date.day) }
}

extension SkipReason {
  /// What fits into the cell of one day.
  fileprivate var short: String {
    switch self {
    case .receipt: "收到"
    case .waitingForSupplement: "补正"
    case .waitingForPayment: "缴费"
    case .restart: "重算"
    case .holiday: "放假"
    case .weekend: "休"
    case .consultation: "征询"
    }
  }
}
