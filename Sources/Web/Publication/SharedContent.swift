import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// 公开内容: bytes that are the same for everybody who asks, with a mark by which a browser that has them already need not fetch them again.
///
/// Nobody may use a copy without asking, so that what is withdrawn is gone at once. Compressed only here, where nothing secret stands in the
/// bytes: an answer with a form's token is never compressed, since its length would tell of it (BREACH).
struct SharedContent: Sendable {
  /// Shared by all answers, not copied for each.
  private let whole: ByteBuffer
  private let compressed: ByteBuffer?
  private let type: String
  private let tag: String
  private let modified: Day?
  /// Looks otherwise for who has set how pages look, or has signed in.
  private let isPage: Bool

  /// Shorter texts gain nothing.
  private static let leastCompressed = 1_000

  /// - Parameter isCompressed: Whether to compress it, when that gains something.
  init(_ bytes: [UInt8], type: String, modified: Day? = nil, isPage: Bool = false, isCompressed: Bool) {
    whole = ByteBuffer(bytes: bytes)
    self.type = type
    self.modified = modified
    self.isPage = isPage
    let isWorthIt = isCompressed && bytes.count >= Self.leastCompressed
    compressed = isWorthIt ? Gzip.compress(bytes).map { ByteBuffer(bytes: $0) } : nil
    tag = "W/\"\(HashAlgorithm.sha256.digest(of: bytes).hex.prefix(32))\""
  }

  /// What it takes to keep it.
  var size: Int { whole.readableBytes + (compressed?.readableBytes ?? 0) + 500 }

  func response(to visit: Visit) -> Response {
    if isKnown(to: visit.request) { return Response(status: .notModified, headers: fields) }
    let isAccepted = SharedContent.acceptsGzip(visit.request)
    let sent = isAccepted ? compressed ?? whole : whole
    var headers = fields
    headers[.contentType] = type
    headers[.contentLength] = String(sent.readableBytes)
    if isAccepted, compressed != nil { headers[.contentEncoding] = "gzip" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: sent))
  }

  private var fields: HTTPFields {
    var fields: HTTPFields = [
      .eTag: tag, .cacheControl: "no-cache", .vary: isPage ? "Accept-Encoding, Cookie" : "Accept-Encoding",
    ]
    if let modified { fields[.lastModified] = modified.httpDate }
    return fields
  }

  private func isKnown(to request: Request) -> Bool {
    request.headers[values: .ifNoneMatch].contains { line in
      line.split(separator: ",").contains { mark in
        let mark = mark.filter { $0 != " " && $0 != "\t" }
        return mark == "*" || mark == tag || "W/\(mark)" == tag
      }
    }
  }

  static func acceptsGzip(_ request: Request) -> Bool {
    request.headers[values: .acceptEncoding].contains { line in
      line.lowercased().split(separator: ",").contains { coding in
        let parts = coding.filter { $0 != " " && $0 != "\t" }.split(separator: ";")
        guard let name = parts.first, name == "gzip" || name == "*" else { return false }
        let isRefused = parts.dropFirst().contains { weight in
          weight.hasPrefix("q=0") && weight.dropFirst(2).allSatisfy { $0 == "0" || $0 == "." }
        }
        return !isRefused
      }
    }
  }
}

extension Answer {
  /// 公开文件: for machines, the same for everybody.
  static func shared(_ bytes: [UInt8], type: String, modified: Day? = nil, to visit: Visit) -> Answer {
    let content = SharedContent(
      bytes, type: type, modified: modified, isCompressed: SharedContent.acceptsGzip(visit.request))
    return .response(content.response(to: visit))
  }
}
