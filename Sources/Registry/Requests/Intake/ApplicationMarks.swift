import Database
import Disclosure

/// 相同标记 of an application: for «same applicant» and «same thing» without any value in clear (table `request_mark`).
struct ApplicationMarks {
  enum Purpose: String, CaseIterable {
    case applicantName = "applicant-name"
    case applicantIdentity = "applicant-identity"
    case applicantPhone = "applicant-phone"
    case description = "request-description"
  }

  let marks: [Purpose: String]

  init(_ details: CaseDetails, keys: Keys) {
    var values: [Purpose: String] = [:]
    let name = details[.applicantName].map(Self.normalized)
    values[.applicantName] = name
    if let name, let identity = details[.identityNumber] {
      values[.applicantIdentity] = "\(name)\n\(Self.normalized(identity))"
    }
    values[.applicantPhone] = details[.contactPhone].map(Self.normalized)
    let asked = [CaseDetail.informationTitle, .informationNumber, .description].compactMap { details[$0] }
    if !asked.isEmpty { values[.description] = asked.map(Self.normalized).joined(separator: "\n") }
    marks = Dictionary(
      uniqueKeysWithValues: values.map { ($0, EqualityMark(of: $1, purpose: $0.rawValue, keys: keys).digest.hex) })
  }

  /// Without spaces and punctuation, in small letters: what a person would call the same.
  static func normalized(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && !$0.isPunctuation }
  }

  func replace(of id: RequestID, _ organ: OrganID, in session: Session) throws {
    try session.execute("DELETE FROM request_mark WHERE request = $1", id.rawValue)
    for (purpose, mark) in marks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try session.execute(
        "INSERT INTO request_mark (organ, purpose, mark, request) VALUES ($1, $2, $3, $4)", organ.rawValue,
        purpose.rawValue, mark, id.rawValue)
    }
  }

  /// Open requests of the same applicant for the same thing.
  func duplicates(in organ: OrganID, except id: RequestID?, in session: Session) throws -> [DuplicateFinding] {
    guard let asked = marks[.description] else { return [] }
    let applicant = [Purpose.applicantIdentity, .applicantPhone].compactMap { purpose in
      marks[purpose].map { SQLCondition("(purpose = ? AND mark = ?)", [.text(purpose.rawValue), .text($0)]) }
    }
    guard let first = applicant.first else { return [] }
    let same = applicant.dropFirst().reduce(first) { $0.or($1) }
    return try session.rows(
      """
      SELECT id, number, arrived, state FROM request
      WHERE organ = ? AND closed IS NULL AND id <> ?
      AND id IN (SELECT request FROM request_mark WHERE organ = ? AND purpose = ? AND mark = ?)
      AND id IN (SELECT request FROM request_mark WHERE organ = ? AND \(same.sql)) ORDER BY arrived, number
      """,
      [
        .text(organ.rawValue), .text(id?.rawValue ?? ""), .text(organ.rawValue), .text(Purpose.description.rawValue),
        .text(asked), .text(organ.rawValue),
      ] + same.values
    ) { row in
      DuplicateFinding(
        id: RequestID(try row[0]), number: try row[1], arrived: try StoredDay(row, 2).value,
        state: try StoredState(row, 3).value)
    }
  }
}
