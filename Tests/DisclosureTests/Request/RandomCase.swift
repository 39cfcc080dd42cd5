import TestSupport

@testable import Disclosure

/// A random case: the events that it took, and how many it refused.
struct RandomCase {
  private(set) var events: [RequestEvent] = []
  private(set) var request: RequestCase
  private(set) var refused = 0

  init(seed: UInt64, calendar: WorkCalendar = .builtIn) throws {
    var random = SeededRandom(seed: seed)
    let start = day("2024-01-02").adding(Int.random(in: 0..<900, using: &random))
    let registration = RequestRegistration(
      number: "1", channel: IntakeChannel.living.randomElement(using: &random) ?? .counter,
      applicant: Bool.random(using: &random) ? .business : nil)
    let first = RequestEvent(start, by: .system, .registered(registration))
    request = try RequestCase(first, calendar: calendar)
    events = [first]
    var today = start
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      // Now and then something is entered late, or a day that cannot be.
      let step = Int.random(in: 0..<10, using: &random)
      let day = step == 0 ? today.adding(-Int.random(in: 1...9, using: &random)) : today.adding(step / 2)
      let event = RequestEvent(
        Int.random(in: 0..<200, using: &random) == 0 ? [.first, .last].randomElement(using: &random) ?? day : day,
        by: .person(Town.clerk), happening(day, using: &random))
      do {
        try request.apply(event, today: max(today, day).next, signers: Town.signers)
        events.append(event)
        today = max(today, event.day)
      } catch { refused += 1 }
    }
  }

  private func happening(_ day: Day, using random: inout SeededRandom) -> RequestHappening {
    // Half of the time what the case waits for, so that histories come to an end.
    if Bool.random(using: &random), let due = due(day) { return due }
    let id = ["a", "b", "c", ""].randomElement(using: &random) ?? ""
    let disposition = Disposition.allCases.randomElement(using: &random) ?? .supplied
    let until = day.adding(Int.random(in: -2...20, using: &random))
    let amount = [1, 0, -1, 10_000, .max, .min].randomElement(using: &random) ?? 1
    let all: [RequestHappening] = [
      .completed(applicant: .research), .confirmationAttempted(.phone), .receiptConfirmed(.email),
      .assigned("land", until: until), .supplementAsked(until: until), .supplementDelivered, .supplementReceived,
      .consultationSent(id: id, ConsultedParty.allCases.randomElement(using: &random) ?? .thirdParty),
      .consultationDelivered(id: id), .consultationAnswered(id: id, agrees: Bool.random(using: &random)),
      .consultationExpired(id: id),
      .extended(workingDays: Int.random(in: 0...21, using: &random), consentedBy: Town.head),
      .feeNoticed(.pages, quantity: 31, amount: amount), .feePaid(amount: amount), .delayedReply(until: until),
      .searched, .noted, .documentAdded(.other, file: ""), .drafted(disposition, digest: id, author: Town.clerk),
      .review(.recalled), .lapsed(disposition), .lapsed(.notSupplemented), .lapsed(.feeUnpaid), .withdrawn, .closed,
      .issued(number: id), .delivered(.post), .review(.submitted(digest: id, author: Town.clerk)),
    ]
    // A withdrawal ends everything: let it be seldom.
    let chosen = all.randomElement(using: &random) ?? .noted
    return chosen == .withdrawn && Int.random(in: 0..<6, using: &random) > 0 ? .noted : chosen
  }

  /// The step that is due, as an event.
  private func due(_ day: Day) -> RequestHappening? {
    switch request.dueStep(today: day) {
    case .confirmReceipt: .receiptConfirmed(.phone)
    case .assignRequest: .assigned("land", until: nil)
    case .draftReply: .drafted(.supplied, digest: "r\(events.count)", author: Town.clerk)
    case .submitReply: request.draft.map { .review(.submitted(digest: $0.digest, author: $0.author)) }
    case .passReply: signature.map { .review(events.count % 7 == 0 ? .returned($0, reason: "不妥") : .passed($0)) }
    case .issueReply: .issued(number: "1")
    case .deliverReply: .delivered(.post)
    case .archiveRequest: .closed
    case .completeRegistration: .completed(applicant: .naturalPerson)
    default: nil
    }
  }

  private var signature: ReviewSignature? {
    guard case .waiting(let step) = request.review.state, let digest = request.review.digest else { return nil }
    let signer = [Town.head, Town.deputy, Town.leader][step]
    return ReviewSignature(step: step, digest: digest, signer: signer)
  }
}
