import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Case pages")
struct CasePagesTests {
  @Test("A request goes from its arrival to the archive through the pages, with one signature on paper")
  func thread() async throws {
    try await CaseFixture.with { town in
      let (officer, head) = (try await town.browser("jingban"), try await town.browser("zhuren"))
      let day = town.fixture.now.day.description
      let first = try await officer.get(town.address)
      #expect(HTMLCheck(first.text).faults == [])
      #expect(first.text.contains("button primary\" href=\"\(town.path(.confirmReceipt))\""))
      #expect(!first.text.contains("<script>alert"))
      #expect(!first.text.contains("甄有才"))
      #expect(!first.text.contains("13800138000"))

      let confirmed = try await town.done(.confirmReceipt, officer, [("day", day), ("way", "phone")])
      #expect(confirmed.contains("已办理：与申请人以电话确认收到申请。答复期限是2026年6月29日（周一）。"))
      let directory = try await town.fixture.registry.directory(of: town.organ)
      let office = try #require(directory.openOffices.first { $0.name == "自然资源所" })
      #expect(try await town.done(.assignRequest, officer, [("office", office.id.rawValue)]).contains("分办给自然资源所"))
      let until = try await officer.get(town.path(.askSupplement))
      #expect(until.text.contains("value=\"2026-06-22\""))
      _ = try await town.done(.askSupplement, officer, [("until", "2026-06-22"), ("text", "请写明年度")])
      _ = try await town.done(.proveSupplementDelivery, officer, [("proof", "签收记录")])
      #expect(try await town.done(.receiveSupplement, officer, [("text", "2025年")]).contains("2026年6月29日（周一）"))
      let extended = try await town.done(.extendPeriod, head, [("days", "20"), ("reason", "需要查阅档案")])
      #expect(extended.contains("延长答复期限 20 个工作日，经己主任同意"))
      try await reply(town, officer, head)
    }
  }

  private func reply(_ town: CaseFixture, _ officer: Browser, _ head: Browser) async throws {
    let drafted = try await town.done(
      .draftReply, officer,
      [("disposition", "supplied"), ("f-supplied", "2025年石桥村征收补偿方案"), ("f-form", "电子文档")])
    #expect(drafted.contains("《条例》第三十六条第（二）项"))
    #expect(drafted.contains("清河县人民法院提起行政诉讼"))
    #expect(try await town.done(.submitReply, officer).contains("下一步：办公室负责人初审。"))
    #expect(try await officer.get(town.address).text.contains("等待办公室负责人初审（己主任）。"))
    let review = try await head.get(town.path(.passReply))
    #expect(review.text.contains("签发前检查"))
    #expect(review.text.contains("退回修改"))
    #expect(try await town.done(.passReply, head, [("opinion", "同意")]).contains("审核通过（己主任）"))
    let deputy = try #require(
      try await town.fixture.registry.directory(of: town.organ).holders(of: .deputyLeader).first)
    let digest = CaseFixture.hidden("digest", try await officer.get(town.path(.recordPaperSigning)))
    let paper = try await town.done(
      .recordPaperSigning, officer,
      [
        ("signer", deputy.id.rawValue), ("signedOn", town.fixture.now.day.description),
        ("printed", String(digest.prefix(12))), ("result", "pass"),
      ], file: "签批单.pdf")
    #expect(paper.contains("审核通过（庚分管，2026年5月29日线下签批）"))
    let leader = try await town.browser("zhenzhang")
    #expect(try await town.done(.passReply, leader).contains("答复已经签发，下一步编号印发。"))
    #expect(
      try await town.done(.issueReply, officer, [("numbering", "next")], file: "答复书.pdf").contains("云政公开〔2026〕1号"))
    let mailRoom = try await town.browser("shoufa")
    #expect(try await town.done(.deliverReply, mailRoom, [("way", "post"), ("proof", "挂号信 1")]).contains("邮寄送达"))
    #expect(try await town.done(.archiveRequest, officer).contains("本件已经办结归档。"))
    try await files(town, officer)
  }

  private func files(_ town: CaseFixture, _ officer: Browser) async throws {
    try await town.fixture.judgeAll()
    let page = try await officer.get(town.address)
    let links = HTMLCheck(page.text).links
    let scan = try #require(links.first { $0.contains("/documents/") })
    #expect(try await officer.get(scan).text == "%PDF-1.7 abc")
    for letter in links.filter({ $0.contains("/letters/") }) {
      let preview = try await officer.get(letter)
      #expect(HTMLCheck(preview.text).faults == [])
      #expect(!preview.text.contains("甄有才"))
      let download = try await officer.submit(letter, [])
      // The reply lies on file as it went out.
      if letter.hasSuffix("/letters/reply") {
        #expect(download.status == .unprocessableContent)
        #expect(download.text.contains("答复书已经存入案卷，以存入的为准"))
        continue
      }
      #expect(download.status == .ok)
      #expect(download.body.starts(with: [0x50, 0x4B]))
    }
    #expect(try await officer.get(town.address).text.contains("制作登记回执"))
  }

  @Test(
    "A step is refused to whom it is not entrusted",
    arguments: [
      (OfficeAction.extendPeriod, "jingban"), (.passReply, "jingban"), (.askSupplement, "shoufa"),
      (.confirmReceipt, "zhenzhang"), (.issueReply, "fenguan"), (.archiveRequest, "shoufa"),
    ])
  func wrongRole(_ action: OfficeAction, _ account: String) async throws {
    try await CaseFixture.with { town in
      let browser = try await town.browser(account)
      #expect(try await browser.get(town.path(action)).status == .forbidden)
      let token = Browser.token(try await browser.get(town.path(.addNote)))
      let sent = try await browser.post(town.path(action), [(FormToken.field, token), ("version", "1")])
      #expect(sent.status == .forbidden)
      #expect(sent.text.contains("您的角色不能“\(action.chinese)”"))
    }
  }

  @Test("Consultation, fee, search, return and withdrawal are taken by their forms")
  func otherSteps() async throws {
    try await CaseFixture.with { town in
      let (officer, head) = (try await town.browser("jingban"), try await town.browser("zhuren"))
      _ = try await town.done(.attemptConfirmation, officer, [("way", "phone"), ("record", "无人接听")])
      let completed = try await town.done(
        .completeRegistration, officer, [("applicant", "0"), ("contactPhone", "13900139000"), ("reason", "来电更正")])
      #expect(completed.contains("139****9000"))
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let party = [("party", "thirdParty"), ("addressee", "清河县某合作社")]
      #expect(try await town.done(.sendConsultation, officer, party).contains("向第三方征求意见"))
      _ = try await town.done(
        .proveConsultationDelivery, officer, [("consultation", "1"), ("proof", "签收记录")])
      let answer = [("consultation", "1"), ("agrees", "no"), ("answer", "涉及商业秘密")]
      #expect(try await town.done(.answerConsultation, officer, answer).contains("收到答复意见：不同意公开"))
      // 31 to 40 are ten pages of 10 元 each (109号第五条).
      let fee = [("basis", "pages"), ("quantity", "40")]
      #expect(try await town.done(.noticeFee, officer, fee).contains("按量计收，40 页，100 元"))
      #expect(try await officer.get(town.path(.lapseRequest)).text.contains("期限还没有届满"))
      #expect(try await officer.get(town.path(.recordPayment)).text.contains("value=\"100\""))
      #expect(try await town.done(.recordPayment, officer, [("amount", "100")]).contains("申请人缴费 100 元"))
      _ = try await town.done(.recordSearch, officer, [("record", "档案室，关键词：征收")], file: "检索.pdf")
      _ = try await town.done(.addDocument, officer, [("kind", "envelope")], file: "信封.pdf")
      let searched = [
        ("f-searchPlaces", "档案室"), ("f-searchKeywords", "征收"), ("f-searchedOn", town.fixture.now.day.description),
      ]
      _ = try await town.done(.draftReply, officer, [("disposition", "notExisting")] + searched)
      _ = try await town.done(.submitReply, officer)
      let returned = try await town.done(.returnReply, head, [("reason", "请写明检索范围")])
      #expect(returned.contains("已退回修改：请写明检索范围"))
      _ = try await town.done(.submitReply, officer)
      _ = try await town.done(.recallReply, officer)
      #expect(try await town.done(.withdrawRequest, officer, [("reason", "来电撤回")]).contains("申请人撤回申请"))
    }
  }

  @Test("A form that another person has overtaken is not taken")
  func stale() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let page = try await officer.get(town.path(.addNote))
      _ = try await town.done(.addNote, officer, [("note", "先来电话")])
      let answer = try await officer.post(
        town.path(.addNote),
        [(FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)), ("note", "后来")])
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("href=\"\(town.address)\""))
      // What was typed stays in the form, which now goes on from the case as it is.
      #expect(answer.text.contains("戊经办：添加备注"))
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(CaseFixture.hidden("version", answer) == "2")
      let again = try await officer.post(
        town.path(.addNote),
        [(FormToken.field, Browser.token(answer)), ("version", CaseFixture.hidden("version", answer)), ("note", "后来")])
      #expect(again.status == .seeOther)
      let notes = try await officer.get(town.address).text
      #expect(notes.contains("先来电话") && notes.contains("<blockquote>后来</blockquote>"))
    }
  }

  @Test("A case of another organ is not found, nor are its steps, letters and files")
  func otherOrgan() async throws {
    try await CaseFixture.with { town in
      _ = try await town.fixture.registry.foundOrgan(
        named: "清河县北山镇人民政府", level: .town, beneath: nil, by: .console, at: town.fixture.now)
      try await CaseFixture.add("壬外单位", "waidanwei", .officer, to: "清河县北山镇人民政府", town.fixture)
      let stranger = try await town.browser("waidanwei")
      let token = Browser.token(try await stranger.get(Links.password))
      for path in [
        town.address, town.path(.confirmReceipt), "\(town.address)/letters/reply", "\(town.address)/documents/00",
      ] { #expect(try await stranger.get(path).status == .notFound, "\(path)") }
      let sent = try await stranger.post(
        town.path(.confirmReceipt), [(FormToken.field, token), ("version", "1"), ("way", "phone")])
      #expect(sent.status == .notFound)
      #expect(try await town.browser("xitong").get(town.address).status == .notFound)
    }
  }

  @Test("What is wrong is said on the same form, with what was typed")
  func refusal() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let answer = try await town.take(
        .confirmReceipt, officer, [("day", "2026-12-31"), ("way", "phone"), ("record", "已<b>电话</b>联系")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("日期不能晚于今天（2026-05-29），请核对日期。"))
      #expect(answer.text.contains("已&lt;b&gt;电话&lt;/b&gt;联系"))
      #expect(HTMLCheck(answer.text).faults == [])
      let missing = try await town.take(.confirmReceipt, officer)
      #expect(missing.status == .unprocessableContent)
      #expect(missing.text.contains("请选择确认方式。"))
      let unknown = try await town.take(.mergeRequest, officer, [("into", "9999-0001"), ("reason", "同一申请")])
      #expect(unknown.text.contains("<a href=\"#into\">没有编号为“9999-0001”的申请，请核对编号。</a>"))
      let early = try await officer.get(town.path(.issueReply))
      #expect(early.status == .ok)
      #expect(!early.text.contains("name=\"numbering\""))
      #expect(early.text.contains("答复还没有签发，不能编号印发。"))
    }
  }

  @Test("Personal values are shown whole once, for a reason that is kept")
  func unmask() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let refused = try await town.take(.unmaskApplicant, officer)
      #expect(refused.status == .unprocessableContent)
      #expect(!refused.text.contains("甄有才"))
      let shown = try await town.take(.unmaskApplicant, officer, [("reason", "电话联系申请人")])
      #expect(shown.status == .ok)
      #expect(shown.text.contains("甄有才"))
      #expect(shown.text.contains("13800138000"))
      let page = try await officer.get(town.address).text
      #expect(page.contains("电话联系申请人"))
      #expect(!page.contains("甄有才"))
    }
  }

  @Test("Every step that concerns a case has a page, whatever the state", arguments: OfficeAction.allCases)
  func everyStep(_ action: OfficeAction) async throws {
    try await CaseFixture.with { town in
      let head = try await town.browser("zhuren")
      let officer = try await town.browser("jingban")
      let answers = [try await head.get(town.path(action)), try await officer.get(town.path(action))]
      let hasPage = action.concernsRequest && action != .viewRequest && action != .exportCase
      for answer in answers {
        #expect(hasPage ? [200, 403].contains(answer.status.code) : answer.status == .notFound)
        #expect(HTMLCheck(answer.text).faults == [])
      }
      if hasPage { #expect(answers.contains { $0.status == .ok }) }
    }
  }
}
