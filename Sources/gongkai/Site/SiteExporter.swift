import Disclosure
import Registry
import Web

/// 导出: the public pages of an installation into a folder, as they are now.
struct SiteExporter {
  let registry: Registry
  let folder: String
  /// 本系统的网址; nil where readers do not reach it.
  let address: PublicAddress?
  let organ: OrganID?
  let isDemo: Bool
  /// 今天, by which pages say what is in force.
  var today: @Sendable () -> Day = { Instant.now.day }

  /// - Throws: `ExportRefusal`, `StaticSiteFailure`; what was exported before is then as it was.
  func run() async throws -> ExportChanges {
    guard try await registry.isSetUp() else { throw ExportRefusal.notSetUp }
    var options = SiteOptions()
    options.isDemo = isDemo
    options.version = Version.current
    let site = Site(
      registry: registry, permissions: try .standard(), options: options, now: { .now }, today: today)
    let face = StaticFace(address: address, organ: organ)
    // What is withdrawn or published while pages are read makes them disagree; the next reading has it whole.
    var attemptsLeft = 3
    while true {
      attemptsLeft -= 1
      let target = try ExportFolder(folder, installation: registry.installation)
      do {
        try await StaticSite(site, face).write { try target.take($0) }
        return try target.commit(at: .now)
      } catch StaticSiteFailure.changed where attemptsLeft > 0 {
        target.abandon()
      } catch {
        target.abandon()
        throw error
      }
    }
  }

  /// - Throws: `BuildRefusal`, when no organ is called so.
  static func organ(named name: String?, in registry: Registry) async throws -> OrganID? {
    guard let name else { return nil }
    let organs = try await registry.organs().filter { $0.closed == nil }
    return try CountedRegister.organ(named: name, among: organs).id
  }
}
