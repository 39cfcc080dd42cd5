import Testing

@testable import Disclosure
@testable import Documents

@Suite("台账读取") struct LedgerReaderTests {
  @Test("A full ledger becomes facts")
  func full() throws {
    var sample = LedgerSample.with(
      "依申请公开", ["A1", "自然人", "2024-12-20", "予以公开", "2025-01-10"], ["A2", "公民", "2025/3/3", "", ""],
      ["#3", "商业企业", "@2025-04-01", "三（三）5", "#45770"])
    sample.append(["清政复决1号", "行政复议", "2025-05-06", "结果维持", "2025-07-01"], to: "行政复议诉讼")
    sample.append(["清行初2号", "复议后起诉", "2025-08-06"], to: "行政复议诉讼")
    sample.append(["云溪镇办法", "云政规〔2020〕1号", "行政规范性文件", "2020-06-01"], to: "规范性文件")
    sample.append(["行政许可", "2025-02-05"], to: "行政执法")
    sample.append(["行政处罚", "2025-02-05", "#4"], to: "行政执法")
    sample.append(["2025-02-05", "1,000.00"], to: "行政事业性收费")
    sample.append(["A2", "2025-03-10", "234.5", "2025-03-20", "234.5"], to: "信息处理费")
    sample.append(["一", "甲"], to: "文字")
    sample.append(["一、总体情况", "乙"], to: "文字")
    sample.append(["5", "丙"], to: "文字")
    let ledger = try Ledger(sample.workbook)
    let year = try #require(ReportingYear(2025))
    let three = ledger.facts.tableThree(of: year)
    #expect(three[.carriedIn, .naturalPerson] == 1)
    #expect(three[.received, .total] == 2)
    #expect(three[.granted, .naturalPerson] == 1)
    #expect(three[.internalAffairs, .business] == 1)
    #expect(three[.carriedOut, .naturalPerson] == 1)
    let four = ledger.facts.tableFour(of: year)
    #expect(four[.reconsideration, .upheld] == 1)
    #expect(four[.litigationAfterReconsideration, .pending] == 1)
    let two = ledger.facts.tableTwo(of: year)
    #expect(two[.normativeDocuments, .inForce] == 1)
    #expect(two[.licences] == 1)
    #expect(two[.penalties] == 4)
    #expect(two.feesWan?.description == "0.12345")
    #expect(ledger.texts == [1: "甲\n乙", 5: "丙"])
  }

  @Test("Order is free, further columns, blank rows and a title row are passed over")
  func shape() throws {
    var sample = LedgerSample()
    sample.sheets.removeAll { $0.name == "依申请公开" }
    sample.sheets.append(
      (
        "依申请公开",
        [
          ["云溪镇依申请公开台账"], ["序号", "答复 日期", "办理结果", "经办人", "收到日期", "申请人类型", "申请编号"],
          ["#1", "2025-01-10", "（一）予以公开", "某某", "2025-01-02", "自然人", "B1"], ["#2"], [], ["", " ", "　"],
          ["#5", "", "", "", "2025-02-02", "其他", "B2"],
        ]
      ))
    let ledger = try Ledger(sample.workbook)
    #expect(ledger.facts.requests.count == 2)
    #expect(ledger.facts.requests.last?.applicant == .otherOrganization)
  }

  @Test("信息处理费 and 文字 may be absent, empty sheets are fine")
  func optional() throws {
    var sample = LedgerSample()
    sample.remove("信息处理费")
    sample.remove("文字")
    for index in sample.sheets.indices { sample.sheets[index].rows = [] }
    #expect(try Ledger(sample.workbook) == Ledger())
  }

  @Test(
    "One fault, one sentence with sheet, row and column",
    arguments: [
      (
        ["A1", "自然人", "2025-01-05", "予以公开", "2025-02-30"], "“依申请公开”表第 2 行“办结日期”：2025-02-30 不是有效日期。"
      ),
      (["A1", "自然人", "2025-01-05", "予以公开", ""], "“依申请公开”表第 2 行“办结日期”：已填办理结果，没有填办结日期。"),
      (["A1", "自然人", "2025-01-05", "", "2025-01-06"], "“依申请公开”表第 2 行“办理结果”：已填办结日期，没有填办理结果。"),
      (
        ["A1", "自然人", "2025-01-05", "不予公开", "2025-01-06"],
        "“依申请公开”表第 2 行“办理结果”：“不予公开”是大类，请写到小项，例如“（三）不予公开 1.属于国家秘密”。"
      ),
      (
        ["A1", "自然人", "2025-01-05", "予以公开", "2025-01-04"],
        "“依申请公开”表第 2 行“办结日期”：办结日期 2025-01-04 早于收到日期 2025-01-05。"
      ),
      (["", "自然人", "2025-01-05"], "“依申请公开”表第 2 行“申请编号”：没有填写。"),
      (["A1", "自然人"], "“依申请公开”表第 2 行“收到日期”：没有填写。"),
      (
        ["A1", "企业", "2025-01-05"],
        "“依申请公开”表第 2 行“申请人类型”：“企业”不是可填的内容。是否为“商业企业”？应为：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、公民。"
      ),
      (
        ["A1", "自然人", "2025-01-05", "信息不存在", "2025-01-06"],
        "“依申请公开”表第 2 行“办理结果”：“信息不存在”不是表三的办理结果。是否为“（四）无法提供 1.本机关不掌握相关政府信息”？"
      ),
      (["A1", "自然人", "3月13日"], "“依申请公开”表第 2 行“收到日期”：“3月13日”不是日期，请按 2025-03-13 的样式填写。"),
      (["#REF!", "自然人", "2025-01-05"], "“依申请公开”表第 2 行“申请编号”：单元格公式出错（#REF!）。"),
    ])
  func requestFaults(row: [String], sentence: String) {
    #expect(LedgerSample.with("依申请公开", row).faults == [sentence])
  }

  @Test(
    "Faults of the other sheets",
    arguments: [
      ("行政复议诉讼", ["1", "行政复议", "2025-01-05", "结果维持"], "“行政复议诉讼”表第 2 行“结案日期”：已填结果，没有填结案日期。"),
      (
        "行政复议诉讼", ["1", "行政复议", "2025-01-05", "结果维持", "2024-01-05"],
        "“行政复议诉讼”表第 2 行“结案日期”：结案日期 2024-01-05 早于受理日期 2025-01-05。"
      ),
      ("行政执法", ["行政处罚", "2025-01-05", "#-3"], "“行政执法”表第 2 行“数量”：件数不能为负数。"),
      (
        "规范性文件", ["甲办法", "", "行政规范性文件", "2025-01-05", "2024-01-05"],
        "“规范性文件”表第 2 行“废止日期”：废止日期早于制发日期 2025-01-05。"
      ),
      ("行政事业性收费", ["2025-01-05", "1.234"], "“行政事业性收费”表第 2 行“金额（元）”：金额 1.234 超过两位小数。"),
      ("信息处理费", ["Z9", "2025-01-05", "100"], "“信息处理费”表第 2 行“申请编号”：“依申请公开”表中没有申请编号“Z9”。"),
      ("文字", ["七", "甲"], "“文字”表第 2 行“部分”：“七”不是报告的部分，应为：一、二、三、四、五、六。"),
    ])
  func otherFaults(sheet: String, row: [String], sentence: String) {
    #expect(LedgerSample.with(sheet, row).faults == [sentence])
  }

  @Test("All faults come at once, in the order of sheets and rows")
  func together() {
    var sample = LedgerSample.with(
      "依申请公开", ["A1", "自然人", "2025-02-30", "不予公开", "昨天"], ["A1", "自然人", "2025-03-01"], ["Ａ１ ", "自然人", "2025-03-01"])
    sample.append(["行政处罚", "", "#-1"], to: "行政执法")
    sample.remove("规范性文件")
    #expect(
      sample.faults == [
        "“依申请公开”表第 2 行“收到日期”：2025-02-30 不是有效日期。",
        "“依申请公开”表第 2 行“办理结果”：“不予公开”是大类，请写到小项，例如“（三）不予公开 1.属于国家秘密”。",
        "“依申请公开”表第 2 行“办结日期”：“昨天”不是日期，请按 2025-03-13 的样式填写。",
        "“依申请公开”表第 3 行“申请编号”：申请编号“A1”与第 2 行重复。",
        "“依申请公开”表第 4 行“申请编号”：申请编号“Ａ１”与第 2 行重复。",
        "“规范性文件”表：没有找到这张表。没有内容也要保留这张表。",
        "“行政执法”表第 2 行“日期”：没有填写。",
        "“行政执法”表第 2 行“数量”：件数不能为负数。",
      ])
  }

  @Test("A sheet of a slightly different name is named")
  func nearName() {
    var sample = LedgerSample()
    sample.rename("依申请公开", to: "依申请公开 ")
    #expect(sample.faults == ["“依申请公开”表：没有找到这张表。找到“依申请公开 ”，名称应为“依申请公开”。"])
    sample = LedgerSample()
    sample.rename("信息处理费", to: "信息处理费2025")
    #expect(sample.faults == ["“信息处理费”表：没有找到这张表。找到“信息处理费2025”，名称应为“信息处理费”。"])
    sample = LedgerSample()
    sample.rename("行政复议诉讼", to: "行政复议、诉讼")
    #expect(sample.faults.count == 1)
  }

  @Test("A hidden sheet is a fault, also one that may be absent")
  func hidden() {
    var sample = LedgerSample()
    sample.remove("信息处理费")
    var workbook = sample.workbook
    workbook.hiddenSheets = ["选项", "信息处理费"]
    #expect(throws: LedgerFaults.self) { try Ledger(workbook) }
    workbook.hiddenSheets = ["选项"]
    #expect(throws: Never.self) { try Ledger(workbook) }
  }

  @Test("A missing, a doubled and a renamed column")
  func columns() {
    var sample = LedgerSample.with("依申请公开", ["A1", "自然人", "2025-02-30"])
    sample.replaceHeader(of: "依申请公开", with: ["申请编号", "申请人类别", "收到日期", "办理结果", "备注"])
    #expect(
      sample.faults == [
        "“依申请公开”表第 1 行：表头缺少“申请人类型”列。找到“申请人类别”，如是此列请改名。",
        "“依申请公开”表第 1 行：表头缺少“办结日期”或者“答复日期”列。",
      ])
    sample = LedgerSample()
    sample.replaceHeader(of: "依申请公开", with: ["申请编号", "申请人类型", "收到日期", "办理结果", "办结日期", "答复日期"])
    #expect(sample.faults == ["“依申请公开”表第 1 行：“办结日期”、“答复日期”是同一列，只能保留一列。"])
    sample = LedgerSample()
    sample.replaceHeader(of: "行政执法", with: ["甲", "乙"])
    #expect(sample.faults == ["“行政执法”表：前 5 行中没有找到表头。应有的列：类别、日期、数量。"])
  }

  @Test("Merged cells among the data are refused, elsewhere they do no harm")
  func merges() {
    var sample = LedgerSample.with("依申请公开", ["A1", "自然人", "2025-03-01"], ["A2", "", "2025-03-02"])
    sample.merges["依申请公开"] = [SourceMerge(firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2)]
    #expect(
      sample.faults == [
        "“依申请公开”表第 2 行“申请人类型”：第 2 至 3 行有合并单元格，无法确定各行的内容，请取消合并并逐行填写。",
        "“依申请公开”表第 3 行“申请人类型”：没有填写。",
      ])
    sample = LedgerSample.with("依申请公开", ["A1", "自然人", "2025-03-01"])
    sample.merges["依申请公开"] = [
      SourceMerge(firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2),
      SourceMerge(firstRow: 2, lastRow: 3, firstColumn: 8, lastColumn: 9),
    ]
    #expect(sample.faults == [])
  }

  @Test("The same receipt in both fee sheets is a fault, the same amount on another day is not")
  func doubledReceipt() {
    var sample = LedgerSample.with("依申请公开", ["A1", "自然人", "2025-03-01"])
    sample.append(["A1", "2025-03-05", "560", "2025-03-10", "560"], to: "信息处理费")
    sample.append(["2025-03-11", "560"], to: "行政事业性收费")
    #expect(sample.faults == [])
    sample.append(["2025-03-10", "560.00"], to: "行政事业性收费")
    #expect(
      sample.faults == [
        "“行政事业性收费”表第 3 行“金额（元）”：与“信息处理费”表第 2 行的实收日期、金额相同，会重复计入收费总额。信息处理费只填在“信息处理费”表；确为另一笔收费的，请与当日其他收费合并为一行。"
      ])
  }

  @Test("What is no ledger gets one sentence")
  func noLedger() {
    let empty = LedgerSample(sheets: [])
    #expect(
      empty.faults == [
        "文件中没有工作表，不是台账。台账应有“依申请公开”、“行政复议诉讼”、“规范性文件”、“行政执法”、“行政事业性收费”各表，可用 gongkai ledger template 生成空台账。"
      ])
    #expect(LedgerSample(sheets: [("Sheet1", [["甲"]])]).faults.first?.hasPrefix("文件中只有“Sheet1”，不是台账。") == true)
  }

  @Test("Days after the year are no fault")
  func later() throws {
    let sample = LedgerSample.with("依申请公开", ["A1", "自然人", "2031-03-01"])
    #expect(try Ledger(sample.workbook).facts.requests.count == 1)
  }

  @Test("100,000 rows are read, and 20,000 faulty rows are all listed", .timeLimit(.minutes(1)))
  func large() throws {
    var sample = LedgerSample()
    for number in 1...100_000 {
      sample.append(["云〔2025〕\(number)号", "自然人", "@2025-03-03", "（一）予以公开", "@2025-03-20"], to: "依申请公开")
    }
    #expect(try Ledger(sample.workbook).facts.requests.count == 100_000)
    sample = LedgerSample()
    for _ in 1...20_000 { sample.append(["行政处罚", "2025-03-03", "#-1"], to: "行政执法") }
    #expect(sample.faults.count == 20_000)
  }
}
