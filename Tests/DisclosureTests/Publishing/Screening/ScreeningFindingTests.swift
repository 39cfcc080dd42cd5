import Disclosure
import Testing

/// Findings as values: sentence, excerpt, mask, key, lists of people, metadata.
@Suite("Screening findings") struct ScreeningFindingTests {
  @Test(
    "What is masked in one click",
    arguments: [
      ("电话138 0000 1234。", "电话138****1234。"), ("341799199001011239", "34*************239"),
      ("341799900101123", "34**********123"), ("卡6222029999000011118号", "卡6222***********1118号"),
      ("皖P·12345", "皖P***45"), ("家住清河县云溪镇东溪村三组12号。", "家住清河县云溪镇***。"),
      ("住址：人民路5号2栋301室", "住址：***"), ("+86 13800001234", "+86 138****1234"),
    ])
  func masked(text: String, expected: String) {
    let findings = Screening().findings(in: [ScreenedPart(.paragraph(1), text)])
    #expect(Masking.applied(findings, to: text) == expected)
  }

  @Test("The sentence says what, where and how to mend it, and the excerpt marks it")
  func sentence() throws {
    let place = ScreenedPlace.cell(table: .sheet("汇总"), row: 3, column: 2, head: "备注").within("名单.xlsx")
    let finding = try #require(Screening().findings(in: [ScreenedPart(place, "联系13800001234")]).first)
    #expect(
      finding.sentence == "附件“名单.xlsx”的工作表“汇总”第3行第2列（备注）有手机号码，如为个人号码，请隐去中间4位；如为对外公布的联系电话，请说明理由。")
    #expect(finding.excerpt.text == "联系13800001234")
    #expect(finding.excerpt.marked == 2..<13)
  }

  @Test("A key stays with its text when the text moves, and goes with a change")
  func key() throws {
    func keys(_ parts: [ScreenedPart]) -> [String] { Screening().findings(in: parts).map(\.key) }
    let before = keys([ScreenedPart(.paragraph(1), "电话13800001234")])
    #expect(before.count == 1)
    #expect(keys([ScreenedPart(.paragraph(1), "新"), ScreenedPart(.paragraph(2), "电话13800001234")]) == before)
    #expect(keys([ScreenedPart(.paragraph(1), "电话13800001235")]) != before)
    #expect(keys([ScreenedPart(ScreenedPlace.paragraph(1).within("a.docx"), "电话13800001234")]) != before)
    let twice = keys([ScreenedPart(.paragraph(1), "电话13800001234"), ScreenedPart(.paragraph(2), "电话13800001234")])
    #expect(Set(twice).count == 2 && twice.contains(before[0]))
  }

  private func table(_ heads: [String], _ row: [String]) -> [ScreenedPart] {
    zip(1..., zip(heads, row)).map { column, cell in
      ScreenedPart(.cell(table: .number(1), row: 2, column: column, head: cell.0), cell.1)
    }
  }

  @Test(
    "Lists of people are known by their headings",
    arguments: [
      (["序号", "姓名", "病种"], ["1", "李某", "慢性病"], "blocking"), (["患者", "诊断"], ["李某", "肺炎"], "blocking"),
      (["姓名", "低保类别", "银行卡号"], ["李某", "一类", "略"], "blocking"), (["姓名", "婚姻状况"], ["李某", "已婚"], "blocking"),
      // What a notice of aid or of an appointment has to name goes on with a reason.
      (["姓 名", "低保类别"], ["李某", "一类"], "needsReason"), (["户主姓名", "残疾等级"], ["李某", "二级"], "needsReason"),
      (["姓名", "民族", "出生年月"], ["李某", "汉", "1980年1月"], "needsReason"),
      (["姓名", "联系电话"], ["李某", "0563-1234567"], "needsReason"),
      (["河长姓名", "职务", "联系电话"], ["李某", "副镇长", "0563-1234567"], ""), (["姓名", "职务"], ["李某", "科员"], ""),
      (["网格", "网格员姓名", "联系方式"], ["第一网格", "李某", "0563-1234567"], ""),
      (["姓名", "职务", "身份证号"], ["李某", "科员", "略"], "blocking"),
      (["村名", "残疾人数"], ["东溪村", "12"], ""), (["姓名", "孕检日期"], ["李某", ""], ""),
      (["单位名称", "联系电话"], ["云溪镇", "0563-1234567"], ""), (["姓名", "办公电话"], ["李某", "0563-1234567"], ""),
    ])
  func people(heads: [String], row: [String], severity: String) {
    let findings = Screening().findings(in: table(heads, row)).filter { $0.rule == .peopleList }
    #expect(findings.map(\.severity.rawValue).joined() == severity)
  }

  @Test(
    "A column's heading says what its numbers are",
    arguments: [
      ("身份证号", "341799199001011230", "identityNumber"), ("银行卡号", "6222029999000011110", "bankCard"),
      ("家庭住址", "东溪村三组12号", "address"), ("项目代码", "13800001234", ""), ("投资额（元）", "13800001234", ""),
      ("备注", "13800001234", "mobileNumber"), ("统一社会信用代码", "341799199001011239", ""),
    ])
  func headed(head: String, text: String, rule: String) {
    let found = Screening().findings(in: table([head], [text])).map(\.rule.rawValue).joined()
    #expect(found == rule)
  }

  @Test("Blank fields are findings, by their weight")
  func metadata() {
    let empty = Screening().findings(in: [], metadata: ScreenedMetadata([:], isDocument: true))
    #expect(empty.count == 7)
    let filled = ScreenedMetadata(
      [.title: "通知", .formed: "2026-01-05", .organ: "云溪镇人民政府", .attribute: "主动公开", .column: "通知公告", .summary: " "],
      isDocument: false)
    #expect(Screening().findings(in: [], metadata: filled).map(\.sentence) == ["“内容概述”一栏没有填写，请补填。"])
  }

  @Test("What could not be read is a finding with its reason")
  func unread() {
    let part = ScreenedPart.unread(.attachment("扫描.pdf", nil), "这是图片。")
    let findings = Screening().findings(in: [part])
    #expect(findings.map(\.rule) == [.unreadable])
    #expect(findings.map(\.severity) == [.needsReason])
    #expect(findings.first?.sentence.hasPrefix("附件“扫描.pdf”无法检查：这是图片，") == true)
  }

  @Test("Every rule has its words")
  func words() {
    #expect(Set(ScreeningRule.allCases.map(\.chinese)).count == ScreeningRule.allCases.count)
    #expect(ScreeningRule.allCases.allSatisfy { !$0.basis.isEmpty })
    #expect(ScreeningSeverity.hint < .needsReason && ScreeningSeverity.needsReason < .blocking)
  }
}
