import Disclosure
import Registry

/// 目录条件: which published items are asked for, as it stands in the address; the same for the page, feeds and files of a list.
struct PublicListQuery {
  /// Those that the public may choose from.
  let organs: [Organ]
  /// Nil: of all.
  let organ: Organ?
  let filter: ItemFilter
  /// From 1.
  let page: Int
  private let values: FormValues

  init(_ visit: Visit) async throws {
    values = visit.query
    organs = try await visit.publicOrgans()
    let (values, organs) = (values, organs)
    organ = organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == values["organ"] }
    page = min(max(Int(values["page"]) ?? 1, 1), 1_000_000)
    var filter = ItemFilter()
    filter.columns = Set(values.all("column").map { ColumnID($0) })
    filter.year = Int(values["year"]).flatMap { (2008...2999).contains($0) ? $0 : nil }
    self.filter = filter
  }

  /// The one column that is asked for.
  var column: ColumnID? { values.has("column") ? ColumnID(values["column"]) : nil }

  /// With the same conditions: on another page, or in another form.
  func address(_ path: String = Links.publicItems, page: Int = 1) -> String {
    var pairs = ["organ", "column", "year"].flatMap { name in values.all(name).map { (name, $0) } }
    if page > 1 { pairs.append(("page", String(page))) }
    return pairs.isEmpty ? path : "\(path)?\(PercentEncoding.query(pairs))"
  }
}

extension Visit {
  /// 公开的机关: all that work, or the one of a static site.
  func publicOrgans() async throws -> [Organ] {
    let only = site.options.export?.organ
    return try await registry.organs().filter { $0.closed == nil && (only == nil || $0.id == only) }
  }
}
