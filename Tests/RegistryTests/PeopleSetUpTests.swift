import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite struct PeopleSetUpTests {
  @Test(arguments: FreshDatabase.engines)
  func theFirstSetUpMakesAnOrganAndThreeAdministrators(_ engine: EngineKind) async throws {
    try await PeopleFixture.empty(engine) { fixture in
      #expect(try await fixture.registry.isSetUp() == false)
      try await fixture.registry.setUp(
        PeopleFixture.first, hashing: PeopleFixture.hashing, at: PeopleFixture.start)
      #expect(try await fixture.registry.isSetUp())
      let organs = try await fixture.registry.organs()
      #expect(organs.map(\.name) == ["清河县云溪镇人民政府"])
      #expect(organs[0].level == .town)
      let directory = try await fixture.registry.directory(of: organs[0].id)
      #expect(directory.holders(of: .systemAdmin).map(\.name) == ["甲某"])
      #expect(directory.holders(of: .securityAdmin).map(\.name) == ["乙某"])
      #expect(directory.holders(of: .auditAdmin).map(\.name) == ["丙某"])
      #expect(directory.people.allSatisfy { $0.roles.count == 1 })
      await #expect(throws: SetUpRefusal.alreadySetUp) {
        try await fixture.registry.setUp(
          PeopleFixture.first, hashing: PeopleFixture.hashing, at: PeopleFixture.start)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func ofTwoAtTheSameTimeOneIsRefused(_ engine: EngineKind) async throws {
    try await PeopleFixture.empty(engine) { fixture in
      let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<2 {
          group.addTask {
            do {
              try await fixture.registry.setUp(
                PeopleFixture.first, hashing: PeopleFixture.hashing, at: PeopleFixture.start)
              return true
            } catch SetUpRefusal.alreadySetUp {
              return false
            }
          }
        }
        return try await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(outcomes.count { $0 } == 1)
      #expect(try await fixture.registry.organs().count == 1)
    }
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let setUp: FirstSetUp
    let faults: [String]
  }

  private static func setUp(
    organ: String = "清河县云溪镇人民政府",
    _ system: (String, String, String) = ("甲某", "sysadmin", "Cedar-river-71"),
    _ security: (String, String, String) = ("乙某", "secadmin", "Maple-stone-42")
  ) -> FirstSetUp {
    FirstSetUp(
      organName: organ, level: .town, systemAdmin: .init(name: system.0, account: system.1, password: system.2),
      securityAdmin: .init(name: security.0, account: security.1, password: security.2),
      auditAdmin: .init(name: "丙某", account: "audadmin", password: "Birch-cloud-93"))
  }

  static let rows = [
    Row(testDescription: "all well", setUp: setUp(), faults: []),
    Row(testDescription: "no organ", setUp: setUp(organ: " "), faults: ["organName 没有填写机关名称。"]),
    Row(
      testDescription: "one person twice", setUp: setUp(("乙某", "sysadmin", "Cedar-river-71")),
      faults: ["securityAdmin name 安全管理员与系统管理员必须由不同的人担任。"]),
    Row(
      testDescription: "one account twice", setUp: setUp(("甲某", "SecAdmin", "Cedar-river-71")),
      faults: ["securityAdmin account 账号“secadmin”已有人使用，请换一个。"]),
    Row(
      testDescription: "eleven characters, and a telephone number as account",
      setUp: setUp(("甲某", "13800000000", "Cedar-river-71"), ("", "secadmin", "Maple-ston4")),
      faults: [
        "systemAdmin account 账号“13800000000”不合要求：应为 2 至 32 个小写字母、数字、点、下划线或者连字符，至少有一个字母。",
        "securityAdmin name 没有填写安全管理员的姓名。", "securityAdmin password 密码至少要有 12 个字符。请加长。",
      ]),
  ]

  @Test(arguments: rows)
  func everyFaultIsNamedWithItsField(_ row: Row) {
    #expect(
      row.setUp.faults.map { fault in
        [fault.role?.rawValue, fault.field.rawValue, fault.sentence].compactMap { $0 }.joined(separator: " ")
      } == row.faults)
  }

  @Test func whatIsFaultyIsNotSetUp() async throws {
    try await PeopleFixture.empty(.sqlite) { fixture in
      let faulty = Self.setUp(organ: "")
      await #expect(throws: SetUpRefusal.faults(faulty.faults)) {
        try await fixture.registry.setUp(faulty, hashing: PeopleFixture.hashing, at: PeopleFixture.start)
      }
      let isSetUp = try await fixture.registry.isSetUp()
      #expect(isSetUp == false)
    }
  }
}
