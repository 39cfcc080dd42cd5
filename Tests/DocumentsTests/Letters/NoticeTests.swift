import Disclosure
import Documents
import Testing

/// 办理过程中的文书: what each must print.
struct NoticeTests {
  static let sentences: [(title: String, words: [String])] = [
    (
      "政府信息公开申请补正通知书",
      [
        "第三十条", "1.没有写明是哪一条道路", "2.没有附身份证明", "写明道路名称或者起止点", "请你于2026年3月30日前（含当日）将补正材料送交本机关",
        "无正当理由逾期不补正的，视为放弃申请",
      ]
    ),
    ("政府信息公开申请延期答复告知书", ["于2026年3月13日届满", "因需要从历年档案中调取材料", "第三十三条第二款", "政府信息公开工作机构负责人同意", "2026年4月13日前（含当日）"]),
    ("政府信息公开申请说明理由告知书", ["2026年1月1日至3月1日", "申请86件", "第三十五条", "2026年3月20日前（含当日）"]),
    ("政府信息公开申请延迟答复告知书", ["第三十五条", "2026年6月30日前（含当日）作出答复"]),
    (
      "政府信息公开第三方意见征询书",
      [
        "第三十二条", "你单位2025年投标文件中的报价明细", "自收到本征询书之日起15个工作日内", "你单位逾期未提出意见的，由本机关依照该条例的规定决定是否公开", "征求意见确认函", "□同意公开",
        "□不同意公开",
      ]
    ),
    ("征求共同制作机关意见函", ["第三十四条", "自收到本函之日起15个工作日内提出意见，逾期未提出意见的，视为同意公开。"]),
    ("政府信息公开征求意见函", ["第三十三条第三款", "逾期未提出意见的，由本机关依法决定是否公开。"]),
    ("政府信息公开征求意见告知书", ["第三十二条", "2026年3月2日", "书面征求第三方的意见", "征求意见所需时间不计算在答复期限内"]),
    ("政府信息依申请公开告知书", ["第三十二条", "2025年投标文件中的工程质量承诺", "涉及道路使用安全。", "6个月内向清河县人民法院提起行政诉讼"]),
    (
      "政府信息公开信息处理费收费通知书",
      ["第四十二条", "国办函〔2020〕109号", "按量计收", "共计2740元", "县国库", "自收到本通知书次日起20个工作日内缴纳", "视为放弃申请", "不能单独就该决定申请行政复议或者提起行政诉讼"]
    ),
    ("关于查阅时间的告知书", ["请于3月12日上午到镇便民服务中心查阅。", "请携带身份证件。"]),
    ("送达回证", ["张某某", "政府信息公开告知书云公复〔2026〕5号", "YX-2026-003", "代收人签名", "送达人签名"]),
    (
      "政府信息公开申请登记回执",
      ["YX-2026-003", "邮寄（挂号、特快专递）", "2026年2月9日", "2026年3月13日前（含当日）", "K7QF-2M9X-TR4D", "0000-1234567", "20个工作日"]
    ),
    ("政府信息公开申请答复审核签批单", ["办公室负责人初审", "分管领导审核", "主要领导签发", "保密审查意见", "政府信息不存在", "第三十六条第（四）项", "李某0000-1234567"]),
    ("答复期限计算说明", ["2026年3月13日（周五）", "共20个工作日", "2026年2月", "14第5日调休上班", "28第10日调休上班", "13第20日", "9收到日", "17放假"]),
  ]

  @Test func everyNoticeHasItsRow() throws {
    #expect(try LetterSamples.notices.map(\.title) == Self.sentences.map(\.title))
  }

  @Test(arguments: sentences)
  func itPrintsWhatItMust(title: String, words: [String]) throws {
    let letter = try #require(try LetterSamples.notices.first { $0.title == title })
    #expect(letter.gaps.isEmpty)
    let text = try LetterDocuments.words(letter.document())
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test func theThirdPartyIsNotToldWhoApplied() throws {
    let consultation = try #require(try LetterSamples.notices.first { $0 is ThirdPartyConsultation })
    #expect(!(try LetterDocuments.words(consultation.document())).contains("张某某"))
    let notice = try #require(try LetterSamples.notices.first { $0 is ConsultationNotice })
    #expect(!(try LetterDocuments.words(notice.document())).contains("大路建设"))
  }

  /// 国办函〔2020〕109号第四条、第五条.
  @Test(arguments: [
    (FeeBasis.pages, 31, 0, "10"), (.pages, 100, 0, "700"), (.pages, 201, 0, "2740"), (.pages, 300, 0, "6700"),
    (.items, 11, 0, "100"), (.items, 31, 0, "2200"), (.items, 1, 10, "100"), (.items, 1, 40, "300"),
  ])
  func theFeeIsWorkedOutByTheTariff(basis: FeeBasis, quantity: Int, already: Int, amount: String) throws {
    let notice = FeeNotice(
      LetterSamples.facts(), LetterSamples.request, basis: basis, quantity: quantity, already: already, payment: "缴库")
    #expect(try LetterDocuments.words(notice.document()).contains("共计\(amount)元"))
  }

  @Test(arguments: [(30, "2026-03-09"), (0, "2026-03-09"), (-1, "2026-03-09"), (31, "2020-12-31")])
  func aFeeThatIsNotDueIsNoNotice(pages: Int, day: String) {
    let notice = FeeNotice(
      LetterSamples.facts(on: day), LetterSamples.request, basis: .pages, quantity: pages, payment: "缴库")
    #expect(notice.gaps.map(\.field) == [.feeQuantity])
  }

  @Test func aPeriodThatEndsTooEarlyIsAGap() {
    let same = LetterSamples.day("2026-03-09")
    let notice = SupplementNotice(
      LetterSamples.facts(), LetterSamples.request, items: "道路名称", how: "写明", deadline: same)
    #expect(notice.gaps == [LetterGap(.supplementDeadline, .notLater)])
    let longer = ExtensionNotice(
      LetterSamples.facts(), LetterSamples.request, reason: "调取材料", oldDue: same, newDue: same)
    #expect(longer.gaps == [LetterGap(.newDue, .notLater)])
  }

  // 条例第三十三条第二款: 13 March 2026 and 20 working days more, with 清明节 on 6 April off.
  @Test(arguments: [("2026-04-13", true), ("2026-04-14", false)])
  func anExtensionIsOfTwentyWorkingDaysAtMost(_ iso: String, _ isInTime: Bool) {
    let latest = LetterSamples.day("2026-04-13")
    let notice = ExtensionNotice(
      LetterSamples.facts(), LetterSamples.request, reason: "调取材料", oldDue: LetterSamples.day("2026-03-13"),
      newDue: LetterSamples.day(iso), latest: latest)
    #expect(notice.gaps == (isInTime ? [] : [LetterGap(.newDue, .tooLate(latest))]))
  }

  @Test func aReceiptThatIsNotConfirmedSaysSo() throws {
    var letter = LetterSamples.acknowledgement
    letter.receipt = nil
    letter.due = nil
    let words = try LetterDocuments.words(letter.document())
    #expect(words.contains("待确认") && words.contains("自确认收到之日起计算"))
    #expect(words.contains("双方确认之日为收到申请之日"))
    #expect(!words.contains("3月13日"))
  }

  @Test func theReviewFormCarriesItsRevisionAtTopAndFoot() throws {
    let document = try LetterSamples.reviewForm.document()
    #expect(document.runningMark == "申请编号 YX-2026-003　第1次送审　稿件校验码 3fa94c0d77b1")
    let members = members(ofArchive: try DOCXWriter.write(document))
    for name in ["word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"] {
      let part = try #require(members.first { $0.name == name }.flatMap { WritingXML($0.bytes) })
      #expect(part.text.contains("3fa94c0d77b1"), "\(name)")
    }
  }

  @Test func everyStepOfALadderHasItsPlaceOnTheForm() throws {
    var form = LetterSamples.reviewForm
    let names = ["科室初审", "法制审核", "分管审核", "办公室核稿", "主要领导签发"]
    form.ladder = try #require(ReviewLadder(names.map { ReviewLadder.Step(name: $0, role: .officeHead) }))
    let words = try LetterDocuments.words(form.document())
    for name in names { #expect(words.contains(name), "\(name)") }
  }
}
