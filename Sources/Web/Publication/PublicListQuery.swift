import Disclosure
import Registry

/// 目录条件: which published items are asked for, as it stands in the address; the same for the page, feeds and files of a list.
struct PublicListQuery {
  /// Those that the public may choose from.
  let organs: [Organ]
  /// Nil: of all.
  let organ: Organ?
  let filter: PublicFilter
  let stretch: PublicStretch
  private let values: FormValues

  /// In the order in which addresses have them.
  private static let conditions = ["organ", "column", "office", "genre", "topic", "validity", "year"]

  init(_ visit: Visit) async throws {
    values = visit.query
    organs = try await visit.publicOrgans()
    let (values, organs) = (values, organs)
    organ = organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == values["organ"] }
    stretch = Self.stretch(values)
    var filter = PublicFilter(organ: organ?.id)
    filter.columns = Set(values.all("column").map { ColumnID($0) })
    filter.year = Int(values["year"]).flatMap { (2008...2999).contains($0) ? $0 : nil }
    filter.genre = Genre(rawValue: values["genre"])
    filter.topic = TopicClass(rawValue: values["topic"])
    filter.validity = ItemValidity(rawValue: values["validity"])
    // Offices are an organ's own.
    if organ != nil, values.has("office") { filter.office = OfficeID(values["office"]) }
    self.filter = filter
  }

  /// Whatever is not understood begins with the newest.
  private static func stretch(_ values: FormValues) -> PublicStretch {
    if let mark = PublicMark(values["older"]) { return .older(than: mark) }
    if let mark = PublicMark(values["newer"]) { return .newer(than: mark) }
    if values["at"] == oldest { return .oldest }
    return Int(values["page"]).flatMap { $0 > 0 ? .page($0) : nil } ?? .newest
  }

  private static let oldest = "oldest"

  /// The one column that is asked for.
  var column: ColumnID? { values.has("column") ? ColumnID(values["column"]) : nil }

  /// With the same conditions: another stretch of the list, or in another form.
  func address(_ path: String = Links.publicItems, _ stretch: PublicStretch = .newest) -> String {
    var pairs = Self.conditions.flatMap { name in values.all(name).map { (name, $0) } }
    switch stretch {
    case .newest: break
    case .older(let mark): pairs.append(("older", mark.description))
    case .newer(let mark): pairs.append(("newer", mark.description))
    case .oldest: pairs.append(("at", Self.oldest))
    case .page(let number): pairs.append(("page", String(number)))
    }
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
