import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// Each action on an item once, with literal days.
@Suite struct ItemActionTests {
  /// 云溪镇 with one draft of its land office.
  private struct Desk {
    let office: RequestsFixture
    var registry: Registry { office.registry }

    static func text(_ title: String = "密语防火方案", _ body: String = "密语正文", formed: String = "2026-03-02") -> ItemText {
      ItemText(
        title: title, column: "statutory/emergencies", formed: RequestsFixture.day(formed),
        body: RichText(notation: body, files: []))
    }

    func revision(_ text: ItemText, _ files: [ItemAttachmentFile] = []) throws -> NewRevision {
      NewRevision(
        try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
        attachments: files)
    }

    func draft(_ text: ItemText = text(), _ files: [ItemAttachmentFile] = [], on iso: String = "2026-03-03")
      async throws
      -> ItemID
    {
      try await registry.createItem(
        try revision(text, files), office: nil, by: office.officer, under: office.rules, at: office.noon(iso))
    }

    func file(_ id: ItemID, as viewer: Viewer? = nil) async throws -> ItemFile? {
      try await office.database.read { session in
        let entries = try Log.entries(of: id.stream, in: session)
        guard let organ = entries.first?.organ, (viewer ?? office.officer).sees(organ, office: nil) else { return nil }
        let (events, history) = try ItemHistory.read(entries, by: office.rules)
        return ItemFile(
          id: id, organ: organ, version: history.version, item: history.item,
          events: zip(entries, events).enumerated().map { index, pair in
            ItemEntry(number: index + 1, recorded: pair.0.recorded, event: pair.1.event, details: [:])
          }, text: nil, published: nil, attachments: [:], explains: [], roles: [])
      }
    }

    func step(_ viewer: Viewer, _ id: ItemID, _ iso: String = "2026-03-04", version: Int? = nil) async throws
      -> ItemStep
    {
      let found = try await office.database.read { try Log.version(of: id.stream, in: $0) }
      return ItemStep(viewer, on: id, version: version ?? found, at: office.noon(iso))
    }

    func digest(_ id: ItemID) async throws -> String { try #require(try await file(id)?.item.revision?.digest) }

    /// Submits, and has the opinion on secrecy and all three signatures.
    func sign(_ id: ItemID, on iso: String = "2026-03-04") async throws {
      let digest = try await digest(id)
      _ = try await registry.submitItem(
        try await step(office.officer, id, iso), digest: digest, screened: .clear(digest), under: office.rules)
      _ = try await registry.reviewSecrecy(
        try await step(office.head, id, iso), .clear, digest: digest, basis: "", under: office.rules)
      for signer in [office.head, office.deputy, office.leader] {
        _ = try await registry.passItem(
          try await step(signer, id, iso), digest: digest, screened: .clear(digest), opinion: "密语同意",
          under: office.rules)
      }
    }

    func publish(_ id: ItemID, on iso: String = "2026-03-05") async throws {
      try await sign(id)
      _ = try await registry.publishItem(try await step(office.officer, id, iso), under: office.rules)
    }

    func faults() async throws -> [Fault] {
      let all: [any Projection] = [ItemProjection(by: office.rules)]
      return try await office.base.verify(projections: all).faults.faults
    }

    func refusal(_ work: () async throws -> Int) async -> ItemActionRefusal? {
      do {
        _ = try await work()
        return nil
      } catch { return error as? ItemActionRefusal }
    }
  }

  private func with(_ engine: EngineKind, _ work: (Desk) async throws -> Void) async throws {
    try await RequestsFixture.with(engine) { office in try await work(Desk(office: office)) }
  }

  @Test("From the draft to the public and off again", arguments: FreshDatabase.engines)
  func goesTheWholeWay(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      #expect(try await desk.registry.publicItem(id) == nil)
      #expect(try await desk.registry.publicStanding(of: id) == nil)
      try await desk.publish(id)
      let standing = try #require(try await desk.registry.publicStanding(of: id))
      #expect(standing.organ == RequestsFixture.organ)
      #expect(standing.updated == desk.office.day("2026-03-05"))
      #expect(try await desk.registry.publicPlaces(from: 0, count: 9).map(\.id) == [id])
      #expect(try await desk.registry.publicPlaces(from: 1, count: 9) == [])
      let shelves = try await desk.registry.publicShelves(of: RequestsFixture.organ)
      #expect(shelves.columns == ["statutory/emergencies"])
      #expect(shelves.years == [2026])
      let item = try #require(try await desk.registry.publicItem(id))
      #expect(item.number == "2026-00001")
      #expect(item.published == desk.office.day("2026-03-05"))
      #expect(item.text == Desk.text())
      #expect(
        try await desk.registry.publicList(PublicFilter(organ: RequestsFixture.organ)).lines.map(\.title) == ["密语防火方案"])
      #expect(
        await desk.refusal {
          try await desk.registry.takeDownItem(
            try await desk.step(desk.office.officer, id, "2026-03-06"), .mistake, note: " ", under: desk.office.rules)
        } == .missing(.takeDownNote))
      _ = try await desk.registry.takeDownItem(
        try await desk.step(desk.office.officer, id, "2026-03-06"), .mistake, note: "密语误发", under: desk.office.rules)
      #expect(try await desk.registry.publicItem(id) == nil)
      #expect(try await desk.registry.publicCount() == 0)
      #expect(try await desk.registry.publicStanding(of: id) == nil)
      #expect(try await desk.registry.publicPlaces(from: 0, count: 9) == [])
      #expect(try await desk.registry.publicExtent(of: nil) == (0, nil))
      #expect(try await desk.registry.publicShelves(of: RequestsFixture.organ).columns == [])
      #expect(
        await desk.refusal {
          try await desk.registry.restoreItem(
            try await desk.step(desk.office.leader, id, "2026-03-06"), reason: "密语", under: desk.office.rules)
        } == .rule(.approvalOutstanding))
      _ = try await desk.registry.approveTakeDown(
        try await desk.step(desk.office.leader, id, "2026-03-06"), under: desk.office.rules)
      _ = try await desk.registry.restoreItem(
        try await desk.step(desk.office.leader, id, "2026-03-06"), reason: "密语已核实", under: desk.office.rules)
      #expect(try await desk.registry.publicItem(id)?.number == "2026-00001")
      // The same text again, and yet another page: what was kept of the first is not given out.
      #expect(try await desk.registry.publicStanding(of: id) != standing)
      #expect(try await desk.faults() == [])
    }
  }

  @Test("A correction is read only when it is signed and published", arguments: FreshDatabase.engines)
  func isCorrected(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      try await desk.publish(id)
      _ = try await desk.registry.reviseItem(
        try await desk.step(desk.office.officer, id, "2026-03-09"), try desk.revision(Desk.text("密语更正")),
        under: desk.office.rules)
      try await desk.sign(id, on: "2026-03-09")
      #expect(try await desk.registry.publicItem(id)?.text.title == "密语防火方案")
      #expect(try await desk.registry.publicStanding(of: id)?.updated == desk.office.day("2026-03-05"))
      #expect(
        await desk.refusal {
          try await desk.registry.publishItem(
            try await desk.step(desk.office.officer, id, "2026-03-10"), under: desk.office.rules)
        } == .missing(.correctionNote))
      _ = try await desk.registry.publishItem(
        try await desk.step(desk.office.officer, id, "2026-03-10"), note: "密语改标题", under: desk.office.rules)
      let item = try #require(try await desk.registry.publicItem(id))
      #expect(item.text.title == "密语更正")
      #expect(item.published == desk.office.day("2026-03-05"))
      #expect(item.corrected == desk.office.day("2026-03-10"))
      #expect(try await desk.registry.publicStanding(of: id)?.updated == desk.office.day("2026-03-10"))
      let extent = try await desk.registry.publicExtent(of: RequestsFixture.organ)
      #expect(extent == (1, desk.office.day("2026-03-10")))
      #expect(item.correctionNote == "密语改标题")
      #expect(try await desk.faults() == [])
    }
  }

  @Test("Two editors never overwrite each other, and nobody passes their own text", arguments: FreshDatabase.engines)
  func keepsEditorsApart(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      let first = try await desk.step(desk.office.officer, id)
      let second = try await desk.step(desk.office.head, id)
      _ = try await desk.registry.reviseItem(first, try desk.revision(Desk.text("甲稿")), under: desk.office.rules)
      #expect(
        await desk.refusal {
          try await desk.registry.reviseItem(second, try desk.revision(Desk.text("乙稿")), under: desk.office.rules)
        } == .stale)
      // The head of the office now writes it: then the head can neither judge its secrecy nor sign it.
      _ = try await desk.registry.reviseItem(
        try await desk.step(desk.office.head, id), try desk.revision(Desk.text("丙稿")), under: desk.office.rules)
      let digest = try await desk.digest(id)
      _ = try await desk.registry.submitItem(
        try await desk.step(desk.office.officer, id), digest: digest, screened: .clear(digest), under: desk.office.rules
      )
      #expect(
        await desk.refusal {
          try await desk.registry.passItem(
            try await desk.step(desk.office.head, id), digest: digest, screened: .clear(digest),
            under: desk.office.rules)
        } == .rule(.review(.ownText)))
      #expect(
        await desk.refusal {
          try await desk.registry.reviewSecrecy(
            try await desk.step(desk.office.head, id), .clear, digest: digest, basis: "", under: desk.office.rules)
        } == .rule(.secrecyByAuthor))
    }
  }

  @Test("Who may not see an item is told that there is none", arguments: FreshDatabase.engines)
  func isHidden(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      for viewer in [desk.office.stranger, desk.office.contributor] {
        #expect(
          await desk.refusal {
            try await desk.registry.noteItem(try await desk.step(viewer, id), note: "密语", under: desk.office.rules)
          } == .notFound)
        #expect(try await desk.registry.items(for: viewer).total == 0)
      }
      for viewer in [desk.office.system, desk.office.mailRoom] {
        #expect(try await desk.registry.items(for: viewer).total == 0)
      }
      #expect(try await desk.registry.items(for: desk.office.supervisor).total == 1)
    }
  }

  @Test("What was not checked is not published, and a foreign file is not taken", arguments: FreshDatabase.engines)
  func checksAttachments(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let stored = try desk.registry.files.store(Array("密语附件".utf8))
      var text = Desk.text()
      text.attachments = [ItemAttachment(file: stored.address.hex, name: "密语.txt", size: 12, type: "text/plain")]
      let id = try await desk.draft(text, [.new(stored)])
      let digest = try await desk.digest(id)
      _ = try await desk.registry.submitItem(
        try await desk.step(desk.office.officer, id), digest: digest, screened: .clear(digest), under: desk.office.rules
      )
      #expect(
        await desk.refusal {
          try await desk.registry.passItem(
            try await desk.step(desk.office.head, id), digest: digest, screened: .clear(digest),
            under: desk.office.rules)
        } == .fileUnchecked)
      #expect(try await desk.registry.fileToCheck(stored.address)?.name == "密语.txt")
      try await desk.office.releaseFiles(on: "2026-03-04")
      _ = try await desk.registry.passItem(
        try await desk.step(desk.office.head, id), digest: digest, screened: .clear(digest), under: desk.office.rules)
      #expect(try await desk.registry.itemAttachment(stored.address.hex, of: id, for: desk.office.officer) != nil)
      #expect(try await desk.registry.publicAttachment(stored.address.hex, of: id) == nil)
      let other = try await desk.draft()
      #expect(
        await desk.refusal {
          try await desk.registry.reviseItem(
            try await desk.step(desk.office.officer, other), try desk.revision(text, [.kept(stored.address)]),
            under: desk.office.rules)
        } == .fileElsewhere)
    }
  }

  @Test(
    "What was taken down for privacy is destroyed: no text, no title, only that it was there",
    arguments: FreshDatabase.engines)
  func destroysCopies(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      try await desk.publish(id)
      let rules = desk.office.rules
      _ = try await desk.registry.takeDownItem(
        try await desk.step(desk.office.leader, id, "2026-03-06"), .privacy, note: "含个人信息", under: rules)
      let digest = try await desk.digest(id)
      #expect(
        await desk.refusal {
          try await desk.registry.destroyItemCopies(
            try await desk.step(desk.office.leader, id, "2026-03-06"), basis: " ", under: rules)
        } == .missing(.destructionBasis))
      #expect(
        await desk.refusal {
          try await desk.registry.destroyItemCopies(
            try await desk.step(desk.office.officer, id, "2026-03-06"), basis: "决定", under: rules)
        } == .notAllowed(.destroyCopies))
      _ = try await desk.registry.destroyItemCopies(
        try await desk.step(desk.office.leader, id, "2026-03-06"), basis: "决定", under: rules)
      #expect(try await desk.registry.revision(digest, of: id, for: desk.office.officer) == nil)
      #expect(try await desk.registry.items(for: desk.office.officer).lines.map(\.title) == [nil])
      #expect(
        await desk.refusal {
          try await desk.registry.restoreItem(
            try await desk.step(desk.office.leader, id, "2026-03-07"), reason: "理由", under: rules)
        } == .rule(.copiesDestroyed))
      #expect(try await desk.faults() == [])
    }
  }

  @Test("What is set for a time is published then, once, by the program", arguments: FreshDatabase.engines)
  func publishesInTime(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let (one, other) = (try await desk.draft(), try await desk.draft(Desk.text("另一件")))
      for id in [one, other] {
        try await desk.sign(id)
        let moment = try #require(Moment(desk.office.day("2026-03-06"), clock: "09:30"))
        _ = try await desk.registry.scheduleItem(
          try await desk.step(desk.office.officer, id, "2026-03-05"), for: moment, under: desk.office.rules)
      }
      #expect(try await desk.file(one)?.state == .scheduled)
      // 9:29 in China.
      let before = try #require(Instant("2026-03-06T01:29:59.999Z"))
      try await desk.registry.publishScheduled(at: before)
      #expect(try await desk.registry.publicCount() == 0)
      _ = try await desk.registry.scheduleItem(
        try await desk.step(desk.office.officer, other, "2026-03-05"), for: nil, under: desk.office.rules)
      for _ in 1...2 { try await desk.registry.publishScheduled(at: before.adding(seconds: 1)) }
      let found = try await desk.registry.publicList()
      #expect(found.lines.map(\.id) == [one])
      #expect(found.lines.map(\.published) == [desk.office.day("2026-03-06")])
      #expect(try await desk.file(one)?.events.last?.event.by == .system)
      #expect(try await desk.file(other)?.state == .approved)
      #expect(try await desk.faults() == [])
    }
  }

  @Test("A time that has passed is refused, also of today")
  func refusesThePast() async throws {
    try await with(.sqlite) { desk in
      let id = try await desk.draft()
      try await desk.sign(id)
      // `step` is taken at ten.
      for (day, clock) in [("2026-03-04", "15:00"), ("2026-03-05", "10:00")] {
        let moment = try #require(Moment(desk.office.day(day), clock: clock))
        let step = try await desk.step(desk.office.officer, id, "2026-03-05")
        let refusal = await desk.refusal {
          try await desk.registry.scheduleItem(step, for: moment, under: desk.office.rules)
        }
        #expect(refusal == .rule(.scheduledInPast))
      }
    }
  }

  @Test(
    "Before its first day an item is not published, and its timeliness knows that day", arguments: FreshDatabase.engines
  )
  func notBefore(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let (text, first) = (Desk.text(), desk.office.day("2026-03-20"))
      let revision = NewRevision(
        try desk.registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
        notBefore: first)
      let id = try await desk.registry.createItem(
        revision, office: nil, by: desk.office.officer, under: desk.office.rules, at: desk.office.noon("2026-03-03"))
      try await desk.sign(id)
      let step = try await desk.step(desk.office.officer, id, "2026-03-19")
      let refusal = await desk.refusal { try await desk.registry.publishItem(step, under: desk.office.rules) }
      #expect(refusal == .rule(.tooEarly(first)))
      let organ = desk.office.officer.organ
      #expect(try await desk.registry.datedItems(of: organ, for: desk.office.officer).map(\.notBefore) == [first])
      _ = try await desk.registry.publishItem(
        try await desk.step(desk.office.officer, id, "2026-03-20"), under: desk.office.rules)
      #expect(try await desk.file(id)?.state == .published)
      #expect(try await desk.faults() == [])
    }
  }

  @Test("Numbers have no gap under twenty publishers at once", arguments: FreshDatabase.engines)
  func numbersWithoutAGap(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      var ids: [ItemID] = []
      for _ in 0..<20 {
        ids.append(try await desk.draft())
        try await desk.sign(try #require(ids.last))
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in ids {
          group.addTask {
            _ = try await desk.registry.publishItem(
              try await desk.step(desk.office.officer, id, "2026-03-05"), under: desk.office.rules)
          }
        }
        try await group.waitForAll()
      }
      let numbers = try await desk.registry.publicList(count: 50).lines.compactMap(\.number).sorted()
      #expect(numbers == (1...20).map { "2026-\($0 < 10 ? "0000" : "000")\($0)" })
      #expect(try await desk.faults() == [])
    }
  }

  @Test(
    "An interpretation is linked both ways, and a signed form counts with its digest", arguments: FreshDatabase.engines)
  func linksAndPaper(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let (policy, reading) = (try await desk.draft(), try await desk.draft(Desk.text("密语解读")))
      try await desk.publish(policy)
      try await desk.publish(reading)
      _ = try await desk.registry.linkInterpretation(
        try await desk.step(desk.office.officer, policy, "2026-03-06"), by: reading, under: desk.office.rules)
      #expect(try await desk.registry.publicItem(policy)?.interpretations.map(\.title) == ["密语解读"])
      #expect(try await desk.registry.publicItem(reading)?.explains.map(\.id) == [policy])
      _ = try await desk.registry.unlinkInterpretation(
        try await desk.step(desk.office.officer, policy, "2026-03-06"), by: reading, under: desk.office.rules)
      #expect(try await desk.registry.publicItem(policy)?.interpretations == [])

      let paper = try await desk.draft()
      let digest = try await desk.digest(paper)
      _ = try await desk.registry.submitItem(
        try await desk.step(desk.office.officer, paper), digest: digest, screened: .clear(digest),
        under: desk.office.rules)
      for (printed, expected) in [("000000000000", ItemActionRefusal.rule(.review(.otherRevision))), (digest, nil)] {
        let scan = try desk.registry.files.store(Array("扫描\(printed)".utf8))
        #expect(
          await desk.refusal {
            try await desk.registry.recordItemPaper(
              try await desk.step(desk.office.officer, paper), signer: "head", signedOn: desk.office.day("2026-03-04"),
              printed: String(printed.prefix(12)), scan: scan, scanName: "审核表.pdf", screened: .clear(digest),
              under: try RequestRules.signing(["head": [.officeHead]]))
          } == expected)
      }
      #expect(try await desk.faults() == [])
    }
  }

  @Test("What the screening blocks goes no further; what needs a reason gets it once", arguments: FreshDatabase.engines)
  func holdsToTheScreening(_ engine: EngineKind) async throws {
    try await with(engine) { desk in
      let id = try await desk.draft()
      let digest = try await desk.digest(id)
      func submit(_ outcome: ScreeningOutcome) async -> ItemActionRefusal? {
        await desk.refusal {
          try await desk.registry.submitItem(
            try await desk.step(desk.office.officer, id), digest: digest, screened: outcome, under: desk.office.rules)
        }
      }
      func pass(_ outcome: ScreeningOutcome) async -> ItemActionRefusal? {
        await desk.refusal {
          try await desk.registry.passItem(
            try await desk.step(desk.office.head, id), digest: digest, screened: outcome, under: desk.office.rules)
        }
      }
      #expect(await submit(ScreeningOutcome(digest: digest, blocking: 2, keys: [])) == .screeningBlocks(2))
      #expect(await submit(ScreeningOutcome(digest: "ab", blocking: 0, keys: [])) == .screenedOther)
      #expect(await submit(ScreeningOutcome(digest: digest, blocking: 0, keys: ["a"])) == .missing(.screeningReason))
      #expect(
        await submit(ScreeningOutcome(digest: digest, blocking: 0, keys: ["a"], reason: "密语值班电话")) == nil)
      #expect(await pass(ScreeningOutcome(digest: digest, blocking: 1, keys: ["a"])) == .screeningBlocks(1))
      #expect(
        await pass(ScreeningOutcome(digest: digest, blocking: 0, keys: ["a", "b"])) == .missing(.screeningReason))
      #expect(await pass(ScreeningOutcome(digest: digest, blocking: 0, keys: ["a"])) == nil)
      #expect(try await desk.faults() == [])
    }
  }

  @Test("The log holds no word that a person wrote")
  func sealsWords() async throws {
    try await with(.sqlite) { desk in
      let id = try await desk.draft()
      try await desk.publish(id)
      let payloads = try await desk.office.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
      }
      #expect(!payloads.isEmpty)
      #expect(payloads.allSatisfy { !$0.contains("密语") })
    }
  }

  @Test(
    "A changed row, file or link of an item is found",
    arguments: [
      "UPDATE item SET state = 'published'", "UPDATE item SET number = '2026-00009' WHERE number IS NOT NULL",
      "DELETE FROM item_release", "DELETE FROM item_file WHERE kind = 'revision'",
      "INSERT INTO item_link (item, other, organ) VALUES ('a', 'b', 'yunxi')",
    ])
  func findsTampering(_ sql: String) async throws {
    try await with(.sqlite) { desk in
      try await desk.publish(try await desk.draft())
      _ = try await desk.draft()
      #expect(try await desk.faults() == [])
      try await desk.office.database.write(lock: "test") { try $0.execute(sql) }
      #expect(try await desk.faults() != [])
    }
  }
}

extension RequestRules {
  /// Standard rules with these signers.
  fileprivate static func signing(_ roles: [PersonID: Set<Role>]) throws -> RequestRules {
    RequestRules(
      calendar: .builtIn, permissions: try .standard(), signers: SigningAuthority(roles: roles))
  }
}

extension ScreeningOutcome {
  /// Nothing was found in that revision.
  fileprivate static func clear(_ digest: String) -> ScreeningOutcome {
    ScreeningOutcome(digest: digest, blocking: 0, keys: [])
  }
}
