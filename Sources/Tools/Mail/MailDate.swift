/// The date of a mail as RFC 5322 wants it, in China's time: `Mon, 02 Mar 2026 16:00:05 +0800`.
struct MailDate: CustomStringConvertible {
  let description: String

  /// - Parameter seconds: Since 1970-01-01T00:00:00Z.
  init(secondsSince1970 seconds: Int) {
    // 1970…2999: no clock shows anything else.
    let local = min(max(seconds, 0), 32_503_680_000 - 86_400) + 8 * 3600
    let (days, time) = (local / 86_400, local % 86_400)
    let (year, month, day) = MailDate.date(daysSince1970: days)
    let clock = [time / 3600, time / 60 % 60, time % 60].map(MailDate.twoDigits).joined(separator: ":")
    let weekday = MailDate.weekdays[(days + 4) % 7]
    description = "\(weekday), \(MailDate.twoDigits(day)) \(MailDate.months[month - 1]) \(year) \(clock) +0800"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The Gregorian date, counted in years that begin in March, so that the leap day is the last.
  private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let ofEra = days % 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let marchMonth = (5 * ofYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
