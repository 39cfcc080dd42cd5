import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 存在的问题 from finding to review, by two people.
@Suite struct ProblemPagesTests {
  private func form(_ key: String, _ id: String? = nil) -> String {
    let address = Links.officeForm(Links.problems, key)
    return id.map { "\(address)?id=\($0)" } ?? address
  }

  private func fields(_ office: OfficeID) -> [(String, String)] {
    [
      ("found", "2026-03-02"), ("source", "selfCheck"), ("words", "补贴公示<不>及时"), ("measure", "每月核对"),
      ("owner", "office/\(office)"), ("due", "2026-05-20"),
    ]
  }

  private func office(_ desk: CatalogueDesk) async throws -> OfficeID {
    try await desk.registry.openOffice(named: "财政所", in: desk.organ, by: .console, at: desk.fixture.now)
  }

  @Test func aProblemIsFoundWorkedOnAndReviewedByAnother() async throws {
    try await CatalogueDesk.with { desk, officer in
      let office = try await office(desk)
      #expect(try await officer.get(Links.problems).text.contains("没有登记存在的问题"))
      let entered = try await officer.done(form("problem-add"), fields(office))
      #expect(entered.contains("补贴公示&lt;不&gt;及时") && entered.contains("整改中，逾期 9 天") && entered.contains("财政所"))
      #expect(entered.contains("2026年度报告第五部分的初稿") && entered.contains("2026年发现问题1个：补贴公示&lt;不&gt;及时。"))
      let id = try #require(try await desk.registry.problems(of: desk.organ, for: desk.viewer).first).id
      #expect(try await officer.get(Links.inbox).text.contains("存在问题的整改（1）"))
      _ = try await officer.done(form("problem-progress", id), [("day", "2026-05-21"), ("note", "已<核对>")])
      let early = try await officer.refused(form("problem-declare", id), [("day", "2026-05-20"), ("note", "已改")])
      #expect(early.contains("日期不能早于上一步的日期 2026-05-21"))
      let plan = [("measure", "每周核对"), ("owner", "office/\(office)"), ("due", "2026-06-30")]
      #expect(try await officer.refused(form("problem-plan", id), plan).contains("请填写变更理由。"))
      #expect(try await officer.done(form("problem-plan", id), plan + [("reason", "改措施")]).contains("改措施"))
      let declared = try await officer.done(form("problem-declare", id), [("day", "2026-05-29"), ("note", "网址")])
      #expect(declared.contains("待复核") && !declared.contains(form("problem-review")))
      #expect(try await officer.get(form("problem-review", id)).status == .notFound)

      let head = try await desk.fixture.worker([.officeHead], "zhuren")
      #expect(try await head.get(Links.inbox).text.contains("等我复核的整改（1）"))
      #expect(try await head.refused(form("problem-review", id), [("note", "好")]).contains("请选择复核结果。"))
      let sneaked = try await head.refused(
        form("problem-review", id), [("review", "declared"), ("day", "2026-05-29"), ("note", "好")])
      #expect(sneaked.contains("请选择复核结果。"))
      let back = try await head.done(
        form("problem-review", id), [("review", "returned"), ("day", "2026-05-29"), ("note", "照片不清")])
      #expect(back.contains("退回整改") && back.contains("照片不清"))
      _ = try await head.done(form("problem-declare", id), [("day", "2026-05-29"), ("note", "已补")])
      let page = try await head.get(Links.problem(id))
      #expect(HTMLCheck(page.text).faults == [] && page.text.contains("由另一人复核"))
      let own = try await head.refused(
        form("problem-review", id), [("review", "passed"), ("day", "2026-05-29"), ("note", "好")])
      #expect(own.contains("报告完成整改的人不能复核同一个问题"))
      let leader = try await desk.fixture.worker([.leader], "zhenzhang")
      let closed = try await leader.done(
        form("problem-review", id), [("review", "passed"), ("day", "2026-05-29"), ("note", "已看")])
      #expect(closed.contains("已完成整改") && !closed.contains("/do/problem-"))
      #expect(try await !leader.get(Links.inbox).text.contains("等我复核的整改"))
    }
  }

  @Test func evidenceComesWithAStepAndIsOpenedOnceItIsChecked() async throws {
    try await CatalogueDesk.with { desk, officer in
      _ = try await officer.done(form("problem-add"), fields(try await office(desk)))
      let id = try #require(try await desk.registry.problems(of: desk.organ, for: desk.viewer).first).id
      let path = form("problem-declare", id)
      func send(_ name: String, _ content: String) async throws -> Browser.Answer {
        let page = try await officer.get(path)
        return try await QuarantinePagesTests.send(
          officer, path,
          [
            (FormToken.field, Browser.token(page)), ("version", Browser.hidden("version", in: page)),
            ("day", "2026-05-29"), ("note", "见<照片>"),
          ], [(field: "files", name: name, content: content)])
      }
      #expect(try await send("公示栏.png", "#!/bin/sh").text.contains("<a href=\"#files\">文件“公示栏.png”没有保存"))
      #expect(try await send("公示<栏>.pdf", "%PDF-1.7 abc").status == .seeOther)
      let page = try await officer.get(Links.problem(id)).text
      #expect(page.contains("公示&lt;栏&gt;.pdf") && page.contains("正在检查") && HTMLCheck(page).faults == [])
      let file = try #require(
        try await desk.registry.problemEvidence(of: id, in: desk.organ, for: desk.viewer).first
      ).file
      let address = Links.problemEvidence(file, of: id)
      #expect(try await officer.get(address).status == .conflict)
      try await desk.fixture.judgeAll()
      #expect(try await officer.get(address).text == "%PDF-1.7 abc")
      let head = try await desk.fixture.worker([.officeHead], "zhuren")
      #expect(try await head.get(form("problem-review", id)).text.contains("href=\"\(address)\">公示&lt;栏&gt;.pdf</a>"))
      #expect(try await head.get(Links.problemEvidence(file, of: "none")).status == .notFound)
      let contributor = try await desk.fixture.worker([.contributor], "xinxi")
      #expect(try await contributor.get(address).status == .notFound)
      #expect(try await !contributor.get(Links.problem(id)).text.contains("公示&lt;栏&gt;"))
    }
  }

  @Test func whatCannotBeIsSaidAtItsField() async throws {
    try await CatalogueDesk.with { desk, officer in
      let sound = fields(try await office(desk))
      for (name, value, sentence) in [
        ("words", "", "请填写存在的问题。"), ("measure", "", "请填写整改措施。"), ("owner", "", "请选择负责整改的科室或者人员。"),
        ("owner", "office/none", "没有这个科室"), ("due", "2026-03-01", "<a href=\"#due\">整改期限不能早于发现之日 2026-03-02"),
        ("found", "2026-12-01", "日期不能晚于今天"), ("source", "rumour", "请选择来源。"),
      ] {
        let page = try await officer.refused(form("problem-add"), sound.map { $0.0 == name ? (name, value) : $0 })
        #expect(page.contains(sentence), "\(name)")
      }
      #expect(try await officer.get(form("problem-declare", "none")).status == .notFound)
    }
  }

  @Test func aYearIsListedAndTakenAsAWorkbook() async throws {
    try await CatalogueDesk.with { desk, officer in
      let office = try await office(desk)
      _ = try await officer.done(form("problem-add"), fields(office))
      _ = try await officer.done(
        form("problem-add"), fields(office).map { $0.0 == "found" ? ("found", "2025-03-02") : $0 })
      let page = try await officer.get(Links.problems)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("2026年发现的问题（1）") && page.text.contains("以前年度结转的问题（1）"))
      let before = try await officer.get("\(Links.problems)?year=2025")
      #expect(before.text.contains("2025年发现的问题（1）") && before.text.contains("没有。"))
      let file = try await officer.get(Links.problemsXLSX)
      #expect(file.status == .ok && file.body.starts(with: Array("PK".utf8)))
    }
  }
}
