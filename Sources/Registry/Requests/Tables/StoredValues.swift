import Database
import Disclosure

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
