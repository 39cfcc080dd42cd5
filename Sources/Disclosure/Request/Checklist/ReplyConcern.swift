/// 签发前检查的结果: one thing that loses in court, or may.
package enum ReplyConcern: Hashable, Sendable {
  package enum Severity: Int, Comparable, CaseIterable, Sendable {
    /// Must be mended first.
    case block
    /// Goes on with a reason.
    case reason
    case hint

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    package var chinese: String {
      switch self {
      case .block: "应当改正"
      case .reason: "应当说明理由"
      case .hint: "提示"
      }
    }
  }

  /// A rule that refuses the submission.
  case refused(RequestRefusal)
  case articleMissing(String)
  case noArticleCited
  case withheldGroundMissing
  case reasonsMissing
  case remedyWrong(expected: Remedy)
  case earlierReplyMissing
  case overdue(since: Day)
  case dueSoon(Day, workingDays: Int)
  case ranOut(on: Day)
  case extensionNotConsented(on: Day)
  case supplementLate
  case supplementAwaited(until: Day)
  case paymentAwaited(until: Day)
  case thirdPartyAgreed
  case thirdPartyObjected
  case consultationOpen(ConsultedParty)
  case explanationNotAsked
  case lawToBeNamed
  case competentOrganToBeNamed

  /// As the log names it beside the reason that was given for it: of another day it is another concern.
  package var key: String {
    switch self {
    case .refused: "refused"
    case .articleMissing: "articleMissing"
    case .noArticleCited: "noArticleCited"
    case .withheldGroundMissing: "withheldGroundMissing"
    case .reasonsMissing: "reasonsMissing"
    case .remedyWrong: "remedyWrong"
    case .earlierReplyMissing: "earlierReplyMissing"
    case .overdue(let day): "overdue/\(day)"
    case .dueSoon(let day, _): "dueSoon/\(day)"
    case .ranOut(let day): "ranOut/\(day)"
    case .extensionNotConsented(let day): "extensionNotConsented/\(day)"
    case .supplementLate: "supplementLate"
    case .supplementAwaited(let day): "supplementAwaited/\(day)"
    case .paymentAwaited(let day): "paymentAwaited/\(day)"
    case .thirdPartyAgreed: "thirdPartyAgreed"
    case .thirdPartyObjected: "thirdPartyObjected"
    case .consultationOpen(let party): "consultationOpen/\(party.rawValue)"
    case .explanationNotAsked: "explanationNotAsked"
    case .lawToBeNamed: "lawToBeNamed"
    case .competentOrganToBeNamed: "competentOrganToBeNamed"
    }
  }

  package var severity: Severity {
    switch self {
    case .refused, .articleMissing, .withheldGroundMissing, .reasonsMissing, .remedyWrong, .earlierReplyMissing: .block
    case .noArticleCited, .overdue, .ranOut, .extensionNotConsented, .paymentAwaited, .thirdPartyAgreed,
      .thirdPartyObjected:
      .reason
    case .dueSoon, .supplementLate, .supplementAwaited, .consultationOpen, .explanationNotAsked, .lawToBeNamed,
      .competentOrganToBeNamed:
      .hint
    }
  }
}
