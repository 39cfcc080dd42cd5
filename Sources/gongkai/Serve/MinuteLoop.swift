import Database
import Logging
import Registry
import ServiceLifecycle
import Web

/// 定时与作业: what has to be done without anybody asking: the duties of the installation and the jobs of its outbox. Several
/// servers do it side by side, each duty and each job once.
struct MinuteLoop: Service {
  let registry: Registry
  let metrics: Metrics
  let logger: Logger
  let clock: ServerClock
  /// What each kind of job is done by.
  let handlers: [JobKind: OutboxWorker.Handler]
  /// 检查链接; nil where it is not switched on.
  let askLink: LinkAsking?
  /// 提醒 of the day.
  let remind: @Sendable (Instant) async throws -> Void
  /// 静态站, once a day.
  let refreshSite: @Sendable (Instant) async throws -> Void
  private let server = RandomBytes.identifier()

  init(
    registry: Registry, metrics: Metrics, logger: Logger, clock: ServerClock,
    handlers: [JobKind: OutboxWorker.Handler] = [:], askLink: LinkAsking? = nil,
    remind: @escaping @Sendable (Instant) async throws -> Void,
    refreshSite: @escaping @Sendable (Instant) async throws -> Void = { _ in }
  ) {
    self.refreshSite = refreshSite
    self.remind = remind
    self.askLink = askLink
    self.registry = registry
    self.metrics = metrics
    self.logger = logger
    self.clock = clock
    self.handlers = handlers
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await duties.serve(now: { clock.now }, sleep: pause, report: report) }
        group.addTask { await worker.serve(sleep: pause, report: report) }
        group.addTask { await watchOutbox() }
      }
    }
  }

  private var duties: Duties {
    .standard(
      of: registry, server: server, expire: { [registry] now in try await registry.sweepSessions(at: now) },
      remind: remind, refreshSite: refreshSite, readAttachment: AttachmentScreening().reading, askLink: askLink)
  }

  private var worker: OutboxWorker {
    OutboxWorker(Outbox(registry), handlers: handlers, name: server, now: { [clock] in clock.now })
  }

  /// Tells monitoring once a minute what waits for a person.
  private func watchOutbox() async {
    while !Task.isCancelled {
      do {
        let counts = try await registry.database.read { try Outbox.counts(at: clock.now, in: $0) }
        metrics.set("gongkai_outbox_stuck", to: counts.stuck, words: "停住的作业数")
      } catch { if !Task.isCancelled { report(error) } }
      do { try await pause(.seconds(60)) } catch { return }
    }
  }

  @Sendable private func pause(_ duration: Duration) async throws { try await Task.sleep(for: duration) }

  /// An error's own words may quote anything, so only its kind is kept; what goes wrong now is tried again.
  @Sendable private func report(_ error: any Error) {
    logger.error("duties", metadata: ["type": "\(type(of: error))"])
  }
}
