import HTTPTypes
package import Hummingbird
import Registry

/// 识别来访: address, person, and how they like to read; before anything is decided.
package struct Recognition: RouterMiddleware {
  package typealias Context = PageContext
  let site: Site

  package func handle(
    _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.address = ClientAddress(
      peer: context.peer, forwarded: request.headers[values: .xForwardedFor].last,
      trustsProxy: site.options.trustsProxy)
    context.isLoopbackName = HostName(request.head.authority).isLoopback
    context.isSecure =
      context.isLoopbackName || (site.options.trustsProxy && request.headers[.xForwardedProto] == "https")
    context.display = DisplayModes(request)
    let cookies = SessionCookie(isLoopback: context.isLoopbackName)
    let sentKey = request.cookie(cookies.browser).flatMap { $0.utf8.count == 32 ? $0 : nil }
    context.browserKey = sentKey ?? RandomBytes.identifier()
    if let token = request.cookie(cookies.session), !Assets.holds(request.uri.path) {
      do { context.signedIn = try await site.registry.signedIn(token: token, at: site.now()) } catch {
        context.recognitionFailure = error
      }
    }
    var response = try await next(request, context)
    // A page that everybody gets alike holds no form that would want it.
    if sentKey == nil, response.headers[.eTag] == nil,
      response.headers[.contentType]?.hasPrefix("text/html") == true
    {
      response.headers.append(HTTPField(name: .setCookie, value: cookies.setting(browser: context.browserKey)))
    }
    return response
  }
}

/// The name in an authority, without its port.
struct HostName {
  let text: String

  init(_ authority: String?) {
    let authority = authority ?? ""
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      text = String(authority[...end])
    } else {
      text = String(authority.prefix { $0 != ":" }).lowercased()
    }
  }

  var isLoopback: Bool { text == "localhost" || text == "127.0.0.1" || text == "[::1]" }
}
