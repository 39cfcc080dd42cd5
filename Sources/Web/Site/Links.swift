/// 地址: every address that is printed anywhere.
package enum Links {
  package static let home = "/"
  package static let portal = "/portal"
  package static let search = "/search"
  package static let apply = "/apply"
  package static let track = "/track"
  package static let inbox = "/inbox"
  package static let requests = "/office/requests"
  package static let signIn = "/sign-in"
  package static let signOut = "/sign-out"
  package static let setUp = "/set-up"
  package static let activate = "/activate"
  package static let password = "/password"
  package static let display = "/display"
  package static let health = "/healthz"
  package static let metrics = "/metrics"
  package static let checkpoint = "/log/checkpoint"
  package static let openAPI = "/api/openapi.json"
  package static let robots = "/robots.txt"

  package static func request(_ id: String) -> String { "\(requests)/\(PercentEncoding.encode(id))" }

  /// 登录, and then on to `path`.
  package static func signIn(back path: String) -> String {
    path == home ? signIn : "\(signIn)?\(PercentEncoding.query([("back", path)]))"
  }

  /// Changes how pages look, and leads back.
  package static func display(_ modes: DisplayModes, back: String) -> String {
    "\(display)?"
      + PercentEncoding.query([
        ("size", modes.isLarge ? "large" : "usual"), ("contrast", modes.isHighContrast ? "high" : "usual"),
        ("back", back),
      ])
  }
}
