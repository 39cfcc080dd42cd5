import HTTPTypes

/// 门户 of those who have no account.
enum PublicRoutes {
  static let all: [Route] = [
    Route(.get, Links.portal, .public, PortalHomePage.show),
    Route(.get, Links.guide, .public, GuidePage.show),
    Route(.get, Links.publicItems, .public, PublicListPage.show),
    Route(.get, "\(Links.publicItems)/:id", .public, PublicItemPage.show),
    Route(.get, "\(Links.publicItems)/:id/files/:file", .public, PublicItemPage.file),
    Route(.get, Links.apply, .public, ApplyPage.show),
    Route(.post, Links.apply, .public, body: .application, rate: .filling, ApplyPage.check),
    Route(.get, Links.applySend, .public, ApplyPage.restart),
    Route(.post, Links.applySend, .public, rate: .submission, ApplyPage.send),
    Route(.get, Links.track, .public, TrackPage.show),
    Route(.post, Links.track, .public, rate: .tracking, TrackPage.look),
    Route(.post, Links.trackLetter, .public, rate: .tracking, TrackPage.letter),
  ]
}
