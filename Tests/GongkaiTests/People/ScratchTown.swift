import Database
import Disclosure
import Foundation
import Registry

extension Scratch {
  /// A new installation in `data`, set up for 清河县云溪镇, with passwords that cost nothing.
  func newTown(at now: Instant) async throws -> Registry {
    try FileManager.default.createDirectory(atPath: path("data"), withIntermediateDirectories: true)
    let database = try SQLDatabase.sqlite(SQLiteSettings(path: path("data/gongkai.sqlite")), retry: .standard)
    let registry = try await RegistryOpening(
      database: database, files: FileStore(folder: path("data/files")),
      keyFile: KeyFile(path: path("data.key"), outside: [path("data")])
    ).open(at: now)
    try await registry.setUp(
      FirstSetUp(
        organName: "清河县云溪镇人民政府", level: .town,
        systemAdmin: .init(name: "甲某", account: "sysadmin", password: "Cedar-river-71"),
        securityAdmin: .init(name: "乙某", account: "secadmin", password: "Maple-stone-42"),
        auditAdmin: .init(name: "丙某", account: "audadmin", password: "Birch-cloud-93")),
      hashing: PasswordHashing(Argon2Parameters(memoryKiB: 8, passes: 1)), at: now)
    return registry
  }
}
