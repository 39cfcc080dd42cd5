import HTTPTypes

/// 门户 of those who have no account.
enum PublicRoutes {
  static let all: [Route] = [
    Route(.get, Links.portal, .public, SharedPage.of(PortalHomePage.show)),
    Route(.get, Links.guide, .public, SharedPage.of(GuidePage.show)),
    Route(.get, Links.publicItems, .public, SharedPage.of(PublicListPage.show)),
    Route(.get, Links.publicOrgans, .public, SharedPage.of(PublicOrgansPage.show)),
    Route(.get, Links.feedAtom, .public, PublicFeedFile.atom),
    Route(.get, Links.feedRSS, .public, PublicFeedFile.rss),
    Route(.get, Links.listJSON, .public, PublicListFile.json),
    Route(.get, Links.listCSV, .public, rate: .listFile, PublicListFile.csv),
    Route(.get, Links.catalogueDescription, .public, CatalogueDescriptionFile.show),
    Route(.get, Links.sitemap, .public, SitemapFile.whole),
    Route(.get, "/sitemap/:part", .public, SitemapFile.part),
    Route(.get, "\(Links.publicItems)/:id", .public, pace: .quick, KeptItemPage.show),
    Route(.get, "\(Links.publicItems)/:id/metadata.json", .public, ItemMetadataFile.json),
    Route(.get, "\(Links.publicItems)/:id/metadata.xml", .public, ItemMetadataFile.xml),
    Route(.get, "\(Links.publicItems)/:id/files/:file", .public, PublicItemPage.file),
    Route(.get, Links.apply, .public, ApplyPage.show),
    Route(.post, Links.apply, .public, body: .application, rate: .filling, ApplyPage.check),
    Route(.get, Links.applySend, .public, ApplyPage.restart),
    Route(.post, Links.applySend, .public, rate: .submission, ApplyPage.send),
    Route(.get, Links.track, .public, TrackPage.show),
    Route(.post, Links.track, .public, rate: .tracking, pace: .quick, TrackPage.look),
    Route(.post, Links.trackLetter, .public, rate: .tracking, TrackPage.letter),
  ]
}
