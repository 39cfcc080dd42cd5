import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 行政复议和行政诉讼 as the desk keeps them, with 表四 beside them; today is 29 May 2026, a Friday.
@Suite struct DisputePagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    let query = PercentEncoding.query(pairs.map { $0 })
    return query.isEmpty ? Links.officeForm(Links.disputes, key) : "\(Links.officeForm(Links.disputes, key))?\(query)"
  }

  private static let review = [
    ("kind", "reconsideration"), ("number", "清政复〔2026〕3号"), ("body", "清河县<政府>"), ("day", "2026-05-25"),
    ("procedure", "ordinary"), ("role", "respondent"), ("subject", "withheld"), ("party", "甄有才"), ("organization", "0"),
    ("claim", "撤销答复"),
  ]

  private func review(_ changes: (String, String)...) -> [(String, String)] {
    Self.review.map { field in changes.first { $0.0 == field.0 } ?? field }
  }

  private func register(_ desk: CatalogueDesk) async throws -> DisputeRegister {
    try await desk.registry.disputes(of: desk.organ, for: desk.viewer)
  }

  private func id(_ number: String, _ desk: CatalogueDesk) async throws -> DisputeID {
    try #require(try await register(desk).files.first { $0.registration.number == number }).id
  }

  @Test func aReconsiderationGoesFromNoticeToRedo() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(try await browser.get(Links.disputes).text.contains("没有行政复议和行政诉讼。"))
      let listed = try await browser.done(form("dispute-add"), Self.review)
      // Ten working days from 25 May, with 19 to 21 June still ahead.
      #expect(listed.contains("案件已经登记") && listed.contains("提出书面答复，提交证据") && listed.contains("还剩 6 个工作日"))
      #expect(listed.contains("甄**") && !listed.contains("甄有才"))
      let inbox = try await browser.get(Links.inbox).text
      #expect(inbox.contains("复议诉讼待答复（1）") && inbox.contains("清政复〔2026〕3号"))
      let id = try await id("清政复〔2026〕3号", desk).rawValue

      let answered = try await browser.done(
        form("dispute-answer", ("id", id)), [("day", "2026-05-28"), ("note", "证据<六>份")])
      #expect(answered.contains("2026年5月28日提交，在期限 2026年6月8日以前") && answered.contains("证据&lt;六&gt;份"))
      #expect(answered.contains("清河县&lt;政府&gt;") && answered.contains("预计") == false)
      #expect(answered.contains("2026年7月24日（周五）") && answered.contains("第六十二条"))
      #expect(!(try await browser.get(Links.inbox).text.contains("复议诉讼待答复")))

      let decide = form("dispute-decide", ("id", id))
      #expect(
        try await browser.refused(decide, [("day", "2026-05-29"), ("decided", "2026-05-29"), ("redo", "none")])
          .contains("<a href=\"#results\">请选择审理结果。"))
      let decided = try await browser.done(
        decide,
        [("day", "2026-05-29"), ("decided", "2026-05-28"), ("results", "reviewRevoked"), ("redo", "open")])
      #expect(decided.contains("待重新答复") && decided.contains("重新答复申请人"))
      #expect(decided.contains("2026年5月28日作出“撤销或者部分撤销”，对应“结果纠正”。"))
      // Twenty working days from 29 May; 19 June is a holiday.
      #expect(decided.contains("2026年6月29日（周一）"))
      let redone = try await browser.done(
        form("dispute-redo", ("id", id)), [("day", "2026-05-29"), ("number", "云政公开〔2026〕1号")])
      #expect(redone.contains("2026年5月29日已重新答复，文号 云政公开〔2026〕1号") && redone.contains("已审结"))
      let table = try await browser.get("\(Links.disputeTable)?year=2026").text
      #expect(HTMLCheck(table).faults == [])
      #expect(
        try await register(desk).tableFour(of: try #require(ReportingYear(2026)))[.reconsideration, .corrected] == 1)
    }
  }

  @Test func aSuitAfterAReconsiderationIsTiedToItAndGoesThroughBothInstances() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(form("dispute-add"), review(("day", "2026-01-05")))
      let review = try await id("清政复〔2026〕3号", desk).rawValue
      _ = try await browser.done(
        form("dispute-decide", ("id", review)),
        [("day", "2026-02-03"), ("decided", "2026-02-02"), ("results", "reviewUpheld"), ("redo", "none")])
      let add = form("dispute-add", ("kind", "suit"), ("after", review))
      #expect(try await browser.get(add).text.contains("<option value=\"\(review)\" selected=\"selected\">"))
      let suit: [(String, String)] = [
        ("kind", "suit"), ("number", "（2026）清0101行初9号"), ("body", "清河县人民法院"), ("day", "2026-02-24"), ("after", "yes"),
        ("reconsideration", review), ("role", "coDefendantOfTheAct"), ("subject", "withheld"), ("party", "甄有才"),
        ("organization", "0"),
      ]
      _ = try await browser.done(add, suit)
      let id = try await id("（2026）清0101行初9号", desk).rawValue
      let page = try await browser.get(Links.dispute(DisputeID(id))).text
      #expect(page.contains("原行政复议") && page.contains("复议后起诉") && page.contains("逾期 54 个工作日"))
      #expect(!page.contains("应当先申请行政复议"))
      let decide = form("dispute-decide", ("id", id))
      let first = [("day", "2026-05-20"), ("decided", "2026-05-18"), ("results", "claimsRejected"), ("redo", "none")]
      #expect(try await browser.refused(decide, first).contains("<a href=\"#paper\">请选择裁判文书的种类"))
      let judged = try await browser.done(decide, first + [("paper", "judgment")])
      #expect(judged.contains("不服的，提起上诉") && judged.contains("2026年6月4日（周四）"))
      let appealed = try await browser.done(
        form("dispute-appeal", ("id", id)), [("day", "2026-05-25"), ("by", "other")])
      #expect(appealed.contains("二审审理中") && appealed.contains("2026年12月31日尚未审结"))
      let final = try await browser.done(
        decide,
        [
          ("day", "2026-05-29"), ("decided", "2026-05-28"), ("results", "sustained"), ("redo", "none"),
          ("paper", "judgment"),
        ])
      #expect(final.contains("复议后起诉：结果维持") && final.contains("一审、二审合计一件"))
      let table = try await browser.get("\(Links.disputeTable)?year=2026").text
      #expect(table.contains("group=litigationAfterReconsideration&amp;column=upheld\">1</a>"))
      let behind = try await browser.get(
        "\(Links.disputes)?year=2026&group=litigationAfterReconsideration&column=upheld"
      ).text
      #expect(behind.contains("行初9号") && !behind.contains("清政复") && behind.contains("只列出2026年表四"))
    }
  }

  @Test func whatSkipsReconsiderationIsWarnedOfAndWhatIsWrongIsSaidAtItsField() async throws {
    try await CatalogueDesk.with { desk, browser in
      for (changes, place) in [
        ([("number", "")], "number"), ([("body", "")], "body"), ([("day", "去年")], "day"),
        ([("day", "2026-05-30")], "day"),
        ([("subject", "")], "subject"), ([("party", "")], "party"), ([("procedure", "")], "procedure"),
      ] as [([(String, String)], String)] {
        let sent = Self.review.map { field in changes.first { $0.0 == field.0 } ?? field }
        #expect(try await browser.refused(form("dispute-add"), sent).contains("<a href=\"#\(place)\">"), "\(place)")
      }
      let unknown = try await browser.refused(form("dispute-add"), Self.review + [("request", "QH-9")])
      #expect(unknown.contains("<a href=\"#request\">没有找到编号所指的申请"))
      #expect(try await register(desk).files.isEmpty)

      var suit = review(("kind", "suit"), ("number", "行初3号"))
      suit.append(("after", "no"))
      _ = try await browser.done(form("dispute-add"), suit)
      let id = try await id("行初3号", desk)
      #expect(try await browser.get(Links.dispute(id)).text.contains("应当先申请行政复议（《行政复议法》第二十三条）"))
      #expect(try await browser.get(Links.disputeTable).text.contains("应当先申请行政复议"))
      #expect(try await browser.refused(form("dispute-add"), suit).contains("<a href=\"#number\">案号“行初3号”已经登记"))

      let shown = try await browser.done(form("dispute-reveal", ("id", id.rawValue)), [("reason", "制作答辩状")])
      #expect(shown.contains("甄有才") && shown.contains("制作答辩状"))
      let void = try await browser.done(form("dispute-void", ("id", id.rawValue)), [("reason", "登记到错误的单位")])
      #expect(void.contains("已作废") && void.contains("登记已经作废，不统计。"))
      #expect(try await browser.get(Links.dispute("none")).status == .notFound)
      #expect(try await browser.get(form("dispute-answer", ("id", "none"))).status == .notFound)
    }
  }

  @Test func theMappingIsShownAndReplaced() async throws {
    try await CatalogueDesk.with { desk, browser in
      let page = try await browser.get(Links.outcomeMapping).text
      #expect(page.contains("现用标准对应关系") && HTMLCheck(page).faults == [])
      var fields = OutcomeMapping.results.map { ($0.rawValue, OutcomeMapping.standard[$0].column.rawValue) }
      fields = fields.map { $0.0 == "reviewMediated" ? ($0.0, "upheld") : $0 }
      let changed = try await browser.done(form("dispute-mapping"), [("since", "2026-05-29")] + fields)
      #expect(changed.contains("本单位自2026年5月29日起使用的对应关系。") && changed.contains("结果维持（与标准不同）"))
      let again = try await browser.refused(form("dispute-mapping"), [("since", "2026-05-29")] + fields)
      #expect(again.contains("<a href=\"#since\">起用日期应当晚于"))
      let partial = fields.filter { $0.0 != "altered" }
      #expect(
        try await browser.refused(form("dispute-mapping"), [("since", "2026-06-01")] + partial).contains(
          "<a href=\"#altered\">"))
    }
  }

  @Test func theListIsExportedAndFilesAreHandedOutAfterTheirCheck() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(form("dispute-add"), Self.review)
      let csv = try await browser.get(Links.disputesCSV).text
      #expect(csv.contains("清政复〔2026〕3号") && csv.contains("甄**") && csv.contains("待答复举证"))
      let xlsx = try await browser.get(Links.disputesXLSX)
      #expect(xlsx.body.starts(with: [0x50, 0x4B]))
      #expect(try await browser.get("\(Links.disputesCSV)?kind=suit").text.contains("清政复") == false)
      let id = try await id("清政复〔2026〕3号", desk)
      let path = form("dispute-file", ("id", id.rawValue))
      #expect(try await browser.refused(path, []).contains("<a href=\"#files\">请选择要添加的文件。"))
      let page = try await browser.get(path)
      let sent = try await QuarantinePagesTests.send(
        browser, path, [(FormToken.field, Browser.token(page)), ("version", Browser.hidden("version", in: page))],
        [(field: "files", name: "决定书.pdf", content: "%PDF-1.7 abc")])
      #expect(sent.status == .seeOther)
      #expect(try await browser.get(Links.dispute(id)).text.contains("正在检查"))
      let viewer = desk.viewer
      let file = try #require(
        try await desk.registry.dispute(id, of: desk.organ, for: viewer, today: desk.today)?.documents.first)
      let address = "\(Links.dispute(id))/files/\(file.file.hex)"
      #expect(try await browser.get(address).status == .conflict)
      try await desk.fixture.judgeAll()
      let answer = try await browser.get(address)
      #expect(answer.status == .ok && answer.text == "%PDF-1.7 abc")
    }
  }

  @Test func anApplicationLeadsToItsDisputesAndBack() async throws {
    try await CaseFixture.with { town in
      let browser = Browser(town.fixture)
      try await browser.signIn("jingban")
      let page = try await browser.get(town.address)
      let add = form("dispute-add", ("request", town.id.rawValue))
      #expect(page.text.contains("href=\"\(add)\">登记复议诉讼</a>"))
      let fields = review(("body", ""), ("subject", "silence"))
      #expect(try await browser.get(add).text.contains("行政复议为清河县人民政府，行政诉讼为清河县人民法院"))
      let done = try await browser.done(add, fields)
      #expect(done.contains("清政复〔2026〕3号") && done.contains("待答复举证"))
      let file = try #require(
        try await town.fixture.registry.disputes(
          of: town.organ, for: Viewer(person: "x", organ: town.organ, roles: [.officer])
        ).files.first)
      #expect(file.request == town.id && file.registration.body == "清河县人民政府")
      #expect(try await browser.get(Links.dispute(file.id)).text.contains("href=\"\(town.address)\""))
      let leader = Browser(town.fixture)
      try await leader.signIn("zhenzhang")
      let read = try await leader.get(Links.dispute(file.id)).text
      #expect(!read.contains("登记结果") && !read.contains("查看姓名"))
      let mail = Browser(town.fixture)
      try await mail.signIn("shoufa")
      #expect(!(try await mail.get(town.address).text.contains("复议诉讼")))
    }
  }
}
