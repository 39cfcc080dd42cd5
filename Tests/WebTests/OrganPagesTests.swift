import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// 云溪镇 as the office and its administrator keep it, by the pages.
@Suite struct OrganPagesTests {
  /// Sends the form at `path`, and gives back the page to which it leads.
  private func done(
    _ browser: Browser, _ path: String, _ fields: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let page = try await browser.get(path)
    #expect(page.status == .ok, sourceLocation: sourceLocation)
    #expect(HTMLCheck(page.text).faults == [], sourceLocation: sourceLocation)
    let kept = [(FormToken.field, Browser.token(page)), ("version", Browser.hidden("version", in: page))]
    let answer = try await browser.post(path, kept + fields)
    #expect(answer.status == .seeOther, "\(answer.text.suffix(1500))", sourceLocation: sourceLocation)
    let next = try await browser.get(answer.headers[.location] ?? "")
    #expect(HTMLCheck(next.text).faults == [], sourceLocation: sourceLocation)
    return next.text
  }

  private func form(_ key: String, _ id: String = "") -> String {
    id.isEmpty ? Links.organForm(key) : "\(Links.organForm(key))?id=\(id)"
  }

  @Test func anOfficeIsSetUpRenamedAndMergedAndItsCasesAreNamed() async throws {
    try await CaseFixture.with { town in
      let browser = try await town.browser("xitong")
      let opened = try await done(browser, form("office-open"), [("name", "水利<script>站")])
      #expect(opened.contains("设立科室“水利&lt;script&gt;站”"))
      #expect(!opened.contains("<script>站"))
      let directory = try await town.fixture.registry.directory(of: town.organ)
      let water = try #require(directory.openOffices.first { $0.name.hasPrefix("水利") })
      let land = try #require(directory.openOffices.first { $0.name == "自然资源所" })
      _ = try await done(
        browser, form("office-change", water.id.rawValue), [("name", "水利站"), ("position", "7")])
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      _ = try await town.done(.assignRequest, officer, [("office", land.id.rawValue)])
      let closing = try await browser.get(form("office-close", land.id.rawValue))
      #expect(closing.text.contains("1 件"))
      let merged = try await done(
        browser, form("office-close", land.id.rawValue),
        [("day", town.fixture.now.day.description), ("successor", water.id.rawValue)])
      #expect(merged.contains("由水利站承继"))
      #expect(try await officer.get(town.address).text.contains("自然资源所"))
      #expect(try await browser.get(form("office-close", land.id.rawValue)).status == .notFound)
    }
  }

  @Test func aPersonIsAddedMovedAndLeaves() async throws {
    try await CaseFixture.with { town in
      let browser = try await town.browser("xitong")
      let added = try await done(
        browser, form("person-add"),
        [("name", "甄新来"), ("phone", "0000-7654321"), ("title", "科员"), ("since", "2026-01-05")])
      #expect(added.contains("甄新来"))
      #expect(added.contains("0000-7654321"))
      let person = try #require(
        try await town.fixture.registry.directory(of: town.organ).staff.first { $0.name == "甄新来" })
      _ = try await done(
        browser, form("post-take", person.id.rawValue), [("title", "副主任"), ("since", "2026-02-02")])
      let refused = try await browser.submit(form("person-leave", person.id.rawValue), [("day", "2099-01-01")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("还没有到"))
      #expect(refused.text.contains("value=\"2099-01-01\""))
      let left = try await done(
        browser, form("person-leave", person.id.rawValue), [("day", town.fixture.now.day.description)])
      #expect(left.contains("甄新来离开本单位"))
      #expect(try await browser.get(form("person-change", person.id.rawValue)).status == .notFound)
    }
  }

  @Test func theOfficeKeepsGroupDutyAndDelegations() async throws {
    try await CaseFixture.with { town in
      let today = town.fixture.now.day
      let directory = try await town.fixture.registry.directory(of: town.organ)
      func id(_ name: String) throws -> String {
        try #require(directory.staff.first { $0.name == name }).id.rawValue
      }
      let head = try await town.browser("zhuren")
      _ = try await done(
        head, form("group-join"), [("person", try id("辛镇长")), ("duty", "组长"), ("since", today.description)])
      let duty = try await done(
        head, form("duty-set"),
        [("person", try id("丁收发")), ("since", today.description), ("until", today.adding(4).description)])
      #expect(duty.contains("正在值班"))
      let delegated = try await done(
        head, form("delegation-add"),
        [
          ("principal", try id("庚分管")), ("deputy", try id("戊经办")), ("roles", "deputyLeader"),
          ("from", today.description), ("until", today.adding(5).description), ("reason", "study"),
        ])
      #expect(delegated.contains("今天有效"))
      #expect(delegated.contains("庚分管授权戊经办代签"))
      let list = try await town.fixture.registry.directory(of: town.organ)
      #expect(list.delegations(on: today).count == 1)
      let ended = try await done(head, form("delegation-end", try #require(list.delegations.first).id), [])
      #expect(ended.contains("结束庚分管对戊经办的授权"))
      let wrong = try await head.submit(
        form("delegation-add"),
        [
          ("principal", try id("庚分管")), ("deputy", try id("庚分管")), ("roles", "deputyLeader"),
          ("from", today.description), ("until", today.description), ("reason", "officialTrip"),
        ])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("授权人和受托人不能是同一人"))
    }
  }

  @Test func settingsAreChangedFromADayOnAndTheEarlierOnesStayReadable() async throws {
    try await CaseFixture.with { town in
      let head = try await town.browser("zhuren")
      let since = town.fixture.now.day.adding(3).description
      let page = try await done(
        head, form("setting-contact"),
        [
          ("office", "云溪镇政务公开办公室"), ("address", "云溪镇新街2号"), ("hours", "工作日 9:00—17:00"), ("phone", "0000-0000002"),
          ("since", since),
        ])
      #expect(page.contains("即将生效"))
      #expect(page.contains("云溪镇政务公开办公室"))
      #expect(page.contains("云溪镇党政办公室"))
      let ladder = [
        ("name-1", "初审"), ("role-1", "officeHead"), ("name-2", "签发"), ("role-2", "leader"),
        ("since", town.fixture.now.day.next.description),
      ]
      #expect(try await done(head, form("setting-ladder"), ladder).contains("第 2 步"))
      let short = try await head.submit(form("setting-ladder"), Array(ladder.prefix(2)) + [ladder[4]])
      #expect(short.text.contains("审核流程应有二至五步，现在是 1 步。"))
      let numbers = try await head.submit(
        form("setting-numbers"),
        [("reply", "云政公开{序号}"), ("since", since)])
      #expect(numbers.status == .unprocessableContent)
      #expect(numbers.text.contains("编号格式中应当有一个{年}"))
      // Somebody else has changed something since the page was shown.
      let stale = try await head.submit(
        form("setting-court"), [("version", "1"), ("name", "清河县人民法院"), ("since", since)])
      #expect(stale.status == .conflict)
    }
  }

  @Test func ladderOfAColumnOrGenreIsSetAndTakenAway() async throws {
    try await CaseFixture.with { town in
      let head = try await town.browser("zhuren")
      let tomorrow = town.fixture.now.day.next.description
      let steps = [
        ("name-1", "动态初审"), ("role-1", "officeHead"), ("name-2", "动态签发"), ("role-2", "leader"), ("since", tomorrow),
      ]
      let page = try await done(
        head, form("setting-scopedLadders"), [("column", "statutory/emergencies"), ("genre", "news")] + steps)
      #expect(page.contains("体裁“工作动态”"))
      #expect(page.contains("动态初审"))
      let both = try await done(head, form("setting-scopedLadders"), [("genre", "news")] + steps)
      #expect(both.contains("栏目“"))
      for (wrong, sentence) in [
        ([("column", ""), ("genre", "")], "请至少选择栏目或者体裁"), ([("column", "无此栏目")], "没有这个栏目"),
        ([("genre", "无此体裁")], "没有这个体裁"),
      ] {
        let answer = try await head.submit(form("setting-scopedLadders"), wrong + steps)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(sentence))
      }
      let today = [("genre", "news")] + steps.dropLast() + [("since", town.fixture.now.day.description)]
      #expect(try await head.submit(form("setting-scopedLadders"), today).text.contains("审核流程最早从"))
      _ = try await done(head, form("setting-scopedLadders-end"), [("scope", "/news"), ("since", tomorrow)])
      let left = try await town.fixture.registry.settings(of: town.organ, on: town.fixture.now.day.next)
      #expect(
        Set(left.ladders.scoped(on: town.fixture.now.day.next).ladders.keys)
          == [LadderScope(column: "statutory/emergencies", genre: .news)])
    }
  }

  @Test func aHolidayNoticeIsReadLookedAtAndEntered() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(
        .confirmReceipt, officer, [("day", town.fixture.now.day.description), ("way", "phone")])
      let due = try #require(
        try await town.fixture.registry.requests(
          for: Viewer(person: "x", organ: town.organ, roles: [.officer]), count: 10
        ).lines.first?.due)
      let arrangement = WorkCalendar.builtIn.arrangement(of: due.year)
      let off = (arrangement.off + [due]).map(\.description).joined(separator: "\n")
      let work = arrangement.work.map(\.description).joined(separator: "、")
      let page = try await officer.get(Links.holidayNotice)
      #expect(HTMLCheck(page.text).faults == [])
      let fields = [
        (FormToken.field, Browser.token(page)), ("year", String(due.year)), ("number", "国办发明电〔2026〕1号"),
        ("title", "关于调整假日的<b>通知"), ("off", off), ("work", work),
      ]
      let unread = try await officer.post(
        Links.holidayNotice, Array(fields.prefix(4)) + [("text", "春节：2月15日（周六）至23日放假。")])
      #expect(unread.status == .unprocessableContent)
      #expect(unread.text.contains("与日历不符"))
      let preview = try await officer.post(Links.holidayNotice, fields)
      #expect(preview.status == .ok)
      #expect(HTMLCheck(preview.text).faults == [])
      #expect(preview.text.contains("1 件在办申请的期限变动"))
      #expect(preview.text.contains(due.description))
      #expect(try await town.fixture.registry.calendar().isWorkingDay(due))
      let confirmed = try await officer.post(
        Links.holidayNotice,
        fields + [("version", Browser.hidden("version", in: preview)), ("step", "confirm")])
      #expect(confirmed.status == .seeOther)
      let calendar = try await officer.get(confirmed.headers[.location] ?? "")
      #expect(HTMLCheck(calendar.text).faults == [])
      #expect(calendar.text.contains("1 件变动"))
      #expect(calendar.text.contains("关于调整假日的&lt;b&gt;通知"))
      #expect(try await town.fixture.registry.calendar().isWorkingDay(due) == false)
      #expect(try await officer.get(Links.dueMoves).text.contains(due.description))
      #expect(try await officer.get(town.address).text.contains("因放假安排变动"))
    }
  }

  @Test func anOrganIsRenamedFromADayOnAndMergedIntoItsSuccessor() async throws {
    try await CaseFixture.with { town in
      let registry = town.fixture.registry
      let child = try await registry.foundOrgan(
        named: "云溪镇便民中心", level: .street, beneath: town.organ, by: .console, at: town.fixture.now)
      let admin = try await town.browser("xitong")
      let change = "\(form("organ-change"))?organ=\(child)"
      let ahead = try await admin.submit(
        change, [("name", "云溪镇便民服务<中心>"), ("level", "street"), ("since", "2099-01-01")])
      #expect(ahead.status == .unprocessableContent && ahead.text.contains("还没有到"))
      let renamed = try await done(
        admin, change, [("name", "云溪镇便民服务<中心>"), ("level", "street"), ("since", "2026-03-01")])
      #expect(renamed.contains("曾用名") && renamed.contains("云溪镇便民中心（至2026年2月28日）"))
      let close = form("organ-close")
      let own = try await admin.submit(close, [])
      #expect(own.status == .unprocessableContent && own.text.contains("不能撤销自己所在的单位"))
      let closed = try await done(admin, "\(close)?organ=\(child)", [("successor", town.organ.rawValue)])
      #expect(closed.contains("由") && closed.contains("承继"))
      #expect(try await registry.organs().first { $0.id == child }?.successor == town.organ)
      let page = try await admin.get(Links.organ)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("前身") && page.text.contains("云溪镇便民服务&lt;中心&gt;（"))
      #expect(try await admin.get("\(close)?organ=\(child)").status != .ok)
    }
  }

  @Test func whoMayNotIsRefusedAndOtherOrgansAreNotFound() async throws {
    try await CaseFixture.with { town in
      let registry = town.fixture.registry
      let other = try await registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: nil, by: .console, at: town.fixture.now)
      let office = try await registry.openOffice(named: "党政办", in: other, by: .console, at: town.fixture.now)
      let child = try await registry.foundOrgan(
        named: "云溪镇便民中心", level: .street, beneath: town.organ, by: .console, at: town.fixture.now)
      let (officer, admin) = (try await town.browser("jingban"), try await town.browser("xitong"))
      for key in ["office-open", "person-add", "organ-add", "setting-contact", "delegation-add"] {
        #expect(try await officer.get(form(key)).status == .forbidden, "\(key)")
      }
      for key in ["group-join", "duty-set", "setting-contact", "delegation-add"] {
        #expect(try await admin.get(form(key)).status == .forbidden, "\(key)")
      }
      #expect(try await admin.get(Links.holidayNotice).status == .forbidden)
      #expect(try await admin.get(form("office-close", office.rawValue)).status == .notFound)
      #expect(try await admin.get(form("nothing")).status == .notFound)
      for path in [Links.organ, Links.delegations, Links.calendar, Links.settings] {
        #expect(try await admin.get("\(path)?organ=\(other)").status == .notFound, "\(path)")
        #expect(try await admin.get("\(path)?organ=\(child)").status == .ok, "\(path)")
        #expect(try await officer.get("\(path)?organ=\(child)").status == .notFound, "\(path)")
      }
      let renamed = try await done(
        admin, "\(form("organ-change"))?organ=\(child)", [("name", "云溪镇便民服务中心"), ("level", "street")])
      #expect(renamed.contains("云溪镇便民服务中心"))
    }
  }
}
