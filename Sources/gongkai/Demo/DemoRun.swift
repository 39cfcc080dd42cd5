import Disclosure
import Documents
import Registry

/// 演示过程: carries out the plans, every step through the same action that a page would call, at its own instant.
struct DemoRun {
  let registry: Registry
  let town: DemoTown
  private var rules: RequestRules
  private var open: [Int: OpenRequest] = [:]

  /// Those that were filed, by the numbers of their plans.
  var requests: [Int: RequestID] { open.mapValues(\.id) }

  /// A request that was filed: where its next step finds it.
  struct OpenRequest {
    let id: RequestID
    var version: Int
  }

  /// A step that finds nothing to stand on: a plan is wrong.
  struct Misplanned: Error {
    let number: Int
  }

  init(_ registry: Registry, _ town: DemoTown) async throws {
    self.registry = registry
    self.town = town
    rules = try await Self.rules(registry, town)
  }

  private static func rules(_ registry: Registry, _ town: DemoTown) async throws -> RequestRules {
    RequestRules(
      calendar: try await registry.calendar(), permissions: try .standard(),
      signers: try await registry.directory(of: town.town).signingAuthority)
  }

  /// One step with the instant at which it is taken; all steps of all requests go in the order of these.
  struct Timed {
    let plan: DemoPlan
    let step: DemoStep
    let now: Instant

    /// In the morning, a quarter of an hour after the other, each request at a minute of its own.
    static func all(_ plans: [DemoPlan]) -> [Timed] {
      let all = plans.flatMap { plan in
        plan.steps.enumerated().map { index, step in
          let seconds = step.day.number * 86_400 + 3600 + index * 900 + plan.number * 13
          return Timed(plan: plan, step: step, now: Instant(milliseconds: seconds * 1000))
        }
      }
      return all.sorted { ($0.now, $0.plan.number) < ($1.now, $1.plan.number) }
    }
  }

  mutating func carryOut(_ timed: Timed) async throws {
    let plan = timed.plan
    if case .arrive = timed.step.act { return try await file(plan, at: timed.now) }
    guard var request = open[plan.number] else { throw Misplanned(number: plan.number) }
    if case .entrust(let principal, let deputy, let until) = timed.step.act {
      guard let first = town.people[principal], let second = town.people[deputy] else {
        throw Misplanned(number: plan.number)
      }
      let delegation = try Delegation(
        principal: first, deputy: second, from: timed.step.day, until: until, roles: principal.roles)
      return try await entrust(delegation, at: timed.now)
    }
    let person = actor(of: timed.step.act, plan)
    guard let viewer = town.viewer(person) else { throw Misplanned(number: plan.number) }
    let step = RequestStep(
      viewer, on: request.id, version: request.version, day: timed.step.day, at: timed.now)
    request.version = try await DemoHand(registry: registry, town: town, rules: rules, plan: plan)
      .take(timed.step.act, step)
    open[plan.number] = request
  }

  private mutating func file(_ plan: DemoPlan, at now: Instant) async throws {
    let details = plan.applicant.details(asking: plan.matter)
    let filing = RequestFiling(
      plan.channel, arrived: plan.arrived, applicant: plan.applicant.kind, details,
      outsideNumber: plan.channel == .platform ? "SQ\(plan.arrived.year)\(1000 + plan.number)" : nil,
      token: "demo-\(plan.number)")
    let receipt: RequestReceipt
    if plan.channel == .online {
      receipt = try await registry.submitOnline(filing, to: town.town, under: rules, at: now)
    } else {
      guard let viewer = town.viewer(plan.channel == .counter ? .officer : .mailRoom) else {
        throw Misplanned(number: plan.number)
      }
      receipt = try await registry.fileRequest(filing, by: viewer, under: rules, at: now)
    }
    open[plan.number] = OpenRequest(id: receipt.id, version: 1)
  }

  private mutating func entrust(_ delegation: Delegation, at now: Instant) async throws {
    _ = try await registry.delegateAuthority(
      delegation, reason: .study, of: town.town, by: .person(delegation.principal), at: now)
    rules = try await Self.rules(registry, town)
  }

  private func actor(of act: DemoAct, _ plan: DemoPlan) -> DemoPerson {
    let officer = plan.number.isMultiple(of: 2) ? DemoPerson.officer : .secondOfficer
    return switch act {
    case .attempt, .confirm, .supplementDelivered: .mailRoom
    case .extend: .head
    case .pass(let person, _), .sendBack(let person): person
    default: officer
    }
  }
}
