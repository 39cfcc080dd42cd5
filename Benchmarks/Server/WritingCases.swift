import Database
import Disclosure
import Registry

/// 四十人同时办理: every writer files applications and takes steps on their own, all in one organ, whose log and number series
/// they share; nothing may fail, and `verify` must be clean afterwards.
enum WritingCases {
  private static let writers = 40

  private struct Desk: Sendable {
    let registry: Registry
    let viewer: Viewer
    let rules: RequestRules
    let until: ContinuousClock.Instant

    /// One case after the other: filed, then nine notes.
    func work(_ writer: Int) async throws -> Int {
      var acts = 0
      while ContinuousClock.now < until {
        let filing = RequestFiling(
          .counter, arrived: Instant.now.day, applicant: .naturalPerson,
          [.applicantName: "写者\(writer)", .identityNumber: "9999991970\(writer)", .informationTitle: "第\(acts)次申请"],
          token: "writer-\(writer)-\(acts)")
        let receipt = try await registry.fileRequest(filing, by: viewer, under: rules, at: .now)
        var version = 1
        acts += 1
        for _ in 0..<9 where ContinuousClock.now < until {
          let now = Instant.now
          version = try await registry.addNote(
            RequestStep(viewer, on: receipt.id, version: version, day: now.day, at: now), "已与申请人联系。", under: rules)
          acts += 1
        }
      }
      return acts
    }
  }

  static func measure(_ options: Options) async throws {
    let registry = try await options.registry(connections: 16)
    let viewer = try await settle(in: registry)
    let rules = RequestRules(calendar: try await registry.calendar(), permissions: try .standard())
    let seconds = try options.number("seconds")
    let desk = Desk(
      registry: registry, viewer: viewer, rules: rules, until: .now + .seconds(seconds))
    let acts = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<writers { group.addTask { try await desk.work(writer) } }
      return try await group.reduce(0, +)
    }
    let result = try await Verification(of: registry).run()
    guard result.isSound else { throw WrongAnswer(what: "\(result.faults.faults.prefix(3))") }
    print("writers\t\(writers)\t\(Double(acts) / Double(seconds))\t\(result.events)")
    try await registry.database.close()
  }

  /// An organ with one officer.
  private static func settle(in registry: Registry) async throws -> Viewer {
    func administrator(_ name: String) -> FirstSetUp.Administrator {
      FirstSetUp.Administrator(name: name, account: name, password: "Cedar-river-7391")
    }
    try await registry.setUp(
      FirstSetUp(
        organName: "清河县云溪镇人民政府", level: .town, systemAdmin: administrator("bench-system"),
        securityAdmin: administrator("bench-security"), auditAdmin: administrator("bench-audit")), at: .now)
    guard let organ = try await registry.organs().first?.id else { throw WrongAnswer(what: "no organ") }
    let officer = try await registry.addPerson(PersonDetails(name: "方小满"), in: organ, by: .console, at: .now)
    try await registry.grantRole(.officer, to: officer, of: organ, by: .console, at: .now)
    return Viewer(person: officer, organ: organ, roles: [.officer])
  }
}
