import Database
import Disclosure
import Documents

/// 计入表三的重新答复 of an organ: the orders of its register of disputes that count as applications there.
struct RedoQuery {
  struct Redo {
    let dispute: DisputeID
    /// 案号.
    let number: String
    let request: (id: RequestID, number: String)?
    let share: RedoShare

    var fact: RequestFact? { if case .counted(let fact) = share { fact } else { nil } }

    /// As lists call it.
    var words: String { "\(request?.number ?? number)（重新答复）" }
  }

  let organ: OrganID
  let session: Session

  func redos() throws -> [Redo] {
    let countings = try countings()
    guard countings.countsAny else { return [] }
    let records = try DisputeQuery.records(of: organ, in: session).filter { $0.dispute.redo != nil }
    let requests = try requests(records.compactMap(\.request))
    return records.compactMap { record in
      let request = record.request.flatMap { requests[$0] }
      guard let share = record.dispute.redoShare(countings, applicant: request?.applicant) else { return nil }
      return Redo(
        dispute: record.id, number: record.dispute.registration.number,
        request: request.map { (id: $0.id, number: $0.number) },
        share: share)
    }
  }

  func countings() throws -> RedoCountings {
    RedoCountings(
      try session.query(
        "SELECT since, value FROM organ_setting WHERE organ = $1 AND name = $2 ORDER BY since", organ.rawValue,
        OrganSetting.redoCounting(.standard).name
      ) { row in
        let text: String = try row[1]
        guard case .redoCounting(let counting)? = OrganSetting(name: "redoCounting", json: try JSON.parse(text)) else {
          throw StoredValueFault(column: "value", value: text)
        }
        return RedoCountings.Change(since: try StoredDay(row, 0).value, counting)
      })
  }

  private func requests(
    _ ids: [RequestID]
  ) throws -> [RequestID: (id: RequestID, number: String, applicant: ApplicantKind?)] {
    if ids.isEmpty { return [:] }
    let condition = SQLCondition.isIn("id", ids.map { .text($0.rawValue) })
    let rows = try session.rows(
      "SELECT id, number, applicant FROM request WHERE \(condition.sql)", condition.values
    ) { row in
      (
        id: RequestID(try row[0]), number: try row[1] as String,
        applicant: (try row[2] as String?).flatMap(ApplicantKind.init(key:))
      )
    }
    return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension RequestCounts {
  /// Adds the orders that count as applications; each once on either side, as `RequestFact.share(of:)` says.
  static func addRedos(of organs: [OrganID], to table: inout TableThree, _ year: ReportingYear, in session: Session)
    throws
  {
    for organ in organs {
      for redo in try RedoQuery(organ: organ, session: session).redos() {
        guard let fact = redo.fact, let share = fact.share(of: year) else { continue }
        for row in [share.intake, share.outcome] {
          table[row, fact.applicant.column] = sum([table[row, fact.applicant.column], 1])
        }
      }
    }
  }
}

extension YearFacts {
  /// What a year counts of them, and what it cannot count yet.
  static func redos(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> (
    facts: [Fact], uncounted: [Uncounted]
  ) {
    let redos = try RedoQuery(organ: organ, session: session).redos()
    let facts = redos.compactMap { redo -> Fact? in
      guard let fact = redo.fact, fact.share(of: year) != nil else { return nil }
      return Fact(id: redo.request?.id, number: redo.words, fact: fact, disposition: nil, dispute: redo.dispute)
    }
    let uncounted = redos.compactMap { redo -> Uncounted? in
      guard case .unknown(let isAnswered) = redo.share else { return nil }
      return Uncounted(id: redo.request?.id, number: redo.words, isClosed: isAnswered, dispute: redo.dispute)
    }
    return (facts, uncounted)
  }
}

extension PeopleAct {
  /// A new reply that 表三 counts has a result, and an applicant whose kind is known.
  func requireCounted(_ id: DisputeID) throws {
    let redo = try RedoQuery(organ: organ, session: session).redos().first { $0.dispute == id }
    if case .unknown? = redo?.share { throw DisputeActionRefusal.redoUncounted }
  }
}
