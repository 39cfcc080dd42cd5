import Database
import Disclosure
import Documents
import Foundation
import Registry
import Testing
import Tools

@testable import gongkai

/// The check of received files as the server does it: the program's own reading process, poppler, and no scanner.
@Suite struct UploadCheckTests {
  private static let day = Instant(milliseconds: 1_780_000_000_000)

  /// Files one request with that file, does what the outbox holds, and gives the file's state.
  private func check(
    _ name: String, _ bytes: [UInt8], _ change: (inout UploadCheck) -> Void = { _ in }
  ) async throws -> (state: FileState?, outcome: JobOutcome?) {
    let scratch = try Scratch()
    let place = RegistryPlace(data: scratch.path("data"), database: nil, files: nil, key: nil)
    let database = try place.createDatabase()
    let registry = try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile)
      .open(at: Self.day)
    let viewer = Viewer(person: "p", organ: "yunxi", roles: [.officer])
    let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
    let document = NewDocument(try registry.files.store(bytes), .application, name: name)
    let filing = RequestFiling(
      .counter, arrived: Self.day.day, applicant: .naturalPerson,
      [.applicantName: "甄有才", .informationTitle: "方案"], documents: [document], token: "one")
    let id = try await registry.fileRequest(filing, by: viewer, under: rules, at: Self.day).id
    var upload = UploadCheck(
      registry: registry, executable: try GongkaiProcess.executable.path, now: { Self.day })
    change(&upload)
    let worker = OutboxWorker(
      Outbox(registry), handlers: [Quarantine.job: upload.handle], name: "test", now: { Self.day })
    let outcome = try await worker.step()?.outcome
    let file = try await registry.caseFile(id, for: viewer, today: Self.day.day, by: rules)
    try await database.close()
    return (file?.documents.first?.state, outcome)
  }

  @Test func soundFilesAreReleasedAndSaidNotToBeScanned() async throws {
    let letter = try DOCXWriter.write(Document(title: "题", organ: "清河县", day: Self.day.day, blocks: [.title(["题"])]))
    let sound: [(String, [UInt8])] = [
      ("来信.docx", letter), ("扫描.pdf", DemoScan.bytes(1)), ("说明.txt", Array("清河县\n".utf8)),
    ]
    for (name, bytes) in sound {
      #expect(try await check(name, bytes).state == .judged(.released(isScanned: false)), "\(name)")
    }
  }

  @Test(arguments: [
    ("来信.pdf", "#!/bin/sh\nrm -rf ~", FileFinding.otherType), ("来信.pdf", "%PDF-1.7 abc", .damaged),
    ("来信.docx", "PK\u{3}\u{4} word/document.xml", .damaged), ("来信.png", "\u{89}PNG", .otherType),
    ("说明.txt", "MZ program", .otherType),
  ])
  func whatIsWrongIsFound(_ name: String, _ content: String, _ finding: FileFinding) async throws {
    #expect(try await check(name, Array(content.utf8)).state == .judged(.rejected(finding)))
  }

  @Test func aPDFWithAScriptIsRefused() async throws {
    let plain = String(decoding: DemoScan.bytes(1), as: UTF8.self)
    let script = plain.replacing(
      "/Type /Catalog", with: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Type /Catalog")
    #expect(try await check("表.pdf", Array(script.utf8)).state == .judged(.rejected(.script)))
  }

  @Test func aReaderThatRunsOutOfTimeOrMemoryIsARefusal() async throws {
    let text = Array("清河县".utf8)
    let slow = try await check("说明.txt", text) { $0.limits.time = .milliseconds(1) }
    #expect(slow.state == .judged(.rejected(.unreadable)))
    let poor = try await check("说明.txt", text) { $0.limits.addressSpace = 20_000_000 }
    #expect(poor.state == .judged(.rejected(.unreadable)))
  }

  @Test func withoutItsProgramOrItsScannerNothingIsReleased() async throws {
    let text = Array("清河县".utf8)
    let missing = try await check("说明.txt", text) { $0.executable = "/没有这个程序" }
    #expect(missing.state == .checking)
    let down = try await check("说明.txt", text) { $0.scanner = ClamDaemon(.socket("/nonexistent/clamd.ctl")) }
    #expect(down.state == .checking)
    #expect(down.outcome == .later(JobProblem("连接不上查毒程序（clamd），请检查它是否在运行、--clamd 是否写对。")))
  }
}
