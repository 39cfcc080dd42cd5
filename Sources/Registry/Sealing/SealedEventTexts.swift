import Database

extension SealedValues {
  /// The texts beside the events of one stream, opened at once, by the event's place; an event without any has none.
  func open<Detail: Hashable>(
    besideEvents sealed: [[Detail: SealedReference]], in session: Session
  ) throws -> [Int: [Detail: String]] {
    var references: [EventText<Detail>: SealedReference] = [:]
    for (index, details) in sealed.enumerated() {
      for (detail, reference) in details { references[EventText(event: index, detail: detail)] = reference }
    }
    var texts: [Int: [Detail: String]] = [:]
    for (place, text) in try open(references, in: session) { texts[place.event, default: [:]][place.detail] = text }
    return texts
  }
}

/// Where a text belongs: one event may have several.
private struct EventText<Detail: Hashable>: Hashable {
  let event: Int
  let detail: Detail
}
