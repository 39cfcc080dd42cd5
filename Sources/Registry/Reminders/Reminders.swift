import Database
package import Disclosure
import Documents

/// 提醒, one of a day: which request, and what is to be done. It holds nothing personal.
package struct Reminder: Hashable, Sendable {
  package let request: RequestID
  package let number: String
  package let kind: ReminderKind
}

/// 每日提醒: reckoned from the cases once a day; one for each case, kind and day, however often it is done.
package struct Reminders: Sendable {
  package static let mailKind: JobKind = "mail"
  private let registry: Registry

  package init(_ registry: Registry) { self.registry = registry }

  /// Writes those of `day` for the inboxes, and, where mail is set up, one mail for each officer and head of office.
  ///
  /// - Returns: How many were new.
  @discardableResult
  package func write(on day: Day, byMail: Bool, at now: Instant) async throws -> Int {
    try await registry.act(on: StreamID("reminders/\(day)"), at: now) { action in
      let calendar = try CalendarQuery.calendar(in: action.session)
      var organs: [OrganID] = []
      for kind in ReminderKind.allCases {
        let condition = kind.condition(on: day, calendar: calendar)
        organs += try action.session.rows(
          """
          INSERT INTO reminder (request, kind, day, organ) SELECT id, ?, ?, organ FROM request WHERE \(condition.sql)
          ON CONFLICT (request, kind, day) DO NOTHING RETURNING organ
          """, [.text(kind.rawValue), .text(day.description)] + condition.values
        ) { OrganID(try $0[0]) }
      }
      try action.session.execute("DELETE FROM reminder WHERE day < $1", day.adding(-60).description)
      if byMail { for organ in Set(organs).sorted() { try addMails(of: organ, on: day, in: action) } }
      return organs.count
    }
  }

  private func addMails(of organ: OrganID, on day: Day, in action: Action) throws {
    let directory = try DirectoryQuery(organ: organ, session: action.session).run()
    for person in directory.staff where !person.roles.isDisjoint(with: [.officer, .officeHead]) && person.email != nil {
      try Outbox.add(
        try NewJob(
          Self.mailKind, key: "reminders/\(day)/\(person.id)", organ: organ, stream: StreamID("reminders/\(day)"),
          payload: ["day": .string(day.description), "person": .string(person.id.rawValue)]),
        in: action)
    }
  }

  /// Those of `day` that `viewer` may see.
  package func reminders(for viewer: Viewer, on day: Day) async throws -> [Reminder] {
    try await registry.database.read { try Self.read(viewer.predicate, on: day, in: $0) }
  }

  /// From the day's few reminders to their requests: SQLite keeps the order of a `CROSS JOIN`, and would else walk all of an organ.
  private static func read(_ visible: SQLCondition, on day: Day, in session: Session) throws -> [Reminder] {
    let found = try session.rows(
      """
      SELECT request.id, request.number, reminder.kind FROM reminder CROSS JOIN request
      WHERE reminder.day = ? AND request.id = reminder.request AND \(visible.sql) ORDER BY request.due, request.number
      """, [.text(day.description)] + visible.values
    ) { row in (RequestID(try row[0]), try row[1] as String, ReminderKind(rawValue: try row[2])) }
    let known = found.compactMap { id, number, kind in kind.map { Reminder(request: id, number: number, kind: $0) } }
    return ReminderKind.allCases.flatMap { kind in known.filter { $0.kind == kind } }
  }

  // MARK: - Mail

  /// 提醒邮件, to one address; numbers and what is to be done, nothing else.
  package struct Mail: Hashable, Sendable {
    package let identifier: String
    package let address: String
    package let subject: String
    package let body: String
  }

  /// The mail of a job; nil when there is nothing left to tell or nobody to tell it to.
  package func mail(for job: Job) async throws -> Mail? {
    guard let day = job.payload["day"]?.string.flatMap({ Day(iso: $0) }),
      let id = job.payload["person"]?.string.map({ PersonID($0) })
    else { return nil }
    let registry = registry
    return try await registry.database.read { session in
      let directory = try DirectoryQuery(organ: job.organ, session: session).run()
      guard let person = directory.staff.first(where: { $0.id == id }), let sealed = person.email,
        let address = try registry.sealed.open([0: sealed], in: session)[0]
      else { return nil }
      let reminders = try Self.read(.equal("request.organ", job.organ.rawValue), on: day, in: session)
      guard !reminders.isEmpty else { return nil }
      return Mail(
        identifier: "reminders.\(day).\(id)", address: address,
        subject: "政府信息公开申请办理提醒（\(reminders.count) 项）", body: Self.body(reminders, on: day))
    }
  }

  private static func body(_ reminders: [Reminder], on day: Day) -> String {
    let lines = reminders.map { "申请 \($0.number)：\($0.kind.chinese)。" }.joined(separator: "\n")
    return "\(day.chineseWithWeekday)需要办理：\n\n\(lines)\n\n请登录政府信息公开办理系统查看。本邮件由系统发出，请不要回复。\n"
  }
}
