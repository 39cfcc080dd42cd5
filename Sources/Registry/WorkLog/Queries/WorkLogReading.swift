import Database
package import Disclosure
import Documents

/// 工作记录的变动: one change of an entry, as the log holds it.
package struct WorkChange: Hashable, Sendable {
  package let at: Instant
  /// A person, or `console`.
  package let by: String
  package let kind: WorkLogKind
  package let reason: String?
}

/// 到期的工作, with the entry of which it is a part.
package struct RegisteredDueWork: Hashable, Sendable {
  package let entry: String
  package let work: DueWork
}

extension Registry {
  /// 工作记录 of a year, by day; those taken back left out. What came from the public is opened only for who keeps the log.
  /// - Parameter year: All years, when not told.
  package func workLog(
    of organ: OrganID, year: ReportingYear?, for viewer: Viewer
  ) async throws -> [Registered<WorkEntry>] {
    let opening = try opening(of: organ, for: viewer)
    return try await readWorkLog(of: organ, for: viewer) { session in
      try WorkLogQuery.entries(of: organ, year: year?.year, opening, in: session)
    }
  }

  package func workEntry(
    _ id: String, of organ: OrganID, for viewer: Viewer
  ) async throws -> Registered<WorkEntry>? {
    let opening = try opening(of: organ, for: viewer)
    return try await readWorkLog(of: organ, for: viewer) { session in
      try WorkLogQuery.registered(id, of: organ, opening, in: session)
    }
  }

  /// 工作记录的年度数字.
  package func workLogFigures(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> WorkLogFigures {
    try await readWorkLog(of: organ, for: viewer) { session in
      let entries = try WorkLogQuery.entries(of: organ, year: year.year, .closed, in: session)
      return WorkLogFigures(of: year.year, entries.map(\.entry))
    }
  }

  /// 各科室参加培训的情况 from the first day through the last, for the scoring.
  package func trainingAttendance(
    of organ: OrganID, from first: Day, through last: Day, for viewer: Viewer
  ) async throws -> [OfficeID: OfficeAttendance] {
    try await readWorkLog(of: organ, for: viewer) { session in
      try WorkLogQuery.entries(of: organ, year: nil, .closed, in: session).map(\.entry)
        .trainingAttendance(from: first, through: last)
    }
  }

  /// 没有完成的计划事项和上级任务, of all years, by the day on which they are due.
  package func dueWork(of organ: OrganID, for viewer: Viewer) async throws -> [RegisteredDueWork] {
    try await readWorkLog(of: organ, for: viewer) { session in
      try WorkLogQuery.entries(of: organ, year: nil, .closed, in: session).flatMap { registered in
        registered.entry.dueWork.map { RegisteredDueWork(entry: registered.id, work: $0) }
      }.sorted { ($0.work.due, $0.entry, $0.work.task ?? 0) < ($1.work.due, $1.entry, $1.work.task ?? 0) }
    }
  }

  /// 变动记录 of an entry, the first entering first; reasons are opened only for who keeps the log.
  package func workChanges(
    of id: String, in organ: OrganID, for viewer: Viewer
  ) async throws -> [WorkChange] {
    let opening = try opening(of: organ, for: viewer)
    return try await readWorkLog(of: organ, for: viewer) { session in
      try Log.entries(of: .workLog(organ), by: organ, in: session).compactMap { entry in
        try WorkChange(entry, of: id, opening, in: session)
      }
    }
  }

  private func readWorkLog<Value: Sendable>(
    of organ: OrganID, for viewer: Viewer, _ read: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    guard try viewer.may(.viewWorkLog, in: organ) else { throw PeopleRefusal.notAllowed(.viewWorkLog) }
    return try await database.read(read)
  }

  private func opening(of organ: OrganID, for viewer: Viewer) throws -> WorkLogQuery.Opening {
    try organ == viewer.organ && viewer.may(.keepWorkLog, in: organ) ? .open(sealed) : .closed
  }
}

extension WorkChange {
  fileprivate init?(
    _ entry: LogEntry, of id: String, _ opening: WorkLogQuery.Opening, in session: Session
  ) throws {
    let payload = try JSON.parse(entry.payload)
    guard payload["id"]?.string == id, let kind = WorkLogKind(rawValue: entry.kind) else { return nil }
    var reason: String?
    if case .open(let sealed) = opening, let reference = payload["reason"].flatMap({ SealedReference($0) }) {
      reason = try sealed.open(reference, in: session)
    }
    self.init(at: entry.recorded, by: payload["by"]?.string ?? "console", kind: kind, reason: reason)
  }
}

extension Viewer {
  /// Whether they may do that in `organ`; in an organ beneath, only the supervisor's role counts.
  func may(_ action: OfficeAction, in organ: OrganID) throws(PermissionFault) -> Bool {
    let isBeneath = beneath.contains(organ)
    guard organ == self.organ || isBeneath else { return false }
    return try PermissionTable.standard().allows(
      organ == self.organ ? roles : roles.intersection([.supervisor]), action)
  }
}
