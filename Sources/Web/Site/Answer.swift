import Documents
package import HTTPTypes
package import Hummingbird
import NIOCore

/// 回答: what a page gives back.
package enum Answer: Sendable {
  /// In the frame.
  case page(Page)
  /// After something was done: the browser asks for that address, so that reloading does nothing twice.
  case seeOther(String)
  /// Anything else: a file, a stylesheet.
  case response(Response)

  /// 退回填写: the same form with what was typed and what is wrong.
  package static func again(_ page: Page) -> Answer {
    var page = page
    page.status = .unprocessableContent
    return .page(page)
  }

  package static func text(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Answer {
    .bytes(Array(text.utf8), type: type, status: status)
  }

  package static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Answer {
    .response(
      Response(
        status: status, headers: [.contentType: type, .contentLength: String(bytes.count)],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))))
  }

  /// 下载: a file to be kept, never shown in the page.
  package static func download(_ bytes: [UInt8], name: String, type: String) -> Answer {
    var fields: HTTPFields = [.contentType: type, .contentLength: String(bytes.count), .cacheControl: "no-store"]
    fields[.contentDisposition] = "attachment; filename*=UTF-8''\(PercentEncoding.encode(name))"
    return .response(
      Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))))
  }

  /// 转到, with cookies set on the way.
  package static func redirect(to address: String, cookies: [String]) -> Answer {
    var response = Response.redirect(to: address, type: .normal)
    for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return .response(response)
  }

  func response(for visit: Visit) async -> Response {
    switch self {
    case .response(let response): return response
    case .seeOther(let address): return Response.redirect(to: address, type: .normal)
    case .page(let page):
      let frame = PageFrame(page: page, visit: visit, organ: await visit.site.names.name(for: visit))
      let bytes = frame.markup.bytes
      return Response(
        status: page.status,
        headers: [
          .contentType: "text/html; charset=utf-8", .contentLength: String(bytes.count), .cacheControl: "no-store",
        ],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}
