extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    return String(rest.reversed().drop { $0.isWhitespace }.reversed())
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Trimmed, or refused when nothing was written.
  func filled(_ field: String) throws(PeopleRefusal) -> String {
    let text = trimmed
    guard !text.isEmpty else { throw .empty(field) }
    return text
  }
}
