import Disclosure

/// 全年节假日安排, for a terminal.
struct CalendarText {
  let arrangement: HolidayNotice
  let calendar: WorkCalendar

  var text: String {
    ([heading] + note + [""] + offLines + [""] + workLines + [""] + monthLines).joined(separator: "\n")
  }

  private var heading: String {
    guard let number = arrangement.number else { return "\(arrangement.year) 年节假日安排" }
    let amendments = arrangement.amendments.isEmpty ? "" : "，经\(arrangement.amendments.joined(separator: "、"))调整"
    return "\(arrangement.year) 年节假日安排（\(number)\(amendments)）"
  }

  private var note: [String] {
    guard arrangement.isProvisional else { return [] }
    let festivals =
      StatutoryHolidays.knowsFestivals(of: arrangement.year) ? "" : "，不含春节、清明节、端午节、中秋节"
    let basis = arrangement.number == nil ? "按日期固定和可推算的法定节假日及公休日计算\(festivals)" : "按装入的文件计算"
    return ["暂定：该年的通知尚未装入，\(basis)。通知公布后请用 --holidays 装入。"]
  }

  /// Days off that follow each other stand in one line.
  private var offLines: [String] {
    guard !arrangement.off.isEmpty else { return ["放假：无"] }
    let rows = DayRun.runs(of: arrangement.off).map { run in ["  \(run.chinese)", "\(run.count) 天"] }
    return ["放假："] + TextColumns.lines(rows, rightAligned: [1])
  }

  private var workLines: [String] {
    guard !arrangement.work.isEmpty else { return ["调休上班：无"] }
    return ["调休上班："] + arrangement.work.map { "  \($0.chineseInYear)" }
  }

  private var monthLines: [String] {
    let working = WorkCalendar.days(of: arrangement.year).filter(calendar.isWorkingDay)
    let counts = Dictionary(grouping: working) { $0.date.month }.mapValues(\.count)
    let cells = (1...12).map { "\(TextColumns.right("\($0)", 4)) 月 \(TextColumns.right("\(counts[$0] ?? 0)", 2)) 天" }
    return ["工作日：全年 \(working.count) 天"] + [cells.prefix(6), cells.suffix(6)].map { $0.joined() }
  }
}

/// 连续的若干日.
struct DayRun {
  let first: Day
  let last: Day

  var count: Int { last.days(since: first) + 1 }

  /// `2月15日（周日）至 2月23日（周一）`, or the one day.
  var chinese: String { first == last ? first.chineseInYear : "\(first.chineseInYear)至 \(last.chineseInYear)" }

  /// The runs of consecutive days among `days`, which are in order.
  static func runs(of days: [Day]) -> [DayRun] {
    var runs: [DayRun] = []
    for day in days {
      if let open = runs.last, open.last.next == day {
        runs[runs.count - 1] = DayRun(first: open.first, last: day)
      } else {
        runs.append(DayRun(first: day, last: day))
      }
    }
    return runs
  }
}

extension Day {
  /// `2月15日（周日）`.
  var chineseInYear: String {
    let (_, month, day) = date
    return "\(month)月\(day)日（\(weekday.chinese)）"
  }
}
