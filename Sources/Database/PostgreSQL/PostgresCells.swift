internal import CLibPQ

/// The cells of one row of an answer in binary form.
final class PostgresCells: RowCells {
  let names: [String]
  var row: CInt = 0
  private let result: PostgresResult
  private let types: [Oid]

  init(_ result: PostgresResult) {
    self.result = result
    let columns = 0..<PQnfields(result.handle)
    names = columns.map { PQfname(result.handle, $0).map { String(cString: $0) } ?? "" }
    types = columns.map { PQftype(result.handle, $0) }
  }

  func value(at index: Int) throws(DatabaseError) -> SQLValue {
    let column = CInt(index)
    guard PQgetisnull(result.handle, row, column) == 0 else { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(result.handle, row, column), count: Int(PQgetlength(result.handle, row, column)))
    guard let value = Self.value(bytes, of: types[index]) else {
      throw DatabaseError(.wrongColumn(names[index]), message: "PostgreSQL's type \(types[index]) is not used here")
    }
    return value
  }

  private static func value(_ bytes: UnsafeRawBufferPointer, of type: Oid) -> SQLValue? {
    switch type {
    case PostgresType.int8, PostgresType.int4, PostgresType.int2: .integer(bytes.bigEndianInteger)
    case PostgresType.bool, PostgresType.oid: .integer(bytes.reduce(0) { $0 << 8 | Int64($1) })
    case PostgresType.text, PostgresType.varchar, PostgresType.bpchar, PostgresType.name, PostgresType.json,
      PostgresType.unknown:
      String(validating: bytes, as: UTF8.self).map(SQLValue.text)
    case PostgresType.bytea: .blob([UInt8](bytes))
    case PostgresType.numeric: integer(numeric: bytes).map(SQLValue.integer)
    case PostgresType.void: .null
    default: nil
    }
  }

  /// `sum` of 64-bit integers is a decimal number: its integer value, or nil when it has a fraction or is too large.
  ///
  /// In base 10,000: number of digits, weight of the first, sign, scale, digits – 16 bits each.
  static func integer(numeric bytes: UnsafeRawBufferPointer) -> Int64? {
    let words = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    guard words.count >= 4, words.count == 4 + Int(words[0]), words[2] == 0 || words[2] == 0x4000 else { return nil }
    let weight = Int(Int16(bitPattern: words[1]))
    let digits = words.dropFirst(4).map { Int64($0) }
    guard weight < 5, digits.dropFirst(weight + 1).allSatisfy({ $0 == 0 }) else { return nil }
    var value: Int64 = 0
    for place in 0..<max(weight + 1, 0) {
      // Below zero, where there is one more value.
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10_000)
      let (next, overflow) = shifted.subtractingReportingOverflow(place < digits.count ? digits[place] : 0)
      if tooLarge || overflow { return nil }
      value = next
    }
    if words[2] == 0x4000 { return value }
    return value == .min ? nil : -value
  }
}

extension UnsafeRawBufferPointer {
  /// A signed integer of up to 8 bytes, the highest first.
  fileprivate var bigEndianInteger: Int64 {
    reduce(first.map { $0 >= 0x80 ? -1 : 0 } ?? 0) { $0 << 8 | Int64($1) }
  }
}
