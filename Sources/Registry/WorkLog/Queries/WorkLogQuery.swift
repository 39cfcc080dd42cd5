import Database
import Disclosure
import Documents

/// What is kept of the work log of one organ; for reading, as far as the viewer may.
enum WorkLogQuery {
  /// How far the words of the public are opened.
  enum Opening {
    /// Not at all: «内容密封».
    case closed
    case open(SealedValues)
  }

  private static let columns = "id, kind, day, topic, note, words, content, entered, author"

  /// Without those taken back, by day.
  static func entries(
    of organ: OrganID, year: Int?, _ opening: Opening, in session: Session
  ) throws -> [Registered<WorkEntry>] {
    try session.query(
      """
      SELECT \(columns) FROM work_entry
      WHERE organ = $1 AND (year = $2 OR $3 = 1) AND withdrawn IS NULL ORDER BY day, id
      """, organ.rawValue, year ?? 0, year == nil ? 1 : 0
    ) { try WorkRow($0) }.map { try $0.entry(opening, in: session) }
  }

  /// - Throws: `WorkLogRefusal.noSuchEntry`.
  static func entry(
    _ id: String, of organ: OrganID, _ sealed: SealedValues, in session: Session
  ) throws -> WorkEntry {
    guard let found = try registered(id, of: organ, .open(sealed), in: session) else {
      throw WorkLogRefusal.noSuchEntry
    }
    return found.entry
  }

  static func registered(
    _ id: String, of organ: OrganID, _ opening: Opening, in session: Session
  ) throws -> Registered<WorkEntry>? {
    try session.query(
      "SELECT \(columns) FROM work_entry WHERE organ = $1 AND id = $2 AND withdrawn IS NULL", organ.rawValue, id
    ) { try WorkRow($0) }.first?.entry(opening, in: session)
  }
}

/// A row of `work_entry`, its words still sealed.
private struct WorkRow {
  let id: String
  let day: Day
  let topic: String?
  let note: String?
  let words: SealedReference?
  let matter: WorkMatter
  let entered: Day
  let author: String

  init(_ row: borrowing Row) throws {
    let kind: WorkKind = try Stored.choice(row[1])
    let content: String = try row[6]
    guard let matter = WorkMatter(kind, try JSON.parse(content)) else {
      throw StoredValueFault(column: "content", value: content)
    }
    self.matter = matter
    id = try row[0]
    day = try StoredDay(row, 2).value
    topic = try row[3]
    note = try row[4]
    words = try StoredReference(row, 5).reference
    entered = try StoredDay(row, 7).value
    author = try row[8]
  }

  func entry(_ opening: WorkLogQuery.Opening, in session: Session) throws -> Registered<WorkEntry> {
    var entry = WorkEntry(day: day, topic: topic ?? WorkEntry.closedWords, matter: matter, note: note)
    if let words, case .open(let sealed) = opening {
      let read = try WorkWords(text: try sealed.open(words, in: session))
      entry = WorkEntry(day: day, topic: read.topic, matter: matter, party: read.party, note: read.note)
    }
    return Registered(id: id, entry: entry, entered: entered, author: author)
  }
}

extension WorkEntry {
  /// In the place of words that the viewer does not read.
  package static let closedWords = "内容密封，由专职人员查看"
}
