import Disclosure
import Testing

@Suite struct TableCheckTests {
  @Test func `a sound report has no finding`() {
    #expect(SoundReport.context().messages == [])
  }

  @Test func `rules run in the order of the manual, each once`() {
    #expect(ReportChecks.all.map(\.rule) == CheckRule.allCases)
  }

  @Test func `a blank cell is missing, not zero`() {
    let context = SoundReport.context {
      $0.tableThree?[.carriedIn, .research] = nil
      $0.tableTwo?.feesWan = nil
      $0.tableFour?[.reconsideration, .pending] = nil
    }
    #expect(
      context.findings(.cellMissing) == [
        "two - feesWan - - -", "three - carriedIn research - -", "four - reconsideration pending - -",
      ])
    #expect(ReportChecks.findings(in: context).count == 3)
  }

  @Test func `a whole table absent is one finding`() {
    let context = SoundReport.context {
      $0.tableThree = nil
      $0.sections[3].text = "详见附表。"
      $0.sections[1].text = "将信息公开纳入考核，开展社会评议，未发生责任追究情形。"
    }
    #expect(context.messages == ["没有找到表三，请按年度报告格式补上整张表；没有发生的填“0”。"])
    #expect(context.findings(.cellMissing) == ["three - - - - -"])
  }

  @Test func `blank cells of the 2019 form are named by their labels`() {
    let context = SoundReport.context {
      $0.tableTwo = nil
      $0.tableTwo2019 = TableTwo2019(rows: [
        TableTwo2019.Row(
          label: "规范性文件",
          cells: [.init(column: "本年新制作数量", text: "2"), .init(column: "对外公开总数量", text: " ")])
      ])
    }
    #expect(context.findings(.cellMissing) == ["two - 规范性文件 对外公开总数量 - -"])
    #expect(context.messages == ["表二“规范性文件”行“对外公开总数量”列为空白，请核实后填写；没有发生的填“0”。"])
  }

  @Test func `a cell that holds no count is not missing as well`() {
    var context = SoundReport.context { $0.tableTwo?[.compulsoryMeasures] = nil }
    var notes = SourceNotes()
    notes.notCounts = [.two(.compulsoryMeasures): "-", .three(.granted, .total): "减4"]
    context = CheckContext(report: context.report, notes: notes)
    #expect(context.findings(.cellMissing) == [])
    #expect(context.findings(.cellNotACount) == ["two - compulsoryMeasures - - -", "three - granted total - 减4"])
    #expect(context.messages.first == "表二“行政强制”填写“-”，不是件数，请改为数字；没有发生的填“0”。")
  }

  @Test func `the balance of a column`() {
    let context = SoundReport.context {
      $0.tableThree?[.received, .naturalPerson] = 11
      $0.tableThree?[.received, .business] = 1
    }
    #expect(context.findings(.tableThreeBalance) == ["three - - naturalPerson 12 13", "three - - business 1 0"])
    #expect(
      context.messages == [
        "表三“自然人”列：新收 11＋结转 1＝12，而总计 12＋结转下年度 1＝13，相差 1，请核对。",
        "表三“商业企业”列：新收 1＋结转 0＝1，而总计 0＋结转下年度 0＝0，相差 1，请核对。",
      ])
  }

  @Test func `the total of a row`() {
    let context = SoundReport.context { $0.tableThree?[.granted, .total] = 8 }
    #expect(context.findings(.tableThreeRowTotal) == ["three - granted total 9 8"])
    #expect(context.findings(.tableThreeHandledTotal) == ["three - handledTotal total 11 12"])
    #expect(context.messages.first == "表三“（一）予以公开”行：六类申请人之和为 9，而“总计”列填 8，相差 1，请核对。")
  }

  @Test func `the total of the results`() {
    let context = SoundReport.context { $0.tableThree?[.repeated, .otherOrganization] = 1 }
    #expect(context.findings(.tableThreeHandledTotal) == ["three - handledTotal otherOrganization 1 0"])
    #expect(context.messages.last == "表三“其他”列：各项办理结果之和为 1，而“（七）总计”填 0，相差 1，请核对。")
  }

  @Test func `the total of a group of disputes`() {
    let context = SoundReport.context { $0.tableFour?[.reconsideration, .upheld] = 11 }
    #expect(context.findings(.tableFourTotal) == ["four - reconsideration total 11 0"])
    #expect(context.messages == ["表四“行政复议”：维持、纠正、其他结果与尚未审结之和为 11，而总计填 0，相差 11，请核对。"])
  }

  @Test(arguments: [
    (TableThreeRow.received, CheckRule.tableThreeBalance), (.carriedOut, .tableThreeBalance),
    (.granted, .tableThreeHandledTotal), (.handledTotal, .tableThreeHandledTotal), (.carriedIn, .carryOver),
  ])
  func `a rule with a blank operand says nothing`(row: TableThreeRow, rule: CheckRule) {
    let context = SoundReport.context {
      for column in TableThreeColumn.allCases {
        for each in TableThreeRow.split { $0.tableThree?[each, column] = each == .handledTotal ? 77 : 5 }
        $0.tableThree?[row, column] = nil
      }
    }
    #expect(context.findings(rule) == [])
    #expect(context.findings(.cellMissing).count == 7)
  }

  @Test func `numbers too large to add are left alone`() {
    let context = SoundReport.context {
      $0.tableThree?[.received, .business] = .max
      $0.tableThree?[.carriedIn, .business] = .max
    }
    #expect(context.findings(.tableThreeBalance) == [])
  }

  @Test func `last year's open requests come in by column`() {
    let context = SoundReport.contextAfter({
      $0.tableThree?[.carriedOut, .naturalPerson] = 0
      $0.tableThree?[.carriedOut, .business] = 1
      $0.tableThree?[.carriedOut, .research] = nil
    })
    #expect(
      context.findings(.carryOver) == ["three - carriedIn naturalPerson 0 1", "three - carriedIn business 1 0"])
    #expect(CheckContext(report: SoundReport.report()).findings(.carryOver) == [])
  }

  @Test func `documents in force roll forward`() {
    let context = SoundReport.contextAfter({ $0.tableTwo?[.normativeDocuments, .inForce] = 9 })
    #expect(context.findings(.normativeRollForward) == ["two - normativeDocuments inForce 10 11"])
    #expect(context.messages == ["表二“行政规范性文件”：上年现行有效 9＋本年制发 2－本年废止 1＝10，而现行有效件数填 11，请核对。"])
    let old = SoundReport.contextAfter({
      $0.tableTwo = nil
      $0.tableTwo2019 = TableTwo2019()
    })
    #expect(old.findings(.normativeRollForward) == [])
  }

  @Test func `regulations below a city`() {
    let context = SoundReport.context { $0.tableTwo?[.regulations, .inForce] = 2 }
    #expect(context.findings(.regulationBelowCity) == ["two - regulations inForce 0 2"])
  }

  @Test(arguments: [
    (OrganLevel.city, "清河市人民政府", 0), (.county, "清河县人民政府", 1), (.cityDepartment, "清河市财政局", 1),
    (nil, "清河市人民政府", 0), (nil, "清河县人民政府", 1), (nil, "青山自治区人民政府", 0), (nil, "清河县财政局", 0),
  ])
  func `who may make regulations`(level: OrganLevel?, organ: String, count: Int) {
    let context = SoundReport.context {
      $0.level = level
      $0.organ = organ
      $0.tableTwo?[.regulations, .made] = 1
    }
    #expect(context.findings(.regulationBelowCity).count == count)
  }

  @Test func `charges in yuan`() {
    let context = SoundReport.contextNoting({ $0.feesInYuan = "36000元" })
    #expect(context.findings(.feeMagnitude) == ["two - feesWan - - 36000元"])
  }

  @Test(arguments: [
    (OrganLevel.town, "1000", 1), (.town, "999.99", 0), (.street, "3500", 1), (.countyDepartment, "3500", 1),
    (.city, "88000.5", 0), (nil, "3500", 0),
  ])
  func `charges too large for the organ`(level: OrganLevel?, fees: String, count: Int) {
    let context = SoundReport.context {
      $0.level = level
      $0.tableTwo?.feesWan = ExactDecimal(fees)
    }
    #expect(context.findings(.feeMagnitude).count == count)
  }

  @Test(arguments: [
    // year, direct suits, 信访类, blank among the others, findings
    (2024, 1, 0, false, 1), (2023, 1, 0, false, 0), (2025, 0, 0, false, 0), (2025, 1, 1, false, 0),
    (2025, 1, 0, true, 0),
  ])
  func `a direct suit where only reconsideration was open`(
    year: Int, suits: Int, petitions: Int, blank: Bool, count: Int
  ) {
    let context = SoundReport.context {
      $0.year = year
      $0.tableThree?[.notHeld, .total] = 0
      $0.tableThree?[.petition, .total] = petitions
      if blank { $0.tableThree?[.repeated, .total] = nil }
      $0.tableFour?[.directLitigation, .total] = suits
    }
    #expect(context.findings(.directSuitAfterWithholding).count == count)
  }
}
