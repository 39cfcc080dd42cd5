package import Hummingbird
package import Logging
import NIOCore
package import Registry

/// What is known of a request before a page is asked: where it came from, who asks, how they like to read.
package struct PageContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The other end of the connection; nil when there is none.
  package let peer: String?
  /// The client's address: that of the connection, or the one our proxy tells.
  package var address = ClientAddress.unknown
  package var signedIn: SignedIn?
  package var display = DisplayModes()
  /// 防伪标识 of the browser: forms of people who are not signed in are bound to it.
  package var browserKey = ""
  /// The way is encrypted, or does not leave the machine.
  package var isSecure = false
  package var isLoopbackName = false
  /// Why nobody could be recognized; nil when the question was answered.
  package var recognitionFailure: (any Error)?
  let started = ContinuousClock.now
  let requestID = RandomBytes.identifier()

  /// Of the program itself, without a connection: what is asked of the site from within.
  package init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: OwnSource(logger: logger))
    peer = "127.0.0.1"
  }

  private struct OwnSource: RequestContextSource {
    let logger: Logger
  }

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress
    // One number is enough, and ours is the one that people are shown.
    logger[metadataKey: "hb.request.id"] = nil
    logger[metadataKey: "request"] = .string(requestID)
  }
}
