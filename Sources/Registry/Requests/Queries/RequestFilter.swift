import Database
package import Disclosure

/// 筛选: which requests a list shows.
package struct RequestFilter: Hashable, Sendable {
  package var states: Set<RequestState> = []
  package var offices: Set<OfficeID> = []
  package var channels: Set<IntakeChannel> = []
  package var dispositions: Set<Disposition> = []
  package var dueFrom: Day?
  package var dueThrough: Day?
  package var arrivedFrom: Day?
  package var arrivedThrough: Day?
  /// A part of a number, exactly the applicant's name or telephone, or words of what is asked and of the reply.
  package var text = ""

  package init() {}

  /// All but the text, which is sought among what is left.
  var condition: SQLCondition {
    var condition = SQLCondition.always
    func take(_ other: SQLCondition) { condition = condition.and(other) }
    func takeAny(_ column: String, _ values: [String]) {
      if !values.isEmpty { take(.isIn(column, values.sorted().map { .text($0) })) }
    }
    takeAny("request.state", states.map(\.rawValue))
    takeAny("request.office", offices.map(\.rawValue))
    takeAny("request.channel", channels.map(\.rawValue))
    takeAny("request.disposition", dispositions.map(\.rawValue))
    let bounds: [(String, Day?)] = [
      ("request.due >= ?", dueFrom), ("request.due <= ?", dueThrough), ("request.arrived >= ?", arrivedFrom),
      ("request.arrived <= ?", arrivedThrough),
    ]
    for (sql, day) in bounds { if let day { take(SQLCondition(sql, [.text(day.description)])) } }
    return condition
  }

  /// Which lines the text finds; nil without a text.
  ///
  /// - Parameter contents: What `ContentSearch` found.
  func textCondition(_ keys: Keys, contents: [RequestID]) -> SQLCondition? {
    guard let sought = CaseDetails([.note: text])[.note] else { return nil }
    guard !sought.unicodeScalars.contains("\0") else { return .never }
    let pattern = SQLValue.text("%\(Self.escaped(sought))%")
    let marks = ApplicationMarks([.applicantName: sought, .contactPhone: sought], keys: keys).marks
    let columns = ["request.number", "request.outside_number", "request.reply_number"]
    let inNumber = columns.map { SQLCondition("\($0) LIKE ? ESCAPE '~'", [pattern]) }
    let byMark = marks.sorted { $0.key.rawValue < $1.key.rawValue }.map { purpose, mark in
      SQLCondition(
        "request.id IN (SELECT request FROM request_mark WHERE purpose = ? AND mark = ?)",
        [.text(purpose.rawValue), .text(mark)])
    }
    let byContent = SQLCondition.isIn("request.id", contents.map { .text($0.rawValue) })
    return (inNumber + byMark).reduce(byContent) { $0.or($1) }
  }

  /// Without what `LIKE` would read as any text.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "~%_".contains($0) ? ["~", $0] : [$0] })
  }
}

/// 排序. Lines without a value stand last; of equal ones, by number.
package enum RequestOrder: String, CaseIterable, Sendable {
  case due, arrived, received, number, changed

  fileprivate var column: String { self == .number ? "request.number" : rawValue }

  func sql(descending: Bool) -> String {
    let direction = descending ? "DESC" : "ASC"
    return
      "CASE WHEN \(column) IS NULL THEN 1 ELSE 0 END, \(column) \(direction), request.number \(direction), request.id"
  }
}

/// 一页.
package struct RequestPage: Hashable, Sendable {
  package let lines: [RequestSummary]
  /// Of all pages.
  package let total: Int
  /// How many older cases were not opened when words were sought in their contents.
  package var unopened = 0
}
