import Disclosure
import Documents
import Registry

/// 演示信息的经过: each item through the same actions that the pages call, on its own day.
struct DemoItems {
  let registry: Registry
  let town: DemoTown
  /// By their titles.
  private var made: [String: ItemID] = [:]

  init(registry: Registry, town: DemoTown) {
    self.registry = registry
    self.town = town
  }

  /// 补录 in one action.
  func bring(_ items: [EarlierItem], at now: Instant) async throws {
    _ = try await registry.importItems(
      items, into: town.town, by: .system, under: try await rules(), today: now.day, at: now)
  }

  private func rules() async throws -> RequestRules {
    RequestRules(
      calendar: try await registry.calendar(), permissions: try .standard(),
      signers: try await registry.directory(of: town.town).signingAuthority)
  }

  mutating func make(_ item: DemoItem, at now: Instant) async throws {
    let rules = try await rules()
    guard let office = town.offices[item.office] else { return }
    let author = DemoPerson.contributors.first { $0.office == item.office } ?? .secondOfficer
    let text = item.text(formed: now.day.adding(-item.daysFormedBefore))
    let revision = NewRevision(
      try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
      genre: text.genre)
    let digest = revision.file.address.hex
    guard let writer = town.viewer(author) else { return }
    let id = try await registry.createItem(revision, office: office, by: writer, under: rules, at: now)
    // Created and revised.
    var way = Way(registry: registry, town: town, rules: rules, id: id, digest: digest, version: 2, now: now)
    if item.course == .draft { return }
    try await way.submit(by: author)
    if item.course == .submitted { return }
    try await way.judgeSecrecy()
    if item.course == .returned { return try await way.sendBack() }
    for signer in [DemoPerson.head, .deputy, .leader] { try await way.pass(signer) }
    if item.course == .signed { return }
    try await way.publish()
    made[item.title] = id
    if item.course == .takenDown { try await way.takeDown() }
    guard let policy = item.explains.flatMap({ made[$0] }), let officer = town.viewer(.officer) else { return }
    try await link(policy, by: id, officer, rules, at: way.now.adding(seconds: 900))
  }

  /// 关联解读, of a policy that was published before.
  private func link(
    _ policy: ItemID, by explanation: ItemID, _ officer: Viewer, _ rules: RequestRules, at now: Instant
  ) async throws {
    let found = try await registry.itemFile(policy, for: officer, today: now.day, permissions: rules.permissions)
    guard let found else { return }
    _ = try await registry.linkInterpretation(
      ItemStep(officer, on: policy, version: found.file.version, at: now), by: explanation, under: rules)
  }

  /// One item on its way, a quarter of an hour between two steps.
  private struct Way {
    let registry: Registry
    let town: DemoTown
    let rules: RequestRules
    let id: ItemID
    let digest: String
    var version: Int
    var now: Instant

    private mutating func step(_ person: DemoPerson) throws -> ItemStep {
      guard let viewer = town.viewer(person) else { throw ItemActionRefusal.notFound }
      now = now.adding(seconds: 900)
      return ItemStep(viewer, on: id, version: version, at: now)
    }

    /// The texts of the demo hold nothing that the screening would find; its pages screen them again.
    private var screened: ScreeningOutcome { ScreeningOutcome(digest: digest, blocking: 0, keys: []) }

    mutating func submit(by author: DemoPerson) async throws {
      version = try await registry.submitItem(try step(author), digest: digest, screened: screened, under: rules)
    }

    mutating func judgeSecrecy() async throws {
      version = try await registry.reviewSecrecy(
        try step(.officer), .clear, digest: digest, basis: "已核对，不含国家秘密和工作秘密。", under: rules)
    }

    mutating func pass(_ signer: DemoPerson) async throws {
      version = try await registry.passItem(
        try step(signer), digest: digest, screened: screened, opinion: "同意。", under: rules)
    }

    mutating func sendBack() async throws {
      version = try await registry.returnItem(
        try step(.head), digest: digest, reason: "请补充政策依据的文号。", under: rules)
    }

    mutating func publish() async throws {
      version = try await registry.publishItem(try step(.officer), under: rules)
    }

    mutating func takeDown() async throws {
      version = try await registry.takeDownItem(
        try step(.officer), .wrongWords, note: "第二标段的金额有误，核实后重新公示。", under: rules)
      version = try await registry.approveTakeDown(try step(.deputy), note: "情况属实。", under: rules)
    }
  }
}
