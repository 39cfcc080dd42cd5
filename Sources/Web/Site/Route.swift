package import Disclosure
package import HTTPTypes

/// 访问条件: who is let through the gate. What a person may see of a thing is asked again by the page.
package enum Access: Hashable, Sendable {
  /// Signing in, set-up, styles, health: always.
  case everyone
  /// 门户: everyone, unless public pages are off.
  case `public`
  case signedIn
  /// Those whose role may try it, in some state.
  case action(OfficeAction)
  /// From the machine itself, for supervision.
  case loopback
}

/// 快慢: where a page is made.
package enum Pace: Hashable, Sendable {
  /// On the connection's own thread: what reads a few rows by their keys and writes one page.
  case quick
  /// Elsewhere, so that other connections of the thread do not wait for it.
  case thorough
}

/// 路由: one row of the list: a method, a path, who may, and what answers.
package struct Route: Sendable {
  package typealias Handler = @Sendable (Visit) async throws -> Answer

  package let method: HTTPRequest.Method
  /// `/requests/:id`
  package let path: String
  package let access: Access
  package let body: FormLimits
  package let rate: RateClass
  package let pace: Pace
  package let handler: Handler

  package init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access, body: FormLimits = .form,
    rate: RateClass = .general, pace: Pace = .thorough, _ handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.body = body
    self.rate = rate
    self.pace = pace
    self.handler = handler
  }
}
