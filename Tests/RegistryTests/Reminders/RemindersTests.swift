import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

@Suite("Reminders of the day")
struct RemindersTests {
  private func kinds(_ office: RequestsFixture, _ iso: String, _ viewer: Viewer? = nil) async throws -> [String:
    ReminderKind]
  {
    let reminders = Reminders(office.registry)
    try await reminders.write(on: office.day(iso), byMail: false, at: office.noon(iso))
    let found = try await reminders.reminders(for: viewer ?? office.officer, on: office.day(iso))
    return Dictionary(found.map { ($0.number, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("Each kind comes with its day, and nothing before it", arguments: FreshDatabase.engines)
  func kinds(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules) = (office.registry, office.rules)
      // 1: by e-mail, to be confirmed by 10 February; 2: at the counter, due on 13 March; 3: answered on the 11th.
      _ = try await office.file(.email)
      _ = try await office.file()
      let answered = try await office.file().id
      // 4: a third party that is silent; 5: a fee that is not paid.
      let consulted = try await office.file().id
      _ = try await registry.sendConsultation(
        office.step(office.officer, consulted, "2026-02-10"), to: .thirdParty, addressee: "密语", under: rules)
      _ = try await registry.proveConsultationDelivery(
        office.step(office.officer, consulted, "2026-02-11"), of: "1", proof: "密语", under: rules)
      let charged = try await office.file().id
      _ = try await registry.noticeFee(
        office.step(office.officer, charged, "2026-02-10"), .pages, quantity: 60, under: rules)
      // 6: due on Monday 16 March, with a weekend before it; 7: what was to be supplemented by 5 March.
      _ = try await office.file(on: "2026-02-10")
      let unclear = try await office.file().id
      _ = try await registry.askSupplement(
        office.step(office.officer, unclear, "2026-02-10"), until: office.day("2026-03-05"), text: "密语", under: rules)
      #expect(try await kinds(office, "2026-02-09") == [:])
      #expect(try await kinds(office, "2026-02-10") == ["2026-0001": .unconfirmed])
      try await office.sign(answered, .supplied, on: "2026-02-11")
      _ = try await registry.issueReply(
        office.step(office.officer, answered, "2026-02-11"), number: .next, under: rules)
      #expect(try await kinds(office, "2026-02-11") == ["2026-0001": .unconfirmed])
      #expect(try await kinds(office, "2026-02-12")["2026-0003"] == .undelivered)
      // 15 working days from 11 February end on 11 March, 20 from 10 February on 16 March (after the Spring Festival).
      #expect(try await kinds(office, "2026-03-10")["2026-0002"] == .dueSoon)
      #expect(try await kinds(office, "2026-03-13")["2026-0002"] == .dueSoon)
      #expect(try await kinds(office, "2026-03-09")["2026-0002"] == nil)
      #expect(try await kinds(office, "2026-03-10")["2026-0006"] == nil)
      #expect(try await kinds(office, "2026-03-11")["2026-0006"] == .dueSoon)
      #expect(try await kinds(office, "2026-03-05")["2026-0007"] == nil)
      #expect(try await kinds(office, "2026-03-06")["2026-0007"] == .notSupplemented)
      let late = try await kinds(office, "2026-03-27")
      #expect(late["2026-0002"] == .overdue)
      #expect(late["2026-0004"] == .thirdPartySilent)
      #expect(late["2026-0005"] == .feeUnpaid)
      #expect(try await kinds(office, "2026-03-27", office.stranger) == [:])
    }
  }

  @Test(
    "However often the duty is done: one reminder and one mail, and the mail names nobody",
    arguments: FreshDatabase.engines)
  func once(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let registry = office.registry
      try await office.database.write(lock: "test") { session in
        try session.execute("INSERT INTO organ (organ, name, level) VALUES ('yunxi', '云溪镇人民政府', 'town')")
      }
      _ = try await registry.addPerson(
        PersonDetails(name: "戊经办", email: "jingban@example.cn"), in: "yunxi", by: .console,
        at: office.noon("2026-02-09"))
      let directory = try await registry.directory(of: "yunxi")
      let person = try #require(directory.people.first)
      try await registry.grantRole(.officer, to: person.id, of: "yunxi", by: .console, at: office.noon("2026-02-09"))
      _ = try await office.file(.email)
      let (reminders, day, now) = (Reminders(registry), office.day("2026-02-10"), office.noon("2026-02-10"))
      #expect(try await reminders.write(on: day, byMail: true, at: now) == 1)
      #expect(try await reminders.write(on: day, byMail: true, at: now) == 0)
      let outbox = Outbox(registry)
      let job = try #require(try await outbox.take([Reminders.mailKind], for: "测试", at: now))
      #expect(try await outbox.take([Reminders.mailKind], for: "测试", at: now) == nil)
      let mail = try #require(try await reminders.mail(for: job))
      #expect(mail.address == "jingban@example.cn")
      #expect(mail.body.contains("申请 2026-0001：还没有与申请人确认收到，请今天确认并登记。"))
      for secret in RequestsFixture.secrets { #expect(!mail.body.contains(secret) && !mail.subject.contains(secret)) }
    }
  }

  @Test("Without a mail server nothing is queued", arguments: FreshDatabase.engines)
  func withoutMail(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await office.file(.email)
      let now = office.noon("2026-02-10")
      #expect(try await Reminders(office.registry).write(on: office.day("2026-02-10"), byMail: false, at: now) == 1)
      #expect(try await Outbox(office.registry).take([Reminders.mailKind], for: "测试", at: now) == nil)
    }
  }
}
