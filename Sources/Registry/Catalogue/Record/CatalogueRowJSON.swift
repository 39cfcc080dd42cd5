package import Disclosure
package import Documents

extension CatalogueRow {
  /// As the log keeps it, without its code.
  package var json: JSON {
    [
      "heading": .string(heading), "matter": JSON(matter), "elements": .string(elements), "basis": .string(basis),
      "limit": .string(limit.words), "publisher": .string(publisher),
      "channels": .array(channels.map(\.rawValue).sorted().map(JSON.string)),
      "everybody": .bool(audience.isEverybody), "group": JSON(audience.group),
      "manners": .array(manners.map(\.rawValue).sorted().map(JSON.string)),
      "tiers": .array(tiers.map(\.rawValue).sorted().map(JSON.string)),
    ]
  }

  /// Nil for what this program did not write.
  package init?(code: RowCode, json: JSON) {
    func text(_ name: String) -> String? { json[name]?.string }
    func choices<Choice: RawRepresentable<String> & Hashable>(_ name: String, _ type: Choice.Type) -> Set<Choice>? {
      guard let items = json[name]?.array else { return nil }
      let known = items.compactMap { $0.string.flatMap(Choice.init(rawValue:)) }
      return known.count == items.count ? Set(known) : nil
    }
    guard let heading = text("heading"), let elements = text("elements"), let basis = text("basis"),
      let limit = text("limit"), let publisher = text("publisher"),
      let channels = choices("channels", CatalogueChannel.self),
      let audience = CatalogueAudience(isEverybody: json["everybody"] == .bool(true), group: text("group")),
      let manners = choices("manners", CatalogueManner.self), let tiers = choices("tiers", CatalogueTier.self)
    else { return nil }
    self.init(
      code: code, heading: heading, matter: text("matter"), elements: elements, basis: basis,
      limit: PublicationLimit(limit), publisher: publisher, channels: channels, audience: audience, manners: manners,
      tiers: tiers)
  }
}
