import Disclosure
import Registry
import Web

/// 静态站的更新: what servers do by themselves where a folder is named: an export after each publication and withdrawal, and one a day for
/// what changes without either (catalogue, guide, names).
struct SiteKeeper: Sendable {
  let registry: Registry
  let isDemo: Bool
  let today: @Sendable () -> Day

  /// 作业: done for all changes that wait, so that the next jobs find nothing left to do.
  func work(_ job: Job, at now: @Sendable () -> Instant) async throws -> JobOutcome {
    let open = try await registry.openStaticChanges()
    guard open.contains(where: { $0.key == job.key }) else { return .done }
    do {
      guard try await export() else { return .later(JobProblem("静态站已经停用，有变动没有写出。")) }
    } catch let refusal as ExportRefusal {
      return .later(JobProblem(refusal.sentence))
    } catch let failure as StaticSiteFailure { return .later(JobProblem(failure.sentence)) }
    try await registry.settle(open, at: now())
    return .done
  }

  /// 每天一次.
  func refresh(at now: Instant) async throws {
    let open = try await registry.openStaticChanges()
    if try await export() { try await registry.settle(open, at: now) }
  }

  /// - Returns: Whether there is a folder.
  private func export() async throws -> Bool {
    guard let folder = try await registry.staticFolder() else { return false }
    _ = try await SiteExporter(
      registry: registry, folder: folder.path, address: PublicAddress(folder.address), organ: folder.organ,
      isDemo: isDemo, today: today
    ).run()
    return true
  }
}
