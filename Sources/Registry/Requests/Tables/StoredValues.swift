import Database
import Disclosure

/// A day in a column.
struct StoredDay {
  let value: Day

  init(_ row: borrowing Row, _ column: Int) throws {
    let text: String = try row[column]
    guard let day = Day(iso: text) else { throw StoredValueFault(column: "day", value: text) }
    value = day
  }
}

/// A day in a column that may be empty.
struct StoredDayOrNone {
  let value: Day?

  init(_ row: borrowing Row, _ column: Int) throws {
    let text: String? = try row[column]
    value = text == nil ? nil : try StoredDay(row, column).value
  }
}

/// A value of an enumeration in a column.
struct StoredCase<Value: RawRepresentable> where Value.RawValue == String {
  let value: Value

  init(_ row: borrowing Row, _ column: Int) throws {
    let text: String = try row[column]
    guard let value = Value(rawValue: text) else { throw StoredValueFault(column: "\(Value.self)", value: text) }
    self.value = value
  }
}

typealias StoredState = StoredCase<RequestState>
