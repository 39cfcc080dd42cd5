import HummingbirdCore
import Logging
import NIOCore

/// 连接: answers each connection on the thread that reads and writes it, so that a small page is not handed from thread to
/// thread and back. Pages that take longer leave it (`Route.pace`).
struct ConnectionLoop: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let channel: HTTP1Channel

  init(_ responder: @escaping HTTPChannelHandler.Responder) { channel = HTTP1Channel(responder: responder) }

  func setup(channel connection: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.setup(channel: connection, logger: logger)
  }

  func handle(value: Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      await channel.handle(value: value, logger: logger)
    }
  }
}
