import Disclosure
import Documents
import HTTPTypes
import Registry

extension Links {
  /// 年度报告收集.
  package static let campaign = "/office/campaign"
  package static let campaignUnit = "/office/campaign/unit"
  package static let campaignTotal = "/office/campaign/total"
  package static let campaignTotalXLSX = "/office/campaign/total.xlsx"
  package static let campaignTotalJSON = "/office/campaign/total.json"
  package static let campaignHints = "/office/campaign/hints"
}

/// 年度报告收集 in the list of routes. Whose campaign it may be is asked again by each page.
enum CampaignRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.campaign, .action(.viewCampaign), CampaignPage.show),
      Route(.get, Links.campaignUnit, .action(.viewCampaign), CampaignUnitPage.show),
      Route(.get, Links.campaignTotal, .action(.viewCampaign), CampaignTotalPage.show),
      Route(.get, Links.campaignTotalXLSX, .action(.viewCampaign), CampaignTotalPage.xlsx),
      Route(.get, Links.campaignTotalJSON, .action(.viewCampaign), CampaignTotalPage.json),
      Route(.get, Links.campaignHints, .action(.viewCampaign), CampaignHintsPage.show),
    ] + CampaignForms.shelf.routes
}

/// 所看的收集: the campaign of one year that the person's own organ runs.
struct OpenedCampaign: Sendable {
  let viewed: ViewedOrgan
  let campaigns: [Campaign]
  let board: CampaignBoard

  /// The newest campaign, where the address names no year.
  /// - Throws: `PageRefusal.notFound` when the organ runs none of that year.
  init(_ visit: Visit) async throws {
    let viewed = try await ViewedOrgan(own: visit)
    let campaigns = try await visit.registry.campaigns(of: viewed.organ.id, for: viewed.viewer)
    let year = Int(visit.query["year"]) ?? campaigns.first?.year
    guard let year,
      let board = try await visit.registry.campaignBoard(
        of: viewed.organ.id, year, for: viewed.viewer, today: visit.today)
    else { throw PageRefusal.notFound }
    (self.viewed, self.campaigns, self.board) = (viewed, campaigns, board)
  }

  var year: Int { board.campaign.year }
  var pairs: [(String, String)] { [("year", String(year))] }

  func address(_ path: String, _ more: [(String, String)] = []) -> String { viewed.address(path, pairs + more) }

  func sections(_ current: String) -> Markup {
    Sections(
      "年度报告收集栏目",
      [
        ("报送情况", address(Links.campaign)), ("合计", address(Links.campaignTotal)),
        ("横向比较", address(Links.campaignHints)),
      ], current: address(current)
    ).markup
  }

  var yearFilter: Markup {
    guard campaigns.count > 1 else { return "" }
    let choices = campaigns.map { Choice(String($0.year), "\($0.year)年度") }
    return viewed.filter(viewed.visit.path, [Field("year", "年度", .select(choices), value: String(year))])
  }

  /// The reports that count, each unit with its own or none.
  func reports() async throws -> (units: [CampaignUnit], reports: [CampaignUnitID: AnnualReport]) {
    try await viewed.registry.countedReports(of: viewed.organ.id, year, for: viewed.viewer)
  }

  func total() async throws -> CampaignTotal {
    let (units, reports) = try await reports()
    return CampaignTotal(units.map { (unit: $0.name, report: reports[$0.id]) })
  }
}
