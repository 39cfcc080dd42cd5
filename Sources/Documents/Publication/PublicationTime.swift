package import Disclosure

/// 发布时间 as feeds and HTTP write it. Only the day is known to the public; it begins at zero hours in China.
extension Day {
  /// `2026-05-28T00:00:00+08:00` (RFC 3339).
  package var beginning: String { "\(self)T00:00:00+08:00" }

  /// `Thu, 28 May 2026 00:00:00 +0800` (RFC 5322).
  package var mailDate: String { "\(wordedDate) 00:00:00 +0800" }

  /// `Wed, 27 May 2026 16:00:00 GMT` (RFC 9110): the same moment.
  package var httpDate: String { "\(previous.wordedDate) 16:00:00 GMT" }

  private var wordedDate: String {
    let weekday =
      switch self.weekday {
      case .monday: "Mon"
      case .tuesday: "Tue"
      case .wednesday: "Wed"
      case .thursday: "Thu"
      case .friday: "Fri"
      case .saturday: "Sat"
      case .sunday: "Sun"
      }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, day) = date
    return "\(weekday), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(year)"
  }
}
