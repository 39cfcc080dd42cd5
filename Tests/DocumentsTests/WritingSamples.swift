import Disclosure
import Documents

/// Invented reports for the tests of writing.
enum WritingSamples {
  /// A town's report of 2025 with figures in every part, all identities kept.
  static var report: AnnualReport {
    AnnualReport(
      form: .form2021, title: "云溪镇人民政府2025年政府信息公开工作年度报告", organ: "云溪镇人民政府", level: .town, year: 2025,
      sections: sections, tableTwo: tableTwo, tableThree: tableThree, tableFour: tableFour)
  }

  static let sections: [ReportSection] = {
    let texts = [
      "（一）主动公开情况。2025年，通过县政府门户网站公开政府信息126条，其中政策文件12条、财政预决算4条、社会救助38条，均在信息形成之日起20个工作日内公开。\n（二）依申请公开情况。全年收到政府信息公开申请12件，上年结转1件，办结11件，结转下年度2件。\n（三）政府信息管理情况\n严格执行先审查、后公开，明确办公室初审、分管领导审核、主要领导签发的程序，全年没有出现泄密事件。\n（四）政府信息公开平台建设情况。按照统一规范维护政府信息公开专栏，在便民服务中心设立查阅点1处。\n（五）监督保障情况。明确专人负责，组织业务培训2次。全年工作考核结果为良好；社会评议满意率96%；没有因政府信息公开工作被追究责任的情况。",
      "", "", "",
      "存在的主要问题：一是政策解读形式比较单一，图解、视频类解读偏少；二是个别站所报送信息不够及时。\n改进情况：一是对涉及群众切身利益的文件，做到文件与解读同步起草、同步公开；二是建立月度提醒制度，到期前三日提示责任站所。",
      "本年度发出收费通知0件，收取信息处理费0元。无其他需要报告的事项。",
    ]
    let preamble =
      "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。报告中所列数据的统计期限自2025年1月1日起至2025年12月31日止。如对本报告有疑问，请与云溪镇党政综合办公室联系（地址：清河县云溪镇人民路1号，电话：0000-0000000）。"
    return [ReportSection(number: 0, title: "", text: preamble)]
      + zip(ReportSection.headings, texts).enumerated().map {
        ReportSection(number: $0 + 1, title: $1.0, text: $1.1)
      }
  }()

  static let tableTwo: TableTwo = {
    var table = TableTwo(filledWith: 0)
    table[.normativeDocuments, .made] = 3
    table[.normativeDocuments, .repealed] = 1
    table[.normativeDocuments, .inForce] = 17
    table[.licences] = 240
    table[.penalties] = 6
    table.feesWan = ExactDecimal("0.12345")
    return table
  }()

  static let tableThree: TableThree = {
    var table = TableThree(filledWith: 0)
    for (row, person, business) in [
      (TableThreeRow.received, 10, 2), (.carriedIn, 1, 0), (.granted, 4, 1), (.partlyGranted, 1, 0),
      (.thirdPartyRights, 1, 0), (.notHeld, 2, 1), (.petition, 1, 0), (.handledTotal, 9, 2), (.carriedOut, 2, 0),
    ] {
      table[row, .naturalPerson] = person
      table[row, .business] = business
      table[row, .total] = person + business
    }
    return table
  }()

  static let tableFour: TableFour = {
    var table = TableFour(filledWith: 0)
    table[.reconsideration, .upheld] = 1
    table[.reconsideration, .total] = 1
    return table
  }()

  /// The same year on the 2019 form.
  static var oldReport: AnnualReport {
    var report = report
    report.form = .form2019
    report.year = 2019
    report.title = "云溪镇人民政府2019年政府信息公开工作年度报告"
    report.tableTwo = nil
    report.tableTwo2019 = tableTwo2019
    report.tableThree = tableThree.mergingOther
    return report
  }

  static let tableTwo2019: TableTwo2019 = {
    func row(_ label: String, _ columns: [String], _ texts: [String?]) -> TableTwo2019.Row {
      TableTwo2019.Row(label: label, cells: zip(columns, texts).map { TableTwo2019.Cell(column: $0, text: $1) })
    }
    let documents = ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
    let decisions = ["上一年项目数量", "本年增/减", "处理决定数量"]
    return TableTwo2019(rows: [
      row("规章", documents, ["0", "0", "0"]), row("规范性文件", documents, ["3", "3", "20"]),
      row("行政许可", decisions, ["12", "减4", "240"]), row("其他对外管理服务事项", decisions, ["5", "0", nil]),
      row("行政处罚", decisions, ["8", "0", "6"]), row("行政强制", decisions, ["0", "0", "0"]),
      row("行政事业性收费", ["上一年项目数量", "本年增/减"], ["1", "0"]),
      row("政府集中采购", ["采购项目数量", "采购总金额"], ["2", "31.5万元"]),
    ])
  }()

  /// Text that means something in HTML, XML, Typst, regular expressions and terminals, and a rare character.
  static let hostile =
    "<script>alert('1')</script> & \"引\" #let x = 1 #panic(\"x\") *粗* _斜_ `码` $x$ @标 <标> \\u{41} \\\\ ] ) } // 注 /* 注 */ \u{1}\u{7F}\u{FFFE}𠮷"

  /// A letter with every kind of block.
  static var letter: Document {
    Document(
      title: "政府信息公开告知书", organ: "云溪镇人民政府",
      blocks: [
        .organMark("云溪镇人民政府"), .documentNumber("云公复〔2026〕5号"), .title(["政府信息公开告知书"]), .addressee("张某某"),
        .paragraph(Paragraph("你于2026年2月9日提交的政府信息公开申请（编号2026-003）收悉，现答复如下：")),
        .heading(.first, "一、申请内容"), .heading(.second, "（一）原文"), .heading(.third, "1.文件名称"), .heading(.fourth, "（1）载体"),
        .paragraph(Paragraph([Run("经检索，", .strong), Run("该信息已主动公开。")])),
        .attachments(["告知书送达回证", "政府信息复制件"]),
        .signature(Signature(organ: "云溪镇人民政府", day: "2026年3月9日")),
        .note("此件公开发布"), .pageBreak,
        .signature(Signature(organ: "云溪镇人民政府", day: "2026年3月9日", isSealed: false)),
        .landscape([
          .table(
            Table(
              caption: "清单", columns: [1, 2], headRows: 1,
              rows: [
                [Cell("序号", .column), Cell("名称", .column)], [Cell(.number("1")), Cell(hostile, alignment: .left)],
              ]))
        ]),
      ])
  }
}
