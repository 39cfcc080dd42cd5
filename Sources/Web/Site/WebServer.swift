package import Hummingbird
import HummingbirdCore
package import Logging

/// 网页服务: the routes on a port, until it is told to stop.
package struct WebServer {
  package let site: Site
  package let host: String
  package let port: Int

  package init(site: Site, host: String, port: Int) {
    self.site = site
    self.host = host
    self.port = port
  }

  /// - Parameter onRunning: Told the port once requests are taken.
  package func application(
    logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: Routes.router(for: site), server: HTTPServerBuilder { ConnectionLoop($0) },
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
  }
}
