import Disclosure
import HTTPTypes
import Registry

extension Links {
  /// 考核.
  package static let scores = "/office/scores"
  package static let scoreSchemes = "/office/scores/schemes"
  package static let editScheme = "/office/scores/schemes/edit"
  package static let installScheme = "/office/scores/schemes/install"
  /// 修改单个指标.
  package static let schemeLeaf = "/office/scores/schemes/leaf"
  package static let changeSchemeLeaf = "/office/scores/schemes/leaf/change"
  package static let scoreEntries = "/office/scores/entries"
  package static let scoreAppeals = "/office/scores/appeals"

  package static func scoreScheme(_ id: String) -> String { "\(scoreSchemes)/show/\(PercentEncoding.encode(id))" }

  package static func unitScore(_ unit: String) -> String { "\(scores)/units/\(PercentEncoding.encode(unit))" }

  /// 通报, 整改清单, 零报送告知书.
  package static func scorePaper(_ paper: String) -> String { "\(scores)/papers/\(PercentEncoding.encode(paper))" }
}

/// 考核 in the list of routes. Whose organ and whose units they are is asked again by each page.
enum ScoreRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.scores, .action(.viewScores), ScoreRankingPage.show),
      Route(.get, "\(Links.scores)/units/:unit", .action(.viewScores), UnitScorePage.show),
      Route(.get, "\(Links.scores)/papers/:paper", .action(.viewScores), ScorePaperPage.show),
      Route(.get, Links.scoreSchemes, .action(.viewScores), SchemeListPage.show),
      Route(.get, "\(Links.scoreSchemes)/show/:scheme", .action(.viewScores), SchemePage.show),
      Route(.get, Links.editScheme, .action(.manageSchemes), SchemeEditPage.show),
      Route(.post, Links.editScheme, .action(.manageSchemes), SchemeEditPage.preview),
      Route(.post, Links.installScheme, .action(.manageSchemes), SchemeEditPage.install),
      Route(.post, Links.schemeLeaf, .action(.manageSchemes), SchemeLeafPage.show),
      Route(.post, Links.changeSchemeLeaf, .action(.manageSchemes), SchemeLeafPage.change),
      Route(.get, Links.scoreEntries, .action(.viewScores), ScoreEntryListPage.show),
      Route(.get, Links.scoreAppeals, .action(.viewScores), ScoreAppealListPage.show),
    ] + ScoreForms.shelf.routes
}
