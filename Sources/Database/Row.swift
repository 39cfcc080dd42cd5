/// One row of an answer, read where it lies: it lives only inside the closure it is handed to and cannot be kept.
package struct Row: ~Copyable {
  private let cells: any RowCells

  init(_ cells: any RowCells) { self.cells = cells }

  /// The column of that name: `let seq: Int = try row["seq"]`, `let note: String? = try row["note"]`.
  ///
  /// Names are the lower-case ones that both engines answer with.
  package subscript<Value: SQLColumn>(name: String) -> Value {
    get throws(DatabaseError) {
      guard let index = cells.names.firstIndex(of: name) else { throw .missingColumn(name) }
      return try value(at: index, called: name)
    }
  }

  /// The column at that place, from 0.
  package subscript<Value: SQLColumn>(index: Int) -> Value {
    get throws(DatabaseError) {
      guard cells.names.indices.contains(index) else { throw .missingColumn("\(index)") }
      return try value(at: index, called: cells.names[index])
    }
  }

  // The kinds that most columns have, each once more: a generic read of another module costs several times as much.

  package subscript(index: Int) -> Int {
    get throws(DatabaseError) {
      guard let value = try self[index] as Int? else { throw wrongType(index) }
      return value
    }
  }

  package subscript(index: Int) -> Int? {
    get throws(DatabaseError) {
      switch try cell(index) {
      case .null: return nil
      case .integer(let value):
        guard let value = Int(exactly: value) else { throw wrongType(index) }
        return value
      case .text, .blob: throw wrongType(index)
      }
    }
  }

  package subscript(index: Int) -> String {
    get throws(DatabaseError) {
      guard let value = try self[index] as String? else { throw wrongType(index) }
      return value
    }
  }

  package subscript(index: Int) -> String? {
    get throws(DatabaseError) {
      switch try cell(index) {
      case .null: return nil
      case .text(let value): return value
      case .integer, .blob: throw wrongType(index)
      }
    }
  }

  private func cell(_ index: Int) throws(DatabaseError) -> SQLValue {
    guard cells.names.indices.contains(index) else { throw .missingColumn("\(index)") }
    return try cells.value(at: index)
  }

  private func wrongType(_ index: Int) -> DatabaseError {
    .wrongColumnType(cells.names.indices.contains(index) ? cells.names[index] : "\(index)")
  }

  private func value<Value: SQLColumn>(at index: Int, called name: String) throws(DatabaseError) -> Value {
    guard let value = Value(sqlValue: try cells.value(at: index)) else { throw .wrongColumnType(name) }
    return value
  }
}

/// The cells of the row that an engine stands at.
protocol RowCells: AnyObject {
  var names: [String] { get }
  /// - Parameter index: One of `names`' indices.
  func value(at index: Int) throws(DatabaseError) -> SQLValue
}
