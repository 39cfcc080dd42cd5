package import Disclosure
import Documents

/// 信息事项 as it stands in the log: the event, and the sealed texts beside it.
package struct RecordedItemEvent: Hashable, Sendable {
  package let event: ItemEvent
  package let sealed: [ItemDetail: SealedReference]
  /// The place of an 索引号 in its series; nil for an old number.
  package let series: SeriesPlace?

  package init(_ event: ItemEvent, sealed: [ItemDetail: SealedReference] = [:], series: SeriesPlace? = nil) {
    self.event = event
    self.sealed = sealed
    self.series = series
  }
}

// MARK: - Writing

extension RecordedItemEvent {
  /// The log's form of it.
  func newEvent(of id: ItemID) throws(CanonicalJSON.Refusal) -> NewEvent {
    try NewEvent(
      stream: id.stream, kind: ItemEventKind(event.what).rawValue, version: ItemEventKind.version, payload: payload)
  }

  var payload: JSON {
    var members: [JSON.Member] = [.init("by", event.by.json), .init("day", JSON(event.day))]
    members += RecordedItemEvent.facts(of: event.what)
    if !sealed.isEmpty {
      let details = sealed.sorted { $0.key.rawValue < $1.key.rawValue }
      members.append(.init("details", .object(details.map { .init($0.key.rawValue, $0.value.json) })))
    }
    if let series {
      members.append(.init("series", ["sequence": .integer(series.sequence), "year": .integer(series.year)]))
    }
    return .object(members)
  }

  private static func facts(of what: ItemHappening) -> [JSON.Member] {
    switch what {
    case .created(let opening): created(opening)
    case .revised(let revision): revised(revision)
    case .secrecyReviewed(let opinion, let digest):
      [.init("opinion", .string(opinion.rawValue)), .init("digest", .string(digest))]
    case .review(let step): step.members
    case .attributeDecided(let attribute): [.init("attribute", .string(attribute.code))]
    case .scheduled(let moment):
      moment.map { [.init("on", JSON($0.day)), .init("minute", .integer($0.minute))] } ?? []
    case .published(let number): [.init("number", .string(number))]
    case .backfilled(let number, let release): [.init("number", .string(number))] + released(release)
    case .released(let release): released(release)
    case .takenDown(let reason, let isEmergency):
      [.init("why", .string(reason.rawValue)), .init("emergency", .bool(isEmergency))]
    case .validityChanged(let validity, let successor):
      [.init("validity", .string(validity.rawValue))]
        + (successor.map { [.init("successor", .string($0.rawValue))] } ?? [])
    case .interpreted(let id), .interpretationRemoved(let id): [.init("item", .string(id.rawValue))]
    case .corrected, .takeDownApproved, .restored, .copiesDestroyed, .noted, .discarded: []
    }
  }

  private static func released(_ release: ItemRelease) -> [JSON.Member] {
    [
      .init("channel", .string(release.channel.rawValue)), .init("on", JSON(release.day)),
      .init("backfilled", .bool(release.isBackfilled)),
    ]
  }

  private static func created(_ opening: ItemOpening) -> [JSON.Member] {
    var members: [JSON.Member] = [.init("column", .string(opening.column.rawValue))]
    if let office = opening.office { members.append(.init("office", .string(office.rawValue))) }
    if opening.isBackfilled { members.append(.init("backfilled", true)) }
    return members
  }

  /// The revision's text lies in a file; verification looks for it under this name.
  private static func revised(_ revision: ItemRevision) -> [JSON.Member] {
    [
      .init("file", .string(revision.digest)), .init("author", .string(revision.author.rawValue)),
      .init("column", .string(revision.column.rawValue)), .init("attribute", .string(revision.proposed.code)),
      .init("formed", JSON(revision.formed)),
      .init("attachments", .array(revision.attachments.map { ["file": .string($0)] })),
    ] + (revision.genre.map { [.init("genre", .string($0.rawValue))] } ?? [])
      + (revision.notBefore.map { [.init("notBefore", JSON($0))] } ?? [])
  }
}

// MARK: - Reading

extension RecordedItemEvent {
  /// The event of a stored entry; what is not understood is a fault and never skipped.
  package init(_ entry: LogEntry) throws(RecordedEventFault) { try self.init(entry, try EventPayload(entry)) }

  init(_ entry: LogEntry, _ payload: EventPayload) throws(RecordedEventFault) {
    guard let kind = ItemEventKind(rawValue: entry.kind) else { throw .unknownKind(entry.kind) }
    guard entry.version == ItemEventKind.version else { throw .unknownVersion(entry.kind, entry.version) }
    guard let by = Actor(text: try payload.text("by")) else { throw payload.fault("by") }
    let what = try RecordedItemEvent.happening(kind, payload)
    let series = try payload.ifPresent("series") { (field) throws(RecordedEventFault) in
      let series = try payload.inside(field)
      return SeriesPlace(year: try series.number("year"), sequence: try series.number("sequence"))
    }
    self.init(
      ItemEvent(try payload.day("day"), by: by, what), sealed: try payload.details(ItemDetail.self), series: series)
  }

  private static func happening(
    _ kind: ItemEventKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> ItemHappening {
    switch kind {
    case .created: .created(try opening(payload))
    case .revised: .revised(try revision(payload))
    case .secrecyReviewed: .secrecyReviewed(try payload.value("opinion"), digest: try payload.text("digest"))
    case .submitted: .review(try payload.submission())
    case .passed: .review(.passed(try payload.signature()))
    case .returned: .review(.returned(try payload.signature(), reason: RecordedEvent.sealedReason))
    case .recalled: .review(.recalled)
    case .attributeDecided: .attributeDecided(try attribute(payload))
    default: try after(kind, payload)
    }
  }

  /// From the last signature on.
  private static func after(
    _ kind: ItemEventKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> ItemHappening {
    switch kind {
    case .scheduled: .scheduled(for: try moment(payload))
    case .published: .published(number: try payload.text("number"))
    case .backfilled: .backfilled(number: try payload.text("number"), try release(payload))
    case .released: .released(try release(payload))
    case .corrected: .corrected
    case .takenDown: .takenDown(try payload.value("why"), isEmergency: try payload.flag("emergency"))
    case .takeDownApproved: .takeDownApproved
    case .restored: .restored
    case .copiesDestroyed: .copiesDestroyed
    case .validityChanged:
      .validityChanged(
        try payload.value("validity"), successor: try payload.ifPresent("successor", payload.text).map { ItemID($0) })
    case .interpreted: .interpreted(by: ItemID(try payload.text("item")))
    case .interpretationRemoved: .interpretationRemoved(ItemID(try payload.text("item")))
    case .noted: .noted
    case .discarded: .discarded
    default: throw .unknownKind(kind.rawValue)
    }
  }

  private static func release(_ payload: EventPayload) throws(RecordedEventFault) -> ItemRelease {
    ItemRelease(
      try payload.value("channel"), on: try payload.day("on"), isBackfilled: try payload.flag("backfilled"))
  }

  private static func opening(_ payload: EventPayload) throws(RecordedEventFault) -> ItemOpening {
    ItemOpening(
      column: ColumnID(try payload.text("column")),
      office: try payload.ifPresent("office", payload.text).map { OfficeID($0) },
      isBackfilled: try payload.ifPresent("backfilled", payload.flag) ?? false)
  }

  private static func revision(_ payload: EventPayload) throws(RecordedEventFault) -> ItemRevision {
    guard let files = payload.json["attachments"]?.array else { throw payload.fault("attachments") }
    let attachments = files.compactMap { $0["file"]?.string }
    guard attachments.count == files.count else { throw payload.fault("attachments") }
    return ItemRevision(
      digest: try payload.text("file"), author: PersonID(try payload.text("author")),
      column: ColumnID(try payload.text("column")), proposed: try attribute(payload),
      formed: try payload.day("formed"), attachments: attachments,
      genre: try payload.ifPresent("genre") { (field) throws(RecordedEventFault) in try payload.value(field) },
      notBefore: try payload.ifPresent("notBefore", payload.day))
  }

  private static func attribute(_ payload: EventPayload) throws(RecordedEventFault) -> DisclosureAttribute {
    guard let attribute = DisclosureAttribute(code: try payload.text("attribute")) else {
      throw payload.fault("attribute")
    }
    return attribute
  }

  private static func moment(_ payload: EventPayload) throws(RecordedEventFault) -> Moment? {
    guard payload.has("on") else { return nil }
    guard let moment = Moment(try payload.day("on"), minute: try payload.number("minute")) else {
      throw payload.fault("minute")
    }
    return moment
  }
}
