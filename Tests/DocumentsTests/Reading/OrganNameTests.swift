import Disclosure
import Testing

@testable import Documents

struct OrganNameTests {
  @Test("There are 293 地级市") func count() { #expect(PrefectureCities.names.count == 293) }

  @Test(
    "The level is told only where the name leaves no doubt",
    arguments: [
      ("清河县云溪镇人民政府", .town), ("云溪镇", .town), ("青石乡人民政府", .town), ("清河县城关街道办事处", .street), ("城东街道", .street),
      ("清河县人民政府", .county), ("清河县", .county), ("淮安市洪泽区人民政府", .county), ("洪泽区", .county),
      ("淮安市人民政府", .city), ("江苏省淮安市人民政府", .city), ("淮安市", .city), ("镇江市句容市人民政府", .county),
      ("上海市人民政府", .province), ("江苏省人民政府", .province), ("内蒙古自治区人民政府", .province),
      ("淮安市洪泽区教育局", .countyDepartment), ("清河县住房和城乡建设局", .countyDepartment), ("武汉市生态环境局", .cityDepartment),
      ("淮安市城市管理局", .cityDepartment), ("深圳市市场监督管理局", .cityDepartment), ("江苏省教育厅", .provinceDepartment),
      ("上海市教育委员会", .provinceDepartment), ("国家统计局", .ministry),
      // Nobody can tell from the name alone.
      ("测试市人民政府", nil), ("测试市", nil), ("测试市教育局", nil), ("某某开发区管委会", nil), ("教育局", nil),
    ] as [(String, OrganLevel?)])
  func level(name: String, expected: OrganLevel?) { #expect(OrganName(name).level == expected) }

  @Test(
    "The organ is what stands before the year or the words 政府信息公开",
    arguments: [
      ("清河县云溪镇人民政府2025年政府信息公开工作年度报告", "清河县云溪镇人民政府"),
      ("2024年度清河县云溪镇政府信息公开工作年度报告", "清河县云溪镇"), ("2024年清河县人民政府信息公开工作年度报告", "清河县人民政府"),
      ("清河县教育局二〇二四年政府信息公开工作年度报告", "清河县教育局"), ("清河县教育局2023年政府信息公开年度报告", "清河县教育局"),
    ])
  func organ(title: String, expected: String) { #expect(OrganName(inTitle: title)?.text == expected) }
}
