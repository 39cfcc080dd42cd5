import Database
import DatabaseFixtures
import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Registry

/// Random histories through the actions: what is kept equals the replay of the log and an independent recount.
@Suite struct RequestsHistoryTests {
  @Test(arguments: FreshDatabase.engines)
  func whatIsKeptFollowsFromTheLog(_ engine: EngineKind) async throws {
    for seed in 0..<FuzzCount.of(engine == .sqlite ? 6 : 2, sharedBy: 100) {
      try await RequestsFixture.with(engine) { office in
        var town = RandomTown(office, seed: seed)
        for _ in 0..<220 { try await town.move() }
        #expect(town.done > 60, "seed \(seed)")
        #expect(town.refused > 10, "seed \(seed)")
        #expect(try await office.faults() == [], "seed \(seed)")
        try await compare(office, town, seed: seed)
      }
    }
  }

  private func compare(_ office: RequestsFixture, _ town: RandomTown, seed: Int) async throws {
    var events: [[RequestEvent]] = []
    for id in town.ids {
      let entries = try await office.database.read { try Log.entries(of: id.stream, in: $0) }
      events.append(try entries.map { try RecordedEvent($0).event })
    }
    let recount = events.compactMap(Recount.init)
    for year in (2024...2027).compactMap(ReportingYear.init) {
      let expected = Recount.table(recount, year.year)
      let kept = try #require(try await office.registry.tableThree(of: "yunxi", year, for: office.officer))
      let facts = try await office.registry.yearFacts(of: "yunxi", year, for: office.officer)
      for row in kept.rows {
        for column in TableThreeColumn.allCases {
          let count = expected[Recount.Cell(row: row, column: column)] ?? 0
          #expect(kept[row, column] == count, "seed \(seed) \(year.year) \(row) \(column)")
          let cases = try await office.registry.explain(
            row, column, of: "yunxi", year, for: office.officer)
          #expect(cases.count == count, "seed \(seed) \(year.year) \(row) \(column)")
        }
      }
      #expect(facts.tableThree(year) == kept)
    }
  }
}

/// A request as the words of the form count it, read from its events without the rules' own code.
private struct Recount {
  struct Cell: Hashable {
    let row: TableThreeRow
    let column: TableThreeColumn
  }

  var received: Day
  var column: TableThreeColumn
  var closed: (day: Day, row: TableThreeRow)?

  init?(_ events: [RequestEvent]) {
    var received: Day?
    var kind: ApplicantKind?
    var drafted: Disposition?
    var closed: (Day, TableThreeRow)?
    for event in events {
      switch event.what {
      case .registered(let registration):
        kind = registration.applicant
        if [.counter, .signedPost, .oral].contains(registration.channel) { received = event.day }
      case .completed(let applicant): kind = applicant
      case .receiptConfirmed: received = event.day
      case .drafted(let disposition, _, _): drafted = disposition
      case .issued: if let drafted { closed = (event.day, drafted.row) }
      case .lapsed(let disposition): closed = (event.day, disposition.row)
      case .withdrawn:
        received = received ?? event.day
        closed = (event.day, .otherHandling)
      default: break
      }
    }
    guard let received, let kind else { return nil }
    (self.received, column, self.closed) = (received, kind.column, closed)
  }

  static func table(_ requests: [Recount], _ year: Int) -> [Cell: Int] {
    var counts: [Cell: Int] = [:]
    func add(_ row: TableThreeRow, _ request: Recount) {
      for column in [request.column, .total] { counts[Cell(row: row, column: column), default: 0] += 1 }
    }
    for request in requests where request.received.year <= year {
      let closedIn = request.closed?.day.year ?? Int.max
      if closedIn < year { continue }
      add(request.received.year == year ? .received : .carriedIn, request)
      if let closed = request.closed, closedIn == year {
        add(closed.row, request)
        add(.handledTotal, request)
      } else {
        add(.carriedOut, request)
      }
    }
    return counts
  }
}

/// An office in which anybody tries anything, day after day.
private struct RandomTown {
  let office: RequestsFixture
  private var random: SeededRandom
  private var today = RequestsFixture.day("2024-11-01")
  private(set) var ids: [RequestID] = []
  private(set) var done = 0
  private(set) var refused = 0

  init(_ office: RequestsFixture, seed: Int) {
    self.office = office
    random = SeededRandom(seed: seed)
  }

  private mutating func pick<Value>(_ values: [Value]) throws -> Value {
    try #require(values.randomElement(using: &random))
  }

  mutating func move() async throws {
    if Int.random(in: 0..<4, using: &random) == 0 { today = today.adding(Int.random(in: 1...14, using: &random)) }
    if ids.isEmpty || Int.random(in: 0..<9, using: &random) == 0 { return try await arrive() }
    let id = try pick(ids)
    let viewer = try pick([
      office.officer, office.officer, office.head, office.deputy, office.leader, office.mailRoom, office.contributor,
      office.stranger,
    ])
    let before = try await office.rowCounts()
    do {
      try await act(id, viewer)
      done += 1
    } catch let refusal as ActionRefusal {
      refused += 1
      #expect(!refusal.sentence.isEmpty)
      #expect(try await office.rowCounts() == before)
    }
  }

  private mutating func arrive() async throws {
    let kind = try pick(ApplicantKind.allCases.map(Optional.some) + [nil])
    ids.append(
      try await office.file(
        try pick(IntakeChannel.living), on: today.description, applicant: kind, RequestsFixture.applicant,
        token: "t\(ids.count)"
      ).id)
    done += 1
  }

  /// A likely action for the state, or any other.
  private mutating func act(_ id: RequestID, _ viewer: Viewer) async throws {
    let (registry, rules) = (office.registry, office.rules)
    let iso = today.description
    let step = try await office.step(viewer, id, iso)
    let file = try #require(try await office.open(id, iso))
    let until = today.adding(Int.random(in: 0...20, using: &random))
    let digest = file.case.review.digest ?? file.draft?.digest ?? ""
    switch try pick(Self.actions(file.state) + [Int.random(in: 0...28, using: &random)]) {
    case 0: _ = try await registry.confirmReceipt(step, by: .phone, under: rules)
    case 1:
      _ = try await registry.completeRegistration(
        step, applicant: try pick(ApplicantKind.allCases), RequestsFixture.applicant, reason: "密语更正", under: rules)
    case 2: _ = try await registry.assignRequest(step, to: try pick(["land", "finance"]), until: until, under: rules)
    case 3: _ = try await registry.askSupplement(step, until: until, text: "密语", under: rules)
    case 4: _ = try await registry.proveSupplementDelivery(step, proof: "密语", under: rules)
    case 5: _ = try await registry.receiveSupplement(step, under: rules)
    case 6:
      _ = try await registry.sendConsultation(
        step, to: try pick(ConsultedParty.allCases), addressee: "密语", under: rules)
    case 7: _ = try await registry.proveConsultationDelivery(step, of: "1", proof: "密语", under: rules)
    case 8: _ = try await registry.answerConsultation(step, of: "1", agrees: nil, answer: "密语", under: rules)
    case 9: _ = try await registry.expireConsultation(step, of: "1", under: rules)
    case 10: _ = try await registry.extendPeriod(step, workingDays: 20, reason: "密语", under: rules)
    case 11: _ = try await registry.noticeFee(step, .pages, quantity: 60, under: rules)
    case 12: _ = try await registry.recordPayment(step, amount: 30_000, under: rules)
    case 13: _ = try await registry.delayReply(step, until: until, reason: "密语", under: rules)
    case 14:
      _ = try await registry.lapseRequest(step, as: try pick([.notSupplemented, .feeUnpaid]), under: rules)
    case 15: _ = try await registry.withdrawRequest(step, reason: "密语", under: rules)
    case 16: _ = try await registry.recordSearch(step, record: "密语", under: rules)
    case 17:
      let disposition = try pick(Disposition.allCases)
      _ = try await registry.draftReply(
        step, disposition, remedy: disposition.remedy(on: today),
        text: RequestsFixture.replyText(disposition, on: today), under: rules)
    case 18: _ = try await registry.submitReply(step, digest: digest, under: rules)
    case 19: _ = try await registry.recallReply(step, under: rules)
    case 20: _ = try await registry.passReply(step, digest: digest, reason: "密语说明", under: rules)
    case 21: _ = try await registry.returnReply(step, digest: digest, reason: "密语", under: rules)
    case 22:
      _ = try await registry.recordPaperSigning(
        step, signer: "leader", signedOn: today, printed: digest, scan: office.document(.signedForm), reason: "密语说明",
        under: rules)
    case 23: _ = try await registry.issueReply(step, number: .next, reason: "密语说明", under: rules)
    case 24: _ = try await registry.deliverReply(step, by: .post, proof: "密语", under: rules)
    case 25: _ = try await registry.archiveRequest(step, under: rules)
    case 26: _ = try await registry.addNote(step, "密语", under: rules)
    case 27: _ = try await registry.addDocuments(step, [office.document(.other)], under: rules)
    default: _ = try await registry.attemptConfirmation(step, by: .phone, under: rules)
    }
  }

  private static func actions(_ state: RequestState) -> [Int] {
    let likely: [Int] =
      switch state {
      case .unconfirmed: [0, 0, 28]
      case .registered, .handling: [2, 3, 6, 11, 16, 17, 17, 17, 18, 18, 18]
      case .awaitingSupplement: [4, 5, 14]
      case .consulting: [7, 8, 9]
      case .awaitingPayment: [12, 14]
      case .inReview: [20, 20, 20, 20, 20, 21, 22]
      case .approved: [23]
      case .issued: [24]
      case .delivered: [25]
      case .closed: [26]
      }
    return likely + likely + likely
  }
}
