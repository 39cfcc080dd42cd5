package import Disclosure
import Documents

/// 审计记录: one entry of an organ's log as the auditor reads it: who did what, when, to which case.
///
/// It names no applicant; the reasons that people gave are opened, and may say what they should not.
package struct AuditEntry: Hashable, Sendable {
  package enum Author: Hashable, Sendable {
    case person(PersonID)
    /// A command on the server itself.
    case console
    case applicant
    case system

    init(_ payload: JSON) {
      switch payload["by"]?.string {
      case "console": self = .console
      case "applicant": self = .applicant
      case "system", nil: self = .system
      case let id?:
        let prefix = "person/"
        self = .person(PersonID(id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id))
      }
    }
  }

  package let seq: Int
  package let recorded: Instant
  package let author: Author
  /// Of a person; otherwise the word for who it was.
  package let authorName: String
  /// What was done.
  package let words: String
  /// What it was done with: a role, an account, a number.
  package let detail: String
  /// To whom, where it was a person of the office.
  package let personName: String?
  package let request: RequestID?
  /// 申请编号.
  package let number: String?
  package let reason: String?
}

/// The facts of a payload that are no personal values, in a few words.
struct AuditDetail {
  let kind: String
  let payload: JSON

  var text: String {
    switch kind {
    case PeopleKind.roleGranted.rawValue, PeopleKind.roleWithdrawn.rawValue:
      payload["role"]?.string.flatMap(Role.init(rawValue:))?.chinese ?? ""
    case PeopleKind.organFounded.rawValue, PeopleKind.organChanged.rawValue, PeopleKind.officeOpened.rawValue,
      PeopleKind.officeChanged.rawValue, PeopleKind.accountOpened.rawValue, PeopleKind.accountClosed.rawValue,
      PeopleKind.accountReset.rawValue, PeopleKind.accountActivated.rawValue, PeopleKind.accountLocked.rawValue,
      PeopleKind.accountHeld.rawValue, PeopleKind.accountReleased.rawValue, PeopleKind.accountUnlocked.rawValue:
      payload["name"]?.string ?? ""
    case PeopleKind.postTaken.rawValue: payload["title"]?.string ?? ""
    case PeopleKind.holidaysNoted.rawValue: payload["year"]?.integer.map { "\($0)年" } ?? ""
    case RequestEventKind.unmasked: fields
    case ItemEventKind.published.rawValue: payload["number"]?.string ?? ""
    case SecretRefusal.kind: payload["digest"]?.string.map { "校验值 \($0.prefix(12))" } ?? ""
    case RequestEventKind.issued.rawValue: payload["number"]?.string ?? ""
    case JobEvent.repeated, JobEvent.setAside: payload["job"]?.integer.map { "作业 \($0)" } ?? ""
    default: ""
    }
  }

  /// Which details were looked at, or which file was opened.
  private var fields: String {
    let details = (payload["fields"]?.array ?? []).compactMap { $0.string.flatMap(CaseDetail.init(rawValue:))?.chinese }
    let document = payload["document"]?.string.flatMap(CaseDocumentKind.init(rawValue:))?.chinese
    return (details + (document.map { [$0] } ?? [])).joined(separator: "、")
  }
}
