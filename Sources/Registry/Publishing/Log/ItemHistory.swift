package import Disclosure

/// 信息经过: an item as its events make it.
package struct ItemHistory: Sendable {
  package private(set) var item: Item
  /// How many entries there are: the version that a page shows and hands back.
  package private(set) var version: Int
  /// The place of its 索引号 in the series.
  package private(set) var series: SeriesPlace?

  /// What is on record; it is not judged again.
  init(_ events: some Collection<RecordedItemEvent>, by rules: RequestRules) throws(RecordedEventFault) {
    guard !events.isEmpty else { throw .empty }
    do throws(ItemRefusal) {
      item = try Item(events.map(\.event), ladder: rules.ladders)
    } catch { throw .itemContradiction(error) }
    version = events.count
    series = events.compactMap(\.series).last
  }

  /// A new item.
  init(creating event: RecordedItemEvent, by rules: RequestRules) throws(ItemRefusal) {
    item = try Item(event.event, ladder: rules.ladders)
    version = 1
  }

  /// Takes a new event, which is judged; unchanged when it throws.
  mutating func apply(
    _ recorded: RecordedItemEvent, today: Day, signers: SigningAuthority
  ) throws(ItemRefusal) {
    try item.apply(recorded.event, today: today, signers: signers)
    version += 1
    series = recorded.series ?? series
  }

  /// What the log of one item says; a record that cannot be read is never half shown.
  static func read(
    _ entries: [LogEntry], by rules: RequestRules
  ) throws(RecordedEventFault) -> (events: [RecordedItemEvent], history: ItemHistory) {
    var events: [RecordedItemEvent] = []
    events.reserveCapacity(entries.count)
    for entry in entries { events.append(try RecordedItemEvent(entry)) }
    return (events, try ItemHistory(events, by: rules))
  }
}
