import Database
import Disclosure

/// 编号: gives out the next number of a series, without gaps because nothing is kept of an action that fails.
enum NumberSeriesTable {
  static func take(
    _ choice: NumberChoice, from series: NumberSeries, year: Int, organ: OrganID, in session: Session
  ) throws -> (number: String, place: SeriesPlace?) {
    // Held to the end of the action: nobody else takes a number meanwhile.
    try session.lock("number/\(series.rawValue)/\(organ)")
    switch choice {
    case .own(let typed):
      let number = try checked(typed)
      if let other = try holder(of: number, series, organ, in: session) {
        throw ActionRefusal.numberTaken(number, by: other)
      }
      return (number, nil)
    case .next(let style):
      var place = SeriesPlace(year: year, sequence: try last(series, year, organ, in: session) + 1)
      // A number that was typed in before stands in the series' place.
      while try holder(of: style.text(place), series, organ, in: session) != nil {
        place = SeriesPlace(year: year, sequence: place.sequence + 1)
      }
      return (style.text(place), place)
    }
  }

  private static func checked(_ typed: String) throws(ActionRefusal) -> String {
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
