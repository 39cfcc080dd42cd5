import Registry
import Tools

/// 检查链接: what the answer of a machine means for who follows the link.
enum LinkChecking {
  static let asking: LinkAsking = { [probe = LinkProbe()] address in outcome(of: await probe.ask(address)) }

  /// Nil when the address was not asked. Who is asked to sign in, or is sent on, has come somewhere.
  static func outcome(of answer: LinkAnswer) -> LinkOutcome? {
    switch answer {
    case .status(404), .status(410): .missing
    case .status(let status): status >= 500 ? .failing : .answers
    case .unreachable: .unreachable
    case .timedOut: .slow
    case .insecure: .insecure
    case .notPublic: .notPublic
    case .notAsked: nil
    }
  }
}
