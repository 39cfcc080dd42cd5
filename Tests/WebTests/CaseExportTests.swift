import Crypto
import Database
import Disclosure
import Foundation
import HTTPTypes
import Registry
import Testing
import Web

@testable import Documents

@Suite("Exported cases")
struct CaseExportTests {
  @Test("A case leaves the office whole: contents, materials, log and a checkpoint, each with its digest")
  func whole() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.addDocument, officer, [("kind", "identity")], file: "../身份证.pdf")
      try await town.fixture.judgeAll()
      let links = HTMLCheck(try await officer.get(town.address).text).links
      #expect(links.contains(Links.caseExport(town.id)))
      let answer = try await export(town, officer, reason: "复议机关调卷")
      #expect(answer.headers[.contentType] == "application/zip")
      let files = try Archive(answer.body)
      #expect(
        files.names == [
          "案卷目录.html", "案卷目录.docx", "材料/01 身份证明 身份证.pdf", "记录/日志.jsonl", "记录/检查点.txt", "核验说明.txt", "sha256sums",
        ])
      #expect(try files.text("材料/01 身份证明 身份证.pdf") == "%PDF-1.7 abc")
      let contents = try files.text("案卷目录.html")
      for words in ["甄有才", "110101199013081234", "材料/01 身份证明 身份证.pdf", "登记申请"] {
        #expect(contents.contains(words), "\(words)")
      }
      #expect(!contents.contains("<script>"))
      for line in try files.text("SHA256SUMS").split(separator: "\n") {
        let name = String(line.dropFirst(66))
        #expect(line.prefix(64) == Self.hex(SHA256.hash(data: try files.bytes(name))), "\(name)")
      }
      let looked = try await officer.get(town.address).text
      #expect(looked.contains("戊经办导出案卷：复议机关调卷"))
    }
  }

  @Test(
    "The exported entries have the hashes that the instructions describe, and the checkpoint covers the last of them")
  func entries() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let files = try Archive(try await export(town, officer, reason: "移交档案室").body)
      var last = 0
      for line in try files.text("记录/日志.jsonl").split(separator: "\n") {
        let entry = try JSON.parse(Array(line.utf8))
        #expect(try Self.hash(of: entry) == entry["hash"]?.string)
        #expect(entry["payload"]?.string?.contains("甄有才") == false)
        last = max(last, entry["seq"]?.integer ?? 0)
      }
      let proof = try #require(InclusionProof(try files.text("记录/检查点.txt")))
      #expect(proof.head.seq >= last)
      let keys = try await town.fixture.registry.database.read { try Installation.verifyingKeys(in: $0) }
      #expect(keys.contains { proof.isValid(under: $0) })
    }
  }

  @Test("Without a reason, without the right, or for another organ's case nothing leaves and nothing is recorded")
  func refused() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let before = try await entryCount(town)
      let again = try await export(town, officer, reason: " ")
      #expect(again.status == .unprocessableContent)
      #expect(HTMLCheck(again.text).faults == [])
      let leader = try await town.browser("zhenzhang")
      #expect(try await leader.get(Links.caseExport(town.id)).status == .forbidden)
      #expect(!(try await leader.get(town.address).text).contains(Links.caseExport(town.id)))
      #expect(try await officer.get(Links.caseExport(RequestID("x"))).status == .notFound)
      #expect(try await entryCount(town) == before)
    }
  }

  private func export(_ town: CaseFixture, _ browser: Browser, reason: String) async throws -> Browser.Answer {
    let page = try await browser.get(Links.caseExport(town.id))
    #expect(HTMLCheck(page.text).faults == [])
    return try await browser.post(
      Links.caseExport(town.id),
      [
        (FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)), ("reason", reason),
      ])
  }

  private func entryCount(_ town: CaseFixture) async throws -> Int {
    try await town.fixture.registry.database.read { session in
      try session.first("SELECT count(*) FROM log") { try $0[0] as Int } ?? 0
    }
  }

  /// Written from the instructions alone.
  private static func hash(of entry: JSON) throws -> String {
    var bytes: [UInt8] = []
    func append(_ field: [UInt8]) {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: field.count >> shift))
      }
      bytes += field
    }
    func text(_ name: String) throws -> [UInt8] { Array(try #require(entry[name]?.string).utf8) }
    func number(_ name: String) throws -> [UInt8] { Array(String(try #require(entry[name]?.integer)).utf8) }
    append(Array("gongkai.entry/1".utf8))
    append(try text("algorithm"))
    append(try text("organ"))
    append(try number("seq"))
    let previous = try #require(entry["previous"]?.string)
    append(stride(from: 0, to: 64, by: 2).compactMap { UInt8(previous.dropFirst($0).prefix(2), radix: 16) })
    append(try number("recorded"))
    append(try text("stream"))
    append(try text("kind"))
    append(try number("version"))
    append(try text("payload"))
    return hex(SHA256.hash(data: bytes))
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private struct Archive {
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes: bytes) }

    var names: Set<String> { Set(archive.names) }

    func bytes(_ name: String) throws -> [UInt8] {
      let entry = try #require(try archive.open(name))
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { entry.read(into: $0, count: bytes.count) } ?? -1
      }
      return Array(buffer.prefix(max(0, count)))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
  }
}
