import Disclosure
import Testing

@Suite struct TextCheckTests {
  @Test(arguments: [
    (ReportForm.form2019, Int?(2022), 1), (.form2019, 2021, 1), (.form2019, 2020, 0), (.form2021, 2022, 0),
    (.form2019, nil, 0),
  ])
  func `the form of 2019 after its time`(form: ReportForm, year: Int?, count: Int) {
    let context = SoundReport.context {
      $0.form = form
      $0.year = year
    }
    #expect(context.findings(.formOutdated).count == count)
  }

  @Test func `each departure from the form is one finding`() {
    let context = SoundReport.contextNoting({ $0.variants = ["表三“（六）其他处理”只有一行。", "表四顺序颠倒。"] })
    #expect(context.messages == ["表三“（六）其他处理”只有一行。", "表四顺序颠倒。"])
  }

  @Test(arguments: [
    ("清河县云溪镇人民政府2025年政府信息公开工作年度报告", 0),
    ("清河县云溪镇人民政府\n 2025 年政府信息公开工作年度报告", 0),
    ("清河县发展和改革局（粮食局）２０２５年政府信息公开工作年度报告", 0),
    ("2025年度云溪镇政府信息公开工作年度报告", 1),
    ("云溪镇人民政府2025年度政府信息公开工作年度报告", 1),
    ("云溪镇人民政府2025年政府信息公开年度报告", 1),
    ("云溪镇人民政府2025年政府信息公开工作报告", 1),
    ("2025年政府信息公开工作年度报告", 1),
    ("关于云溪镇人民政府2025年政府信息公开工作年度报告", 1),
    ("云溪镇人民政府二〇二五年政府信息公开工作年度报告", 1),
    ("2025年度云溪镇2025年政府信息公开工作年度报告", 1),
  ])
  func `the title`(title: String, count: Int) {
    let context = SoundReport.context { $0.title = title }
    let expected = "- - - - 清河县云溪镇人民政府2025年政府信息公开工作年度报告 \(title)"
    #expect(context.findings(.titleIrregular) == (count == 0 ? [] : [expected]))
  }

  @Test func `no title, nothing said of it`() {
    #expect(SoundReport.context { $0.title = nil }.messages == [])
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", ["- - - - 2025 2024"]), ("2025-01-01", "2025-12-31", []),
    ("2024-01-01", "2025-12-31", ["- - - - 2025 2024—2025"]),
  ])
  func `the period against the title`(first: String, last: String, expected: [String]) throws {
    let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let context = SoundReport.contextNoting({ $0.period = first...last })
    #expect(context.findings(.yearMismatch) == expected)
  }

  @Test(arguments: [
    (0, "根据《条例》规定，现公布2024年政府信息公开工作年度报告。", ["- 0 - - 2025 2024"]),
    (1, "根据要求，特编制2024年度云溪镇政府信息公开工作年度报告。", ["- 1 - - 2025 2024"]),
    (0, "现公布2025年政府信息公开工作年度报告。", []),
    (0, "《2024年政府信息公开工作年度报告》已于2025年1月公布。", []),
    (1, "2024年，我镇扎实推进政务公开。考核、评议、追究。", ["- 1 - - 2025 2024"]),
    (1, "2025年，我镇扎实推进政务公开，比2024年有进步。2024年，我镇收到申请3件。", []),
    (1, "我镇自2019年《条例》修订以来，扎实推进政务公开。", []),
  ])
  func `the year that the text claims`(section: Int, text: String, expected: [String]) {
    let context = SoundReport.context { $0.sections[section].text = text }
    #expect(context.findings(.yearMismatch) == expected)
  }

  @Test func `missing sections`() {
    let context = SoundReport.context { $0.sections.removeLast() }
    #expect(context.findings(.sectionMissing) == ["- 6 - - 六、其他需要报告的事项 -"])
    #expect(context.messages == ["没有找到“六、其他需要报告的事项”部分，请补上。"])
  }

  @Test(arguments: [
    (5, "", ["- 5 - - - -"]), (5, " 。\n", ["- 5 - - - -"]), (5, "无。", ["- 5 - - - 无"]),
    (5, "不存在问题。", ["- 5 - - - 不存在问题"]), (6, "无", ["- 6 - - - 无"]), (6, "无其他需报告的事项。", []),
    (6, "无其他需要报告的事项", []), (5, "一是更新不够及时，［待填写］。", ["- 5 - - - ［待填写］"]), (2, "", []),
    (5, "存在问题：更新慢。", []), (0, "", []),
  ])
  func `sections that say nothing`(section: Int, text: String, expected: [String]) {
    let context = SoundReport.context { $0.sections[section].text = text }
    #expect(context.findings(.sectionEmpty) == expected)
  }

  @Test func `a section for a table that is not there is empty`() {
    let context = SoundReport.context { $0.tableFour = nil }
    #expect(context.findings(.sectionEmpty) == ["- 4 - - - -"])
  }

  @Test(arguments: [
    (OrganLevel.town, "清河县云溪镇人民政府", "纳入年度考核。", ["- 1 - - 社会评议、责任追究 -"]),
    (.town, nil, "开展工作考核、社会评议，未发生责任追究。", []),
    (.countyDepartment, "清河县财政局", "扎实推进。", []), (.street, "清河县东街街道办事处", "扎实推进。", []),
    (nil, "清河县云溪镇人民政府", "扎实推进。", ["- 1 - - 工作考核、社会评议、责任追究 -"]),
    (nil, nil, "扎实推进。", []),
  ])
  func `what governments must write of`(level: OrganLevel?, organ: String?, text: String, expected: [String]) {
    let context = SoundReport.context {
      $0.level = level
      $0.organ = organ
      $0.title = nil
      $0.sections[1].text = text
    }
    #expect(context.findings(.topicMissing) == expected)
  }

  @Test func `prose against its cell`() {
    let context = SoundReport.context { $0.tableThree?[.received, .total] = 11 }
    #expect(context.findings(.proseMismatch) == ["three 1 received total 11 12"])
    #expect(
      context.messages.last
        == "第一部分写明“共收到政府信息公开申请12件，上年结转1件，办结12件，结转下年度1件”，其中的 12 与表三“一、本年新收政府信息公开申请数量”行“总计”列的 11 不一致，请核对。"
    )
  }

  @Test func `prose against a sum, and against a blank`() {
    let text = "收到政府信息公开申请12件，其中不予公开3件，自然人12件。考核、评议、追究。"
    let context = SoundReport.context { $0.sections[1].text = text }
    #expect(context.findings(.proseMismatch) == ["three 1 - - 2 3"])
    let blank = SoundReport.context {
      $0.sections[1].text = text
      $0.tableThree?[.stateSecret, .total] = nil
    }
    #expect(blank.findings(.proseMismatch) == [])
  }

  @Test(arguments: [
    ("共收到政府信息公开申请13件（含上年结转1件）。", 0), ("共收到政府信息公开申请14件（含上年结转1件）。", 1),
    ("收到政府信息公开申请12件，予以公开9件。", 0), ("政府信息公开行政诉讼1件。", 1), ("政府信息公开行政诉讼0件。", 0),
    ("本年收取行政事业性收费500元。", 1),
  ])
  func `readings that leave a choice`(text: String, count: Int) {
    let context = SoundReport.context { $0.sections[1].text = text + "考核、评议、追究。" }
    #expect(context.findings(.proseMismatch).count == count)
  }

  @Test func `text copied from last year`() {
    let context = SoundReport.contextAfter({
      $0.sections = [SoundReport.section(1, SoundReport.overview), SoundReport.report().sections[5]]
    })
    #expect(context.findings(.textCopied) == ["- 1 - - - 100%"])
    let numbers = SoundReport.contextAfter({
      let text = SoundReport.overview.split(separator: "2025").joined(separator: "2024")
      $0.sections = [
        SoundReport.section(1, text + "另外召开现场会，请村民代表到场监督。"), SoundReport.report().sections[5],
      ]
    })
    #expect(numbers.findings(.textCopied) == ["- 1 - - - 94%"])
  }

  @Test func `text of one's own, or none to compare`() {
    #expect(SoundReport.context().findings(.textCopied) == [])
    #expect(SoundReport.contextAfter({ $0.sections = [] }).findings(.textCopied) == [])
  }

  @Test func `silence about the processing fee`() {
    let context = SoundReport.context { $0.tableThree?[.feeUnpaid, .total] = 1 }
    #expect(context.findings(.feeSilence) == ["- 6 - - - 1"])
    let named = SoundReport.context { $0.sections[1].text += "全年发出信息处理费收费通知1件。" }
    #expect(named.findings(.feeSilence) == ["- 6 - - - -"])
    let said = SoundReport.context {
      $0.tableThree?[.feeUnpaid, .total] = 1
      $0.sections[6].text = "本年发出收费通知1件，实际收取信息处理费0元。"
    }
    #expect(said.findings(.feeSilence) == [])
  }
}
