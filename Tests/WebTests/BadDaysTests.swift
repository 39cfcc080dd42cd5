import Database
import DatabaseFixtures
import Disclosure
import Glibc
import HTTPTypes
import Registry
import Synchronization
import Testing
import Web

/// Days on which something goes wrong: nothing is lost, nothing is done twice, and the page says what to do.
@Suite("Bad days")
struct BadDaysTests {
  /// The form of the desk, filled in.
  private static func form(
    _ browser: Browser, _ fixture: WebFixture, _ name: String = "甄有才"
  ) async throws -> [(String, String)] {
    let page = try await browser.get(Links.newRequest)
    return [
      (FormToken.field, Browser.token(page)), ("once", Browser.hidden("once", in: page)),
      ("arrived", fixture.now.day.description), ("channel", "counter"), ("applicant", "naturalPerson"),
      ("applicantName", name), ("informationTitle", "石桥村土地征收补偿方案"),
    ]
  }

  private static func filed(_ fixture: WebFixture) async throws -> Int {
    try await fixture.registry.database.read { session in
      try session.first("SELECT count(*) FROM request") { try $0[0] as Int } ?? -1
    }
  }

  private static func faults(_ fixture: WebFixture) async throws -> [Fault] {
    try await Verification(of: fixture.registry).run().faults.faults
  }

  private final class Flags: Sendable {
    let isHeld = Atomic(false)
    let isOver = Atomic(false)
  }

  @Test("Another program holds the database: the page says so, and the same form is taken afterwards, once")
  func locked() async throws {
    let impatient = RetryPolicy(attempts: 1, jitter: { 0 }, sleep: { _ in })
    try await WebFixture.with(retry: impatient) { fixture in
      let worker = try await fixture.worker([.officer])
      let form = try await Self.form(worker, fixture)
      let flags = Flags()
      let other = try fixture.openElsewhere()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await other.write(lock: "held") { _ in
            flags.isHeld.store(true, ordering: .sequentiallyConsistent)
            while !flags.isOver.load(ordering: .sequentiallyConsistent) { usleep(5_000) }
          }
        }
        while !flags.isHeld.load(ordering: .sequentiallyConsistent) { try await Task.sleep(for: .milliseconds(5)) }
        let answer = try await worker.post(Links.newRequest, form)
        flags.isOver.store(true, ordering: .sequentiallyConsistent)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.text.contains("数据库正忙，本次操作没有保存。请稍后再试。"))
        #expect(answer.headers[.retryAfter] == "30")
        try await group.waitForAll()
      }
      #expect(try await Self.filed(fixture) == 0)
      #expect(try await worker.post(Links.newRequest, form).text.contains("已登记，编号 2026-0001"))
      #expect(try await worker.post(Links.newRequest, form).text.contains("没有重复登记"))
      #expect(try await Self.filed(fixture) == 1)
      try await other.close()
    }
  }

  @Test(
    "PostgreSQL stops and is started again: the page says so, and the same form is taken afterwards",
    .enabled(if: PostgresServer.isInstalled, PostgresServer.absence))
  func gone() async throws {
    let server = try await PostgresServer()
    let quick = RetryPolicy(attempts: 3, jitter: { 0.5 }, sleep: { try await Task.sleep(for: $0) })
    try await WebFixture.with(engine: .postgres, on: server, retry: quick) { fixture in
      let worker = try await fixture.worker([.officer])
      let before = try await Self.form(worker, fixture)
      #expect(try await worker.post(Links.newRequest, before).text.contains("2026-0001"))
      let form = try await Self.form(worker, fixture, "乙某")
      try await server.kill()
      let answer = try await worker.post(Links.newRequest, form)
      #expect(answer.status == .serviceUnavailable)
      #expect(answer.text.contains("与数据库的连接中断，本次操作没有保存，此前已经办成的事项不受影响。"))
      #expect(try await worker.get(Links.health).status == .serviceUnavailable)
      try await server.start()
      #expect(try await worker.post(Links.newRequest, form).text.contains("已登记，编号 2026-0002"))
      #expect(try await Self.filed(fixture) == 2)
      #expect(try await Self.faults(fixture) == [])
      #expect(try await worker.get(Links.health).status == .ok)
    }
    await server.remove()
  }

  @Test("The browser sends the same form twice at once: one request, one number", arguments: FreshDatabase.engines)
  func sentTwice(_ engine: EngineKind) async throws {
    try await WebFixture.with(engine: engine) { fixture in
      let worker = try await fixture.worker([.officer])
      let form = try await Self.form(worker, fixture)
      let press = Press(Links.newRequest, form, worker, fixture)
      let answers = try await Self.together([press, press, press, press])
      #expect(answers.allSatisfy { $0.status == .ok && $0.text.contains("编号 2026-0001") })
      #expect(answers.count { $0.text.contains("没有重复登记") } == 3)
      #expect(try await Self.filed(fixture) == 1)
    }
  }

  @Test("Two clerks press the same button: one of them did it, the other is shown how it stands")
  func twoClerks() async throws {
    try await CaseFixture.with { town in
      try await CaseFixture.add("壬经办", "jingban2", .officer, to: nil, town.fixture)
      let path = town.path(.confirmReceipt)
      var presses: [Press] = []
      for account in ["jingban", "jingban2"] {
        let clerk = try await town.browser(account)
        let page = try await clerk.get(path)
        let fields = [
          (FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)),
          ("day", town.fixture.now.day.description), ("way", "phone"),
        ]
        presses.append(Press(path, fields, clerk, town.fixture))
      }
      let answers = try await Self.together(presses)
      #expect(answers.map(\.status.code).sorted() == [303, 409])
      let late = answers.first { $0.status == .conflict }
      #expect(late?.text.contains("在您填写期间本件有了新的办理情况，您的内容没有保存") == true)
      let events = try await town.fixture.registry.database.read { session in
        try session.first("SELECT count(*) FROM log WHERE kind = 'request.receiptConfirmed'") { try $0[0] as Int }
      }
      #expect(events == 1)
      #expect(try await Self.faults(town.fixture) == [])
    }
  }

  @Test("The server's clock jumps back: what is recorded never goes back, and the work goes on")
  func clockBack() async throws {
    try await WebFixture.with { fixture in
      let worker = try await fixture.worker([.officer])
      #expect(try await worker.post(Links.newRequest, try await Self.form(worker, fixture)).text.contains("2026-0001"))
      fixture.advance(-2 * 86_400)
      let answer = try await worker.post(Links.newRequest, try await Self.form(worker, fixture, "乙某"))
      #expect(answer.status == .ok, "\(HTMLCheck(answer.text).faults) \(answer.text.suffix(1500))")
      #expect(answer.text.contains("已登记，编号 2026-0002"))
      let recorded = try await fixture.registry.database.read { session in
        try session.query("SELECT recorded FROM log ORDER BY organ, seq") { try $0[0] as Int }
      }
      #expect(recorded == recorded.sorted())
      #expect(try await Self.faults(fixture) == [])
    }
  }

  @Test("Next year's holidays are not published: the due day is shown, and said to be provisional")
  func provisional() async throws {
    try await WebFixture.with { fixture in
      // 15 December 2026.
      fixture.advance(200 * 86_400)
      let worker = try await fixture.worker([.officer])
      let receipt = try await worker.post(Links.newRequest, try await Self.form(worker, fixture))
      let address = try #require(
        receipt.text.split(separator: "\(Links.cases)/").dropFirst().first?.prefix { $0 != "\"" })
      let page = try await worker.get("\(Links.cases)/\(address)")
      #expect(page.text.contains("2027年1月"))
      #expect(page.text.contains("部分年份的放假安排还没有公布，公布后日期可能变动。"))
    }
  }

  @Test("A 文号 that is taken is refused at its field, and another one is taken")
  func numberTaken() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let first = try await sign(town.id, town)
      let other = try await town.fixture.file([.applicantName: "乙某", .informationTitle: "其他方案"]).id
      let second = try await sign(other, town)
      #expect(try await issue(first, "云政公开〔2026〕7号", officer).status == .seeOther)
      let taken = try await issue(second, "云政公开〔2026〕7号", officer)
      #expect(taken.status == .unprocessableContent)
      #expect(taken.text.contains("<a href=\"#number\">"))
      #expect(taken.text.contains("value=\"云政公开〔2026〕7号\""))
      #expect(try await issue(second, "云政公开〔2026〕8号", officer).status == .seeOther)
      #expect(try await Self.faults(town.fixture) == [])
    }
  }

  private func issue(_ id: RequestID, _ number: String, _ browser: Browser) async throws -> Browser.Answer {
    let path = Links.step(.issueReply, of: id)
    let page = try await browser.get(path)
    return try await browser.post(
      path,
      [
        (FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)),
        ("numbering", "own"), ("number", number), ("concernReason", "情况说明"),
      ])
  }

  /// Draws up a reply and has all three sign, without pages.
  private func sign(_ id: RequestID, _ town: CaseFixture) async throws -> RequestID {
    let registry = town.fixture.registry
    let now = town.fixture.now
    let directory = try await registry.directory(of: town.organ)
    let rules = RequestRules(
      calendar: try await registry.calendar(), permissions: town.fixture.site.permissions,
      signers: directory.signingAuthority)
    func viewer(_ role: Role) throws -> Viewer {
      Viewer(person: try #require(directory.holders(of: role).first).id, organ: town.organ, roles: [role])
    }
    let officer = try viewer(.officer)
    func file() async throws -> CaseFile {
      try #require(try await registry.caseFile(id, for: officer, today: now.day, by: rules))
    }
    func step(_ viewer: Viewer) async throws -> RequestStep {
      RequestStep(viewer, on: id, version: try await file().version, day: now.day, at: now)
    }
    if try await file().case.received == nil {
      _ = try await registry.confirmReceipt(step(officer), by: .phone, record: "", under: rules)
    }
    _ = try await registry.draftReply(
      step(officer), .supplied, remedy: Disposition.supplied.remedy(on: now.day), text: SweepTown.reply,
      under: rules)
    let digest = try await file().draft?.digest ?? ""
    _ = try await registry.submitReply(step(officer), digest: digest, under: rules)
    for role in [Role.officeHead, .deputyLeader, .leader] {
      _ = try await registry.passReply(step(try viewer(role)), digest: digest, reason: "情况说明", under: rules)
    }
    return id
  }

  /// One press of a button, which can go off beside others.
  private struct Press: Sendable {
    let fixture: WebFixture
    let path: String
    let headers: HTTPFields
    let body: [UInt8]

    init(_ path: String, _ fields: [(String, String)], _ browser: Browser, _ fixture: WebFixture) {
      self.fixture = fixture
      self.path = path
      headers = [
        .contentType: "application/x-www-form-urlencoded", .xForwardedFor: "203.0.113.7",
        .cookie: browser.cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "),
      ]
      let pairs = fields.map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }
      body = Array(pairs.joined(separator: "&").utf8)
    }

    func answer() async throws -> Browser.Answer {
      try await fixture.client.send(.post, path, headers: headers, body: body)
    }
  }

  /// All at once.
  private static func together(_ presses: [Press]) async throws -> [Browser.Answer] {
    try await withThrowingTaskGroup(of: Browser.Answer.self) { group in
      for press in presses { group.addTask { try await press.answer() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
