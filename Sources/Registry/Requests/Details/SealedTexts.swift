import Database

extension SealedValues {
  /// Stands in the place of a text that was destroyed.
  static let destroyedText = "（已按规定销毁）"

  /// Opens many values with few statements; what was destroyed says so.
  func open<Key: Hashable>(_ references: [Key: SealedReference], in session: Session) throws -> [Key: String] {
    var rows: [String: SealedRow] = [:]
    let ids = references.values.map(\.id)
    for start in stride(from: 0, to: ids.count, by: 200) {
      let batch = SQLCondition.isIn("id", ids[start..<min(start + 200, ids.count)].map { .text($0) })
      for row in try session.rows(
        "SELECT id, key_id, box FROM sealed WHERE \(batch.sql)", batch.values,
        row: { SealedRow(id: try $0[0], keyID: try $0[1], box: try $0[2]) })
      { rows[row.id] = row }
    }
    var texts: [Key: String] = [:]
    for (key, reference) in references {
      if let row = rows[reference.id] {
        texts[key] = try open(row, as: reference.digest)
      } else {
        do { texts[key] = try open(reference, in: session) } catch SealRefusal.destroyed {
          texts[key] = SealedValues.destroyedText
        }
      }
    }
    return texts
  }
}
