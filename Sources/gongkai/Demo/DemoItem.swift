import Disclosure
import Documents

/// 演示信息: one invented piece of information, and how far it has come.
struct DemoItem: Sendable {
  enum Course: Sendable { case draft, submitted, returned, signed, published, takenDown }

  /// Before the demo's day.
  let daysAgo: Int
  let office: DemoOfficeName
  let column: ColumnID
  let genre: Genre
  let title: String
  let body: String
  var course = Course.published
  var documentNumber = ""
  /// The title of the item that it explains.
  var explains: String?
  var daysFormedBefore = 2

  func text(formed: Day) -> ItemText {
    var text = ItemText(title: title, column: column, formed: formed, body: RichText(notation: body, files: []))
    text.genre = genre
    text.documentNumber = documentNumber
    text.topic = .general
    let first = body.split(separator: "\n").first { !$0.hasPrefix("#") && !$0.hasPrefix("|") }
    text.summary = String((first ?? "").prefix(60))
    text.channels = [.platform, .countySite]
    return text
  }

  static let all = (single + pairs).sorted { $0.daysAgo > $1.daysAgo }

  /// 政策文件和解读, linked both ways.
  private static let pairs = [
    DemoItem(
      daysAgo: 120, office: .agriculture, column: "statutory/townAgriculture", genre: .opinion,
      title: "云溪镇人民政府关于稳定粮食种植面积的实施意见",
      body:
        "## 一、总体要求\n全镇粮食种植面积不低于上年，优先保障水稻、小麦播种。\n## 二、主要措施\n- 撂荒地由村集体组织代耕代种\n- 农资供应实行村级登记、镇级调度\n- 农技人员分片包村\n## 三、组织实施\n各村每季度报送一次播种进度。",
      documentNumber: "云政发〔2026〕12号"),
    DemoItem(
      daysAgo: 117, office: .agriculture, column: "statutory/townAgriculture", genre: .interpretation,
      title: "《关于稳定粮食种植面积的实施意见》解读",
      body: "问：撂荒地代耕以后收成归谁？\n答：由代耕方和承包户书面约定，村集体见证，承包关系不变。\n问：农资从哪里领？\n答：在村委会登记，由镇统一调度到村。",
      explains: "云溪镇人民政府关于稳定粮食种植面积的实施意见"),
    DemoItem(
      daysAgo: 66, office: .welfare, column: "fields/socialAssistance", genre: .circular, title: "云溪镇临时救助工作办法",
      body:
        "## 一、对象\n遭遇突发事件、意外伤害或者重大疾病，基本生活暂时出现严重困难的家庭和个人。\n## 二、标准\n| 困难类型 | 救助标准 |\n|---|---|\n| 一般困难 | 月低保标准的 1 至 3 倍 |\n| 较重困难 | 月低保标准的 4 至 6 倍 |\n## 三、程序\n申请、核实、公示、发放；情况紧急的先行救助。",
      documentNumber: "云政办〔2026〕9号"),
    DemoItem(
      daysAgo: 64, office: .welfare, column: "fields/socialAssistance", genre: .interpretation,
      title: "《云溪镇临时救助工作办法》解读",
      body: "问：外地户籍的可以申请吗？\n答：在本镇经常居住、遭遇急难的，可以直接向镇便民服务中心申请。\n问：多久能办结？\n答：情况紧急的当天救助，事后补齐手续；一般的在公示以后发放。",
      explains: "云溪镇临时救助工作办法"),
    DemoItem(
      daysAgo: 33, office: .land, column: "statutory/townHomesteads", genre: .notice, title: "云溪镇人民政府关于规范农村宅基地审批的通告",
      body: "自本通告发布之日起，宅基地申请由村级受理、镇级联审，15 个工作日内办结，审批结果在村公开栏和镇政府信息公开平台公开。",
      documentNumber: "云政告〔2026〕3号"),
    DemoItem(
      daysAgo: 31, office: .land, column: "statutory/townHomesteads", genre: .interpretation,
      title: "《关于规范农村宅基地审批的通告》解读",
      body: "问：要准备哪些材料？\n答：申请书、户口簿、原宅基地情况说明，由村委会指导填写。\n问：能不能一次告知？\n答：能，材料不齐的当场一次告知。",
      explains: "云溪镇人民政府关于规范农村宅基地审批的通告"),
  ]

  private static let single = [
    DemoItem(
      daysAgo: 160, office: .finance, column: "fields/budgets", genre: .budget, title: "云溪镇上年度财政决算公开说明",
      body:
        "本镇一般公共预算收支按科目公开，数据经镇人民代表大会审查批准。\n| 项目 | 金额（万元） |\n|---|---|\n| 一般公共服务支出 | 612.5 |\n| 农林水支出 | 1048.3 |\n| 社会保障和就业支出 | 386.9 |"
    ),
    DemoItem(
      daysAgo: 131, office: .welfare, column: "fields/socialAssistance", genre: .guide, title: "云溪镇最低生活保障申请指南",
      body:
        "## 一、申请条件\n共同生活的家庭成员人均收入低于当地最低生活保障标准，且家庭财产状况符合规定的，可以申请。\n## 二、申请材料\n- 申请书\n- 家庭成员身份证明\n- 家庭经济状况核对授权书\n## 三、办理地点\n镇便民服务中心社会救助窗口。"
    ),
    DemoItem(
      daysAgo: 103, office: .safety, column: "fields/workSafety", genre: .scheme, title: "云溪镇汛期安全隐患排查工作方案",
      body: "为做好汛期安全工作，在全镇范围内开展隐患排查。\n1. 各村排查地质灾害点、山塘水库和低洼院落\n2. 应急管理办公室逐点复核，建立台账\n3. 隐患整改情况每月公开一次"),
    DemoItem(
      daysAgo: 88, office: .agriculture, column: "fields/farmSubsidies", genre: .publicity, title: "云溪镇耕地地力保护补贴面积公示",
      body:
        "现将各村补贴面积予以公示，公示期 7 天。\n| 村 | 面积（亩） |\n|---|---|\n| 柳湾村 | 1863 |\n| 青冈村 | 2104 |\n| 石桥村 | 1592 |\n有异议的，请在公示期内向镇农业农村办公室反映。"
    ),
    DemoItem(
      daysAgo: 74, office: .water, column: "statutory/townIrrigation", genre: .circular, title: "云溪镇小型农田水利工程管护责任名录",
      body: "全镇 26 处小型农田水利工程的管护责任已经落实到村，名录按工程所在村公开。\n- 泵站 4 处\n- 山塘 15 处\n- 渠道 7 条"),
    DemoItem(
      daysAgo: 52, office: .justice, column: "fields/legalServices", genre: .guide, title: "云溪镇公共法律服务工作站服务事项",
      body: "工作站设在镇便民服务中心，工作日开放，提供法律咨询、人民调解和法律援助申请转交。"),
    DemoItem(
      daysAgo: 37, office: .building, column: "fields/unsafeHousing", genre: .publicity, title: "云溪镇农村危房改造对象公示",
      body: "经村级评议、镇级审核，拟列入本批改造的共 9 户，名单在各村公开栏张贴。"),
    DemoItem(
      daysAgo: 29, office: .general, column: "statutory/organization", genre: .list, title: "云溪镇人民政府机构职能和办公时间",
      body: "镇人民政府设 12 个科室、站所。办公时间为工作日 8:30 至 12:00、14:30 至 17:30。"),
    DemoItem(
      daysAgo: 16, office: .forestry, column: "statutory/emergencies", genre: .scheme, title: "云溪镇森林火灾应急预案",
      body: "## 一、总则\n为及时处置森林火灾，制定本预案。\n## 二、组织指挥\n镇森林防灭火指挥部统一指挥，各村成立应急小队。\n## 三、预警\n按火险等级分为四级预警，由应急管理办公室发布。"),
    DemoItem(
      daysAgo: 12, office: .finance, column: "fields/publicResources", genre: .publicity, title: "云溪镇村道养护项目中标结果公示",
      body: "项目分两个标段，公示期 3 天。", course: .takenDown),
    DemoItem(
      daysAgo: 6, office: .welfare, column: "fields/elderlyCare", genre: .circular, title: "关于发放高龄津贴的通知",
      body: "年满 80 周岁的老年人可以申领高龄津贴，由本人或者委托村干部在镇便民服务中心办理。", course: .signed),
    DemoItem(
      daysAgo: 4, office: .land, column: "statutory/townHomesteads", genre: .publicity, title: "云溪镇第三季度宅基地审批结果",
      body: "本季度受理宅基地申请 17 件，批准 14 件，退回补充材料 3 件。", course: .submitted),
    DemoItem(
      daysAgo: 3, office: .agriculture, column: "statutory/townAgriculture", genre: .interpretation, title: "秋粮收购政策解读",
      body: "问：收购价格怎么定？\n答：按质论价，随行就市，最低收购价以国家公布的为准。", course: .returned),
    DemoItem(
      daysAgo: 1, office: .safety, column: "fields/workSafety", genre: .circular, title: "关于开展冬季用火用电安全检查的通知",
      body: "检查范围包括学校、养老机构和沿街商铺，检查结果按月公开。", course: .draft),
  ]
}
