import Disclosure

/// 逐周日历: every day of a period in weeks from Monday to Sunday, counted days with their number, skipped ones with a sign.
struct WeekStrip {
  let days: [ClockDay]
  let today: Day?

  /// Longer spans are told by their skipped runs alone.
  private static let mostWeeks = 60

  var lines: [String] {
    guard let first = days.first?.day, let last = days.last?.day else { return [] }
    let monday = first.adding(1 - first.weekday.rawValue)
    let weeks = last.days(since: monday) / 7 + 1
    guard weeks <= WeekStrip.mostWeeks else { return ["  共 \(days.count) 日，从略。"] }
    let heading = ["  "] + Weekday.allCases.map(\.chinese)
    let rows = (0..<weeks).map { row(from: monday.adding($0 * 7), receipt: first) }
    return TextColumns.lines([heading] + rows, rightAligned: Set(1...7)) + [legend]
  }

  private func row(from monday: Day, receipt: Day) -> [String] {
    let cells = (0..<7).map { offset in cell(monday.days(since: receipt) + offset) }
    return ["  \(monday) 起"] + cells
  }

  private func cell(_ index: Int) -> String {
    guard days.indices.contains(index) else { return "" }
    let day = days[index]
    let mark =
      switch day.mark {
      case .counted(let number): "\(day.isMakeUp ? "班" : "")\(number)"
      case .skipped(let reason): reason.sign
      }
    return day.day == today ? "[\(mark)]" : mark
  }

  /// The signs that occur, with their meaning.
  private var legend: String {
    var parts: [String] = []
    for reason in SkipReason.allCases where days.contains(where: { $0.mark == .skipped(reason) }) {
      parts.append("\(reason.sign) \(reason.chinese)")
    }
    let counts = days.contains { if case .counted = $0.mark { $0.isMakeUp } else { false } }
    if counts { parts.append("班 调休上班，计入") }
    if let today, days.contains(where: { $0.day == today }) { parts.append("[ ] 今天") }
    return "  " + parts.joined(separator: "；")
  }
}

extension SkipReason {
  fileprivate var sign: String {
    switch self {
    case .receipt: "收"
    case .waitingForSupplement: "补"
    case .waitingForPayment: "费"
    case .restart: "前"
    case .holiday: "假"
    case .weekend: "休"
    case .consultation: "询"
    }
  }
}
