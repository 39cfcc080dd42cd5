import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// Sends requests straight into the routes, without a socket.
struct InProcess<Context: InitializableFromSource>
where Context: RequestContext, Context.Source == ApplicationRequestContextSource {
  private let responder: any HTTPResponder<Context>

  init(_ router: Router<Context>) { responder = router.buildResponder() }

  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = [],
    authority: String = "localhost"
  ) async throws -> Answer {
    let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = Context(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response: Response
    do {
      response = try await responder.respond(to: request, context: context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    }
    let writer = CollectingWriter()
    try await response.body.write(writer)
    return Answer(status: response.status, headers: response.headers, body: writer.bytes)
  }
}

private final class CollectingWriter: ResponseBodyWriter, @unchecked Sendable {
  private(set) var bytes: [UInt8] = []
  func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
