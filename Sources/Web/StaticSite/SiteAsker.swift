import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// 站内取页: asks the site as a browser would, without a socket.
struct SiteAsker {
  struct Answer {
    let bytes: [UInt8]
    /// 文件名, of a download.
    let name: String?
    let type: String
  }

  private let responder: any HTTPResponder<PageContext>
  private let logger = Logger(label: "gongkai.export") { _ in SwiftLogNoOpLogHandler() }

  init(_ site: Site) { responder = Routes.router(for: site).buildResponder() }

  /// A page that has to be there: a link led to it.
  func page(_ address: String) async throws -> Answer {
    let answer = try await ask(address)
    guard answer.type.hasPrefix("text/html") else { throw StaticSiteFailure.page(address: address, status: 200) }
    return answer
  }

  func ask(_ address: String) async throws -> Answer {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: address)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let response = try await responder.respond(to: request, context: PageContext(logger: logger))
    guard response.status == .ok else {
      if response.status == .notFound { throw StaticSiteFailure.changed }
      throw StaticSiteFailure.page(address: address, status: response.status.code)
    }
    let writer = CollectedBody()
    try await response.body.write(writer)
    let name = response.headers[.contentDisposition].flatMap { line -> String? in
      guard let start = line.firstRange(of: "filename*=UTF-8''")?.upperBound else { return nil }
      return PercentEncoding.decode(line[start...].utf8).map { String(decoding: $0, as: UTF8.self) }
    }
    return Answer(bytes: writer.bytes, name: name, type: response.headers[.contentType] ?? "")
  }
}

private final class CollectedBody: ResponseBodyWriter, Sendable {
  private let collected = Mutex<[UInt8]>([])
  var bytes: [UInt8] { collected.withLock { $0 } }

  func write(_ buffer: ByteBuffer) async throws { collected.withLock { $0 += Array(buffer.readableBytesView) } }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
