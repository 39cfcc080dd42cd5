package import HTTPTypes
package import Hummingbird

/// 路由表: every address that answers. The router is built from it, and a test walks it.
package enum Routes {
  package static let all: [Route] =
    entry + operation + PublicRoutes.all + SearchRoutes.all + DeskRoutes.all + CaseRoutes.all + ItemRoutes.all
    + LedgerRoutes.all + CatalogueRoutes.all + RegisterRoutes.all
    + ReportRoutes.all
    + DisputeRoutes.all
    + ScoreRoutes.all
    + WorkLogRoutes.all + ProblemRoutes.all + HandoverPage.routes + OpeningPage.routes
    + CampaignRoutes.all
    + OrganRoutes.all
    + SystemRoutes.all

  private static let entry: [Route] = [
    Route(.get, Links.home, .everyone, HomePage.show),
    Route(.get, Links.inbox, .signedIn, InboxPage.show),
    Route(.get, Links.signIn, .everyone, SignInPage.show),
    Route(.post, Links.signIn, .everyone, rate: .signIn, SignInPage.send),
    Route(.post, Links.signOut, .everyone, SignInPage.leave),
    Route(.get, Links.activate, .everyone, ActivationPage.show),
    Route(.post, Links.activate, .everyone, rate: .signIn, ActivationPage.send),
    Route(.get, Links.setUp, .everyone, SetUpPage.show),
    Route(.post, Links.setUp, .everyone, rate: .signIn, SetUpPage.send),
    Route(.get, Links.password, .signedIn, PasswordPage.show),
    Route(.post, Links.password, .signedIn, rate: .signIn, PasswordPage.send),
    Route(.get, Links.display, .everyone, DisplayPage.change),
  ]

  private static let operation: [Route] =
    Assets.all.map { asset in Route(.get, asset.path, .everyone, pace: .quick) { _ in asset.answer } } + [
      Route(.get, Links.health, .everyone, pace: .quick, HealthPage.show),
      Route(.get, Links.metrics, .loopback, MetricsPage.show),
      Route(.get, Links.checkpoint, .everyone, CheckpointPage.show),
      Route(.get, Links.robots, .everyone, RobotsPage.show),
      Route(.get, Links.openAPI, .everyone, OpenAPIPage.show),
    ]

  private struct Key: Hashable {
    let method: HTTPRequest.Method
    let path: String
  }

  /// Under the path as it stands in the list, and as the router names it (`:id` is `{id}` there).
  private static let byKey = Dictionary(
    all.flatMap { route in
      [route.path, RouterPath(route.path).description].map { (Key(method: route.method, path: $0), route) }
    }, uniquingKeysWith: { first, _ in first })

  /// The row of `path` as it stands in the list; HEAD is answered where GET is.
  package static func route(_ method: HTTPRequest.Method, _ path: String) -> Route? {
    byKey[Key(method: method == .head ? .get : method, path: path)]
  }

  /// Whether a page is there, so that nothing links to one that is not.
  package static func has(_ path: String) -> Bool { route(.get, path) != nil }

  package static func router(for site: Site, routes: [Route] = all) -> Router<PageContext> {
    let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: Recognition(site: site))
    router.add(middleware: Observation(site: site))
    router.add(middleware: RefusalPages(site: site))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await Gate(site: site, route: route).answer(request, context)
      }
    }
    return router
  }
}
