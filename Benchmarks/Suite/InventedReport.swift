import Disclosure

/// The report that is read, checked and written: a town that does not exist, eight pages in print.
enum InventedReport {
  static let report = AnnualReport(
    form: .form2021, title: "清河县云溪镇人民政府2025年政府信息公开工作年度报告", organ: "清河县云溪镇人民政府", level: .town,
    year: 2025, sections: sections, tableTwo: tableTwo, tableThree: tableThree, tableFour: tableFour)

  private static let sections: [ReportSection] = {
    let titles = [""] + ReportSection.headings
    let texts = [preamble, overview, "", "", "", problems, "2025年未发出收费通知，未收取信息处理费。无其他需要报告的事项。"]
    return zip(titles, texts).enumerated().map { ReportSection(number: $0, title: $1.0, text: $1.1) }
  }()

  private static let preamble =
    "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制。"
    + "报告中所列数据的统计期限自2025年1月1日起至2025年12月31日止。如对本报告有疑问，请与云溪镇党政综合办公室联系。"

  private static let topics = [
    "农村宅基地审批", "临时救助和低保", "农村公益性岗位", "集镇停车与摊点", "河道清淤与垃圾清运", "农村集中聚餐食品安全",
    "小型水利设施管护", "高标准农田建设", "农村危房改造", "生猪养殖污染整治", "村级财务与惠农补贴", "义务教育招生",
  ]

  private static let overview: String = {
    var lines = ["（一）主动公开情况。全年通过县政府门户网站公开政府信息386条。"]
    for (index, topic) in topics.enumerated() {
      lines.append(
        "\(index + 1).\(topic)方面，公开办事指南、补助标准、发放名单和监督电话等信息\(18 + index)条，均在信息形成之日起二十个工作日内公开；"
          + "同步制作图解和问答，由驻村干部在村民小组会上逐条讲明，对群众提出的疑问当场登记、当日答复。")
    }
    lines.append("（二）依申请公开情况。全年新收政府信息公开申请\(tableThree[.received, .total] ?? 0)件，均在法定期限内答复。")
    lines.append("（三）政府信息管理情况。严格执行先审查、后公开，明确经办人初审、分管领导复审、主要领导签发的程序，全年没有出现泄密事件。")
    lines.append("（四）政府信息公开平台建设情况。按照统一规范维护政府信息公开专栏，在便民服务中心设立查阅点1处，配备专人和设备。")
    lines.append("（五）监督保障情况。组织业务培训2次，社会评议满意率96%，没有因政府信息公开工作被追究责任的情况。")
    return lines.joined(separator: "\n")
  }()

  private static let problems: String = {
    var lines = ["存在的主要问题："]
    for (index, topic) in topics.enumerated() {
      lines.append(
        "\(index + 1).\(topic)的政策解读形式比较单一，图解、视频类解读偏少，个别站所报送信息不够及时，栏目内容的分类还不够准确，"
          + "群众查找不够方便。下一步将建立月度提醒制度，到期前三日提示责任站所，年中和年末各检查一次，结果在全镇通报。")
    }
    return lines.joined(separator: "\n")
  }()

  private static let tableTwo: TableTwo = {
    var table = TableTwo(filledWith: 0)
    table[.normativeDocuments, .made] = 2
    table[.normativeDocuments, .repealed] = 1
    table[.normativeDocuments, .inForce] = 7
    table[.licences] = 45
    table[.penalties] = 5
    table[.compulsoryMeasures] = 1
    table.feesWan = ExactDecimal("2.79405")
    return table
  }()

  private static let tableThree: TableThree = {
    var table = TableThree(filledWith: 0)
    for (index, row) in table.results.enumerated() {
      for (place, kind) in TableThreeColumn.kinds.enumerated() { table[row, kind] = (index * 7 + place * 3) % 11 }
    }
    table.fillTotals()
    for kind in TableThreeColumn.kinds {
      table[.carriedIn, kind] = 1
      table[.carriedOut, kind] = 2
      table[.received, kind] = (table[.handledTotal, kind] ?? 0) + 1
    }
    table.fillTotals()
    return table
  }()

  private static let tableFour: TableFour = {
    var table = TableFour(filledWith: 0)
    table[.reconsideration, .upheld] = 2
    table[.reconsideration, .corrected] = 1
    table[.reconsideration, .total] = 3
    return table
  }()
}
