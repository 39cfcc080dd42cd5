import Disclosure
import TestSupport
import Testing

/// Each rule both ways: what it must find, with the found words, and what it must let pass.
@Suite("Screening rules") struct ScreeningRuleTests {
  /// «rule:severity:found words» of what was found in one paragraph.
  private func found(_ text: String, _ place: ScreenedPlace = .paragraph(1)) -> [String] {
    Screening().findings(in: [ScreenedPart(place, text)]).map { finding in
      "\(finding.rule.rawValue):\(finding.severity.rawValue):\(cut(text, finding.range))"
    }
  }

  private func cut(_ text: String, _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
  }

  @Test(
    "Numbers of persons are found, however they are written",
    arguments: [
      ("身份证号341799199001011239。", "identityNumber:blocking:341799199001011239"),
      ("号码 ３４１７９９１９９００１０１１２３９", "identityNumber:blocking:３４１７９９１９９００１０１１２３９"),
      ("张某（341799 19850615 4564）", "identityNumber:blocking:341799 19850615 4564"),
      ("34179919661120005x系其本人", "identityNumber:blocking:34179919661120005x"),
      ("身份证：341799199001011230", "identityNumber:blocking:341799199001011230"),
      ("身份证341799900101123", "identityNumber:blocking:341799900101123"),
      ("编码341799900101123", "identityNumber:needsReason:341799900101123"),
      ("卡号6222029999000011118", "bankCard:blocking:6222029999000011118"),
      ("打入6222 0299 9900 0011 118", "bankCard:blocking:6222 0299 9900 0011 118"),
      ("开户4367-4299-9900-0003，", "bankCard:blocking:4367-4299-9900-0003"),
      ("银行卡号6222029999000011110", "bankCard:needsReason:6222029999000011110"),
      ("电话13800001234。", "mobileNumber:needsReason:13800001234"),
      ("电话138-0000-1234", "mobileNumber:needsReason:138-0000-1234"),
      ("１３８　００００　１２３４", "mobileNumber:needsReason:１３８　００００　１２３４"),
      ("+86 13800001234", "mobileNumber:needsReason:86 13800001234"),
      ("学籍号G341799199001011239", "identityNumber:blocking:341799199001011239"),
      ("1380000 1234", "mobileNumber:needsReason:1380000 1234"),
      ("Tel13800001234", "mobileNumber:needsReason:13800001234"),
      ("车牌皖P12345的小型客车", "plate:needsReason:皖P12345"),
      ("皖P·D12345", "plate:needsReason:皖P·D12345"),
      ("家住清河县云溪镇东溪村三组12号", "address:needsReason:清河县云溪镇东溪村三组12号"),
      ("住址：清河县云溪镇人民路5号2栋301室，", "address:needsReason:清河县云溪镇人民路5号2栋301室"),
      ("住所地清河县青石镇石桥村大塘组", "address:needsReason:清河县青石镇石桥村大塘组"),
      ("张某，住云溪镇东溪村一组。", "address:needsReason:云溪镇东溪村一组"),
      ("清河县云溪镇溪畔花园3栋2单元501室业主", "address:needsReason:清河县云溪镇溪畔花园3栋2单元501室"),
    ])
  func person(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "Both telephones of a pair are found",
    arguments: [
      "13800001234/13900005678", "13800001234、13900005678", "13800001234,13900005678", "138 0000 1234 139 0000 5678",
    ])
  func pair(text: String) {
    #expect(found(text).count == 2)
  }

  @Test(
    "Numbers that are no persons' pass",
    arguments: [
      "统一社会信用代码：91341799MA2N00000X", "索引号：341799199001011239", "项目编号：2026-341799-13800001234",
      "总投资13812345678元", "合同编号13800001234", "支出13800001234.56", "身份证号34***********239", "手机138****1234",
      "电话0563-1234567", "341799199013011239", "云溪〔2026〕13800001234号", "订单号6222029999000011118",
      "12345678901234567890123",
      "访问量13800001234", "累计播放13800001234次", "标段编号E341799199001011230", "咨询12345热线", "面积13812345678平方米",
      "编码34179919900101123", "GB13800001234", "6222029999000011110",
    ])
  func numbersPass(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Public addresses, places and roads pass",
    arguments: [
      "办公地址：清河县云溪镇人民路12号3栋201室", "云溪镇政务服务中心位于人民路12号", "东溪村一组道路硬化工程", "云溪镇东溪村村民委员会",
      "新建安置房3栋120套", "家住云溪镇的群众", "省道沪G1234段", "云溪镇石桥村5组23号至25号道路改造", "镇上住房保障", "住建局位于人民路5号", "皖P牌照", "户籍地在清河县云溪镇",
      "家住东溪村的群众向工作组反映", "下派石桥村工作组",
    ])
  func placesPass(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Marks of state secrets block",
    arguments: [
      ("秘密★一年", "秘密★一年"), ("机密★", "机密★"), ("绝密", "绝密"), ("机 密", "机 密"), ("秘密　10年", "秘密　10年"),
      ("密级：机密", "机密"), ("绝密★长期 云溪镇", "绝密★长期"), ("机密级★10年", "机密级★10年"), ("机密　特急", "机密"), ("★秘密", "秘密"),
      ("机密⭐三年", "机密⭐三年"), ("【秘密】", "秘密"), ("标题\n秘密★5年\n正文", "秘密★5年"),
    ])
  func secret(text: String, expected: String) {
    #expect(found(text).first?.hasPrefix("secrecyMark:blocking:\(expected)") == true)
  }

  @Test(
    "Marks that are not for everybody want a reason",
    arguments: [
      ("内部资料 注意保存", ["internalMark:needsReason:内部资料", "internalMark:needsReason:注意保存"]),
      ("此件不公开", ["internalMark:needsReason:此件不公开"]), ("工作秘密", ["internalMark:needsReason:工作秘密"]),
      ("工作秘密 10年", ["internalMark:needsReason:工作秘密 10年"]), ("（依申请公开）", ["internalMark:needsReason:（依申请公开）"]),
      ("（仅供内部参阅，请勿外传）", ["internalMark:needsReason:仅供内部", "internalMark:needsReason:请勿外传"]),
    ])
  func inside(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Words about secrets pass",
    arguments: [
      "保守国家秘密是公民的义务。", "涉及商业秘密、个人隐私的除外。", "机密性、完整性和可用性", "绝密级、机密级文件的管理", "国家秘密的密级分为绝密、机密、秘密三级。",
      "《内部资料性出版物管理办法》", "依申请公开", "内部使用面积", "内部资料室", "属于工作秘密的，不予公开。", "机密文件由专人保管", "秘密侦查",
    ])
  func wordsPass(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Numbers of documents and dates",
    arguments: [
      ("云政办[2026]5号", "documentNumber:hint:云政办[2026]5号"), ("云政（2026）5号", "documentNumber:hint:云政（2026）5号"),
      ("云政〔26〕5号", "documentNumber:hint:云政〔26〕5号"), ("云政〔2026〕05号", "documentNumber:hint:云政〔2026〕05号"),
      ("云政〔2026〕第5号", "documentNumber:hint:云政〔2026〕第5号"), ("2026年2月30日", "impossibleDate:needsReason:2026年2月30日"),
      ("2026-13-05", "impossibleDate:needsReason:2026-13-05"), ("13月1日", "impossibleDate:needsReason:13月1日"),
      ("２０２６年４月３１日", "impossibleDate:needsReason:２０２６年４月３１日"), ("2026年01月05日", "dateForm:hint:2026年01月05日"),
      ("2026 年 03 月 9 日", "dateForm:hint:2026 年 03 月 9 日"), ("云政〈2026〉5号", "documentNumber:hint:云政〈2026〉5号"),
      ("二〇二六年二月三十日", "impossibleDate:needsReason:二〇二六年二月三十日"),
      ("二○二六年十一月三十一日", "impossibleDate:needsReason:二○二六年十一月三十一日"),
    ])
  func form(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "Right numbers and dates pass",
    arguments: [
      "国办发〔2019〕61号", "（2026）皖1799行初5号", "2024年2月29日", "2月29日", "2026年1月5日", "2026-01-05", "2026年1月至3月", "10.13.45.1",
      "农历2月30日", "二〇二六年十月十日", "二〇二六年二月二十八日", "一九四九年十月一日", "清城管罚决字〔2026〕第12号", "云溪镇（2026）工作安排", "第5号", "2026-00013",
      "1月5日至13日",
    ])
  func formPasses(text: String) {
    #expect(found(text) == [])
  }

  @Test("A picture wants a description", arguments: [("", 1), ("  ", 1), ("云溪镇便民服务大厅外景", 0)])
  func picture(description: String, count: Int) {
    #expect(found(description, .picture(2)).count == count)
  }

  @Test("In a long text full of hits each is found", arguments: [1, 100, 400])
  func long(count: Int) {
    let text = String(repeating: "住址：东溪村三组12号，内部资料性出版物，电话13800001234、", count: count)
    #expect(found(text).count == 2 * count)
  }

  @Test("Random text never stops a rule, and every range lies inside it")
  func random() {
    var random = SeededRandom(seed: 20_261)
    let alphabet = Array("0123456789Xx１２　 -/.,，。：年月日号〔〕[]（）★秘机绝密村组栋单元室皖PD住址电话身份证\n\u{200B}\u{FEFF}𠮷".unicodeScalars)
    for _ in 0..<FuzzCount.of(2_000) {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        if let scalar = alphabet.randomElement(using: &random) { view.append(scalar) }
      }
      let text = String(view)
      let findings = Screening().findings(in: [ScreenedPart(.paragraph(1), text)])
      for finding in findings { #expect(finding.range.upperBound <= view.count && !finding.range.isEmpty) }
      #expect(Set(findings.map(\.key)).count == findings.count)
      _ = Masking.applied(findings, to: text)
    }
  }
}
