import Registry
import Testing
import Tools

@testable import gongkai

@Suite struct LinkCheckingTests {
  @Test(
    arguments: [
      (.status(200), .answers), (.status(301), .answers), (.status(401), .answers), (.status(403), .answers),
      (.status(404), .missing), (.status(410), .missing), (.status(500), .failing), (.status(503), .failing),
      (.unreachable, .unreachable), (.timedOut, .slow), (.insecure, .insecure), (.notPublic, .notPublic),
      (.notAsked, nil),
    ] as [(LinkAnswer, LinkOutcome?)])
  func whatAnAnswerMeans(_ answer: LinkAnswer, _ outcome: LinkOutcome?) {
    #expect(LinkChecking.outcome(of: answer) == outcome)
  }
}
