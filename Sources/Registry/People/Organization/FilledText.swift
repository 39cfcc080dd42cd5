import Documents

extension String {
  /// Trimmed, or refused when nothing was written.
  func filled(_ field: String) throws(PeopleRefusal) -> String {
    let text = trimmed
    guard !text.isEmpty else { throw .empty(field) }
    return text
  }
}
