package import Disclosure
package import Documents

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
  /// 期限变动: days to which holiday notices moved the due day, the newest first.
  package var dueMoves: [DueMove] = []
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
  /// Which concerns its reason is for.
  package var explained: Set<String> = []
}

/// 案卷材料.
package struct CaseDocument: Hashable, Sendable {
  package let file: Digest
  package let kind: CaseDocumentKind
  package let name: String
  package let added: Day
  package let by: Actor
  /// Whether it may be handed out.
  package internal(set) var state: FileState
  /// Whether it was put on file when the reply had gone out.
  let isAfterIssue: Bool

  /// 存档答复书: the reply as it went out, fit to be handed out.
  package var isReplyOnFile: Bool { kind == .reply && isAfterIssue && state.isReleased }
}

/// 拟稿, as it would be printed.
package struct CaseDraft: Hashable, Sendable {
  package let disposition: Disposition
  package let remedy: Remedy
  package let text: String
  /// What the text was made from; nil for one written freely.
  package let facts: ReplyFacts?
  package let digest: String
  package let author: PersonID
  package let day: Day

  /// What the checks before the signature ask of it.
  package var particulars: ReplyParticulars {
    ReplyParticulars(disposition, remedy: remedy, text: text, facts: facts)
  }
}

/// 查看完整个人信息的记录.
package struct CaseAccess: Hashable, Sendable {
  package let at: Instant
  package let by: PersonID
  package let details: [CaseDetail]
  /// The kind of a file that was opened.
  package let document: CaseDocumentKind?
  /// Whether the whole case was exported.
  package let isExport: Bool
  package let reason: String
}
