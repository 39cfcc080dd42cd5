import Database
import Disclosure
import HTTPTypes
package import Hummingbird
import Logging
import Registry

/// 出错页面: whatever goes wrong ends here, once, as a page that says what to do.
package struct RefusalPages: RouterMiddleware {
  package typealias Context = PageContext
  let site: Site

  package init(site: Site) { self.site = site }

  package func handle(
    _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    if !Assets.holds(request.uri.path), let wait = site.rates.take(.general, for: context.address, at: site.now()) {
      return await response(to: PageRefusal.tooMany(seconds: wait), request, context)
    }
    do { return try await next(request, context) } catch { return await response(to: error, request, context) }
  }

  private func response(to error: any Error, _ request: Request, _ context: PageContext) async -> Response {
    let visit = Visit(site: site, request: request, context: context)
    if let refusal = error as? PageRefusal, refusal == .signInNeeded {
      let back = request.method == .get ? visit.address : Links.home
      return Response.redirect(to: Links.signIn(back: back), type: .normal)
    }
    note(error, context)
    let page = RefusalPage(error, visit: visit)
    var response = await Answer.page(page.page).response(for: visit)
    if let seconds = page.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  /// Failures of the machine are logged with their text; refusals are everyday matters.
  private func note(_ error: any Error, _ context: PageContext) {
    if error is PageRefusal || error is FormProblem || error is StaleVersion || error is any RuleRefusal
      || error is any HTTPResponseError
    {
      return
    }
    if let failure = error as? DatabaseError {
      site.metrics.count(databaseError: "\(failure.kind)")
      context.logger.error("database", metadata: ["kind": "\(failure.kind)", "code": "\(failure.code)"])
    } else {
      context.logger.error("failure", metadata: ["type": "\(type(of: error))"])
    }
  }
}
