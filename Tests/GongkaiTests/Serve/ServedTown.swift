import Database
import DatabaseFixtures
import Disclosure
import Foundation
import Registry

@testable import gongkai

/// 云溪镇 on the disk, for the real server: made in this process, served by another, looked at again when that one is dead.
struct ServedTown: Sendable {
  let folder: String
  /// PostgreSQL's connection string; nil for SQLite.
  let connection: String?

  static let password = "Qinghe-2026-yx"
  static let people: [(name: String, account: String, role: Role)] = [
    ("戊经办", "jingban", .officer), ("己主任", "zhuren", .officeHead), ("庚分管", "fenguan", .deputyLeader),
    ("辛镇长", "zhenzhang", .leader),
  ]

  var keyFile: String { "\(folder)/data.key" }

  var arguments: [String] {
    let place = connection.map { ["--database", $0] } ?? ["--data", "\(folder)/data"]
    return place + ["--files", "\(folder)/data/files", "--key", keyFile]
  }

  init(_ engine: EngineKind, in scratch: Scratch) async throws {
    folder = scratch.folder.path
    connection = engine == .sqlite ? nil : try await PostgresServer.shared.value.newDatabase()
    try await withRegistry { registry in
      let now = Instant.now
      func first(_ name: String, _ account: String) -> FirstSetUp.Administrator {
        FirstSetUp.Administrator(name: name, account: account, password: Self.password)
      }
      try await registry.setUp(
        FirstSetUp(
          organName: "清河县云溪镇人民政府", level: .town, systemAdmin: first("甲一", "xitong"),
          securityAdmin: first("乙二", "anquan"), auditAdmin: first("丙三", "shenji")), hashing: .standard, at: now)
      for person in Self.people {
        let code = try await registry.addUser(
          NewUser(organ: nil, name: person.name, account: person.account, roles: [person.role]), at: now)
        try await registry.activate(
          account: person.account, code: code.text, password: Self.password, hashing: .standard, at: now)
      }
    }
  }

  /// Opens what the server left, or makes it.
  func withRegistry<Value>(_ work: (Registry) async throws -> Value) async throws -> Value {
    let place = RegistryPlace(
      data: connection == nil ? "\(folder)/data" : nil, database: connection, files: "\(folder)/data/files",
      key: keyFile)
    let database = try place.createDatabase()
    do {
      let registry = try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile)
        .open(at: .now)
      let value = try await work(registry)
      try await database.close()
      return value
    } catch {
      try? await database.close()
      throw error
    }
  }

  /// A request whose reply waits for the signature of `role`, by all who come before it.
  static func prepare(for role: Role, in registry: Registry, at now: Instant) async throws -> RequestID {
    guard let organ = try await registry.organs().first?.id else { throw CocoaError(.fileNoSuchFile) }
    let directory = try await registry.directory(of: organ)
    let rules = RequestRules(
      calendar: try await registry.calendar(), permissions: try .standard(), signers: directory.signingAuthority)
    func viewer(_ role: Role) throws -> Viewer {
      guard let person = directory.holders(of: role).first else { throw CocoaError(.fileNoSuchFile) }
      return Viewer(person: person.id, organ: organ, roles: [role])
    }
    let officer = try viewer(.officer)
    let filing = RequestFiling(
      .counter, arrived: now.day, applicant: .naturalPerson, [.applicantName: "甄有才", .informationTitle: "补偿方案"],
      token: UUID().uuidString)
    let id = try await registry.fileRequest(filing, by: officer, under: rules, at: now).id
    func file() async throws -> CaseFile? {
      try await registry.caseFile(id, for: officer, today: now.day, by: rules)
    }
    func step(_ viewer: Viewer) async throws -> RequestStep {
      RequestStep(viewer, on: id, version: try await file()?.version ?? 0, day: now.day, at: now)
    }
    _ = try await registry.draftReply(
      step(officer), .supplied, remedy: Disposition.supplied.remedy(on: now.day),
      text: "经审查，依据《条例》第三十六条第（二）项，现予以提供。不服的，可以申请行政复议或者提起行政诉讼。", under: rules)
    let digest = try await file()?.draft?.digest ?? ""
    _ = try await registry.submitReply(step(officer), digest: digest, under: rules)
    for earlier in [Role.officeHead, .deputyLeader, .leader].prefix(while: { $0 != role }) {
      _ = try await registry.passReply(step(try viewer(earlier)), digest: digest, reason: "情况说明", under: rules)
    }
    return id
  }
}
