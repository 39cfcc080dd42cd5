import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 工作记录 as the desk keeps it: entered, done, corrected, listed, taken along.
@Suite struct WorkLogPagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    let query = PercentEncoding.query(pairs.map { $0 })
    return "\(Links.officeForm(Links.workLog, key))\(query.isEmpty ? "" : "?\(query)")"
  }

  private func add(_ kind: WorkKind) -> String { form("work-add", ("kind", kind.rawValue)) }

  private func log(_ desk: CatalogueDesk) async throws -> [Registered<WorkEntry>] {
    try await desk.registry.workLog(of: desk.organ, year: nil, for: desk.viewer)
  }

  @Test(
    "Every kind has a form that enters it",
    arguments: [
      (WorkKind.meeting, [("meeting", "leadingGroup"), ("people", "12")], "政务公开领导小组会议，12 人参加"),
      (.deployment, [("number", "云政发〔2026〕2号")], "云政发〔2026〕2号"),
      (
        .training, [("topics", "policy"), ("topics", "secrecyReview"), ("hours", "1.5"), ("people", "20")],
        "政策学习、保密审查，1.5 学时，20 人参加"
      ),
      (.inspection, [("found", "3")], "检查 0 个科室，发现问题 3 个"),
      (
        .higherDocument, [("issuer", "县<政府>"), ("tasks", "2026-06-30 公开清单\n2026-05-28 2026-05-27 报名单")],
        "县&lt;政府&gt;，任务 2 项，完成 1 项"
      ),
      (.plan, [], ">今天到期<"),
      (.correction, [("party", "甄某")], ">未办结<"), (.inquiry, [("done", "2026-05-29")], ">已办结<"),
      (.suggestion, [], ">未办结<"), (.complaint, [("done", "2026-05-29"), ("result", "unfounded")], "不属实"),
      (.assessment, [("judged", "2025"), ("result", "良好")], "没有登记工作考核"),
      (.socialReview, [("judged", "2026"), ("people", "50"), ("result", "满意")], "50 人参加，满意"),
      (.accountability, [("judged", "2026"), ("people", "0")], "2026年：未发生"),
    ] as [(WorkKind, [(String, String)], String)])
  func everyKind(_ kind: WorkKind, _ fields: [(String, String)], _ words: String) async throws {
    try await CatalogueDesk.with { desk, browser in
      // Today is 29 May 2026.
      let received = kind == .higherDocument ? "2026-05-20" : desk.today.description
      let page = try await browser.done(add(kind), [("day", received), ("topic", "内容<一>")] + fields)
      #expect(page.contains("工作记录已经登记") && page.contains(words), "\(kind)")
      let entry = try #require(try await log(desk).first)
      #expect(entry.entry.kind == kind && entry.entry.topic == "内容<一>")
      let shown = try await browser.get(Links.workEntry(entry.id))
      #expect(HTMLCheck(shown.text).faults == [] && shown.text.contains("内容&lt;一&gt;"))
      // What is corrected shows what stood there, and keeps it.
      let corrected = form("work-correct", ("id", entry.id))
      #expect(
        try await browser.refused(corrected, [("day", received), ("topic", "内容<一>")] + fields).contains("请填写更正理由。"))
      _ = try await browser.done(corrected, [("day", received), ("topic", "内容二"), ("reason", "笔误")] + fields)
      #expect(try await log(desk).map(\.entry.matter) == [entry.entry.matter])
    }
  }

  @Test func namesOfOfficesAndPeopleAreLookedUp() async throws {
    try await CatalogueDesk.with { desk, browser in
      let office = try await desk.registry.openOffice(named: "财政所", in: desk.organ, by: .console, at: desk.fixture.now)
      let fields = [("day", "2026-05-20"), ("topic", "培训"), ("topics", "policy"), ("hours", "2"), ("people", "9")]
      let page = try await browser.refused(add(.training), fields + [("absent", "税务所")])
      #expect(page.contains("<a href=\"#absent\">本单位没有找到名为“税务所”的"))
      let both = try await browser.refused(add(.training), fields + [("absent", "财政所"), ("offices", office.rawValue)])
      #expect(both.contains("<a href=\"#absent\">同一个科室不能既参加又未参加"))
      _ = try await browser.done(add(.training), fields + [("absent", "财政所")])
      let found = try await desk.registry.trainingAttendance(
        of: desk.organ, from: desk.today.adding(-30), through: desk.today, for: desk.viewer)
      #expect(found == [office: OfficeAttendance(called: 1, attended: 0)])
    }
  }

  private static let sound: [(String, String)] = [
    ("day", "2026-05-20"), ("topic", "内容"), ("meeting", "executive"), ("people", "5"), ("topics", "policy"),
    ("hours", "2"), ("issuer", "县政府"), ("tasks", "2026-06-01 公开"), ("judged", "2026"), ("result", "corrected"),
    ("done", "2026-05-21"),
  ]

  @Test(
    "What cannot be is said at its field",
    arguments: [
      (WorkKind.meeting, ("day", "2027-01-01"), "<a href=\"#day\">日期不能晚于今天"),
      (.meeting, ("people", "0"), "<a href=\"#people\">人数应当不少于 1 人"),
      (.training, ("hours", "2.25"), "<a href=\"#hours\">学时应当大于 0"),
      (.training, ("hours", "半天"), "<a href=\"#hours\">学时应当大于 0"),
      (.higherDocument, ("tasks", "尽快公开"), "<a href=\"#tasks\">“尽快公开”不是“期限 任务”的样子"),
      (.higherDocument, ("tasks", "2026-05-01 公开"), "<a href=\"#tasks\">任务的期限不能早于收到日期"),
      (.correction, ("done", "2026-05-01"), "<a href=\"#done\">办理日期不能早于收到或者登记的日期"),
      (.correction, ("done", ""), "<a href=\"#done\">选择了处理结果的，请填写办结日期。"),
      (.assessment, ("judged", "2020"), "<a href=\"#judged\">所评价的年度应当是 2026 年或者上一年"),
    ] as [(WorkKind, (String, String), String)])
  func refused(_ kind: WorkKind, _ change: (String, String), _ sentence: String) async throws {
    try await CatalogueDesk.with { desk, browser in
      let fields: [(String, String)] = Self.sound.map { $0.0 == change.0 ? change : $0 }
      let page = try await browser.refused(add(kind), fields)
      #expect(page.contains(sentence))
      #expect(try await log(desk).isEmpty)
    }
  }

  @Test func whatIsDueStandsInTheInboxUntilItIsDone() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(add(.plan), [("day", "2026-05-20"), ("topic", "修订<指南>")])
      _ = try await browser.done(
        add(.higherDocument),
        [("day", "2026-05-01"), ("topic", "要点"), ("issuer", "县"), ("tasks", "2026-06-03 报总结\n2026-12-31 年底报告")])
      let inbox = try await browser.get(Links.inbox)
      #expect(HTMLCheck(inbox.text).faults == [])
      #expect(inbox.text.contains("工作计划（2）") && inbox.text.contains("修订&lt;指南&gt;") && inbox.text.contains("逾期 9 天"))
      #expect(inbox.text.contains("还剩 5 天") && !inbox.text.contains("年底报告"))
      let due = try await browser.get(Links.dueWork)
      #expect(HTMLCheck(due.text).faults == [] && due.text.contains("1 项已经逾期。") && due.text.contains("年底报告"))
      let all = try await log(desk)
      let plan = try #require(all.first { $0.entry.kind == .plan }).id
      let document = try #require(all.first { $0.entry.kind == .higherDocument }).id
      let late = try await browser.refused(form("work-complete", ("id", plan)), [("done", "2026-06-20")])
      #expect(late.contains("<a href=\"#done\">日期不能晚于今天"))
      _ = try await browser.done(form("work-complete", ("id", plan)), [("done", "2026-05-28")])
      let task = form("work-complete", ("id", document), ("task", "0"))
      _ = try await browser.done(task, [("done", "2026-05-28"), ("note", "已报送")])
      #expect(try await browser.get(task).status == .notFound)
      #expect(try await !browser.get(Links.inbox).text.contains("工作计划（"))
      #expect(try await browser.get(form("work-complete", ("id", document), ("task", "7"))).status == .notFound)
    }
  }

  @Test func aCorrectionIsHandledAndAnEntryIsTakenBack() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(add(.correction), [("day", "2026-05-20"), ("topic", "登记有误"), ("party", "贾有田，电话")])
      let id = try #require(try await log(desk).first).id
      let complete = form("work-complete", ("id", id))
      #expect(try await browser.refused(complete, [("done", "2026-05-22")]).contains("<a href=\"#result\">请选择处理结果。"))
      let done = try await browser.done(complete, [("done", "2026-05-22"), ("result", "transferred")])
      #expect(done.contains("转送有权更正的机关并告知申请人") && done.contains("贾有田，电话") && done.contains("《条例》第四十一条"))
      let leader = try await desk.fixture.worker([.leader], "lingdao")
      let seen = try await leader.get(Links.workEntry(id))
      #expect(seen.status == .ok && !seen.text.contains("贾有田") && seen.text.contains(WorkEntry.closedWords))
      #expect(try await leader.get(complete).status == .forbidden)
      let withdraw = form("work-withdraw", ("id", id))
      #expect(try await browser.refused(withdraw, []).contains("请填写撤销理由。"))
      #expect(try await browser.done(withdraw, [("reason", "重复")]).contains("记录已经撤销"))
      #expect(try await browser.get(Links.workEntry(id)).status == .notFound)
    }
  }

  @Test func aYearIsListedCountedAndTakenAsAWorkbook() async throws {
    try await CatalogueDesk.with { desk, browser in
      let empty = try await browser.get(Links.workLog)
      #expect(HTMLCheck(empty.text).faults == [] && empty.text.contains("各类数量"))
      let none = try await browser.get("\(Links.workLog)?kind=accountability")
      #expect(none.text.contains("没有发生的，也请登记一条“未发生”"))
      _ = try await browser.done(
        add(.meeting), [("day", "2026-03-02"), ("topic", "会"), ("meeting", "leadingGroup"), ("people", "8")])
      _ = try await browser.done(add(.inspection), [("day", "2025-03-02"), ("topic", "检查"), ("found", "0")])
      let page = try await browser.get(Links.workLog)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("其中领导小组会议 1 次") && page.text.contains("全部记录"))
      let kind = try await browser.get("\(Links.workLog)?year=2025&kind=inspection")
      #expect(HTMLCheck(kind.text).faults == [] && kind.text.contains("检查 0 个科室，发现问题 0 个"))
      for path in [Links.workLogXLSX, "\(Links.workLogXLSX)?year=2025&kind=inspection"] {
        let file = try await browser.get(path)
        #expect(file.status == .ok && file.body.starts(with: Array("PK".utf8)), "\(path)")
      }
    }
  }

  @Test func theLeadingGroupIsShownOfAnyDay() async throws {
    try await CatalogueDesk.with { desk, browser in
      let people = try await desk.registry.directory(of: desk.organ).staff
      let person = try #require(people.first)
      _ = try await desk.registry.joinLeadingGroup(
        person.id, duty: "组长", since: desk.today.adding(-400), until: desk.today.adding(-10), document: "云政发<1>号",
        of: desk.organ, by: .console, at: desk.fixture.now)
      let now = try await browser.get(Links.leadingGroup)
      #expect(HTMLCheck(now.text).faults == [])
      #expect(now.text.contains("没有登记领导小组成员") && now.text.contains("已经退出的成员") && now.text.contains("加入：云政发&lt;1&gt;号"))
      let then = try await browser.get("\(Links.leadingGroup)?day=\(desk.today.adding(-20))")
      #expect(then.text.contains("共 1 人。"))
    }
  }
}
