import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Testing

@testable import Registry

/// The index follows what is public: with the step itself, and not a word before or after.
@Suite("The index and publication")
struct SearchPublishingTests {
  @Test(
    "Published is found, corrected by its new words alone, taken down is gone, restored is back",
    arguments: FreshDatabase.engines)
  func follows(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let draft = try await desk.draft(PublishingDesk.text("鹭鸟防护草稿", "还没有公开的词句"))
      try await desk.sign(draft)
      #expect(try await desk.found("鹭鸟") == [])
      let id = try await desk.publish("白鹭保护方案", "在渡口设置观鸟台，禁止投喂。")
      #expect(try await desk.found("观鸟台") == ["白鹭保护方案"])
      #expect(try await desk.found("2026-00001") == ["白鹭保护方案"])
      #expect(try await desk.found("台禁止") == [])

      try await desk.correct(id, "白鹭保护办法", "在渡口设置瞭望塔，禁止投喂。")
      #expect(try await desk.found("观鸟台") == [])
      #expect(try await desk.found("保护方案") == [])
      #expect(try await desk.found("瞭望塔") == ["白鹭保护办法"])

      try await desk.takeDown(id)
      #expect(try await desk.found("瞭望塔") == [])
      #expect(try await desk.found("2026-00001") == [])
      #expect(try await desk.rows() == [0, 0, 0, 0])

      try await desk.restore(id)
      #expect(try await desk.found("瞭望塔") == ["白鹭保护办法"])
      #expect(try await desk.faults() == [])
    }
  }

  @Test("No word of a draft lies in the database, and none of what was taken down is left in its file")
  func leavesNothing() async throws {
    try await PublishingDesk.with(.sqlite) { desk in
      _ = try await desk.draft(PublishingDesk.text("鹭鸟草稿", "丹顶鹤"))
      let id = try await desk.publish("蓝喉蜂虎", "朱鹮栖息地")
      let other = try await desk.publish("另一件", "仍然公开的文字")
      #expect(try await desk.file(holds: "朱鹮"))
      try await desk.takeDown(id)
      for word in ["朱鹮", "蜂虎", "丹顶", "鹭鸟"] { #expect(try await !desk.file(holds: word), "\(word)") }
      #expect(try await desk.file(holds: "仍然"), "\(other)")
    }
  }

  @Test(
    "Lists and neighbours take titles from the table, also of what is being corrected", arguments: FreshDatabase.engines
  )
  func titles(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "正文")
      _ = try await desk.registry.reviseItem(
        try await desk.step(desk.office.officer, id, "2026-03-09"),
        try desk.revision(PublishingDesk.text("改后的标题", "正文")), under: desk.office.rules)
      #expect(try await desk.registry.publicList().lines.map(\.title) == ["白鹭保护方案"])
      #expect(try await desk.registry.items(for: desk.office.officer).lines.map(\.title) == ["改后的标题"])
      try await desk.tamper("UPDATE public_reading SET title = '表中的标题'")
      #expect(try await desk.registry.publicList().lines.map(\.title) == ["表中的标题"])
    }
  }

  @Test("Words of attachments are found and go with the item", arguments: FreshDatabase.engines)
  func attachments(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let stored = try desk.registry.files.store(Array("附件".utf8))
      var text = PublishingDesk.text("物资清单", "见附件")
      text.attachments = [ItemAttachment(file: stored.address.hex, name: "清单.txt", size: 6, type: "text/plain")]
      let id = try await desk.draft(text, [.new(stored)])
      try await desk.office.releaseFiles(on: "2026-03-03")
      try await desk.sign(id)
      _ = try await desk.registry.publishItem(
        try await desk.step(desk.office.officer, id, "2026-03-05"), under: desk.office.rules)
      #expect(try await desk.found("冲锋舟") == [])
      let words = [stored.address.hex: "冲锋舟三艘，救生衣", "f00d": "别处的文字"]
      try await desk.registry.indexUnreadAttachments { _, name in name == "清单.txt" ? "冲锋舟三艘，救生衣" : "别处的文字" }
      #expect(try await desk.found("冲锋舟 见附件") == ["物资清单"])
      #expect(try await desk.found("冲锋舟 -救生衣") == [])
      #expect(try await desk.found("别处") == [])
      #expect(try await desk.faults() == [])
      // Read once, and again after the index was made anew.
      try await desk.registry.indexUnreadAttachments { _, _ in "读了两遍" }
      #expect(try await desk.found("读了两遍") == [])
      try await desk.registry.rebuildSearch()
      #expect(try await desk.found("冲锋舟") == [])
      #expect(try await desk.registry.indexAttachments(words, of: id))
      #expect(try await desk.found("冲锋舟") == ["物资清单"])
      #expect(try await desk.found("别处") == [])
      try await desk.takeDown(id)
      #expect(try await desk.found("冲锋舟") == [])
      #expect(try await !desk.registry.indexAttachments(words, of: id))
    }
  }

  @Test("An index that is missing is filled when the installation is opened", arguments: FreshDatabase.engines)
  func fills(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "观鸟台")
      let gone = try await desk.publish("另一件", "观鸟台")
      try await desk.takeDown(gone)
      for table in ["search_chunk", "public_text", "public_reading"] { try await desk.tamper("DELETE FROM \(table)") }
      #expect(try await desk.faults() == [.search(id, .missing)])
      #expect(try await desk.registry.publicList().lines.map(\.title) == ["白鹭保护方案"])
      _ = try await RegistryOpening(
        database: desk.office.database, files: desk.registry.files, keyFile: desk.office.base.keyFile
      ).open(at: RegistryFixture.start)
      #expect(try await desk.found("观鸟台") == ["白鹭保护方案"])
      #expect(try await desk.faults() == [])
      #expect(try await desk.registry.fillSearch() == 0)
    }
  }

  @Test(
    "A row that was changed by hand is found, with its sentence",
    arguments: [
      ("UPDATE public_reading SET title = '别的'", SearchDifference.title),
      ("UPDATE public_reading SET summary = '别的'", .title),
      ("UPDATE public_reading SET organ = 'beishan'", .place),
      ("UPDATE public_text SET words = '白鹭保护方案' WHERE chunk = 0", .text(chunk: 0)),
      ("DELETE FROM public_text", .text(chunk: 0)),
      ("DELETE FROM search_chunk", .words(chunk: 0)),
      (
        "INSERT INTO public_text (place, chunk, source, words) SELECT place, 1, 'f00d', '夹带' FROM public_reading",
        .count(stored: 2, rebuilt: 1)
      ),
      ("UPDATE public_shelf SET genre = 'order'", .shelf),
      ("UPDATE public_shelf SET validity = 'repealed'", .shelf),
      ("UPDATE public_shelf SET published = '2020-01-01'", .shelf),
      ("DELETE FROM public_shelf", .shelf),
    ], FreshDatabase.engines)
  func finds(_ row: (sql: String, difference: SearchDifference), _ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "观鸟台")
      try await desk.tamper(row.sql)
      #expect(try await desk.faults() == [.search(id, row.difference)])
      #expect(try await desk.faults().allSatisfy { $0.message.hasSuffix("。") && $0.kind == "search" })
      try await desk.registry.rebuildSearch()
      #expect(try await desk.faults() == [])
    }
  }

  @Test("Words smuggled into the index, and rows of what is not public, are found", arguments: FreshDatabase.engines)
  func smuggled(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "观鸟台")
      let word = engine == .sqlite ? "tokens || ' 夹带'" : "tokens || '夹带'::tsvector"
      try await desk.tamper("UPDATE search_chunk SET tokens = \(word)")
      #expect(try await desk.found("夹带") == ["白鹭保护方案"])
      #expect(try await desk.faults() == [.search(id, .words(chunk: 0))])
      try await desk.registry.rebuildSearch()
      try await desk.tamper("DELETE FROM public_reading")
      #expect(try await desk.found("观鸟台") == [])
      #expect(Set(try await desk.faults()) == [.search(nil, .notPublic), .search(id, .missing)])
      try await desk.registry.rebuildSearch()
      try await desk.tamper("UPDATE item SET state = 'takenDown'")
      #expect(try await desk.found("观鸟台") == [])
      #expect(try await desk.faults() == [.search(id, .notPublic)])
    }
  }

  @Test("Publishing at once from many sides gives each item its own place", arguments: FreshDatabase.engines)
  func together(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      var ids: [ItemID] = []
      for number in 0..<12 {
        let id = try await desk.draft(PublishingDesk.text("第\(number)号", "观鸟台"))
        try await desk.sign(id)
        ids.append(id)
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
      #expect(try await desk.found("观鸟台").count == 12)
      #expect(try await desk.faults() == [])
    }
  }

  @Test("A backup brings its search back, made anew")
  func restores() async throws {
    try await PublishingDesk.with(.sqlite) { desk in
      _ = try await desk.publish("白鹭保护方案", "观鸟台")
      try await desk.tamper("UPDATE public_reading SET title = '别的'")
      let base = desk.office.base
      _ = try await Backup(desk.registry).run(into: "\(base.folder)/backup", at: desk.office.noon("2026-03-20"))
      let target = "\(base.folder)/restored"
      _ = try await Restore(from: "\(base.folder)/backup", into: target, keyFile: base.keyFile).run(projections: [])
      let database = try SQLDatabase.sqlite(
        SQLiteSettings(path: "\(target)/\(RegistryOpening.databaseName)"), retry: .forTests)
      let title = try await database.read { session in
        try session.first("SELECT title FROM public_reading") { try $0[0] as String }
      }
      #expect(title == "白鹭保护方案")
      try await database.close()
    }
  }
}

extension PublishingDesk {
  fileprivate func rows() async throws -> [Int] {
    try await office.database.read { session in
      try ["public_reading", "public_text", "search_chunk", "public_shelf"].map { table in
        try session.first("SELECT count(*) FROM \(table)") { try $0[0] as Int } ?? -1
      }
    }
  }

  /// Whether the bytes of a word lie in the database's file, its free pages among them.
  fileprivate func file(holds word: String) async throws -> Bool {
    let copy = "\(office.base.folder)/\(UUID().uuidString).sqlite"
    try await office.database.backup(to: copy)
    let bytes = FileManager.default.contents(atPath: copy) ?? Data()
    return bytes.range(of: Data(word.utf8)) != nil
  }
}
