package import HTTPTypes
package import Hummingbird

/// 安全响应头, on every answer: no scripts but our own files, no frames, no sniffing, nothing kept by others.
package struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  package init() {}

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in securityFields where response.headers[name] == nil { response.headers[name] = value }
    return response
  }
}

private let securityFields: [(HTTPField.Name, String)] = [
  (
    .contentSecurityPolicy,
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  ),
  (.xContentTypeOptions, "nosniff"),
  (.referrerPolicy, "same-origin"),
  (.crossOriginOpenerPolicy, "same-origin"),
  (.permissionsPolicy, "camera=(), microphone=(), geolocation=()"),
]

extension HTTPField.Name {
  package static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .server
  package static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .server
  package static let permissionsPolicy = HTTPField.Name("Permissions-Policy") ?? .server
}
