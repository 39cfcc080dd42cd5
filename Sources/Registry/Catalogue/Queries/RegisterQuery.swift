import Database
import Disclosure
import Documents

extension CatalogueQuery {
  static func documents(of organ: OrganID, in session: Session) throws -> [NormativeDocument] {
    try session.query(
      """
      SELECT id, title, number, category, made, valid_until, amended, ending, ended, successor, item
      FROM normative_document WHERE organ = $1 ORDER BY made, id
      """, organ.rawValue
    ) { row in
      let amended: String = try row[6]
      guard let amendments = [NormativeDocument.Amendment](try JSON.parse(amended)) else {
        throw StoredValueFault(column: "amended", value: amended)
      }
      let kind: NormativeDocument.Ending.Kind? = try Stored.choice(row[7] as String?)
      let (day, successor) = (try StoredDayOrNone(row, 8).value, try row[9] as String?)
      var ended: NormativeDocument.Ending?
      if let kind, let day {
        ended = NormativeDocument.Ending(kind, day: day, successor: successor.map { NormativeDocumentID($0) })
      }
      return NormativeDocument(
        id: NormativeDocumentID(try row[0]), title: try row[1], number: try row[2], category: try Stored.choice(row[3]),
        made: try StoredDay(row, 4).value, validUntil: try StoredDayOrNone(row, 5).value, amendments: amendments,
        ended: ended, item: (try row[10] as String?).map { ItemID($0) })
    }
  }

  /// Without those taken back.
  static func enforcements(of organ: OrganID, in session: Session) throws -> [Registered<EnforcementEntry>] {
    try session.query(
      """
      SELECT id, decision, span, quantity, source, entered, author FROM enforcement_entry
      WHERE organ = $1 AND withdrawn IS NULL ORDER BY span, id
      """, organ.rawValue
    ) { row in
      let entry = EnforcementEntry(
        decision: try Stored.choice(row[1]), span: try span(row[2]), quantity: try row[3], source: try row[4])
      return Registered(id: try row[0], entry: entry, entered: try StoredDay(row, 5).value, author: try row[6])
    }
  }

  static func charges(of organ: OrganID, in session: Session) throws -> [Registered<ChargeEntry>] {
    try session.query(
      """
      SELECT id, span, amount, source, entered, author FROM charge_entry
      WHERE organ = $1 AND withdrawn IS NULL ORDER BY span, id
      """, organ.rawValue
    ) { row in
      let text: String = try row[2]
      guard let amount = ExactDecimal(text) else { throw StoredValueFault(column: "amount", value: text) }
      let entry = ChargeEntry(span: try span(row[1]), amount: amount, source: try row[3])
      return Registered(id: try row[0], entry: entry, entered: try StoredDay(row, 4).value, author: try row[5])
    }
  }

  /// What was entered and would be counted twice beside an entry of `span`; charges where no decision is told.
  static func overlap(
    of span: RegisterSpan, _ decision: TableTwoDecision?, in organ: OrganID, _ session: Session
  ) throws -> RegisterSpan? {
    let month = String(span.code.prefix(7))
    // Beside a day only the total of its month, beside a total everything in it.
    let (spans, pattern) = if case .day = span { ("span = $2", month) } else { ("span LIKE $2", "\(month)%") }
    let table = decision == nil ? "charge_entry" : "enforcement_entry"
    let kind = decision == nil ? "" : "AND decision = $3"
    let code = try session.query(
      "SELECT span FROM \(table) WHERE organ = $1 AND \(spans) \(kind) AND withdrawn IS NULL ORDER BY span LIMIT 1",
      values: [organ.rawValue.sqlValue, pattern.sqlValue] + (decision.map { [$0.rawValue.sqlValue] } ?? [])
    ) { try $0[0] as String }.first
    return try code.map(self.span)
  }

  private static func span(_ code: String) throws -> RegisterSpan {
    guard let span = RegisterSpan(code: code) else { throw StoredValueFault(column: "span", value: code) }
    return span
  }
}
