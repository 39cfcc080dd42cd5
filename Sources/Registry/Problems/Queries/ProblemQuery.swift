import Database
package import Disclosure
import Documents

/// 登记的问题, with its id and who entered it.
package typealias RegisteredProblem = Registered<Problem>

/// What is kept of problems of one organ; for reading, as far as the viewer may.
enum ProblemQuery {
  /// By the day on which they were found; those taken back left out.
  /// - Parameter sealed: Without it, the words of steps stay closed.
  static func problems(
    of organ: OrganID, _ sealed: SealedValues?, in session: Session
  ) throws -> [RegisteredProblem] {
    let steps = Dictionary(grouping: try self.steps(of: organ, sealed, in: session)) { $0.problem }
    return try session.query(
      """
      SELECT id, found, source, words, measure, office, person, due, entered, author FROM problem
      WHERE organ = $1 AND withdrawn IS NULL ORDER BY found, id
      """, organ.rawValue
    ) { row in
      let id: String = try row[0]
      let office = (try row[5] as String?).map { ProblemOwner.office(OfficeID($0)) }
      let person = (try row[6] as String?).map { ProblemOwner.person(PersonID($0)) }
      guard let owner = office ?? person else { throw StoredValueFault(column: "office", value: "") }
      let problem = Problem(
        found: try StoredDay(row, 1).value, source: try Stored.choice(row[2]), words: try row[3], measure: try row[4],
        owner: owner, due: try StoredDay(row, 7).value, steps: steps[id]?.map(\.step) ?? [])
      return Registered(id: id, entry: problem, entered: try StoredDay(row, 8).value, author: try row[9])
    }
  }

  private struct Stepped {
    let problem: String
    let step: ProblemStep
  }

  private static func steps(of organ: OrganID, _ sealed: SealedValues?, in session: Session) throws -> [Stepped] {
    let rows = try session.query(
      "SELECT id, step, day, note, author FROM problem_step WHERE organ = $1 ORDER BY id, number", organ.rawValue
    ) { row -> (String, ProblemStep.Kind, Day, SealedReference?, String) in
      (
        try row[0], try Stored.choice(row[1]), try StoredDay(row, 2).value, try StoredReference(row, 3).reference,
        try row[4]
      )
    }
    return try rows.map { id, kind, day, note, author in
      let words = try note.flatMap { reference in try sealed?.open(reference, in: session) }
      return Stepped(
        problem: id, step: ProblemStep(kind, on: day, by: author, words: words ?? WorkEntry.closedWords))
    }
  }

  /// - Throws: `ProblemRefusal` for what is not there or is closed.
  static func open(_ id: String, of organ: OrganID, in session: Session) throws -> Problem {
    guard let found = try problems(of: organ, nil, in: session).first(where: { $0.id == id }) else {
      throw ProblemRefusal.noSuchProblem
    }
    guard found.entry.state != .closed else { throw ProblemRefusal.closed }
    return found.entry
  }
}

extension Registry {
  /// 存在的问题 of all years, with their steps. What was written at the steps is opened for who reads the reports.
  package func problems(of organ: OrganID, for viewer: Viewer) async throws -> [RegisteredProblem] {
    guard try viewer.may(.viewWorkLog, in: organ) else { throw PeopleRefusal.notAllowed(.viewWorkLog) }
    let opening = try viewer.may(.listReports, in: organ) ? sealed : nil
    return try await database.read { try ProblemQuery.problems(of: organ, opening, in: $0) }
  }

  /// 一个年度的问题: those found in it and those carried into it, with what became of them.
  package func problems(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> ProblemsOfYear {
    ProblemsOfYear(of: year, try await problems(of: organ, for: viewer).map(\.entry))
  }

  /// 变动的理由 of a problem's plan, the newest last, for who reads the reports.
  package func problemChanges(
    of id: String, in organ: OrganID, for viewer: Viewer
  ) async throws -> [(at: Instant, by: String, kind: ProblemKind, reason: String?)] {
    guard try viewer.may(.listReports, in: organ) else { return [] }
    let sealed = sealed
    return try await database.read { session in
      try Log.entries(of: .problems(organ), by: organ, in: session).compactMap { entry in
        let payload = try JSON.parse(entry.payload)
        guard payload["id"]?.string == id, let kind = ProblemKind(rawValue: entry.kind),
          let reason = payload["reason"].flatMap({ SealedReference($0) })
        else { return nil }
        return (entry.recorded, payload["by"]?.string ?? "console", kind, try sealed.open(reason, in: session))
      }
    }
  }
}
