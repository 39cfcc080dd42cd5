import Database
import DatabaseFixtures
import Disclosure
import Foundation
import Registry
import Synchronization
import TestSupport
import Testing

@testable import gongkai

/// Power cuts: the real server is killed at any moment while several people sign and one registers; what it acknowledged
/// is there afterwards, what it did not acknowledge is sent again and is there once.
@Suite(.serialized) struct KilledServerTests {
  /// What was answered with «done».
  private struct Acknowledged: Sendable {
    var passed: [(id: RequestID, account: String)] = []
    var registered: [String] = []
  }

  private final class Ledger: Sendable {
    private let kept = Mutex(Acknowledged())
    var all: Acknowledged { kept.withLock { $0 } }
    var isEmpty: Bool { kept.withLock { $0.passed.isEmpty && $0.registered.isEmpty } }
    func pass(_ id: RequestID, by account: String) { kept.withLock { $0.passed.append((id, account)) } }
    func register(_ number: String) { kept.withLock { $0.registered.append(number) } }
  }

  private static let signers: [(account: String, role: Role)] = [
    ("zhuren", .officeHead), ("fenguan", .deputyLeader), ("zhenzhang", .leader),
  ]

  /// A form of the desk that is sent until it is answered.
  private struct Sheet: Sendable {
    var number = 0
    var fields: [(String, String)]?
  }

  @Test(.timeLimit(.minutes(120)), arguments: FreshDatabase.engines)
  func nothingAcknowledgedIsLostAndNothingIsDoneTwice(_ engine: EngineKind) async throws {
    let rounds = FuzzCount.of(10, sharedBy: 200)
    // A new town now and then, so that verifying what came before does not take all the time.
    for start in stride(from: 0, to: rounds, by: 20) {
      try await killServers(start..<min(start + 20, rounds), engine)
    }
  }

  private func killServers(_ rounds: Range<Int>, _ engine: EngineKind) async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(engine, in: scratch)
    var random = SeededRandom(seed: rounds.lowerBound)
    var browsers: [String: PlainBrowser] = [:]
    var sheet = Sheet()
    for _ in rounds {
      let due = try await town.withRegistry { registry in
        var due: [String: [RequestID]] = [:]
        for (account, role) in Self.signers {
          for _ in 0..<3 {
            due[account, default: []].append(try await ServedTown.prepare(for: role, in: registry, at: .now))
          }
        }
        return due
      }
      let server = try await ServerProcess(town.arguments, in: scratch.folder)
      if browsers.isEmpty { browsers = try await signIn(server.port) }
      let ledger = Ledger()
      let work = load(browsers, due, sheet, on: server.port, ledger)
      let end = ContinuousClock.now + .seconds(30)
      while ledger.isEmpty, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...400, using: &random)))
      server.kill()
      sheet = await work.value
      try await check(ledger.all, town, registered: sheet.number)
    }
  }

  private func signIn(_ port: Int) async throws -> [String: PlainBrowser] {
    var browsers: [String: PlainBrowser] = [:]
    for account in Self.signers.map(\.account) + ["jingban"] {
      var browser = PlainBrowser()
      try await browser.signIn(account, on: port)
      browsers[account] = browser
    }
    return browsers
  }

  /// Three sign what waits for them and one registers, all at once, until the server is gone.
  private func load(
    _ browsers: [String: PlainBrowser], _ due: [String: [RequestID]], _ sheet: Sheet, on port: Int, _ ledger: Ledger
  ) -> Task<Sheet, Never> {
    Task {
      await withTaskGroup(of: Void.self) { group in
        for (account, ids) in due {
          guard let browser = browsers[account] else { continue }
          group.addTask { try? await Self.sign(ids, account, browser, on: port, ledger) }
        }
        return await Self.register(sheet, browsers["jingban"] ?? PlainBrowser(), on: port, ledger)
      }
    }
  }

  private static func sign(
    _ ids: [RequestID], _ account: String, _ start: PlainBrowser, on port: Int, _ ledger: Ledger
  ) async throws {
    var browser = start
    for id in ids {
      let path = "/office/requests/\(id)/passReply"
      let page = try await browser.get(path, on: port)
      let fields = ["form-token", "version", "digest"].map { ($0, page.field($0)) }
      let answer = try await browser.post(path, fields + [("opinion", "同意"), ("concernReason", "情况说明")], on: port)
      #expect(answer.status == 303, "\(answer.text.suffix(600))")
      ledger.pass(id, by: account)
    }
  }

  private static func register(
    _ start: Sheet, _ browserOnRecord: PlainBrowser, on port: Int, _ ledger: Ledger
  ) async -> Sheet {
    var (sheet, browser) = (start, browserOnRecord)
    do {
      while true {
        if sheet.fields == nil {
          let page = try await browser.get("/office/requests/new", on: port)
          sheet.number += 1
          sheet.fields = [
            ("form-token", page.field("form-token")), ("once", page.field("once")),
            ("arrived", Instant.now.day.description),
            ("channel", "platform"), ("outsideNumber", "外\(sheet.number)"), ("applicant", "naturalPerson"),
            ("applicantName", "乙某"), ("informationTitle", "公路养护"),
          ]
        }
        let answer = try await browser.post("/office/requests/new", sheet.fields ?? [], on: port)
        #expect(answer.status == 200 && answer.text.contains("登记，编号 "), "\(answer.text.suffix(600))")
        ledger.register("外\(sheet.number)")
        sheet.fields = nil
      }
    } catch { return sheet }
  }

  private func check(_ acknowledged: Acknowledged, _ town: ServedTown, registered: Int) async throws {
    try await town.withRegistry { registry in
      #expect(try await Verification(of: registry).run().faults.faults == [])
      let numbers = try await registry.database.read { session in
        try session.query("SELECT outside_number FROM request WHERE outside_number IS NOT NULL") { try $0[0] as String }
      }
      #expect(Set(numbers).count == numbers.count)
      #expect(Set(acknowledged.registered).subtracting(numbers) == [])
      #expect(numbers.count >= registered - 1)
      guard let organ = try await registry.organs().first?.id else { return }
      let directory = try await registry.directory(of: organ)
      for (id, account) in acknowledged.passed {
        let role = Self.signers.first { $0.account == account }?.role ?? .leader
        let signer = directory.holders(of: role).first?.id
        let viewer = Viewer(person: "reader", organ: organ, roles: [.officer])
        let rules = RequestRules(calendar: .builtIn, permissions: try .standard(), signers: directory.signingAuthority)
        let file = try await registry.caseFile(id, for: viewer, today: Instant.now.day, by: rules)
        let signatures = file?.events.count { entry in
          if case .review(.passed(let signature)) = entry.event.what { signature.signer == signer } else { false }
        }
        #expect(signatures == 1, "\(account)")
      }
    }
  }
}
