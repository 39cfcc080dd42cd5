import Database
package import Disclosure
import Documents

/// 公开目录版本: one list of rows, from its first day to its last.
package struct CatalogueEdition: Hashable, Sendable {
  package let number: Int
  package let title: String
  package let since: Day
  package let until: Day?
  package let count: Int
  /// A person, or `console`.
  package let author: String
}

/// 登记条目, with its id and who entered it.
package struct Registered<Entry: Hashable & Sendable>: Hashable, Sendable {
  package let id: String
  package let entry: Entry
  package let entered: Day
  package let author: String
}

/// What is kept of one organ; for reading, as far as the viewer may.
enum CatalogueQuery {
  static func columns(of organ: OrganID, in session: Session) throws -> [Column] {
    try session.query(
      """
      SELECT id, name, parent, position, door, matter, rows, content, cycle, closed FROM portal_column
      WHERE organ = $1 ORDER BY position, id
      """, organ.rawValue
    ) { row in
      let rows = try JSON.parse(row[6] as String).array ?? []
      return Column(
        id: ColumnID(try row[0]), name: try row[1], parent: (try row[2] as String?).map { ColumnID($0) },
        order: try row[3], door: try Stored.choice(row[4]), matter: try Stored.choice(row[5] as String?),
        rows: Set(rows.compactMap(\.string).map { RowCode($0) }), content: try Stored.choice(row[7]),
        cycle: try Stored.choice(row[8] as String?), closed: try StoredDayOrNone(row, 9).value)
    }
  }

  static func editions(of organ: OrganID, in session: Session) throws -> [CatalogueEdition] {
    try session.query(
      """
      SELECT edition, title, since, until, count, author FROM catalogue_edition WHERE organ = $1 ORDER BY edition
      """, organ.rawValue
    ) { row in
      CatalogueEdition(
        number: try row[0], title: try row[1], since: try StoredDay(row, 2).value,
        until: try StoredDayOrNone(row, 3).value, count: try row[4], author: try row[5])
    }
  }

  /// - Parameter edition: The last one, when not told otherwise.
  static func rows(of organ: OrganID, edition: Int? = nil, in session: Session) throws -> [CatalogueRow] {
    try session.query(
      """
      SELECT code, content FROM catalogue_row WHERE organ = $1 AND edition = coalesce($2,
        (SELECT max(edition) FROM catalogue_edition WHERE organ = $1)) ORDER BY position
      """, organ.rawValue, edition
    ) { row in
      let text: String = try row[1]
      guard let value = CatalogueRow(code: RowCode(try row[0]), json: try JSON.parse(text)) else {
        throw StoredValueFault(column: "content", value: text)
      }
      return value
    }
  }

  static func notes(of organ: OrganID, in session: Session) throws -> [RowNote] {
    try session.query(
      "SELECT code, note, period, noted FROM catalogue_note WHERE organ = $1 ORDER BY code, period", organ.rawValue
    ) { row in
      let code: String = try row[2]
      guard let period = CataloguePeriod(code: code) else { throw StoredValueFault(column: "period", value: code) }
      return RowNote(
        row: RowCode(try row[0]), kind: try Stored.choice(row[1]), period: period, day: try StoredDay(row, 3).value)
    }
  }

  static func placements(of organ: OrganID, in session: Session) throws -> [ItemID: RowCode] {
    let pairs = try session.query(
      "SELECT item, code FROM catalogue_item WHERE organ = $1 AND code IS NOT NULL", organ.rawValue
    ) { (ItemID(try $0[0]), RowCode(try $0[1])) }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// Values of a column that have to be one of ours.
enum Stored {
  static func choice<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else { throw StoredValueFault(column: "\(Choice.self)", value: text) }
    return choice
  }

  static func choice<Choice: RawRepresentable<String>>(_ text: String?) throws -> Choice? {
    guard let text else { return nil }
    return try choice(text) as Choice
  }
}
