import Disclosure
import Testing

/// One sentence as reports have it, and what may be read from it.
struct ProseRow: CustomTestStringConvertible {
  let sentence: String
  let expected: [String]
  var section = 1
  var year: Int? = 2024
  var level: OrganLevel? = .town

  init(_ sentence: String, _ expected: String..., section: Int = 1, year: Int? = 2024, level: OrganLevel? = .town) {
    self.sentence = sentence
    self.expected = expected
    self.section = section
    self.year = year
    self.level = level
  }

  var testDescription: String { sentence }

  var found: [String] {
    let report = AnnualReport(
      form: .form2021, level: level, year: year,
      sections: [ReportSection(number: section, title: "", text: sentence)])
    return ProseFigure.all(in: report).map { "\($0.what.key)=\($0.value)" }
  }
}

extension ProseQuantity {
  /// A short name for rows of tests.
  var key: String {
    switch self {
    case .received(let orWithCarriedIn): orWithCarriedIn ? "received±carriedIn" : "received"
    case .row(let row): row.rawValue
    case .granted(let orPartly): orPartly ? "granted±partly" : "granted"
    case .block(let block): "\(block)"
    case .applicants(let column): column.rawValue
    case .organizations: "organizations"
    case .reconsideration(let column): "reconsideration.\(column)"
    case .litigation(let column): "litigation.\(column)"
    case .suits(let group): group.rawValue
    case .documents(let document, let column): "\(document).\(column)"
    case .decisions(let decision): decision.rawValue
    case .fees: "fees"
    }
  }
}

@Suite struct ProseFigureTests {
  @Test(arguments: [
    ProseRow("2024年，我镇共收到政府信息公开申请12件。", "received=12"),
    ProseRow("全年共受理政府信息公开申请3件，均按时答复。", "received=3"),
    ProseRow("2024年度，我局新收政府信息公开申请1,245件，上年结转15件。", "received=1245", "carriedIn=15"),
    ProseRow("本年度收到依申请公开十二件。", "received=12"),
    ProseRow("2024年收到依申请公开一百零五件", "received=105"),
    ProseRow("今年以来，全年收到信息公开申请二十件次", "received=20"),
    ProseRow("（二）依申请公开情况。2024 年，本机关共收到政府信息公开申请 3 件（次）。", "received=3"),
    ProseRow("清河县自然资源局2024年共收到12件政府信息公开申请。", "received=12", level: .countyDepartment),
    ProseRow("2024年累计收到政府信息公开申请8件。", "received=8"),
    ProseRow("我镇未收到政府信息公开申请。", "received=0"),
    ProseRow("2024年，我镇没有收到依申请公开件。", "received=0"),
    ProseRow("本年度无政府信息公开申请。", "received=0"),
    ProseRow("2024年云溪镇未收到公民、法人和其他组织提出的政府信息公开申请。", "received=0"),
    ProseRow("全年未接到信息公开申请事项，未发生行政复议、行政诉讼。", "received=0", "reconsideration.total=0", "litigation.total=0"),
    ProseRow("2024年政府信息公开申请为零。"),
    ProseRow(
      "2024年，我镇共收到依申请公开0件,公开0件,不予公开0件,因政府信息依申请公开引起行政复议0件,行政诉讼0件",
      "received=0", "refused=0", "reconsideration.total=0", "litigation.total=0"),
    ProseRow(
      "2024年，全市共受理政府信息公开申请2208件，答复2150件（含上年度结转申请27件，另有85件顺延到下年度答复），均在法定期限内予以答复。",
      "received±carriedIn=2208", "handledTotal=2150", "carriedIn=27", "carriedOut=85", level: .city),
    ProseRow(
      "政府信息公开行政复议120件，其中结果维持30件，结果纠正20件，其他结果60件，尚未审结10件；政府信息公开行政诉讼22件，其中结果维持11件，结果纠正3件，其他结果6件，尚未审结2件。",
      "reconsideration.total=120", "reconsideration.upheld=30", "reconsideration.corrected=20",
      "reconsideration.other=60", "reconsideration.pending=10", "litigation.total=22", "litigation.upheld=11",
      "litigation.corrected=3", "litigation.other=6", "litigation.pending=2", level: .city),
    ProseRow(
      "省政府办公厅代表省政府共受理政府信息公开申请431件，申请数量较去年回落8.5%；答复政府信息公开申请402件（含上年度结转申请9件，另有38件申请按照规定顺延到下年度答复）。",
      "received=431", "handledTotal=402", "carriedIn=9", level: .provinceDepartment),
    ProseRow(
      "共收到政府信息公开申请20件，其中自然人18件，法人或其他组织2件。", "received=20", "naturalPerson=18", "organizations=2"),
    ProseRow("收到政府信息公开申请20件（自然人申请18件、商业企业2件）", "received=20", "naturalPerson=18", "business=2"),
    ProseRow(
      "收到政府信息公开申请20件，已办结18件，其中予以公开10件，部分公开3件，不予公开2件，无法提供2件，不予处理1件，其他处理0件，结转下年度继续办理2件。",
      "received=20", "handledTotal=18", "granted=10", "partlyGranted=3", "refused=2", "cannotProvide=2",
      "notProcessed=1",
      "other=0", "carriedOut=2"),
    ProseRow("收到政府信息公开申请9件，其中5件予以公开，4件无法提供。", "received=9", "granted±partly=5", "cannotProvide=4"),
    ProseRow("共办理政府信息公开申请16件，其中上年结转1件，结转至2025年2件。", "carriedIn=1", "carriedOut=2"),
    ProseRow("2023年结转申请4件，2024年新收政府信息公开申请6件。", "carriedIn=4", "received=6"),
    ProseRow("收到政府信息公开申请15件，含上年结转3件。", "received±carriedIn=15", "carriedIn=3"),
    ProseRow("2024年收到政府信息公开申请20件。均按时办结。其中，予以公开12件。", "received=20", "granted±partly=12"),
    ProseRow("2022年,我局共收到政府信息公開申請58件。其中31件準予公開,均已辦結。", "received=58", "granted±partly=31", year: 2022),
    ProseRow("因政府信息公开引起的行政复议2起，行政诉讼1宗。", "reconsideration.total=2", "litigation.total=1"),
    ProseRow("信息公开类行政复议3件，诉讼4件，均获维持。", "reconsideration.total=3", "litigation.total=4"),
    ProseRow("没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", "reconsideration.total=0", "litigation.total=0"),
    ProseRow("2024年度未发生因政府信息公开申请引起的行政复议和行政诉讼案件。", "reconsideration.total=0", "litigation.total=0"),
    ProseRow("行政复议、行政诉讼均未发生。", "reconsideration.total=0", "litigation.total=0"),
    ProseRow("政府信息公开行政复议、行政诉讼均为0。", "reconsideration.total=0", "litigation.total=0"),
    ProseRow("政府信息公开行政复议、行政诉讼案件各1件。", "reconsideration.total=1", "litigation.total=1"),
    ProseRow("行政复议3件，行政诉讼0件。", "reconsideration.total=3", "litigation.total=0", section: 4),
    ProseRow(
      "因政府信息公开未经复议直接起诉1件，复议后起诉2件。", "directLitigation=1", "litigationAfterReconsideration=2"),
    ProseRow(
      "全年制发行政规范性文件3件，废止1件，现行有效25件。", "normativeDocuments.made=3", "normativeDocuments.repealed=1",
      "normativeDocuments.inForce=25"),
    ProseRow("我镇本年未制发规范性文件。", "normativeDocuments.made=0"),
    ProseRow("截至12月31日，现行有效规范性文件4件", "normativeDocuments.inForce=4"),
    ProseRow("全年作出行政许可决定231件，行政处罚决定16件，行政强制决定0件。", "licences=231", "penalties=16", "compulsoryMeasures=0"),
    ProseRow("本年收取行政事业性收费3.2万元。", "fees=3.2"),
    ProseRow("2024年行政事业性收费3500元。", "fees=0.35"),
    ProseRow("2024年，未收取行政事业性收费。", "fees=0"),
    ProseRow("2024年，全县共收到政府信息公开申请66件。", "received=66", level: .county),
    ProseRow("2024年无上年结转政府信息公开申请。", "carriedIn=0"),
    ProseRow("2024年，我街道认真办理每一件依申请公开事项，全年共收到政府信息公开申\n请7件", "received=7", level: .street),
    ProseRow(
      "全年共接收政府信息公开申请45件（其中自然人申请43件，法人或其他组织申请2件），上年结转2件，办结46件，结转下年度1件。",
      "received±carriedIn=45", "naturalPerson=43", "organizations=2", "carriedIn=2", "handledTotal=46", "carriedOut=1"),
    ProseRow(
      "2024年，全区行政机关共收到政府信息公开申请286件，上年结转12件。其中：予以公开120件，不予公开20件，结转下年度继续办理18件。",
      "received=286", "carriedIn=12", "granted±partly=120", "refused=20", "carriedOut=18", level: .county),
    ProseRow(
      "2024年度本机关收到政府信息公开申请共 6 件，6件均已答复，4件予以公开、2件不予公开。", "received=6", "handledTotal=6",
      "granted±partly=4", "refused=2"),
    ProseRow(
      "我局本年度未收到政府信息公开申请，无结转下年度政府信息公开申请，未产生行政复议和行政诉讼。", "received=0", "carriedOut=0",
      "reconsideration.total=0", "litigation.total=0"),
    ProseRow(
      "我镇认真对待每一位申请人，均在法定期限内予以答复。政府信息公开行政复议 12\n件，行政诉讼 0 件。", "reconsideration.total=12",
      "litigation.total=0"),
    ProseRow("没有收到公民、法人和其他组织要求公开政府信息的申请。", "received=0"),
    ProseRow("本年度本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼情况。", "reconsideration.total=0", "litigation.total=0"),
    ProseRow(
      "因政府信息公开被提起行政复议3件（维持2件，纠正1件），被提起行政诉讼2件（维持1件，尚未审结1件）。", "reconsideration.total=3",
      "reconsideration.upheld=2", "reconsideration.corrected=1", "litigation.total=2", "litigation.upheld=1",
      "litigation.pending=1"),
    ProseRow("因政府信息公开引发行政复议案件1起，无行政诉讼案件。", "reconsideration.total=1", "litigation.total=0"),
    ProseRow("全年累计受理依申请公开政府信息公开申请8件，答复8件，答复率100%。", "received=8", "handledTotal=8"),
    ProseRow("（二）依申请公开情况。收到申请12件，答复12件。", "received=12", "handledTotal=12"),
    ProseRow("与上年相比，收到政府信息公开申请12件，增加3件。", "received=12"),
    ProseRow("热线受理工单1200件，办结1180件；政府信息公开申请受理3件，办结3件。", "received=3", "handledTotal=3"),
    ProseRow("收到政府信息公开申请3件，其中重复申请1件，本机关不掌握相关政府信息2件。", "received=3", "repeated=1", "notHeld=2"),
  ])
  func `figures are tied to their cells`(row: ProseRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    // A part of the whole.
    ProseRow("2024年，其中网上申请5件，信函申请3件。"),
    ProseRow("2024年，通过网络平台收到政府信息公开申请5件。"),
    ProseRow("2024年，通过邮寄方式，收到政府信息公开申请5件。"),
    ProseRow("2024年收到征地拆迁类政府信息公开申请8件。"),
    ProseRow("全区各单位共收到政府信息公开申请500件。"),
    ProseRow("各镇（街道）收到政府信息公开申请20件，区级部门收到政府信息公开申请15件。", level: .county),
    ProseRow("2024年，清河县公安局收到政府信息公开申请15件。", level: .county),
    ProseRow("2024年，县政府办公室受理政府信息公开申请5件，全县未发生统计错误。", level: .county),
    ProseRow("全县共收到政府信息公开申请66件。", level: .town),
    ProseRow("2024年收到涉及征地的政府信息公开申请3件。"),
    ProseRow("2024年上半年收到政府信息公开申请3件。"),
    ProseRow("截至10月底，共收到政府信息公开申请3件。"),
    ProseRow("收到个人政府信息公开申请3件。"),
    // Other years, comparisons, totals since long ago.
    ProseRow("2023年共收到政府信息公开申请9件，办结9件。"),
    ProseRow("2023年，我镇收到政府信息公开申请9件；办结申请9件。"),
    ProseRow("2023年我镇全年共收到政府信息公开申请9件。"),
    ProseRow("2023年，全年共收到政府信息公开申请9件。"),
    ProseRow("去年收到政府信息公开申请9件。"),
    ProseRow("政府信息公开申请比上年增加3件。"),
    ProseRow("较2023年减少政府信息公开申请4件。"),
    ProseRow("自2019年以来累计收到政府信息公开申请120件。"),
    ProseRow("《条例》施行以来，累计收到政府信息公开申请120件。"),
    ProseRow("政府信息公开申请答复率100%，办结率100%。"),
    ProseRow("收到政府信息公开申请近50件。"),
    ProseRow("收到政府信息公开申请50余件，主动公开信息5500余条。"),
    ProseRow("2024年收到政府信息公开申请1.2万件。"),
    // Sums and lists.
    ProseRow("予以公开及部分公开66件，占41.2%。"),
    ProseRow("自然人和法人申请分别为10件和2件。"),
    ProseRow("政府信息公开行政复议、行政诉讼共3件。"),
    ProseRow("废止、修改规范性文件5件。"),
    // No cell of the tables.
    ProseRow("2024年，主动公开政府信息86条，包括机构职能类3条、规范性文件类4条、财政信息类6条、行政处罚类7条。"),
    ProseRow("主动公开规范性文件5件，公示行政许可决定12件、行政处罚决定3件。"),
    ProseRow("全年发布信息500条，公开行政许可100件，行政处罚20件。"),
    ProseRow("主动公开文件9份,开展政策解读6次。"),
    ProseRow("承办人大建议、政协提案12件，均予以公开。"),
    ProseRow("12345热线共受理群众诉求500件，办结498件，答复率100%。"),
    ProseRow("领导信箱收到留言30件，答复30件。"),
    ProseRow("全年办理行政复议案件56件，审结50件，纠正5件。"),
    ProseRow("县司法局受理行政复议申请120件。"),
    ProseRow("全年办理行政诉讼案件3件，无败诉。"),
    ProseRow("全市新增公开政府规章2件、政策性文件8件。", level: .city),
    ProseRow("审查规范性文件5件，备案规范性文件3件。"),
    ProseRow("公布行政事业性收费项目5项，减免行政事业性收费12万元。"),
    ProseRow("收到政府信息公开申请后20个工作日内答复。"),
    ProseRow("严格按照“三级审核”制度办理政府信息公开申请。"),
    ProseRow("确保不发生因政府信息公开引起的行政复议、行政诉讼。"),
    ProseRow("未发生因政府信息公开被行政复议纠错、行政诉讼败诉的情形。"),
    ProseRow("未收到网上政府信息公开申请。"),
    ProseRow("申请人未收到政府信息公开申请答复的，可以申请行政复议。"),
    ProseRow("对未收到政府信息公开申请答复的情况进行核查。"),
    ProseRow("统计期限自2024年1月1日至12月31日，电话0500-80000000，邮编200000。", section: 0),
    ProseRow("举办培训2次，召开新闻发布会6场，制作政策解读9个。"),
    ProseRow("在检查中发现问题3个，完成整改3个，结转下年度资金5万元。"),
    ProseRow("其中，按时答复18件，延期答复政府信息公开申请2件。"),
    ProseRow("收到政府信息公开申请5件，答复4件，答复政府信息公开申请5件。", "received=5"),
    ProseRow("2024年，区政府本级受理政府信息公开申请56件，办结55件，全区各部门受理230件。", level: .county),
    ProseRow("县政府办公室收到政府信息公开申请56件。办结55件，其中予以公开40件。", level: .county),
    ProseRow("全市各级行政机关共收到政府信息公开申请5120件，办结5003件。", level: .city),
    ProseRow("全年办理依申请公开件12件，其中主动公开2件，依申请公开10件。"),
    ProseRow("全年办理政府信息公开行政复议案件2件，行政诉讼案件1件，均胜诉。"),
    ProseRow("办理行政许可231件，行政处罚16件，共作出行政许可4.5万件。", level: .countyDepartment),
    ProseRow("全面清理行政规范性文件，现行有效45件，废止3件，并在网站公布。", level: .county),
    ProseRow("对现行有效的12件规范性文件集中公开。"),
    ProseRow("2025年将继续做好依申请公开工作，力争答复20件。"),
    ProseRow("2024年收到的3件申请中，有1件未按时答复。"),
    ProseRow("共收到行政复议申请5件，其中涉及政府信息公开2件。"),
    ProseRow("政府信息公开申请办理中，补正5件，征求第三方意见2件，延期答复1件。"),
    ProseRow("全年行政复议案件0件，行政诉讼案件0件。"),
    ProseRow("2024年4件予以公开2件不予公开，行政许可按申请公开。"),
    ProseRow("收到政府信息公开申请12，345件。"),
    ProseRow("网络申请15件，其中予以公开8件。"),
  ])
  func `what is not the table's number is left alone`(row: ProseRow) { #expect(row.found == row.expected) }

  @Test func `the sentence is kept as the source has it`() throws {
    let report = AnnualReport(
      form: .form2021, level: .town, year: 2024,
      sections: [
        ReportSection(number: 1, title: "", text: "工作有序。 2024 年，我镇公开受理点运行平稳，群众办事方便，全年共收到政府\n信息公开申请 12 件。均已答复。")
      ])
    let figure = try #require(ProseFigure.all(in: report).first)
    #expect(figure.sentence == "2024 年，我镇公开受理点运行平稳，群众办事方便，全年共收到政府信息公开申请 12 件")
    #expect(figure.section == 1)
    #expect(figure.what == .received(orWithCarriedIn: false))
    #expect(figure.value == ExactDecimal(12))
  }
}
