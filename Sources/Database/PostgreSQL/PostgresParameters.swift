internal import CLibPQ

/// Parameters in PostgreSQL's binary form, each with its type, so that `$1` means the same as on SQLite.
///
/// NULL has no type of its own and takes the one its place suggests; where there is none (`$1 IS NULL`), write `CAST`.
struct PostgresParameters {
  let types: [Oid]
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [CInt] = []

  init(_ values: [SQLValue]) {
    types = values.map(\.postgresType)
    for value in values {
      starts.append(value == .null ? nil : bytes.count)
      let before = bytes.count
      switch value {
      case .null: break
      case .integer(let value): withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let value): bytes.append(contentsOf: value.utf8)
      case .blob(let value): bytes.append(contentsOf: value)
      }
      lengths.append(CInt(bytes.count - before))
    }
    // An empty value needs an address, too.
    bytes.append(0)
  }

  func execute(prepared name: String, on link: PostgresLink) -> OpaquePointer? {
    with { PQexecPrepared(link.handle, name, CInt(types.count), $0, lengths, $1, 1) }
  }

  func execute(_ sql: String, on link: PostgresLink) -> OpaquePointer? {
    with { PQexecParams(link.handle, sql, CInt(types.count), types, $0, lengths, $1, 1) }
  }

  private func with<Value>(_ body: ([UnsafePointer<CChar>?], [CInt]) -> Value) -> Value {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return body(starts.map { offset in offset.flatMap { start?.advanced(by: $0) } }, types.map { _ in 1 })
    }
  }
}

extension SQLValue {
  fileprivate var postgresType: Oid {
    switch self {
    case .null: 0
    case .integer: PostgresType.int8
    case .text: PostgresType.text
    case .blob: PostgresType.bytea
    }
  }
}

/// The types that PostgreSQL numbers once and for all (pg_type.dat).
enum PostgresType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let name: Oid = 19
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let oid: Oid = 26
  static let json: Oid = 114
  static let unknown: Oid = 705
  static let bpchar: Oid = 1042
  static let varchar: Oid = 1043
  static let numeric: Oid = 1700
  static let void: Oid = 2278
}
