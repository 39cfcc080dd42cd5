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
      "2024年我镇全年共收到依申请公开0件,公开0件,不予公开0件,因政府信息依申请公开引起行政复议0件,行政诉讼0件",
      "received=0", "refused=0", "reconsideration.total=0", "litigation.total=0"),
    ProseRow(
      "2024年，全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复），均在法定期限内予以答复。",
      "received±carriedIn=3119", "handledTotal=3050", "carriedIn=34", "carriedOut=103", level: .city),
    ProseRow(
      "政府信息公开行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件；政府信息公开行政诉讼46件，其中结果维持25件，结果纠正5件，其他结果9件，尚未审结7件。",
      "reconsideration.total=351", "reconsideration.upheld=72", "reconsideration.corrected=64",
      "reconsideration.other=178", "reconsideration.pending=37", "litigation.total=46", "litigation.upheld=25",
      "litigation.corrected=5", "litigation.other=9", "litigation.pending=7", level: .city),
    ProseRow(
      "市政府办公厅代表市政府共受理政府信息公开申请859件，申请数量较去年回落12.3%；答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延到下年度答复）。",
      "received=859", "handledTotal=805", "carriedIn=18", level: .provinceDepartment),
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
    ProseRow("2022年,我局收到政府信息公開申請246件。其中97件準予公開,已按期辦結。", "received=246", "granted±partly=97", year: 2022),
    ProseRow("因政府信息公开引起的行政复议2起，行政诉讼1宗。", "reconsideration.total=2", "litigation.total=1"),
    ProseRow("信息公开类行政复议7件，诉讼9件，均获维持。", "reconsideration.total=7", "litigation.total=9"),
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
    ProseRow("本年收取行政事业性收费26.55万元。", "fees=26.55"),
    ProseRow("2024年行政事业性收费3500元。", "fees=0.35"),
    ProseRow("2024年，未收取行政事业性收费。", "fees=0"),
    ProseRow("2024年，全县共收到政府信息公开申请66件。", "received=66", level: .county),
    ProseRow("2024年无上年结转政府信息公开申请。", "carriedIn=0"),
    ProseRow("2024年，我街道认真办理每一件依申请公开事项，全年共收到政府信息公开申\n请7件", "received=7", level: .street),
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
    ProseRow("予以公开及部分公开258件，占33.9%。"),
    ProseRow("自然人和法人申请分别为10件和2件。"),
    ProseRow("政府信息公开行政复议、行政诉讼共3件。"),
    ProseRow("废止、修改规范性文件5件。"),
    // No cell of the tables.
    ProseRow("2024年，主动公开政府信息32条，包括领导信息类1条、机构职能类2条、规范性文件类2条、处罚强制类9条。"),
    ProseRow("主动公开规范性文件5件，公示行政许可决定12件、行政处罚决定3件。"),
    ProseRow("全年发布信息500条，公开行政许可100件，行政处罚20件。"),
    ProseRow("主动公开政务文件11份,开展政策解读活动15次。"),
    ProseRow("承办人大建议、政协提案12件，均予以公开。"),
    ProseRow("12345热线共受理群众诉求500件，办结498件，答复率100%。"),
    ProseRow("领导信箱收到留言30件，答复30件。"),
    ProseRow("全年办理行政复议案件56件，审结50件，纠正5件。"),
    ProseRow("县司法局受理行政复议申请120件。"),
    ProseRow("全年办理行政诉讼案件3件，无败诉。"),
    ProseRow("全市新增公开市政府规章1件、政策性文件11件。", level: .city),
    ProseRow("审查规范性文件5件，备案规范性文件3件。"),
    ProseRow("公布行政事业性收费项目5项，减免行政事业性收费12万元。"),
    ProseRow("收到政府信息公开申请后20个工作日内答复。"),
    ProseRow("严格按照“三级审核”制度办理政府信息公开申请。"),
    ProseRow("确保不发生因政府信息公开引起的行政复议、行政诉讼。"),
    ProseRow("未发生因政府信息公开被行政复议纠错、行政诉讼败诉的情形。"),
    ProseRow("未收到网上政府信息公开申请。"),
    ProseRow("申请人未收到政府信息公开申请答复的，可以申请行政复议。"),
    ProseRow("对未收到政府信息公开申请答复的情况进行核查。"),
    ProseRow("统计期限自2024年1月1日至12月31日，电话0517-83605210，邮编223001。", section: 0),
    ProseRow("举办培训2次，召开新闻发布会12场，制作政策解读21个。"),
    ProseRow("在检查中发现问题3个，完成整改3个，结转下年度资金5万元。"),
    ProseRow("其中，按时答复18件，延期答复政府信息公开申请2件。"),
    ProseRow("收到政府信息公开申请5件，答复4件，答复政府信息公开申请5件。", "received=5"),
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
