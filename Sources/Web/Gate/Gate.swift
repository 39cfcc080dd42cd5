import Disclosure
import HTTPTypes
import Hummingbird
import Registry

/// 入口: lets a request through to its page, or says why not. No page is reached any other way.
struct Gate {
  let site: Site
  let route: Route

  func answer(_ request: Request, _ context: PageContext) async throws -> Response {
    if route.rate != .general, let seconds = site.rates.take(route.rate, for: context.address, at: site.now()) {
      throw PageRefusal.tooMany(seconds: seconds)
    }
    try admit(request, context)
    switch route.pace {
    case .quick: return try await page(request, context)
    case .thorough:
      return try await withTaskExecutorPreference(globalConcurrentExecutor) { try await page(request, context) }
    }
  }

  /// What was sent is read here too: a file that is kept takes as long as any page.
  private func page(_ request: Request, _ context: PageContext) async throws -> Response {
    let visit = Visit(site: site, request: request, context: context, form: try await form(request, context))
    return try await route.handler(visit).response(for: visit)
  }

  private func admit(_ request: Request, _ context: PageContext) throws {
    switch route.access {
    case .everyone: return
    case .loopback: guard context.address.isLoopback else { throw PageRefusal.notFound }
    case .public: guard !site.options.isPublicOff else { throw PageRefusal.publicOff }
    case .signedIn: _ = try person(context)
    case .action(let action):
      let person = try person(context)
      let roles = site.permissions.row(of: action)?.roles ?? []
      guard !roles.isDisjoint(with: person.roles) else { throw PageRefusal.forbidden(action, roles) }
    }
  }

  private func person(_ context: PageContext) throws -> SignedIn {
    if let failure = context.recognitionFailure { throw failure }
    guard let person = context.signedIn else { throw PageRefusal.signInNeeded }
    return person
  }

  /// Reads what was sent; the token is asked for before a single file is kept.
  private func form(_ request: Request, _ context: PageContext) async throws -> FormValues {
    guard request.method != .get, request.method != .head else { return FormValues() }
    guard SameOrigin.allows(request.headers, authority: request.head.authority) else { throw PageRefusal.foreignForm }
    if let failure = context.recognitionFailure { throw failure }
    let token = FormToken(site: site, context: context)
    let allowance =
      context.signedIn == nil ? GuestUpload(rates: site.rates, address: context.address, now: site.now()) : nil
    return try await FormReader(
      limits: route.body, token: token, files: site.registry.files, allowance: allowance
    ).read(request)
  }
}
