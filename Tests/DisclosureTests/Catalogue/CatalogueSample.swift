import Testing

@testable import Disclosure

/// A small catalogue of an invented town, for the tests.
enum CatalogueSample {
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso), "\(iso)") }

  static func row(
    _ code: RowCode, _ limit: String = "自形成之日起20个工作日内", manners: Set<CatalogueManner> = [.proactive]
  ) -> CatalogueRow {
    CatalogueRow(
      code: code, heading: "社会救助", matter: "临时救助", elements: "救助对象", basis: "《社会救助暂行办法》",
      limit: PublicationLimit(limit), publisher: "云溪镇人民政府", channels: [.website],
      audience: .everybody,
      manners: manners, tiers: [.town])
  }

  static func column(
    _ id: ColumnID, _ content: ColumnContent = .other, parent: ColumnID? = nil,
    rows: Set<RowCode> = [],
    cycle: UpdateCycle? = nil, closed: Day? = nil
  ) -> Column {
    Column(
      id: id, name: "栏目\(id)", parent: parent, order: 1, door: .statutory, rows: rows,
      content: content, cycle: cycle,
      closed: closed)
  }

  static func item(
    _ id: ItemID, in column: ColumnID = "a", row: RowCode? = nil, released: String
  ) throws -> CatalogueItem {
    let day = try day(released)
    return CatalogueItem(id: id, column: column, row: row, formed: day, released: day)
  }
}
