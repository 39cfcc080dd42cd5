package import Disclosure
import Documents
import HTTPTypes
import Registry

extension Links {
  /// 行政复议和行政诉讼.
  package static let disputes = "/office/disputes"
  package static let disputesXLSX = "/office/disputes/list.xlsx"
  package static let disputesCSV = "/office/disputes/list.csv"
  /// 表四 of a year.
  package static let disputeTable = "/office/disputes/table-four"
  /// 审理结果对应表四的设置.
  package static let outcomeMapping = "/office/disputes/mapping"

  package static func dispute(_ id: DisputeID) -> String { "\(disputes)/\(PercentEncoding.encode(id.rawValue))" }

  static func disputeFile(_ document: DisputeDocument, of id: DisputeID) -> String {
    "\(dispute(id))/files/\(document.file.hex)"
  }
}

/// 复议诉讼 in the list of routes. Whose organ it may be is asked again by each page.
enum DisputeRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.disputes, .action(.viewDisputes), DisputeListPage.show),
      Route(.get, Links.disputesXLSX, .action(.viewDisputes), DisputeListPage.xlsx),
      Route(.get, Links.disputesCSV, .action(.viewDisputes), DisputeListPage.csv),
      Route(.get, Links.disputeTable, .action(.viewDisputes), DisputeTablePage.show),
      Route(.get, Links.outcomeMapping, .action(.viewDisputes), OutcomeMappingPage.show),
      Route(.get, "\(Links.disputes)/:id", .action(.viewDisputes), DisputePage.show),
      Route(.get, "\(Links.disputes)/:id/files/:file", .action(.viewDisputes), DisputePage.file),
    ] + DisputeForms.shelf.routes
}

extension ViewedOrgan {
  func disputeSections(_ current: String) -> Markup {
    Sections(
      "复议诉讼栏目",
      [
        ("案件", address(Links.disputes)), ("表四", address(Links.disputeTable)), ("结果对应", address(Links.outcomeMapping)),
      ], current: address(current)
    ).markup
  }

  func disputes() async throws -> DisputeRegister { try await registry.disputes(of: organ.id, for: viewer) }
}
