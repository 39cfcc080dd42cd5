import Registry

/// 首页: those who work come to their inbox, those who read to the portal.
enum HomePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    if visit.signedIn != nil { return .seeOther(Links.inbox) }
    guard try await visit.registry.isSetUp() else { return .seeOther(Links.setUp) }
    return .seeOther(visit.site.options.isPublicOff ? Links.signIn : Links.portal)
  }
}

/// 显示方式: set by a link, kept by cookies, and back to where one was.
enum DisplayPage {
  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    var modes = DisplayModes()
    modes.isLarge = visit.query["size"] == "large"
    modes.isHighContrast = visit.query["contrast"] == "high"
    let back = LocalPath.checked(visit.query["back"]) ?? Links.home
    return Answer.redirect(
      to: back, cookies: SessionCookie(isLoopback: visit.context.isLoopbackName).setting(modes))
  }
}
