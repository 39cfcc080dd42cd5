import Database
import DatabaseFixtures
import Disclosure
import Documents
import Synchronization
import Testing

@testable import Registry

@Suite("The issued reply is put on file")
struct LetterRenderingTests {
  private static let facts = ReplyFacts(.supplied, [.supplied: "密语方案", .form: "电子文档"])

  /// A signed reply from facts, of an organ that has said who its office is.
  private func issue(
    _ office: RequestsFixture, _ iso: String, contact: Bool = true, with documents: [NewDocument] = []
  ) async throws -> RequestID {
    let id = try await office.file().id
    let (registry, rules) = (office.registry, office.rules)
    try await office.database.write(lock: "test") { session in
      try session.execute(
        "INSERT INTO organ (organ, name, level) VALUES ('yunxi', '云溪镇人民政府', 'town') ON CONFLICT (organ) DO NOTHING")
    }
    if contact {
      for setting in [
        OrganSetting.contact(DisclosureContact(office: "党政办公室", address: "中心路1号", hours: "工作日", phone: "0000-0000001")),
        .reconsideration(RemedyBody(name: "清河县人民政府")), .court(RemedyBody(name: "清河县人民法院")),
      ] {
        try await registry.changeSetting(
          setting, since: office.day("2026-01-01"), of: "yunxi", by: .console, at: office.noon("2026-01-01"))
      }
    }
    let source = LetterSource(
      try #require(try await office.open(id, iso)), try await registry.directory(of: "yunxi"),
      try await registry.settings(of: "yunxi", on: office.day(iso)), today: office.day(iso))
    let text = try #require(source.reply(Self.facts)).text
    _ = try await registry.draftReply(
      office.step(office.officer, id, iso), .supplied, remedy: .reconsiderationOrSuit,
      text: contact ? text : RequestsFixture.replyText(.supplied, on: office.day(iso)), facts: Self.facts, under: rules)
    let digest = try await office.open(id, iso)?.draft?.digest ?? ""
    #expect(try await office.open(id, iso)?.draft?.facts == Self.facts)
    _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
    for signer in [office.head, office.deputy, office.leader] {
      _ = try await registry.passReply(office.step(signer, id, iso), digest: digest, under: rules)
    }
    _ = try await registry.issueReply(
      office.step(office.officer, id, iso), number: .next, documents: documents, under: rules)
    return id
  }

  private func worker(_ office: RequestsFixture, _ pdf: PDFMaker?) -> OutboxWorker {
    let rendering = LetterRendering(office.registry, pdf: pdf)
    let now = office.noon("2026-02-12")
    return OutboxWorker(
      Outbox(office.registry), handlers: [LetterRendering.kind: { try await rendering.work($0, at: now) }], name: "测试",
      now: { now })
  }

  @Test("Once, with the whole name, and no page that somebody has open grows old", arguments: FreshDatabase.engines)
  func once(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await issue(office, "2026-02-11")
      let version = try await office.version(id)
      let made = Mutex<[Document]>([])
      let worker = worker(
        office,
        PDFMaker { (document) async throws(PDFRefusal) in
          made.withLock { $0.append(document) }
          return Array("%PDF".utf8)
        })
      #expect(try await worker.step()?.outcome == .done)
      #expect(try await worker.step() == nil)
      #expect(made.withLock { $0.count } == 1)
      let html = made.withLock { $0.first }.map { String(decoding: HTMLWriter.write($0), as: UTF8.self) } ?? ""
      for words in ["甄有才", "云政公开〔2026〕1号", "2026年2月11日", "密语方案", "清河县人民法院"] { #expect(html.contains(words)) }
      let file = try #require(try await office.open(id, "2026-02-12"))
      #expect(file.documents.map(\.kind) == [.reply])
      #expect(file.documents.first?.name.hasSuffix("答复告知书.pdf") == true)
      #expect(file.version == version + 1)
      // The page was shown before the letter came.
      _ = try await office.registry.deliverReply(
        office.step(office.mailRoom, id, "2026-02-12", version: version), by: .online, proof: "下载记录",
        under: office.rules)
      #expect(try await worker.step() == nil)
      #expect(try await office.faults() == [])
    }
  }

  @Test(
    "A reply that was uploaded with the issue stands for it only when it may be handed out",
    arguments: FreshDatabase.engines, [FileVerdict.released(isScanned: true), .rejected(.virus)])
  func uploaded(_ engine: EngineKind, _ verdict: FileVerdict) async throws {
    try await RequestsFixture.with(engine) { office in
      let now = office.noon("2026-02-11")
      let id = try await issue(office, "2026-02-11", with: [office.document(.reply)])
      let check = try #require(try await Outbox(office.registry).take([Quarantine.job], for: "test", at: now))
      let file = try #require(check.payload["file"]?.string.flatMap(Digest.init(hex:)))
      try await office.registry.judge(file, verdict, for: check, at: now)
      #expect(try await worker(office, nil).step()?.outcome == .done)
      let documents = try #require(try await office.open(id, "2026-02-12")).documents
      let isReleased = verdict == .released(isScanned: true)
      #expect(documents.map(\.isReplyOnFile) == (isReleased ? [true] : [false, true]))
      #expect(try await office.faults() == [])
    }
  }

  @Test("While an uploaded reply is being checked nothing is made", arguments: FreshDatabase.engines)
  func unchecked(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await issue(office, "2026-02-11", with: [office.document(.reply)])
      guard case .later = try await worker(office, nil).step()?.outcome else {
        Issue.record("not later")
        return
      }
      #expect(try await office.open(id, "2026-02-12")?.documents.count == 1)
    }
  }

  @Test("Also after the archive, and as Word file where there is no typesetter", arguments: FreshDatabase.engines)
  func late(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await issue(office, "2026-02-11")
      _ = try await office.registry.deliverReply(
        office.step(office.officer, id, "2026-02-11"), by: .post, proof: "单号", under: office.rules)
      _ = try await office.registry.archiveRequest(office.step(office.officer, id, "2026-02-11"), under: office.rules)
      #expect(try await worker(office, nil).step()?.outcome == .done)
      let file = try #require(try await office.open(id, "2026-02-12"))
      #expect(file.documents.first?.name.hasSuffix(".docx") == true)
      #expect(file.state == .closed)
      #expect(try await office.faults() == [])
    }
  }

  @Test("What cannot be made waits for a person or for another try, and says why", arguments: FreshDatabase.engines)
  func problems(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await issue(office, "2026-02-11", contact: false)
      guard case .hopeless(let problem) = try await worker(office, nil).step()?.outcome else {
        Issue.record("not hopeless")
        return
      }
      #expect(problem.sentence.contains("“政府信息公开工作机构名称”没有填写"))
      _ = try await issue(office, "2026-02-12")
      let busy = PDFMaker { (_) async throws(PDFRefusal) in throw PDFRefusal("正忙。", isPassing: true) }
      #expect(try await worker(office, busy).step()?.outcome == .later(JobProblem("正忙。")))
    }
  }

  @Test("A reason for signing late is asked for and kept", arguments: FreshDatabase.engines)
  func reason(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-04-20")
      let id = try await office.file().id
      _ = try await registry.draftReply(
        office.step(office.officer, id, iso), .supplied, remedy: .reconsiderationOrSuit,
        text: RequestsFixture.replyText(.supplied, on: office.day(iso)), under: rules)
      let digest = try await office.open(id, iso)?.draft?.digest ?? ""
      _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
      for signer in [office.head, office.deputy] {
        _ = try await registry.passReply(office.step(signer, id, iso), digest: digest, under: rules)
      }
      let overdue = ReplyConcern.overdue(since: office.day("2026-03-13"))
      let rows = try await office.rowCounts()
      await #expect(throws: ActionRefusal.notToBeSigned([overdue])) {
        _ = try await registry.passReply(office.step(office.leader, id, iso), digest: digest, under: rules)
      }
      #expect(try await office.rowCounts() == rows)
      _ = try await registry.passReply(
        office.step(office.leader, id, iso), digest: digest, reason: "密语：材料调取迟延", under: rules)
      #expect(try await office.open(id, iso)?.events.last?.details[.concernReason] == "密语：材料调取迟延")
      _ = try await registry.issueReply(
        office.step(office.officer, id, iso), number: .next, under: rules)
      #expect(try await office.faults() == [])
    }
  }

  @Test(
    "A reason is taken at the last signature alone, and answers only what stood then", arguments: FreshDatabase.engines)
  func reasonForWhat(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-02-12")
      let id = try await office.file().id
      _ = try await registry.sendConsultation(
        office.step(office.officer, id, "2026-02-10"), to: .thirdParty, addressee: "密语", under: rules)
      _ = try await registry.answerConsultation(
        office.step(office.officer, id, "2026-02-11"), of: "1", agrees: false, answer: "密语", under: rules)
      _ = try await registry.draftReply(
        office.step(office.officer, id, iso), .supplied, remedy: .reconsiderationOrSuit,
        text: RequestsFixture.replyText(.supplied, on: office.day(iso)), under: rules)
      let digest = try await office.open(id, iso)?.draft?.digest ?? ""
      _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
      for signer in [office.head, office.deputy] {
        _ = try await registry.passReply(office.step(signer, id, iso), digest: digest, reason: "密语", under: rules)
        #expect(try await office.open(id, iso)?.events.last?.details[.concernReason] == nil)
      }
      await #expect(throws: ActionRefusal.notToBeSigned([.thirdPartyObjected])) {
        _ = try await registry.passReply(office.step(office.leader, id, iso), digest: digest, under: rules)
      }
      _ = try await registry.passReply(
        office.step(office.leader, id, iso), digest: digest, reason: "密语：公共利益", under: rules)
      let due = try #require(try await office.open(id, iso)?.period?.due)
      await #expect(throws: ActionRefusal.notToBeSigned([.overdue(since: due)])) {
        _ = try await registry.issueReply(
          office.step(office.officer, id, "2026-04-20"), number: .next, under: rules)
      }
      _ = try await registry.issueReply(
        office.step(office.officer, id, "2026-04-20"), number: .next, reason: "密语：迟延", under: rules)
      #expect(try await office.faults() == [])
    }
  }
}
