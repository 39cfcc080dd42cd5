import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Registry
import Testing

@Suite struct PeopleRosterTests {
  private static func sheet(_ name: String, _ rows: [[String]]) -> SourceSheet {
    SourceSheet(
      name: name,
      rows: rows.enumerated().map { number, cells in
        SourceSheetRow(
          number: number + 1,
          cells: cells.enumerated().filter { !$1.isEmpty }.map { SourceSheetCell(column: $0 + 1, value: .text($1)) })
      })
  }

  private static func workbook(
    organs: [[String]] = [], offices: [[String]] = [], people: [[String]] = []
  ) -> SourceWorkbook {
    SourceWorkbook(sheets: [
      sheet("人员", [["账号", "姓名", "所属机构", "科室", "职务", "角色", "手机"]] + people),
      sheet("机构", [["机构名称", "层级", "上级机构"]] + organs), sheet("科室", [["科室名称", "所属机构"]] + offices),
    ])
  }

  private static let county = "清河县人民政府"
  private static let town = "清河县青石镇人民政府"

  @Test(arguments: FreshDatabase.engines)
  func aRosterComesInWhole(_ engine: EngineKind) async throws {
    let roster = try StaffRoster(
      Self.workbook(
        organs: [[Self.county, "县级政府"], [Self.town, "乡镇", Self.county]],
        offices: [["党政办", Self.town], ["农业站", Self.town]],
        people: [
          ["zhenmm", "甄某某", Self.town, "党政办", "主任", "办公室负责人", "13800000000"],
          ["zhenmm", "甄某某", Self.town, "农业站", "负责人", "信息员"], ["", "贾某某", Self.town, "", "镇长"],
        ]))
    try await PeopleFixture.with(engine) { people in
      let imported = try await people.registry.importRoster(roster, at: people.at(0))
      #expect(imported.organs == 2)
      #expect(imported.offices == 2)
      #expect(imported.people == 2)
      #expect(imported.codes.map(\.account) == ["zhenmm"])
      let organs = try await people.registry.organs()
      let town = try #require(organs.first { $0.name == Self.town })
      #expect(town.parent == organs.first { $0.name == Self.county }?.id)
      let directory = try await people.registry.directory(of: town.id)
      #expect(directory.offices.map(\.name) == ["党政办", "农业站"])
      let person = try #require(directory.holders(of: .officeHead).first)
      #expect(person.roles == [.officeHead, .contributor])
      #expect(
        Set(person.posts.map { "\($0.office.map { directory.name(of: $0) } ?? "") \($0.title)" }) == [
          "党政办 主任", "农业站 负责人",
        ])
      #expect(directory.people.first { $0.name == "贾某某" }?.account == nil)
      // Nobody signs in before the code was used.
      #expect(try await people.signIn("zhenmm", "", at: 1) == .refused(.wrong))
      try await people.registry.activate(
        account: "zhenmm", code: imported.codes[0].code.text, password: "Number-0", hashing: people.hashing,
        at: people.at(1))
      let token = try #require(try await people.token("zhenmm", "Number-0", at: 2))
      let offices = try await people.registry.signedIn(token: token, at: people.at(2))?.offices
      #expect(offices == Set(directory.offices.map(\.id)))
      for organ in organs { #expect(try await people.registry.directory(of: organ.id).organ == organ) }
      #expect(try await people.faults() == [])
    }
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let workbook: SourceWorkbook
    let faults: [String]
  }

  static let unreadable = [
    Row(
      testDescription: "no sheet", workbook: SourceWorkbook(sheets: [sheet("科室", []), sheet("人员", [["姓名", "姓名"]])]),
      faults: [
        "“机构”表：没有找到这张表。没有内容也要保留这张表。", "“人员”表第 1 行：“姓名”列有 2 列，只能保留一列。",
        "“人员”表第 1 行：表头缺少“所属机构”列。",
      ]),
    Row(
      testDescription: "organs",
      workbook: workbook(organs: [
        [town, "镇"], ["", "乡镇"], [county, "县级政府"], [county, "县级政府"], ["甲镇", "乡镇", "甲镇"],
      ]),
      faults: [
        "“机构”表第 2 行“层级”：“镇”不是层级，应为：乡镇、街道、县级部门、县级政府、市级部门、市级政府、省级部门、省级政府、国务院部门。",
        "“机构”表第 3 行“机构名称”：没有填写。", "“机构”表第 5 行“机构名称”：“清河县人民政府”与第 4 行重复。",
        "“机构”表第 6 行“上级机构”：上级机构不能是本机构自己。",
      ]),
    Row(
      testDescription: "people",
      workbook: workbook(people: [
        ["a1", "甄某某", town, "", "", "系统管理员、信息员"], ["b1", "贾某某", town, "", "", "书记"],
        ["a1", "丁某", town], ["c1", "", town], ["d1", "戊某", town, "党政办", "主任"],
        ["d1", "戊某", town, "党政办", "主任"],
      ]),
      faults: [
        "“人员”表第 2 行“角色”：系统管理员、安全管理员、审计管理员（三员）必须由不同的人担任，也不得兼任其他角色。",
        "“人员”表第 3 行“角色”：“书记”不是角色，应为：信息员、收发室、信息公开专职人员、办公室负责人、分管领导、主要领导、政务公开主管部门、系统管理员、安全管理员、审计管理员。",
        "“人员”表第 4 行“账号”：“a1”在第 2 行已属于“甄某某”，一个账号只能属于一个人。", "“人员”表第 5 行“姓名”：没有填写。",
        "“人员”表第 7 行“姓名”：“戊某”的这一职务与第 6 行重复。同名的两个人请分别填写账号。",
      ]),
  ]

  @Test(arguments: unreadable)
  func everyFaultOfTheFileIsNamed(_ row: Row) {
    do throws(RosterFaults) {
      _ = try StaffRoster(row.workbook)
      #expect(Bool(false), "read without a fault")
    } catch { #expect(error.faults.map(\.sentence) == row.faults) }
  }

  @Test(arguments: FreshDatabase.engines)
  func everyFaultAgainstTheRecordsIsNamedAndNothingIsDone(_ engine: EngineKind) async throws {
    let roster = try StaffRoster(
      Self.workbook(
        organs: [["清河县云溪镇人民政府", "乡镇"], ["甲镇", "乡镇", "乙县"], ["丙镇", "乡镇", "丁县"], ["丁县", "县级政府", "丙镇"]],
        offices: [["党政办", "戊镇"]],
        people: [
          ["sysadmin", "甄某某", "甲镇"], ["13800000000", "贾某某", "甲镇"], ["", "己某", "甲镇", "党政办", "", "信息员"],
          ["good.one", "庚某", "甲镇"],
        ]))
    try await PeopleFixture.with(engine) { people in
      let refusal = await #expect(throws: RosterFaults.self) {
        try await people.registry.importRoster(roster, at: people.at(0))
      }
      #expect(
        refusal?.faults.map(\.sentence) == [
          "“机构”表第 2 行“机构名称”：系统中已有“清河县云溪镇人民政府”，请从名册中删去这一行。", "“机构”表第 3 行“上级机构”：没有名为“乙县”的机构，请核对名称。",
          "“机构”表第 4 行“上级机构”：上级机构互为上下级，请核对。", "“机构”表第 5 行“上级机构”：上级机构互为上下级，请核对。",
          "“科室”表第 2 行“所属机构”：没有名为“戊镇”的机构，请核对名称。", "“人员”表第 2 行“账号”：账号“sysadmin”已有人使用，请换一个。",
          "“人员”表第 3 行“账号”：账号“13800000000”不合要求：应为 2 至 32 个小写字母、数字、点、下划线或者连字符，至少有一个字母。",
          "“人员”表第 4 行“科室”：“甲镇”没有名为“党政办”的科室，请核对名称。", "“人员”表第 4 行“账号”：有角色的人员应填写账号。",
        ])
      let directory = try await people.registry.directory(of: people.organ)
      #expect(directory.people.count == 3)
      let organs = try await people.registry.organs()
      #expect(organs.count == 1)
    }
  }

  @Test func theTemplateIsAnEmptyRoster() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try StaffRosterTemplate.write(to: path)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let roster = try StaffRoster(try XLSXExtraction.workbook(from: bytes))
    #expect(roster == StaffRoster())
  }

  /// Otherwise there would be nobody who could make an account, and no set-up either.
  @Test func theFirstRosterBringsTheThreeAdministrators() async throws {
    let roster = try StaffRoster(Self.workbook(organs: [[Self.county, "县级政府"]]))
    try await PeopleFixture.empty(.sqlite) { fixture in
      let refusal = await #expect(throws: RosterFaults.self) {
        try await fixture.registry.importRoster(roster, at: PeopleFixture.start)
      }
      #expect(
        refusal?.faults.map(\.sentence) == ["“人员”表“角色”：首次导入的名册应有系统管理员、安全管理员、审计管理员，由不同的人担任。"])
      let isSetUp = try await fixture.registry.isSetUp()
      #expect(isSetUp == false)
    }
  }
}
