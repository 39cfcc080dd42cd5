internal import CLibPQ

/// PostgreSQL's SQLSTATE in our terms.
enum PostgresFailure {
  /// "Feature not supported": also what a kept plan says when its table has changed.
  static let stalePlan = "0A000"

  static func error(_ result: OpaquePointer?, of link: PostgresLink) -> DatabaseError {
    let state = field(result, .state)
    guard !state.isEmpty else {
      // Without a state the words are libpq's own: about the connection.
      let kind: DatabaseError.Kind = PQstatus(link.handle) == CONNECTION_OK ? .other : .connectionLost
      return DatabaseError(kind, message: trimmed(String(cString: PQerrorMessage(link.handle))))
    }
    let kind = kind(state, result)
    return DatabaseError(kind, code: state, message: kind.quotesValues ? "" : message(state, result))
  }

  private static func kind(_ state: String, _ result: OpaquePointer?) -> DatabaseError.Kind {
    switch state {
    case "23505": .uniqueViolation(constraint: field(result, .constraint))
    case "23503": .foreignKeyViolation(constraint: field(result, .constraint))
    case "23514": .checkViolation(constraint: field(result, .constraint))
    case "23502": .notNullViolation(column: field(result, .column))
    case "40001", "40P01": .serialization
    case stalePlan where field(result, .routine) == "RevalidateCachedQuery": .serialization
    case "55P03", "57014", "25P03": .timeout
    case "53100": .diskFull
    case "25006": .readOnly
    case "42804": .wrongValue
    case "08P01": .syntax
    case "53300", "57P03", "57P01", "57P02": .connectionLost
    case "XX001", "XX002": .corrupt
    default: kind(ofClass: state.prefix(2))
    }
  }

  private static func kind(ofClass prefix: Substring) -> DatabaseError.Kind {
    switch prefix {
    case "08": .connectionLost
    case "22": .wrongValue
    case "40": .serialization
    case "42": .syntax
    case "28", "3D": .cannotOpen
    default: .other
    }
  }

  /// A sentence of the classes that speak of names, limits and the machine, never of a row.
  private static func message(_ state: String, _ result: OpaquePointer?) -> String {
    ["08", "25", "28", "3D", "40", "42", "53", "55", "57", "58", "XX"].contains(state.prefix(2))
      ? field(result, .message) : ""
  }

  private enum Field: Int32 {
    case state = 67  // 'C'
    case message = 77  // 'M'
    case constraint = 110  // 'n'
    case column = 99  // 'c'
    case routine = 82  // 'R'
  }

  private static func field(_ result: OpaquePointer?, _ field: Field) -> String {
    PQresultErrorField(result, field.rawValue).map { String(cString: $0) } ?? ""
  }

  private static func trimmed(_ text: String) -> String {
    String(text.split(separator: "\n").joined(separator: "; "))
  }
}
