import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// 筛查词表: signed files, put in force for an installation.
@Suite("Phrase lists of an installation") struct InstalledPhrasesTests {
  static let key = SigningKey(name: "清河县政务公开办", seed: Array(repeating: 7, count: 32))
  static let other = SigningKey(name: "清河县政务公开办", seed: Array(repeating: 8, count: 32))

  static func text(_ version: String = "2027-01", _ wrong: String = "拔款") -> String {
    "版本\t\(version)\n名称\t清河县词表\n日期\t2027-01-04\nmisspelt\t\(wrong)\t拨款\t误写\tneedsReason\n"
  }

  static func signed(_ text: String = text(), by key: SigningKey = key) throws -> [UInt8] {
    try PhraseListFile.signed(Array(text.utf8), by: key)
  }

  // MARK: - Files

  @Test("Signed are the exact bytes: line ends are line feeds, and nothing stands before the first line")
  func signs() throws {
    let file = try PhraseListFile(try Self.signed("\u{FEFF}" + Self.text().replacing("\n", with: "\r\n") + "\r\n"))
    #expect(file.text == Self.text())
    #expect(try Self.key.verifyingKey().verifies(try #require(file.note)))
    #expect(try !Self.other.verifyingKey().verifies(try #require(file.note)))
    #expect(file.list.words == "《清河县词表》2027-01版")
    // Signed again, only the signature is another.
    #expect(try PhraseListFile(try PhraseListFile.signed(try Self.signed(), by: Self.other)).text == Self.text())
  }

  @Test(
    arguments: [
      (Array("版本\t1\n日期\t2027-01-04\n".utf8), PhraseFileRefusal.nameMissing),
      (Array("版本\t1\n名称\t甲\n".utf8), .dayMissing), ([0xFF, 0xFE, 0x41], .notUTF8),
      (Array("甲乙".utf8), .faults([.versionMissing])),
      (Array(repeating: 0x20, count: 8_000_001), .tooLarge),
      (Array("版本\t\(String(repeating: "1", count: 61))\n名称\t甲\n日期\t2027-01-04\n".utf8), .versionTooLong),
    ] as [([UInt8], PhraseFileRefusal)])
  func refusesWhatIsNoList(_ bytes: [UInt8], _ refusal: PhraseFileRefusal) {
    #expect(throws: refusal) { try PhraseListFile(bytes) }
    #expect(refusal.sentences.allSatisfy { $0.hasSuffix("。") })
  }

  // MARK: - Installations

  @Test(arguments: FreshDatabase.engines)
  func isPutInForceReplacedAndGivenUp(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let (registry, organ, admin) = (people.registry, people.organ, Authority.person(people.systemAdmin))
      func install(_ bytes: [UInt8], unsigned: Bool = false, at seconds: Int = 1) async throws -> PhraseInstallation {
        try await registry.installPhrases(
          bytes, of: organ, isUnsignedTaken: unsigned, by: admin, at: people.at(seconds))
      }
      #expect(try await registry.phrases().list == .starter)
      await #expect(throws: PhraseRefusal.unknownKey("清河县政务公开办")) { try await install(try Self.signed()) }
      let trusted = try await registry.trustPhraseKey(
        " \(try Self.key.verifyingKey())\n", of: organ, by: admin, at: people.at(1))
      #expect(try await registry.phraseKeys().map(\.key) == [trusted])
      await #expect(throws: PhraseRefusal.keyKnown) {
        try await registry.trustPhraseKey(trusted.description, of: organ, by: admin, at: people.at(1))
      }
      // Another key of the same name is another key.
      await #expect(throws: PhraseRefusal.unknownKey("清河县政务公开办")) {
        try await install(try Self.signed(by: Self.other))
      }
      let changed = try Self.signed().map { $0 == UInt8(ascii: "7") ? UInt8(ascii: "9") : $0 }
      await #expect(throws: (any Error).self) { try await install(changed) }
      #expect(try await registry.phraseInstallations() == [])
      let first = try await install(try Self.signed())
      #expect(first.number == 1 && first.signer == "清河县政务公开办" && first.by == people.systemAdmin)
      #expect(first.day == Day(iso: "2027-01-04"))
      let inForce = try await registry.phrases()
      #expect(inForce.list.entries.map(\.wrong) == ["拔款"] && inForce.text == Self.text())
      await #expect(throws: PhraseRefusal.inForce) { try await install(try Self.signed()) }
      let bare = Array(Self.text("2027-02", "拔付").utf8)
      await #expect(throws: PhraseRefusal.unsigned) { try await install(bare) }
      let second = try await install(bare, unsigned: true, at: 5)
      #expect(second.signer == nil && second.number == 2)
      #expect(try await registry.phrases().list.entries.map(\.wrong) == ["拔付"])
      _ = try await registry.restoreStarterPhrases(of: organ, by: .console, at: people.at(9))
      #expect(try await registry.phrases().list == .starter)
      await #expect(throws: PhraseRefusal.inForce) {
        try await registry.restoreStarterPhrases(of: organ, by: .console, at: people.at(9))
      }
      try await registry.withdrawPhraseKey(trusted.description, of: organ, by: admin, at: people.at(9))
      await #expect(throws: PhraseRefusal.unknownKey("清河县政务公开办")) { try await install(try Self.signed()) }
      let all = try await registry.phraseInstallations()
      #expect(all.map(\.number) == [3, 2, 1] && all.map(\.isStarter) == [true, false, false] && all[0].by == nil)
      #expect(try await people.faults() == [])
    }
  }

  @Test("A signature over another text is refused, and who may not keep lists changes none")
  func refusesAForgedListAndOtherPeople() async throws {
    try await PeopleFixture.with(.sqlite) { people in
      let (registry, organ) = (people.registry, people.organ)
      _ = try await registry.trustPhraseKey(
        try Self.key.verifyingKey().description, of: organ, by: .console, at: people.at(1))
      let note = try #require(SignedNote(String(decoding: try Self.signed(), as: UTF8.self)))
      let forged = SignedNote(
        text: Self.text("2027-09"), signer: note.signer, keyHash: note.keyHash, signature: note.signature)
      await #expect(throws: PhraseRefusal.wrongSignature("清河县政务公开办")) {
        try await registry.installPhrases(
          Array(forged.description.utf8), of: organ, isUnsignedTaken: true, by: .console, at: people.at(1))
      }
      let head = try await people.addPerson("主任", roles: [.officeHead])
      await #expect(throws: PeopleRefusal.notAllowed(.managePhrases)) {
        try await registry.installPhrases(
          try Self.signed(), of: organ, isUnsignedTaken: false, by: .person(head), at: people.at(1))
      }
      await #expect(throws: PhraseRefusal.noKey) {
        try await registry.trustPhraseKey("公钥", of: organ, by: .console, at: people.at(1))
      }
      #expect(try await registry.phrases().list == .starter)
    }
  }
}
