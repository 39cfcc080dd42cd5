import Database
import Disclosure

/// 编号: gives out the next number of a series, without gaps because nothing is kept of an action that fails.
enum NumberSeriesTable {
  static func take(
    _ choice: NumberChoice, from series: NumberSeries, on day: Day, organ: OrganID, in session: Session
  ) throws -> (number: String, place: SeriesPlace?) {
    try lock(series, of: organ, in: session)
    switch choice {
    case .own(let typed):
      let number = try checked(typed)
      if let other = try holder(of: number, series, organ, in: session) {
        throw ActionRefusal.numberTaken(number, by: other)
      }
      return (number, nil)
    case .next:
      let template = try template(of: series, organ, on: day, in: session)
      var sequence = try last(series, day.year, organ, in: session) + 1
      while true {
        guard let serial = SerialNumber(year: day.year, serial: sequence) else {
          throw ActionRefusal.numberUnfit("\(sequence)")
        }
        let number = template(serial)
        // A number that was typed in before stands in the series' place.
        if try holder(of: number, series, organ, in: session) == nil {
          return (number, SeriesPlace(year: day.year, sequence: sequence))
        }
        sequence += 1
      }
    }
  }

  /// As the organ writes it on that day; a 文号 has the organ's own 机关代字, which nobody can guess.
  private static func template(
    of series: NumberSeries, _ organ: OrganID, on day: Day, in session: Session
  ) throws -> NumberTemplate {
    if let set = try OrganSettings(of: organ, on: day, in: session).numbers[series.rawValue] { return set }
    guard series == .request else { throw ActionRefusal.numberStyleMissing }
    return .request
  }

  /// Held to the end of the action: nobody else takes a number meanwhile.
  static func lock(_ series: NumberSeries, of organ: OrganID, in session: Session) throws {
    try session.lock("number/\(series.rawValue)/\(organ)")
  }

  static func checked(_ typed: String) throws(ActionRefusal) -> String {
    let number = CaseDetails([.note: typed])[.note] ?? ""
    let isFit = !number.isEmpty && number.count <= 60 && !number.contains(where: \.isNewline)
    guard isFit, !number.unicodeScalars.contains("\0") else { throw .numberUnfit(number) }
    return number
  }

  private static func last(
    _ series: NumberSeries, _ year: Int, _ organ: OrganID, in session: Session
  ) throws -> Int {
    let last = try session.first(
      """
      SELECT sequence FROM request_number WHERE organ = $1 AND series = $2 AND year = $3
      ORDER BY sequence DESC LIMIT 1
      """, organ.rawValue, series.rawValue, year
    ) { try $0[0] as Int }
    return last ?? 0
  }

  /// The 申请编号 of the case that has it.
  private static func holder(
    of number: String, _ series: NumberSeries, _ organ: OrganID, in session: Session
  ) throws -> String? {
    try session.first(
      """
      SELECT request.number FROM request_number JOIN request ON request.id = request_number.request
      WHERE request_number.organ = $1 AND series = $2 AND request_number.number = $3
      """, organ.rawValue, series.rawValue, number
    ) { try $0[0] as String }
  }
}
