import Database
import Disclosure

/// A day in a column, ISO text or nothing.
struct StoredDay {
  let day: Day?
  private let text: String

  init(_ row: borrowing Row, _ column: Int) throws {
    let stored: String? = try row[column]
    text = stored ?? ""
    day = try stored.map { text in
      guard let day = Day(iso: text) else { throw StoredValueFault(column: "day", value: text) }
      return day
    }
  }

  var required: Day {
    get throws {
      guard let day else { throw StoredValueFault(column: "day", value: text) }
      return day
    }
  }
}
