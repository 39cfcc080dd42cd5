import Database
import Disclosure

/// A row of the table `item`: what lists need of an item, without opening its log.
struct ItemRow: Hashable, StandingRow {
  static let table = "item"
  let id: ItemID
  let organ: OrganID
  var key: String { id.rawValue }
  /// All but `id`, `organ` and `changed`, in the table's order.
  let columns: [ProjectedRow.Column]

  init(_ history: ItemHistory, id: ItemID, organ: OrganID) {
    let item = history.item
    self.id = id
    self.organ = organ
    columns =
      ItemRow.place(item, history.series) + ItemRow.texts(item) + ItemRow.standing(item)
      + [
        .init("review_role", item.review.dueStep?.role.rawValue), .init("review_bound", RequestRow.bound(item.review)),
        .init("version", history.version),
      ]
  }

  private static func place(_ item: Item, _ series: SeriesPlace?) -> [ProjectedRow.Column] {
    [
      .init("column_id", item.column.rawValue), .init("office", item.opening.office?.rawValue),
      .init("backfilled", item.opening.isBackfilled), .init("created", item.createdOn.description),
      .init("state", item.state.rawValue), .init("attribute", item.attribute?.code), .init("number", item.number),
      .init("series_year", series?.year), .init("series_place", series?.sequence),
    ]
  }

  private static func texts(_ item: Item) -> [ProjectedRow.Column] {
    [
      .init("formed", (item.published?.revision ?? item.revision)?.formed.description),
      .init("published", item.published?.day.description), .init("corrected", item.published?.correctedOn?.description),
      .init("released", item.firstStatutoryRelease?.day.description), .init("revision", item.revision?.digest),
      .init("read_revision", item.published?.revision.digest),
    ]
  }

  private static func standing(_ item: Item) -> [ProjectedRow.Column] {
    [
      .init("validity", item.validity.rawValue), .init("successor", item.successor?.rawValue),
      .init("taken_down", item.takeDown?.day.description), .init("take_down_waits", item.takeDown?.isWaiting ?? false),
      .init("scheduled", item.scheduled?.day.description), .init("scheduled_minute", item.scheduled?.minute),
      .init("not_before", (item.published?.revision ?? item.revision)?.notBefore?.description),
    ]
  }

  static let columnNames = [
    "column_id", "office", "backfilled", "created", "state", "attribute", "number", "series_year", "series_place",
    "formed", "published", "corrected", "released", "revision", "read_revision", "validity", "successor", "taken_down",
    "take_down_waits", "scheduled", "scheduled_minute", "not_before", "review_role", "review_bound", "version",
  ]
}
