import Disclosure
import Foundation
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Accounts, roles, logs and system")
struct AdministrationTests {
  private func person(_ name: String, _ fixture: WebFixture) async throws -> PersonID {
    try await fixture.registry.addPerson(
      PersonDetails(name: name), in: try await fixture.organ, by: .console, at: fixture.now)
  }

  private func administrator(_ account: String, _ fixture: WebFixture) async throws -> Browser {
    let browser = Browser(fixture)
    try await browser.signIn(account)
    return browser
  }

  /// The code on a slip.
  private func code(_ page: Browser.Answer) -> String {
    guard let start = page.text.firstRange(of: "<strong class=\"code\">")?.upperBound else { return "" }
    return String(page.text[start...].prefix { $0 != "<" })
  }

  @Test("An account is opened, handed out on a slip, locked, released and closed; sessions end on the spot")
  func account() async throws {
    try await WebFixture.with { fixture in
      let admin = try await administrator("xitong", fixture)
      let id = try await person("甄<b>某</b>", fixture)
      let slip = try await admin.submit(Links.newAccount, [("person", id.rawValue), ("account", "ZhenMou")])
      #expect(slip.status == .ok)
      #expect(HTMLCheck(slip.text).faults == [])
      #expect(slip.text.contains("zhenmou") && slip.text.contains("甄&lt;b&gt;某&lt;/b&gt;"))
      #expect(slip.headers[.cacheControl] == "no-store")
      let list = try await admin.get(Links.accounts).text
      #expect(list.contains("未启用") && !list.contains(code(slip)) && !list.contains("<b>某"))
      try await fixture.registry.activate(
        account: "zhenmou", code: code(slip), password: WebFixture.password, hashing: fixture.site.hashing,
        at: fixture.now)
      let own = Browser(fixture)
      try await own.signIn("zhenmou")
      let base = "\(Links.accounts)/\(id)"
      #expect(try await admin.submit("\(base)/lock", []).text.contains("请写明理由。"))
      let locked = try await admin.submit("\(base)/lock", [("reason", "借调期间")])
      #expect(locked.status == .seeOther)
      let told = try await admin.get(locked.headers[.location] ?? "").text
      #expect(told.contains("已锁定账号 zhenmou"))
      #expect(try await own.get(Links.inbox).status == .seeOther)
      try await own.signIn("zhenmou")
      #expect(try await own.get(Links.inbox).status == .seeOther)
      _ = try await admin.submit("\(base)/unlock", [("reason", "期满")])
      try await own.signIn("zhenmou")
      #expect(try await own.get(Links.inbox).status == .ok)
      #expect(code(try await admin.submit("\(base)/reset", [])).count == 19)
      #expect(try await own.get(Links.inbox).status == .seeOther)
      _ = try await admin.submit("\(base)/close", [("reason", "调离")])
      #expect(try await admin.get("\(Links.accounts)?state=closed").text.contains("zhenmou"))
      #expect(try await admin.get("\(Links.accounts)?state=active").text.contains("xitong"))
    }
  }

  @Test("What is wrong with a new account is said on the form, with what was typed")
  func accountRefused() async throws {
    try await WebFixture.with { fixture in
      let admin = try await administrator("xitong", fixture)
      let none = try await admin.get(Links.newAccount).text
      #expect(none.contains("都已有账号"))
      let id = try await person("甄某", fixture)
      let taken = try await admin.submit(Links.newAccount, [("person", id.rawValue), ("account", "anquan")])
      #expect(taken.status == .unprocessableContent)
      #expect(taken.text.contains("账号“anquan”已有人使用") && taken.text.contains("value=\"anquan\""))
      let number = try await admin.submit(Links.newAccount, [("person", id.rawValue), ("account", "13800138000")])
      #expect(number.text.contains("不合要求"))
      let directory = try await fixture.registry.directory(of: try await fixture.organ)
      let me = try #require(directory.holders(of: .systemAdmin).first).id
      let own = try await admin.submit("\(Links.accounts)/\(me)/lock", [("reason", "试")])
      #expect(own.status == .unprocessableContent)
      #expect(own.text.contains("系统管理员"))
    }
  }

  @Test("Roles are granted and withdrawn for a reason; the three administrators stay apart from all business")
  func roles() async throws {
    try await WebFixture.with { fixture in
      let admin = try await administrator("anquan", fixture)
      let id = try await person("甄某", fixture)
      let fields = [("person", id.rawValue), ("role", "officer")]
      #expect(try await admin.submit(Links.newRole, fields).text.contains("请写明理由。"))
      let granted = try await admin.submit(Links.newRole, fields + [("reason", "岗位<i>调整</i>")])
      #expect(granted.headers[.location] == "\(Links.roles)?done=granted")
      #expect(try await admin.get(Links.roles).text.contains(fixture.now.day.description))
      let excluded = try await admin.submit(
        Links.newRole, [("person", id.rawValue), ("role", "auditAdmin"), ("reason", "试")])
      #expect(excluded.status == .unprocessableContent)
      #expect(excluded.text.contains("（三员）必须由不同的人担任"))
      let directory = try await fixture.registry.directory(of: try await fixture.organ)
      let me = try #require(directory.holders(of: .securityAdmin).first).id
      let own = try await admin.submit(Links.newRole, [("person", me.rawValue), ("role", "leader"), ("reason", "试")])
      #expect(own.text.contains("不能变更自己的角色"))
      let last = try #require(directory.holders(of: .auditAdmin).first).id
      let refused = try await admin.submit(Links.withdrawal(of: .auditAdmin, from: last), [("reason", "试")])
      #expect(refused.text.contains("唯一的审计管理员"))
      let withdrawn = try await admin.submit(Links.withdrawal(of: .officer, from: id), [("reason", "离岗")])
      #expect(withdrawn.status == .seeOther)
      #expect(try await admin.get(Links.withdrawal(of: .officer, from: id)).status == .notFound)
      let audit = try await administrator("shenji", fixture).get("\(Links.audit)?group=roles").text
      #expect(audit.contains("授予角色：信息公开专职人员") && audit.contains("岗位&lt;i&gt;调整&lt;/i&gt;"))
      #expect(audit.contains("收回角色：信息公开专职人员") && audit.contains("离岗"))
    }
  }

  @Test("The readable table of rights says what the table itself says")
  func table() async throws {
    try await WebFixture.with { fixture in
      let text = try await administrator("shenji", fixture).get(Links.roleTable).text
      #expect(HTMLCheck(text).faults == [])
      let marks = OfficeAction.allCases.compactMap { fixture.site.permissions.row(of: $0) }
        .reduce(0) { $0 + $1.roles.count + $1.states.count + $1.itemStates.count + $1.reportStates.count }
      #expect(text.ranges(of: "aria-label=\"可以\"").count == marks)
      for action in OfficeAction.allCases { #expect(text.contains(action.chinese), "\(action)") }
    }
  }

  @Test("Everybody sees their own rights and sign-ins, and ends their other sessions")
  func ownAccount() async throws {
    try await WebFixture.with { fixture in
      let here = try await fixture.worker([.officer])
      let there = Browser(fixture)
      try await there.signIn("banli")
      let page = try await here.get(Links.account).text
      #expect(HTMLCheck(page).faults == [])
      #expect(page.contains("编制年度报告") && page.contains("203.0.113.7") && page.contains("其他地方的登录"))
      #expect(!page.contains("签发答复"))
      let token = Browser.token(try await here.get(Links.account))
      let ended = try await here.post(Links.otherSessions, [(FormToken.field, token)])
      #expect(try await here.get(ended.headers[.location] ?? "").text.contains("已全部退出"))
      #expect(try await there.get(Links.inbox).status == .seeOther)
      #expect(try await here.get(Links.inbox).status == .ok)
      #expect(!(try await here.get(Links.account).text.contains("退出其他登录")))
    }
  }

  @Test("Sign-ins are filtered in the address, paged and taken away as a file")
  func signIns() async throws {
    try await WebFixture.with { fixture in
      let stranger = Browser(fixture, address: "198.51.100.4")
      for _ in 0..<3 { try await stranger.signIn("shenji", "wrong") }
      let admin = try await administrator("anquan", fixture)
      let wrong = try await admin.get("\(Links.signIns)?outcome=wrong&source=198.51.100.4").text
      #expect(HTMLCheck(wrong).faults == [])
      #expect(wrong.ranges(of: "<tr data-row").count == 3)
      let csv = try await admin.get("\(Links.signInsCSV)?outcome=wrong").text
      #expect(csv.split(separator: "\r\n").count == 4)
      #expect(csv.contains(",shenji,密码不正确,198.51.100.4"))
      #expect(try await admin.get("\(Links.signIns)?from=x").text.contains("日期请写成 2026-03-13 的形式。"))
      #expect(try await admin.get("\(Links.signIns)?account=keyi").text.contains("没有符合条件的登录记录"))
    }
  }

  @Test("The auditor reads who looked at whom and why, and no personal value")
  func audit() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.take(.unmaskApplicant, officer, [("reason", "电话联系<script>")])
      let auditor = try await town.browser("shenji")
      let page = try await auditor.get("\(Links.audit)?group=unmasking").text
      #expect(HTMLCheck(page).faults == [])
      #expect(page.contains("戊经办") && page.contains("电话联系&lt;script&gt;") && page.contains("查看完整个人信息："))
      let all = try await auditor.get(Links.audit).text
      for secret in ["甄有才", "13800138000", CaseFixture.asked] { #expect(!all.contains(secret)) }
      #expect(all.contains("href=\"\(Links.checkpoint)\""))
      let number = try #require(all.firstRange(of: "申请 20").map { String(all[$0.lowerBound...].prefix { $0 != "<" }) })
      let csv = try await auditor.get("\(Links.auditCSV)?number=\(PercentEncoding.encode(String(number.dropFirst(3))))")
      #expect(csv.text.split(separator: "\r\n").count == 3)
      #expect(csv.text.contains("序号,时间,办理人,事项,对象,理由"))
    }
  }

  @Test("A job that got stuck is repeated or given up for a reason, once")
  func jobs() async throws {
    try await SweepTown.with { town in
      let admin = try await town.browser(.systemAdmin)
      let page = try await admin.get(Links.system).text
      #expect(HTMLCheck(page).faults == [])
      #expect(page.contains("收件方服务器拒收。") && page.contains("发送邮件") && page.contains("SQLite 3"))
      #expect(!page.contains("/jobs/\(town.foreignJob)/"))
      let path = "\(Links.system)/jobs/\(town.job)/retry"
      #expect(try await admin.submit(path, []).text.contains("请写明理由。"))
      let done = try await admin.submit(path, [("reason", "邮箱已更正")])
      #expect(try await admin.get(done.headers[.location] ?? "").text.contains("已安排重试"))
      #expect(try await admin.get(path).status == .notFound)
      let audit = try await town.browser(.auditAdmin).get("\(Links.audit)?group=jobs").text
      #expect(audit.contains("重试停住的作业：作业 \(town.job)") && audit.contains("邮箱已更正"))
    }
  }

  @Test("Administrators of an upper organ see to those beneath it, and to no other")
  func beneath() async throws {
    try await WebFixture.with { fixture in
      let beneath = try await fixture.registry.foundOrgan(
        named: "青石社区", level: .street, beneath: try await fixture.organ, by: .console, at: fixture.now)
      let id = try await fixture.registry.addPerson(
        PersonDetails(name: "石某"), in: beneath, by: .console, at: fixture.now)
      let admin = try await administrator("xitong", fixture)
      #expect(try await admin.get(Links.newAccount).text.contains("青石社区"))
      let token = Browser.token(try await admin.get(Links.account))
      let slip = try await admin.post(
        Links.newAccount,
        [(FormToken.field, token), ("organ", beneath.rawValue), ("person", id.rawValue), ("account", "shim")])
      #expect(slip.status == .ok && code(slip).count == 19)
      #expect(try await admin.get("\(Links.accounts)?organ=\(beneath)").text.contains("石某"))
      let locked = try await admin.submit("\(Links.accounts)/\(id)/lock", [("reason", "试")])
      #expect(locked.headers[.location]?.contains("organ=\(beneath)") == true)
      #expect(try await admin.get("\(Links.accounts)?organ=x").status == .notFound)
    }
  }
}
