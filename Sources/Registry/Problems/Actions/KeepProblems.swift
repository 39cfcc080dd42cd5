import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记存在问题, with what is to be done by whom and by when.
  /// - Parameter problem: Its steps are not used.
  /// - Returns: Its id.
  package func enterProblem(
    _ problem: Problem, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    try await changeProblems(.keepProblems, of: organ, by: authority, at: now) { work in
      try problem.check(on: work.today)
      try work.requireOwner(problem.owner)
      let id = RandomBytes.identifier()
      let found: JSON = [
        "id": .string(id), "found": JSON(problem.found), "source": .string(problem.source.rawValue),
        "words": .string(try problem.words.shortText("存在的问题")), "entered": JSON(work.today), "author": work.author,
        "withdrawn": .null,
      ]
      try work.record(.problemFound, found, work.plan(problem))
      return id
    }
  }

  /// 变更整改措施、责任或者期限, with a reason.
  package func planProblem(
    _ id: String, measure: String, owner: ProblemOwner, due: Day, reason: String, of organ: OrganID,
    by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeProblems(.keepProblems, of: organ, by: authority, expecting: version, at: now) { work in
      let known = try ProblemQuery.open(id, of: organ, in: work.session)
      let changed = Problem(
        found: known.found, source: known.source, words: known.words, measure: measure, owner: owner, due: due)
      try changed.check(on: work.today)
      try work.requireOwner(owner)
      try work.record(
        .problemPlanned, ["id": .string(id)], work.plan(changed), reason: work.sealReason(reason, sealed))
    }
  }

  /// 登记进展、报告完成整改、复核. Whoever declared it done does not review it.
  /// - Parameters:
  ///   - words: 进展、佐证、意见; sealed, since nobody knows what people write.
  ///   - evidence: Files that show it; nobody is handed one before its check.
  package func stepProblem(
    _ id: String, _ kind: ProblemStep.Kind, on day: Day, words: String, evidence: [NewEvidence] = [], of organ: OrganID,
    by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    let (sealed, register) = (sealed, FileRegister(keyring))
    let permission: OfficeAction = kind == .passed || kind == .returned ? .reviewProblems : .keepProblems
    try await changeProblems(permission, of: organ, by: authority, expecting: version, at: now) { work in
      let known = try ProblemQuery.open(id, of: organ, in: work.session)
      let text = try words.filled(kind.wordsLabel)
      let author = work.author.string ?? "console"
      _ = try known.taking(ProblemStep(kind, on: day, by: author, words: text), on: work.today)
      try work.record(
        ProblemKind(kind),
        [
          "id": .string(id), "number": .integer(known.steps.count + 1), "step": .string(kind.rawValue),
          "day": JSON(day), "note": try sealed.seal(text, in: work.session).json, "author": work.author,
        ])
      for file in evidence { try work.add(file, to: id, step: known.steps.count + 1, sealed, register) }
    }
  }

  /// 撤销: a problem that was entered by mistake.
  package func withdrawProblem(
    _ id: String, reason: String, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeProblems(.keepProblems, of: organ, by: authority, expecting: version, at: now) { work in
      _ = try ProblemQuery.open(id, of: organ, in: work.session)
      try work.record(
        .problemWithdrawn, ["id": .string(id), "withdrawn": JSON(work.today)],
        reason: work.sealReason(reason, sealed))
    }
  }

  private func changeProblems<Value: Sendable>(
    _ permission: OfficeAction, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant, _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(permission, of: organ, on: .problems(organ), expecting: version, by: authority, at: now, work)
  }
}

extension ProblemStep.Kind {
  /// What its words are called.
  package var wordsLabel: String {
    switch self {
    case .progressed: "整改进展"
    case .declared: "整改情况和佐证"
    case .passed, .returned: "复核意见"
    }
  }
}

extension PeopleAct {
  /// With who did it, as every change of the organ.
  fileprivate func record(_ kind: ProblemKind, _ parts: JSON..., reason: SealedReference? = nil) throws {
    var members = parts.flatMap { $0.members ?? [] } + [JSON.Member("by", authority.json)]
    if let reason { members.append(JSON.Member("reason", reason.json)) }
    try ProblemSchema.eventTables.record(kind, .object(members), on: .problems(organ), in: organ, action)
  }

  /// A file that came with a step.
  fileprivate func add(
    _ evidence: NewEvidence, to id: String, step number: Int, _ sealed: SealedValues, _ register: FileRegister
  ) throws {
    let address = evidence.file.address
    if try FileRegister.isNamed(address, in: session) { throw ProblemRefusal.fileUsed }
    try register.add(evidence.file, in: action)
    try Quarantine.hold(address, of: organ, in: action)
    let name = try sealed.seal(try evidence.name.shortText("佐证文件的名称"), in: session)
    try record(
      .problemEvidenceAdded,
      [
        "file": .string(address.hex), "problem": .string(id), "number": .integer(number), "name": name.json,
        "added": JSON(today), "author": author,
      ])
  }

  fileprivate func plan(_ problem: Problem) throws -> JSON {
    let (office, person): (String?, String?) =
      switch problem.owner {
      case .office(let id): (id.rawValue, nil)
      case .person(let id): (nil, id.rawValue)
      }
    return [
      "measure": .string(try problem.measure.shortText("整改措施")), "office": JSON(office), "person": JSON(person),
      "due": JSON(problem.due),
    ]
  }

  /// An office that is at work, or somebody who works here.
  fileprivate func requireOwner(_ owner: ProblemOwner) throws {
    switch owner {
    case .person(let id): try PeopleRows.require(id, in: organ, session)
    case .office(let id):
      let open = try session.first(
        "SELECT 1 FROM office WHERE organ = $1 AND id = $2 AND closed IS NULL", organ.rawValue, id.rawValue
      ) { _ in true }
      guard open != nil else { throw PeopleRefusal.noSuchOffice }
    }
  }
}
