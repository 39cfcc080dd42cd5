import Database
import Disclosure

/// 现状行: a row that says how one thing stands (`request`, `item`), made anew from its events by every action on it.
protocol StandingRow: Sendable {
  static var table: String { get }
  /// All but `id`, `organ` and `changed`, in the table's order.
  static var columnNames: [String] { get }
  var key: String { get }
  var organ: OrganID { get }
  /// The values of `columnNames`.
  var columns: [ProjectedRow.Column] { get }
}

extension StandingRow {
  func insert(at now: Instant, in session: Session) throws {
    let names = ["id", "organ"] + Self.columnNames + ["changed"]
    let places = (1...names.count).map { "$\($0)" }.joined(separator: ", ")
    let values = [key.sqlValue, organ.rawValue.sqlValue] + columns.map(\.value) + [now.milliseconds.sqlValue]
    try session.execute(
      "INSERT INTO \(Self.table) (\(names.joined(separator: ", "))) VALUES (\(places))", values: values)
  }

  func update(at now: Instant, in session: Session) throws {
    let names = Self.columnNames + ["changed"]
    let settings = names.enumerated().map { "\($1) = $\($0 + 2)" }.joined(separator: ", ")
    let values = [key.sqlValue] + columns.map(\.value) + [now.milliseconds.sqlValue]
    try session.execute("UPDATE \(Self.table) SET \(settings) WHERE id = $1", values: values)
  }
}
