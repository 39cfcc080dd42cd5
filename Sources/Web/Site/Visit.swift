package import Disclosure
package import Hummingbird
package import Registry

/// 来访: one request, as a page sees it. The gate has let it in, and has read and checked what was sent.
package struct Visit: Sendable {
  package let site: Site
  package let request: Request
  package let context: PageContext
  /// What was sent with the form; empty for GET.
  package let form: FormValues

  package init(site: Site, request: Request, context: PageContext, form: FormValues = FormValues()) {
    self.site = site
    self.request = request
    self.context = context
    self.form = form
  }

  package var now: Instant { site.now() }
  package var today: Day { site.today() }
  package var registry: Registry { site.registry }
  package var signedIn: SignedIn? { context.signedIn }
  /// The path, without the query.
  package var path: String { request.uri.path }
  /// Path and query, as links lead back here.
  package var address: String { request.uri.query.map { "\(path)?\($0)" } ?? path }

  /// 查询条件: the part of the address behind «?»; empty when it is malformed.
  package var query: FormValues {
    (try? FormValues(urlEncoded: Array((request.uri.query ?? "").utf8), limits: .query)) ?? FormValues()
  }

  /// Who is signed in.
  ///
  /// - Throws: `PageRefusal.signInNeeded`, on a page that anyone may open.
  package func person() throws(PageRefusal) -> SignedIn {
    guard let signedIn else { throw .signInNeeded }
    return signedIn
  }

  /// A part of the path, `:id` in the route; what is not there was not found.
  package func part(_ name: String) throws(PageRefusal) -> String {
    guard let value = context.parameters.get(name), !value.isEmpty else { throw .notFound }
    return value
  }

  /// Whether the person's roles may try `action`, in `state` where a request is concerned.
  package func may(_ action: OfficeAction, in state: RequestState? = nil) -> Bool {
    guard let signedIn else { return false }
    return site.permissions.allows(signedIn.roles, action, in: state)
  }

  /// Whether the person's roles may try `action` in some state.
  package func mayTry(_ action: OfficeAction) -> Bool {
    guard let signedIn, let row = site.permissions.row(of: action) else { return false }
    return !row.roles.isDisjoint(with: signedIn.roles)
  }

  /// 防伪标记, for the hidden field of every form.
  package var formToken: String { FormToken(self).text }
}
