import Disclosure
import Testing

@testable import Documents

struct RosterTests {
  private let roster = """
    单位,别名,层级,备注
    清河县云溪镇人民政府,云溪镇；云溪镇政府,乡镇,
    "清河县青石镇人民政府",,town,"含 ""原青石乡"" 的村"
    清河县教育局,县教体局,县级部门,

    清河县人民政府办公室,,,本级
    """

  @Test("Units, aliases and levels")
  func units() throws {
    let units = try Roster(csv: roster).units
    #expect(units.map(\.name) == ["清河县云溪镇人民政府", "清河县青石镇人民政府", "清河县教育局", "清河县人民政府办公室"])
    #expect(units[0].aliases == ["云溪镇", "云溪镇政府"])
    #expect(units.map(\.level) == [.town, .town, .countyDepartment, nil])
  }

  @Test(
    "A report finds its unit by name, by alias, without 人民政府 and without the county in front",
    arguments: [
      ("清河县云溪镇人民政府", "清河县云溪镇人民政府"), ("云溪镇政府", "清河县云溪镇人民政府"), ("云溪镇人民政府", "清河县云溪镇人民政府"), ("青石镇", "清河县青石镇人民政府"),
      ("教育局", "清河县教育局"), ("县教体局", "清河县教育局"), ("清河县 教育局", "清河县教育局"), ("临江县云溪镇人民政府", nil), ("石镇", nil), ("清河县", nil),
    ] as [(String, String?)])
  func find(name: String, unit: String?) throws {
    #expect(try Roster(csv: roster).unit(named: name, within: "清河县人民政府")?.name == unit)
  }

  @Test(
    "A roster that cannot be right is refused with its line",
    arguments: [
      ("", "空"), ("名称,层级\n甲,乡镇", "单位"), ("单位\n", "没有单位"), ("单位,层级\n甲镇,乡级", "第 2 行"), ("单位,别名\n甲镇,\n乙镇,甲镇", "第 3 行"),
      ("单位\n甲镇\n甲镇", "第 3 行"), ("单位,别名\n,甲镇", "第 2 行"), ("单位\n\"甲镇", "引号"),
    ])
  func refused(csv: String, words: String) {
    let refusal = #expect(throws: Unreadable.self) { try Roster(csv: csv) }
    #expect(refusal?.reason.contains(words) == true)
  }
}
