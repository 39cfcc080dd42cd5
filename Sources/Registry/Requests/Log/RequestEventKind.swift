import Disclosure

/// 事项种类 as the log names them; a name is never changed and never used for something else.
enum RequestEventKind: String, CaseIterable, Sendable {
  case registered = "request.registered"
  case completed = "request.completed"
  case confirmationAttempted = "request.confirmationAttempted"
  case receiptConfirmed = "request.receiptConfirmed"
  case assigned = "request.assigned"
  case supplementAsked = "request.supplementAsked"
  case supplementDelivered = "request.supplementDelivered"
  case supplementReceived = "request.supplementReceived"
  case consultationSent = "request.consultationSent"
  case consultationDelivered = "request.consultationDelivered"
  case consultationAnswered = "request.consultationAnswered"
  case consultationExpired = "request.consultationExpired"
  case extended = "request.extended"
  case feeNoticed = "request.feeNoticed"
  case feePaid = "request.feePaid"
  case delayedReply = "request.delayedReply"
  case searched = "request.searched"
  case noted = "request.noted"
  case documentAdded = "request.documentAdded"
  case drafted = "request.drafted"
  case submitted = "request.submitted"
  case passed = "request.passed"
  case returned = "request.returned"
  case recalled = "request.recalled"
  case issued = "request.issued"
  case delivered = "request.delivered"
  case lapsed = "request.lapsed"
  case withdrawn = "request.withdrawn"
  case closed = "request.closed"
  case merged = "request.merged"
  case backfilled = "request.backfilled"

  /// Of a payload with nothing that came later. Every version ever written stays readable.
  static let version = 1

  /// The newest version of the payload that this program reads.
  var latest: Int {
    switch self {
    case .feeNoticed, .passed, .issued: 2
    default: RequestEventKind.version
    }
  }

  /// Whether it says who applies and what for.
  var isApplication: Bool { self == .registered || self == .completed }

  /// 查看完整个人信息, in the stream of accesses: no event of the case.
  static let unmasked = "request.unmasked"
  /// 导出案卷, in the same stream.
  static let exported = "request.exported"

  init(_ what: RequestHappening) {
    switch what {
    case .registered: self = .registered
    case .completed: self = .completed
    case .confirmationAttempted: self = .confirmationAttempted
    case .receiptConfirmed: self = .receiptConfirmed
    case .assigned: self = .assigned
    case .supplementAsked: self = .supplementAsked
    case .supplementDelivered: self = .supplementDelivered
    case .supplementReceived: self = .supplementReceived
    case .consultationSent: self = .consultationSent
    case .consultationDelivered: self = .consultationDelivered
    case .consultationAnswered: self = .consultationAnswered
    case .consultationExpired: self = .consultationExpired
    case .extended: self = .extended
    case .feeNoticed: self = .feeNoticed
    case .feePaid: self = .feePaid
    case .delayedReply: self = .delayedReply
    case .searched: self = .searched
    case .noted: self = .noted
    case .documentAdded: self = .documentAdded
    case .drafted: self = .drafted
    case .review(.submitted): self = .submitted
    case .review(.passed): self = .passed
    case .review(.returned): self = .returned
    case .review(.recalled): self = .recalled
    case .issued: self = .issued
    case .delivered: self = .delivered
    case .lapsed: self = .lapsed
    case .withdrawn: self = .withdrawn
    case .closed: self = .closed
    case .merged: self = .merged
    case .backfilled: self = .backfilled
    }
  }
}
