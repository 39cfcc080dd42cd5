package import Disclosure

/// 案卷: one request as a page shows it to one person.
package struct CaseFile: Sendable {
  package let id: RequestID
  package let organ: OrganID
  /// What a form on the page hands back.
  package let version: Int
  package let `case`: RequestCase
  package let events: [CaseEntry]
  /// Who applies and what for, masked.
  package let application: CaseDetails
  package let documents: [CaseDocument]
  /// The latest draft, whole.
  package let draft: CaseDraft?
  /// The day set by the last notice of a supplement.
  package let supplementUntil: Day?
  /// 查看记录: who looked at the personal values.
  package let accesses: [CaseAccess]
  /// The roles that count here for whom it is shown to.
  package let roles: Set<Role>
  package let today: Day

  package var number: String { `case`.registration.number }
  package var state: RequestState { `case`.state }
  /// With every counted and skipped day; nil while the receipt day is open.
  package var period: ReplyPeriod? { `case`.period(today: today) }
}

/// One event of a case, with its texts, masked.
package struct CaseEntry: Hashable, Sendable {
  /// From 1: the version after it.
  package let number: Int
  package let recorded: Instant
  package let event: RequestEvent
  package let details: CaseDetails
}

/// 案卷材料.
package struct CaseDocument: Hashable, Sendable {
  package let file: Digest
  package let kind: CaseDocumentKind
  package let name: String
  package let added: Day
  package let by: Actor
}

/// 拟稿, as it would be printed.
package struct CaseDraft: Hashable, Sendable {
  package let disposition: Disposition
  package let remedy: Remedy
  package let text: String
  package let digest: String
  package let author: PersonID
  package let day: Day
}

/// 查看完整个人信息的记录.
package struct CaseAccess: Hashable, Sendable {
  package let at: Instant
  package let by: PersonID
  package let details: [CaseDetail]
  package let reason: String
}
