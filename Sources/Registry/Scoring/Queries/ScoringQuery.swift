import Database
import Disclosure
import Documents

/// What is kept of an organ's scoring; for reading, as far as the viewer may.
struct ScoringQuery {
  let organ: OrganID
  let sealed: SealedValues
  let session: Session

  // MARK: - Schemes

  /// Every version, the newest of each first.
  func schemes() throws -> [InstalledScheme] {
    try session.query(
      """
      SELECT id, version, scope, content, digest, installed, author FROM score_scheme WHERE organ = $1
      ORDER BY installed DESC, id, version DESC
      """, organ.rawValue, row: scheme)
  }

  /// - Parameter version: The newest, when not told otherwise.
  func scheme(_ id: String, version: Int? = nil) throws -> InstalledScheme {
    let found = try session.first(
      """
      SELECT id, version, scope, content, digest, installed, author FROM score_scheme WHERE organ = $1 AND id = $2
      AND version = coalesce($3, (SELECT max(version) FROM score_scheme WHERE organ = $1 AND id = $2))
      """, organ.rawValue, id, version, row: scheme)
    guard let found else { throw ScoringRefusal.noSuchScheme }
    return found
  }

  private func scheme(_ row: borrowing Row) throws -> InstalledScheme {
    let content: String = try row[3]
    return InstalledScheme(
      id: try row[0], version: try row[1], scope: try Stored.choice(row[2]), scheme: try SchemeFile.read(content),
      content: content, digest: try row[4], installed: try StoredDay(row, 5).value, author: try row[6])
  }

  // MARK: - Entries

  func entries() throws -> [RecordedScoreEntry] {
    try session.query(
      """
      SELECT id, scheme, period, unit, day, kind, level, genre, work, quantity, indicator, value, words, evidence, entered,
        author FROM score_entry WHERE organ = $1 AND withdrawn IS NULL ORDER BY day, id
      """, organ.rawValue, row: entry)
  }

  private func entry(_ row: borrowing Row) throws -> RecordedScoreEntry {
    let kind: String? = try row[5]
    let indicator: String? = try row[10]
    let value: String? = try row[11]
    let work: String? = try row[8]
    let matter: ScoreEntry.Matter
    if let indicator {
      matter = .answer(indicator: indicator, try AnswerFact.Value(stored: value ?? ""))
    } else if let value, let work {
      matter = .flag(try Stored.choice(value), item: work)
    } else {
      matter = .event(
        EventKind(kind ?? ""), level: try row[6], genre: try row[7], work: work, quantity: try row[9])
    }
    return RecordedScoreEntry(
      id: try row[0],
      entry: ScoreEntry(
        unit: try row[3], day: try StoredDay(row, 4).value, scheme: try row[1], period: try period(row[2]), matter),
      words: try text(row, 12) ?? "", evidence: try text(row, 13), entered: try StoredDay(row, 14).value,
      author: try row[15])
  }

  // MARK: - Appeals, mending, what was issued

  func appeals() throws -> [ScoreAppeal] {
    try session.query(
      """
      SELECT id, scheme, period, unit, line, amount, words, filed, author, granted, new_amount, opinion, decided, decider
      FROM score_appeal WHERE organ = $1 ORDER BY filed DESC, id
      """, organ.rawValue
    ) { row in
      let decided = try StoredDayOrNone(row, 12).value
      let granted: Int? = try row[9]
      let decider: String? = try row[13]
      let changed: String? = try row[10]
      let amount = try points(row[5])
      let opinion = try text(row, 11)
      return ScoreAppeal(
        id: try row[0], scheme: try row[1], period: try requiredPeriod(row[2]), unit: try row[3], line: try row[4],
        amount: amount, words: try text(row, 6) ?? "", filed: try StoredDay(row, 7).value, author: try row[8],
        decision: try decided.map {
          ScoreAppeal.Decision(
            isGranted: granted == 1, amount: try changed.map(points) ?? amount, opinion: opinion ?? "", day: $0,
            decider: decider ?? "")
        })
    }
  }

  func mends(_ scheme: String, _ period: CataloguePeriod) throws -> [ScoreMend] {
    try session.query(
      """
      SELECT unit, line, state, words, noted FROM score_mend WHERE organ = $1 AND scheme = $2 AND period = $3
      ORDER BY unit, line
      """, organ.rawValue, scheme, period.code
    ) { row in
      ScoreMend(
        unit: try row[0], line: try row[1], state: try Stored.choice(row[2]), words: try text(row, 3) ?? "",
        noted: try StoredDay(row, 4).value)
    }
  }

  func isIssued(_ scheme: String, _ period: CataloguePeriod) throws -> Bool {
    let count: Int =
      try session.first(
        "SELECT count(*) FROM score_notice WHERE organ = $1 AND scheme = $2 AND period = $3", organ.rawValue, scheme,
        period.code
      ) { try $0[0] } ?? 0
    return count > 0
  }

  /// Of one scheme and period, as it was issued.
  func issued(_ scheme: String, _ period: CataloguePeriod) throws -> IssuedScores? {
    let found = try session.first(
      """
      SELECT version, number, result, digest, issued, author FROM score_notice
      WHERE organ = $1 AND scheme = $2 AND period = $3
      """, organ.rawValue, scheme, period.code
    ) { row in
      (
        version: try row[0] as Int, number: try row[1] as String?, result: try text(row, 2) ?? "",
        digest: try row[3] as String, day: try StoredDay(row, 4).value, author: try row[5] as String
      )
    }
    guard let found else { return nil }
    let installed = try self.scheme(scheme, version: found.version)
    guard let board = ScoreBoard(json: try JSON.parse(found.result), scheme: installed.scheme) else {
      throw StoredValueFault(column: "result", value: "")
    }
    return IssuedScores(
      scheme: scheme, version: found.version, period: period, number: found.number, board: board, digest: found.digest,
      issued: found.day, author: found.author)
  }

  /// The periods that were issued.
  func issuedPeriods(_ scheme: String) throws -> Set<CataloguePeriod> {
    let codes = try session.query(
      "SELECT period FROM score_notice WHERE organ = $1 AND scheme = $2", organ.rawValue, scheme
    ) { try $0[0] as String }
    return Set(codes.compactMap { CataloguePeriod(code: $0) })
  }

  // MARK: - Values

  private func text(_ row: borrowing Row, _ column: Int) throws -> String? {
    try StoredReference(row, column).reference.map { try sealed.open($0, in: session) }
  }

  private func points(_ text: String) throws -> Points {
    guard let points = Points(text) else { throw StoredValueFault(column: "amount", value: text) }
    return points
  }

  private func period(_ code: String?) throws -> CataloguePeriod? { try code.map(requiredPeriod) }

  private func requiredPeriod(_ code: String) throws -> CataloguePeriod {
    guard let period = CataloguePeriod(code: code) else { throw StoredValueFault(column: "period", value: code) }
    return period
  }
}

extension AnswerFact.Value {
  /// As a column keeps it.
  var stored: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: "not-applicable"
    case .number(let points): points.description
    }
  }

  init(stored text: String) throws {
    switch text {
    case "yes": self = .yes
    case "no": self = .no
    case "not-applicable": self = .notApplicable
    default:
      guard let points = Points(text) else { throw StoredValueFault(column: "value", value: text) }
      self = .number(points)
    }
  }
}
