package import Hummingbird
import Logging
import Registry

/// 访问记录: one line and one count for each request. Never the query, never a name: the route stands for the address.
package struct Observation: RouterMiddleware {
  package typealias Context = PageContext
  let site: Site

  package func handle(
    _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.requestID] = context.requestID
    let elapsed = (ContinuousClock.now - context.started).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    // Unknown paths and methods are one, so that nobody can fill the memory with inventions.
    let route = Routes.route(request.method, context.endpointPath ?? "").map { $0.path } ?? "none"
    let method = route == "none" ? "any" : request.method.rawValue
    site.metrics.count(method: method, route: route, status: response.status.code, seconds: seconds)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(method)", "route": "\(route)", "status": "\(response.status.code)",
        "ms": "\(Int(seconds * 1000))", "from": "\(context.address)",
      ])
    return response
  }
}
