import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Letters and drafts of a case")
struct LetterPagesTests {
  private static let supplied = [
    ("disposition", "supplied"), ("f-supplied", "征收补偿方案<b>1</b>"), ("f-form", "电子文档"),
  ]

  @Test("A draft asks for what the law wants in a reply of its kind, and says everything that is missing at once")
  func requiredFields() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let choices = try await officer.get(town.path(.draftReply))
      #expect(HTMLCheck(choices.text).faults == [])
      #expect(choices.text.contains("?disposition=thirdPartyRights"))
      let missing = try await town.take(
        .draftReply, officer, [("disposition", "thirdPartyRights"), ("f-kind", "商业机密")])
      #expect(missing.status == .unprocessableContent)
      #expect(HTMLCheck(missing.text).faults == [])
      for sentence in [
        "“所属类别”只能是法定的类别：商业秘密、个人隐私、第三方其他合法权益。", "“第三方意见”没有填写", "“对公共利益影响的衡量”没有填写",
      ] { #expect(missing.text.contains(sentence)) }
      let other = try await officer.post(
        town.path(.draftReply),
        [
          (FormToken.field, Browser.token(missing)), ("version", CaseFixture.hidden("version", missing)),
          ("disposition", "withdrawn"),
        ])
      #expect(other.status == .unprocessableContent)
      #expect(try await town.done(.draftReply, officer, Self.supplied).contains("征收补偿方案&lt;b&gt;1&lt;/b&gt;"))
      let form = try await officer.get(town.path(.draftReply)).text
      #expect(form.contains("征收补偿方案&lt;b&gt;1&lt;/b&gt;</textarea>"))
    }
  }

  @Test("A partly granted request names each part that is withheld, with its own ground")
  func parts() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let given = [("disposition", "partlySupplied"), ("f-supplied", "补偿标准"), ("f-form", "电子文档")]
      let part = [
        ("p1-content", "他人的银行账号"), ("p1-ground", "thirdPartyRights"), ("p1-kind", "个人隐私"),
        ("p1-thirdPartyOpinion", "不同意公开"), ("p1-publicInterest", "不公开没有重大影响"),
      ]
      let missing = try await town.take(.draftReply, officer, given + part.dropLast())
      #expect(missing.status == .unprocessableContent)
      #expect(missing.text.contains("第1项不予公开内容的“对公共利益影响的衡量”没有填写"))
      let drafted = try await town.done(.draftReply, officer, given + part)
      #expect(drafted.contains("“他人的银行账号”涉及个人隐私"))
      #expect(drafted.contains("应当先申请行政复议"))
    }
  }

  @Test("Two who draft at once never overwrite each other: the second keeps the own words and sees the other's")
  func twoDrafts() async throws {
    try await CaseFixture.with { town in
      let (officer, head) = (try await town.browser("jingban"), try await town.browser("zhuren"))
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let path = "\(town.path(.draftReply))?disposition=supplied"
      let page = try await head.get(path)
      _ = try await town.done(.draftReply, officer, Self.supplied)
      let mine = [("disposition", "supplied"), ("f-supplied", "主任的写法"), ("f-form", "纸质")]
      let token = [(FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page))]
      let answer = try await head.post(town.path(.draftReply), token + mine)
      #expect(answer.status == .conflict)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("主任的写法</textarea>"))
      #expect(answer.text.contains("现在的拟稿"))
      #expect(answer.text.contains("征收补偿方案&lt;b&gt;1&lt;/b&gt;"))
      #expect(!(try await head.get(town.address).text.contains("主任的写法")))
    }
  }

  @Test("Where somebody else's step ends the case, what was typed can still be copied")
  func endedMeanwhile() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let page = try await officer.get(town.path(.confirmReceipt))
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let answer = try await officer.post(
        town.path(.confirmReceipt),
        [
          (FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)), ("way", "email"),
          ("record", "邮件<i>已</i>回复"),
        ])
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("收到申请之日已经确定"))
      #expect(answer.text.contains("邮件&lt;i&gt;已&lt;/i&gt;回复"))
    }
  }

  @Test("What must be mended stops the last signature on the server")
  func blocked() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      // A free text, as older drafts are, without article and remedy.
      let registry = town.fixture.registry
      let directory = try await registry.directory(of: town.organ)
      let author = try #require(directory.holders(of: .officer).first)
      let rules = RequestRules(
        calendar: try await registry.calendar(), permissions: town.fixture.site.permissions,
        signers: directory.signingAuthority)
      let viewer = Viewer(person: author.id, organ: town.organ, roles: [.officer])
      let today = town.fixture.now.day
      _ = try await registry.draftReply(
        RequestStep(viewer, on: town.id, version: 2, day: today, at: town.fixture.now), .internalAffairs,
        remedy: .reconsiderationFirst, text: "不予公开。", under: rules)
      let preview = try await officer.get("\(town.address)/letters/reply")
      #expect(preview.status == .ok && preview.text.contains("不予公开。"))
      _ = try await town.done(.submitReply, officer)
      _ = try await town.done(.passReply, try await town.browser("zhuren"))
      _ = try await town.done(.passReply, try await town.browser("fenguan"))
      let leader = try await town.browser("zhenzhang")
      let page = try await leader.get(town.path(.passReply))
      #expect(page.text.contains("改正以前不能签发"))
      let head = try await leader.get(town.path(.returnReply))
      let sent = try await leader.post(
        town.path(.passReply),
        [
          (FormToken.field, Browser.token(head)), ("version", CaseFixture.hidden("version", head)),
          ("digest", CaseFixture.hidden("digest", head)), ("concernReason", "照发"),
        ])
      #expect(sent.status == .unprocessableContent)
      #expect(sent.text.contains("签发前检查发现 3 处应当改正，不能签发"))
      #expect(!(try await leader.get(town.address).text.contains("答复已经签发")))
      _ = try await town.done(.returnReply, leader, [("reason", "请写明依据和救济途径")])
    }
  }

  @Test("A notice is filled from the case, mended, put on file, and then found by the applicant")
  func noticeOnFile() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      #expect(try await officer.get(town.path(.askSupplement)).text.contains("制作补正通知书"))
      _ = try await town.done(.askSupplement, officer, [("until", "2026-06-22"), ("text", "请写明<年度>")])
      let path = "\(town.address)/letters/supplement"
      let page = try await officer.get(path)
      #expect(HTMLCheck(page.text).faults == [])
      for words in ["请写明&lt;年度&gt;", "2026年6月22日前", "甄**", "（草稿，签发后编号）", "没有安装 PDF 排版程序"] {
        #expect(page.text.contains(words), "\(words)")
      }
      let fields = [
        ("f-supplementItems", "请写明年度和村组"), ("f-supplementHow", "书面补正"), ("f-supplementDeadline", "2026-06-22"),
        ("number", "云政公开补〔2026〕1号"), ("day", town.fixture.now.day.description),
      ]
      let preview = try await officer.submit(path, [("do", "preview")] + fields)
      #expect(preview.text.contains("云政公开补〔2026〕1号"))
      let wrong = try await officer.submit(path, [("do", "word")] + fields.dropLast() + [("day", "昨天")])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("请填写文书日期"))
      let noPDF = try await officer.submit(path, [("do", "pdf")] + fields)
      #expect(noPDF.status == .unprocessableContent)
      let kept = try await officer.submit(path, [("do", "file")] + fields)
      #expect(kept.status == .seeOther)
      #expect(try await officer.get(town.address).text.contains("2026-0001补正通知书.docx"))
      let mailRoom = try await town.browser("zhenzhang")
      #expect(try await mailRoom.submit(path, [("do", "file")] + fields).status == .forbidden)
    }
  }

  @Test("A lapse is told in a letter with notice, limit and remedy, which the applicant finds")
  func lapse() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let path = "\(town.address)/letters/lapse"
      _ = try await town.done(.askSupplement, officer, [("until", "2026-06-22"), ("text", "请写明年度")])
      _ = try await town.done(.proveSupplementDelivery, officer, [("proof", "签收记录")])
      #expect(try await officer.get(path).status == .notFound)
      town.fixture.advance(25 * 86_400)
      let late = try await town.browser("jingban")
      #expect(try await late.get(town.path(.lapseRequest)).text.contains("制作不再处理告知书"))
      _ = try await town.done(.lapseRequest, late, [("disposition", "notSupplemented"), ("reason", "逾期未补正")])
      let page = try await late.get(path)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("“通知书文号”没有填写"))
      let fields = [
        ("f-noticeDay", "2026-05-29"), ("f-noticeNumber", "云政公开补〔2026〕1号"), ("f-noticeDeadline", "2026-06-22"),
        ("number", "云政公开终〔2026〕1号"), ("day", town.fixture.now.day.description),
      ]
      let preview = try await late.submit(path, [("do", "preview")] + fields)
      for words in [
        "本机关于2026年5月29日以云政公开补〔2026〕1号通知你补正申请内容，补正期限至2026年6月22日", "不再处理该政府信息公开申请",
        "清河县人民政府", "清河县人民法院",
      ] { #expect(preview.text.contains(words), "\(words)") }
      #expect(try await late.submit(path, [("do", "word")] + fields).status == .ok)
      #expect(try await late.submit(path, [("do", "file")] + fields).status == .seeOther)
      #expect(try await late.get(town.address).text.contains("2026-0001不再处理告知书.docx"))
    }
  }

  @Test("A natural person as third party is not addressed as a unit, and is told no name from the title")
  func thirdPerson() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      _ = try await town.done(
        .sendConsultation, officer, [("party", "thirdParty"), ("addressee", "钱某"), ("text", "一组的补偿协议")])
      let path = "\(town.address)/letters/thirdparty"
      let page = try await officer.get(path)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("一组的补偿协议") && !page.text.contains("alert(1)</textarea>"))
      let fields = [
        ("f-addressee", "钱某"), ("f-information", "一组的补偿协议"), ("f-opinionTo", "书面送交"), ("number", ""),
        ("day", town.fixture.now.day.description),
      ]
      let unsaid = try await officer.submit(path, [("do", "word")] + fields)
      #expect(unsaid.status == .unprocessableContent && unsaid.text.contains("“收件人是个人还是单位”没有填写"))
      let person = try await officer.submit(path, [("do", "preview"), ("f-addresseeKind", "person")] + fields)
      #expect(person.text.contains("下列信息涉及你，公开可能损害你的合法权益"))
      let unit = try await officer.submit(path, [("do", "preview"), ("f-addresseeKind", "organization")] + fields)
      #expect(unit.text.contains("下列信息涉及你单位，公开可能损害你单位的合法权益"))
    }
  }

  @Test(
    "A letter of the organ is not added like any other file",
    arguments: ["reply", "supplementNotice", "extensionNotice", "feeNotice", "notice", "consultation", "signedForm"])
  func addedLetter(_ kind: String) async throws {
    try await CaseFixture.with { town in
      let mailRoom = try await town.browser("shoufa")
      let form = try await mailRoom.get(town.path(.addDocument)).text
      #expect(form.contains("value=\"envelope\""))
      #expect(!form.contains("value=\"\(kind)\""))
      let sent = try await town.take(.addDocument, mailRoom, [("kind", kind)], file: "文书.pdf")
      #expect(sent.status == .unprocessableContent)
      #expect(sent.text.contains("只能在办理相应步骤时存入"))
    }
  }

  @Test("A kind is taken only from the form that asks for it")
  func kindOfOtherForm() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let searched = try await town.done(
        .recordSearch, officer, [("record", "档案室"), ("kind", "extensionNotice")], file: "检索.pdf")
      #expect(searched.contains("检索材料，"))
      #expect(!searched.contains("延期答复告知书，"))
    }
  }

  @Test("An extension is told of only as it was recorded, by whom it is entrusted to")
  func extensionOnFile() async throws {
    try await CaseFixture.with { town in
      let (officer, head) = (try await town.browser("jingban"), try await town.browser("zhuren"))
      let mailRoom = try await town.browser("shoufa")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      let path = "\(town.address)/letters/extension"
      let fields = [
        ("do", "file"), ("f-extensionReason", "需要查阅档案"), ("f-newDue", "2027-12-31"),
        ("number", "云政公开延〔2026〕1号"), ("day", town.fixture.now.day.description),
      ]
      #expect(try await mailRoom.submit(path, fields).status == .forbidden)
      // Nor may it be taken out with a day beyond 20 working days after 29 June.
      let tooLate = try await head.submit(path, [("do", "word")] + fields.dropFirst())
      #expect(tooLate.status == .unprocessableContent)
      #expect(tooLate.text.contains("最晚为2026年7月27日"))
      let early = try await head.submit(path, fields.map { $0.0 == "f-newDue" ? ($0.0, "2026-07-27") : $0 })
      #expect(early.status == .unprocessableContent)
      #expect(early.text.contains("本件还没有“延长答复期限”的记录"))
      _ = try await town.done(.extendPeriod, head, [("days", "20"), ("reason", "需要查阅档案")])
      #expect(try await mailRoom.submit(path, fields).status == .forbidden)
      // Confirmed on 2026-05-29: 20 working days to 29 June, 20 more to 27 July.
      let preview = try await head.submit(path, [("do", "preview")] + fields.dropFirst())
      #expect(preview.text.contains("将于2026年7月27日前"))
      #expect(!preview.text.contains("将于2027年12月31日前"))
      #expect(try await head.submit(path, fields).status == .seeOther)
    }
  }

  @Test(
    "An address that names no letter of the case is not found",
    arguments: ["fee-0", "fee-2", "receipt", "x", "reply-1"])
  func unknown(_ key: String) async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      #expect(try await officer.get("\(town.address)/letters/\(key)").status == .notFound)
    }
  }
}
