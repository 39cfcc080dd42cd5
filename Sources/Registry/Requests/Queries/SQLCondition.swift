package import Database

/// 查询条件: a condition with its values; `?` stands for each of them until the whole statement is numbered.
package struct SQLCondition: Hashable, Sendable {
  package let sql: String
  package let values: [SQLValue]

  package init(_ sql: String, _ values: [SQLValue] = []) {
    self.sql = sql
    self.values = values
  }

  package static let always = SQLCondition("1 = 1")
  package static let never = SQLCondition("1 = 0")

  package static func equal(_ column: String, _ value: some SQLParameter) -> SQLCondition {
    SQLCondition("\(column) = ?", [value.sqlValue])
  }

  package static func isIn(_ column: String, _ values: [SQLValue]) -> SQLCondition {
    guard !values.isEmpty else { return .never }
    return SQLCondition("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))", values)
  }

  package func and(_ other: SQLCondition) -> SQLCondition {
    SQLCondition("\(sql) AND \(other.sql)", values + other.values)
  }

  package func or(_ other: SQLCondition) -> SQLCondition {
    SQLCondition("(\(sql) OR \(other.sql))", values + other.values)
  }
}

extension Session {
  /// Runs `text` with its `?` numbered in order.
  func rows<Value>(_ text: String, _ values: [SQLValue], row: (borrowing Row) throws -> Value) throws -> [Value] {
    var number = 0
    var sql: [UInt8] = []
    sql.reserveCapacity(text.utf8.count + 3 * values.count)
    for byte in text.utf8 {
      if byte == 0x3F {
        number += 1
        sql += "$\(number)".utf8
      } else {
        sql.append(byte)
      }
    }
    return try query(String(decoding: sql, as: UTF8.self), values: values, row: row)
  }
}
