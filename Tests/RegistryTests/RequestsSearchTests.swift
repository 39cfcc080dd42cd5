import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite struct RequestsSearchTests {
  private static func asking(_ title: String, _ description: String, name: String = "甄有才") -> CaseDetails {
    RequestsFixture.applicant.merging([
      .informationTitle: title, .description: description, .applicantName: name,
    ])
  }

  @Test(
    arguments: FreshDatabase.engines,
    [
      ("征收", ["2026-0001", "2026-0002"]), ("征收 石桥", ["2026-0001"]), ("石桥，征收", ["2026-0001"]), ("ABC路", ["2026-0003"]),
      ("abc 路", ["2026-0003"]), ("不存在", []), ("甄有才", ["2026-0001", "2026-0003"]), ("甄有", []), ("138", []),
      ("0002", ["2026-0002"]), ("更正后的", ["2026-0003"]), ("修建", []), ("现予提供", ["2026-0002"]), ("%", []),
      ("  ", ["2026-0001", "2026-0002", "2026-0003"]),
    ])
  func wordsAreFoundInWhatIsAskedAndInTheReply(_ engine: EngineKind, _ row: (String, [String])) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await office.file(.counter, Self.asking("2025年石桥村征收补偿方案", "标准和面积"))
      let second = try await office.file(.counter, Self.asking("土地征收公告", "北山村二组", name: "言午")).id
      let third = try await office.file(.counter, Self.asking("修建ABC路的合同", "修建")).id
      _ = try await office.registry.draftReply(
        office.step(office.officer, second, "2026-02-10"), .supplied, remedy: .reconsiderationOrSuit,
        text: "经审查，现予提供。", under: office.rules)
      _ = try await office.registry.completeRegistration(
        office.step(office.officer, third, "2026-02-10"), applicant: .naturalPerson,
        [.informationTitle: "更正后的ABC路合同", .description: "合同全文"], reason: "登记有误", under: office.rules)
      var filter = RequestFilter()
      filter.text = row.0
      let page = try await office.registry.requests(for: office.officer, filter, order: .number)
      #expect(page.lines.map(\.number) == row.1)
      #expect(page.total == row.1.count)
      #expect(page.unopened == 0)
      #expect(try await office.registry.requests(for: office.stranger, filter).total == 0)
      #expect(try await office.registry.requests(for: office.system, filter).total == 0)
    }
  }
}
