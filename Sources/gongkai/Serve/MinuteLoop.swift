import Logging
import Registry
import ServiceLifecycle

/// 每分钟: what has to be done without anybody asking: checkpoints. One of several servers does it.
struct MinuteLoop: Service {
  let registry: Registry
  let logger: Logger
  private let server = RandomBytes.identifier()

  init(registry: Registry, logger: Logger) {
    self.registry = registry
    self.logger = logger
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await turn()
        do { try await Task.sleep(for: .seconds(60)) } catch { return }
      }
    }
  }

  /// What goes wrong now is tried again in a minute.
  private func turn() async {
    do { _ = try await Checkpoints(registry).writeIfDue(server: server, at: .now) } catch {
      logger.error("checkpoint", metadata: ["type": "\(type(of: error))"])
    }
  }
}
