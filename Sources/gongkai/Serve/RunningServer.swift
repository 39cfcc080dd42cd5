import Disclosure
import Glibc
import Hummingbird
import Logging
import Registry
import ServiceLifecycle
import UnixSignals
import Web

/// 运行中的系统: pages and what is due every minute, until the machine says stop.
struct RunningServer {
  let registry: Registry
  let options: SiteOptions
  let host: String
  let port: Int
  let today: Day?

  func run() async throws {
    let today = today
    var options = options
    let code = try await registry.isSetUp() ? nil : SetUpCode()
    options.setUpCode = code
    let site = Site(
      registry: registry, permissions: try PermissionTable.standard(), options: options,
      now: { Instant.now }, today: { today ?? Instant.now.day })
    let logger = Logger(label: "gongkai")
    let server = WebServer(site: site, host: host, port: port)
    let address = host.contains(":") ? "[\(host)]" : host
    let isDemo = options.isDemo
    let application = server.application(logger: logger) { port in
      let place = "http://\(address):\(port)"
      Output.say("系统已启动：\(place)\n按 Ctrl-C 停止。")
      if isDemo { Output.say(DemoServe.accounts) }
      if let code { Output.say("首次使用：打开 \(place)\(Links.setUp) 完成初始设置，设置码：\(code.text)") }
    }
    let services: [any Service] = [application, MinuteLoop(registry: registry, metrics: site.metrics, logger: logger)]
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do { try await group.run() } catch { throw ServerFailure(error, host: host, port: port) }
  }
}
