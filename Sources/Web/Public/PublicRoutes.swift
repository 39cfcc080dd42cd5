import HTTPTypes

/// 门户 of those who have no account.
enum PublicRoutes {
  static let all: [Route] = [
    Route(.get, Links.portal, .public, PortalHomePage.show),
    Route(.get, Links.guide, .public, GuidePage.show),
    Route(.get, Links.apply, .public, ApplyPage.show),
    Route(.post, Links.apply, .public, ApplyPage.check),
    Route(.get, Links.applySend, .public, ApplyPage.restart),
    Route(.post, Links.applySend, .public, rate: .submission, ApplyPage.send),
    Route(.get, Links.track, .public, TrackPage.show),
    Route(.post, Links.track, .public, rate: .tracking, TrackPage.look),
    Route(.post, Links.trackLetter, .public, rate: .tracking, TrackPage.letter),
  ]
}
