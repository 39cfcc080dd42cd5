import Disclosure
import Registry

/// 演示复议诉讼: three reconsiderations and two suits over the three years, in the order of their days.
struct DemoDisputes {
  let registry: Registry
  let town: DemoTown
  private var acts: ArraySlice<DemoDisputeAct>
  private var known: [DemoDisputeAct.Matter: DisputeID] = [:]

  init(registry: Registry, town: DemoTown, plans: DemoPlans, today: Day) {
    (self.registry, self.town) = (registry, town)
    acts = DemoDisputeAct.all(plans, today: today)[...]
  }

  /// Whatever was to be registered up to `now`, each on its own day.
  ///
  /// - Parameter requests: Those that were filed, by the numbers of their plans.
  mutating func carryOut(until now: Instant, requests: [Int: RequestID]) async throws {
    while let act = acts.first, act.instant <= now {
      acts.removeFirst()
      try await carryOut(act, requests)
    }
  }

  private mutating func carryOut(_ act: DemoDisputeAct, _ requests: [Int: RequestID]) async throws {
    let by = town.people[.officer].map { Authority.person($0) } ?? .console
    switch act.what {
    case .file(let filing):
      known[act.matter] = try await registry.registerDispute(
        filing.filing(requests, known), of: town.town, by: by, at: act.instant)
    case .happen(let what, let note):
      guard let id = known[act.matter] else { return }
      try await registry.recordDispute(
        DisputeEvent(act.day, what), note: note, to: id, of: town.town, by: by, at: act.instant)
    }
  }
}

/// One entry in the register of disputes.
struct DemoDisputeAct {
  /// Which dispute.
  enum Matter: Hashable { case upheld, corrected, pending, suitAfter, directSuit }

  /// 立案, with the request by the number of its plan.
  struct Filing {
    let registration: DisputeRegistration
    var request: Int?
    var after: Matter?
    let party: String
    var isOrganization = false
    let claim: String

    func filing(_ requests: [Int: RequestID], _ known: [Matter: DisputeID]) -> DisputeFiling {
      let own = registration
      let tied = DisputeRegistration(
        kind: own.kind, number: own.number, body: own.body, accepted: own.accepted, received: own.received,
        procedure: own.procedure, subject: own.subject, role: own.role, isAfterReconsideration: after != nil,
        reconsideration: after.flatMap { known[$0] })
      return DisputeFiling(
        tied, request: request.flatMap { requests[$0] }, party: party, isOrganization: isOrganization, claim: claim)
    }
  }

  enum What {
    case file(Filing)
    case happen(DisputeHappening, note: String?)
  }

  let day: Day
  let matter: Matter
  let what: What

  /// Ten in the morning in China.
  var instant: Instant { Instant(milliseconds: (day.number * 86_400 + 2 * 3_600) * 1_000) }
}

extension DemoDisputeAct {
  private static let (review, court, upperCourt) = ("清河县人民政府", "清河县人民法院", "云州市中级人民法院")

  /// By their days, all of them past.
  static func all(_ plans: DemoPlans, today: Day) -> [DemoDisputeAct] {
    let calendar = WorkCalendar.builtIn
    let past = plans.plans.prefix(DemoCourse.past.count)
    func plan(_ disposition: Disposition) -> DemoPlan? { past.first { $0.answer?.disposition == disposition } }
    var acts = direct(from: plans.founded, calendar)
    if let plan = plan(.thirdPartyRights), let day = plan.answer?.day { acts += upheld(plan, from: day, calendar) }
    if let plan = plan(.internalAffairs), let day = plan.answer?.day { acts += corrected(plan, from: day, calendar) }
    if let plan = plans.plans.dropFirst(past.count).first(where: { $0.number == past.count + overduePlace }) {
      acts += pending(plan, today: today, calendar)
    }
    return acts.filter { $0.day < today }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private static let overduePlace = DemoDesk.allCases.firstIndex(of: .overdue) ?? 0

  /// 三方权益: upheld in review, and by both courts.
  private static func upheld(_ plan: DemoPlan, from day: Day, _ calendar: WorkCalendar) -> [DemoDisputeAct] {
    func at(_ days: Int) -> Day { calendar.firstWorkingDay(from: day.adding(days)) }
    func act(_ days: Int, _ matter: Matter, _ what: DisputeHappening, _ note: String? = nil) -> DemoDisputeAct {
      DemoDisputeAct(day: at(days), matter: matter, what: .happen(what, note: note))
    }
    let claim = "撤销\(plan.matter.title)的不予公开答复，责令公开。"
    let review = DisputeRegistration(
      kind: .reconsideration, number: "清政复〔\(at(24).year)〕7号", body: review, accepted: at(24), received: at(28),
      subject: .withheld)
    let suit = DisputeRegistration(
      kind: .suit, number: "（\(at(96).year)）清0101行初12号", body: court, accepted: at(96), received: at(101),
      subject: .withheld)
    let decision = DisputeDecision([.reviewUpheld], decided: at(76))
    let first = DisputeDecision([.claimsRejected], decided: at(188), paper: .judgment)
    let second = DisputeDecision([.sustained], decided: at(272), paper: .judgment)
    return [
      file(at(28), .upheld, review, plan, claim), act(36, .upheld, .answered, "提交答复书一份、证据六份。"),
      act(80, .upheld, .decided(decision)), file(at(101), .suitAfter, suit, plan, claim, after: .upheld),
      act(113, .suitAfter, .answered, "提交答辩状、证据清单和法律依据。"),
      act(130, .suitAfter, .hearingSet(on: at(160)), "由分管副镇长出庭。"), act(191, .suitAfter, .decided(first)),
      act(203, .suitAfter, .appealed(.other), "二审由\(upperCourt)审理。"), act(213, .suitAfter, .appealAnswered),
      act(276, .suitAfter, .decided(second)),
    ]
  }

  /// 内部事务: revoked, and answered anew in time.
  private static func corrected(_ plan: DemoPlan, from day: Day, _ calendar: WorkCalendar) -> [DemoDisputeAct] {
    func at(_ days: Int) -> Day { calendar.firstWorkingDay(from: day.adding(days)) }
    let registration = DisputeRegistration(
      kind: .reconsideration, number: "清政复〔\(at(41).year)〕11号", body: review, accepted: at(41), received: at(45),
      subject: .withheld)
    let decision = DisputeDecision([.reviewRevoked], decided: at(95), redo: .withoutDay)
    let events: [(Int, DisputeHappening, String?)] = [
      (56, .answered, nil), (60, .suspended(.conciliation), "复议机关组织调解。"), (74, .resumed, "没有达成协议。"),
      (99, .decided(decision), "复议机关认为所申请的信息不属于内部事务信息。"),
      (120, .redone(number: "云政公开重〔\(at(120).year)〕1号"), "已向申请人提供所申请的信息。"),
    ]
    return [file(at(45), .corrected, registration, plan, "撤销不予公开的答复，责令重新答复。")]
      + events.map { DemoDisputeAct(day: at($0.0), matter: .corrected, what: .happen($0.1, note: $0.2)) }
  }

  /// 逾期没有答复: came in yesterday, the answer is due within the week.
  private static func pending(_ plan: DemoPlan, today: Day, _ calendar: WorkCalendar) -> [DemoDisputeAct] {
    var received = today.previous
    while !calendar.isWorkingDay(received) { received = received.previous }
    let registration = DisputeRegistration(
      kind: .reconsideration, number: "清政复〔\(received.year)〕29号", body: review,
      accepted: received, received: received, procedure: .simplified, subject: .silence)
    return [file(received, .pending, registration, plan, "确认逾期不答复违法，责令限期答复。")]
  }

  /// 系统启用以前的一件申请: answered after the suit was brought, which was then withdrawn.
  private static func direct(from founded: Day, _ calendar: WorkCalendar) -> [DemoDisputeAct] {
    func at(_ days: Int) -> Day { calendar.firstWorkingDay(from: founded.adding(days)) }
    let registration = DisputeRegistration(
      kind: .suit, number: "（\(at(52).year)）清0101行初3号", body: court, accepted: at(52), received: at(57),
      subject: .silence)
    let filing = Filing(
      registration: registration, party: "清河县惠农种植专业合作社", isOrganization: true, claim: "判令对公开土地流转合同的申请作出答复。")
    let end = DisputeDecision([.suitWithdrawn], decided: at(118), paper: .ruling)
    let events: [(Int, DisputeHappening, String?)] = [
      (69, .answered, nil), (90, .noted, "已补作答复并送达，原告表示将撤回起诉。"), (121, .decided(end), nil),
    ]
    return [DemoDisputeAct(day: at(57), matter: .directSuit, what: .file(filing))]
      + events.map { DemoDisputeAct(day: at($0.0), matter: .directSuit, what: .happen($0.1, note: $0.2)) }
  }

  private static func file(
    _ day: Day, _ matter: Matter, _ registration: DisputeRegistration, _ plan: DemoPlan, _ claim: String,
    after: Matter? = nil
  ) -> DemoDisputeAct {
    let details = plan.applicant.details(asking: plan.matter)
    let filing = Filing(
      registration: registration, request: plan.number, after: after, party: details[.applicantName] ?? "申请人",
      isOrganization: plan.applicant.kind != .naturalPerson, claim: claim)
    return DemoDisputeAct(day: day, matter: matter, what: .file(filing))
  }
}

extension DemoPlan {
  /// What was answered, and when it went out.
  fileprivate var answer: (disposition: Disposition, day: Day)? {
    var disposition: Disposition?
    for step in steps {
      if case .draft(let drafted) = step.act { disposition = drafted }
      if case .issue = step.act { return disposition.map { ($0, step.day) } }
    }
    return nil
  }
}
