package import Disclosure
import Documents

/// 年度报告事项 as it stands in the log: the event, and the sealed texts beside it.
package struct RecordedReportEvent: Hashable, Sendable {
  package let event: ReportEvent
  package let sealed: [ReportDetail: SealedReference]

  package init(_ event: ReportEvent, sealed: [ReportDetail: SealedReference] = [:]) {
    (self.event, self.sealed) = (event, sealed)
  }
}

// MARK: - Writing

extension RecordedReportEvent {
  /// - Parameter index: What the tables keep of the report after this event.
  func payload(_ index: [JSON.Member]) -> JSON {
    var members: [JSON.Member] = [.init("by", event.by.json), .init("day", JSON(event.day))]
    members += RecordedReportEvent.facts(of: event.what) + index
    if !sealed.isEmpty {
      let details = sealed.sorted { $0.key.rawValue < $1.key.rawValue }
      members.append(.init("details", .object(details.map { .init($0.key.rawValue, $0.value.json) })))
    }
    return .object(members)
  }

  private static func facts(of what: ReportHappening) -> [JSON.Member] {
    switch what {
    case .opened(let basis): [.init("from", .string(basis.rawValue))]
    case .imported(let figures, let digest):
      [.init("figures", figures?.json ?? .null), .init("revision", .string(digest))]
    case .figuresSet(let values):
      [
        .init(
          "cells",
          .object(values.map { .init($0.key.code, JSON($0.value)) }.sorted { $0.key < $1.key }))
      ]
    case .figuresRestored(let places): [.init("cells", .array(places.map(\.code).sorted().map(JSON.string)))]
    case .sectionWritten(let number), .sectionRestored(let number): [.init("section", .integer(number))]
    case .findingAnswered(let key): [.init("finding", .string(key))]
    case .locked(let figures): [.init("figures", figures.json)]
    case .review(let step): step.members
    case .unlockAsked, .unlockAgreed, .unlockDeclined, .published: []
    }
  }
}

extension ReportFigures {
  /// As the contract writes the tables of a report.
  fileprivate var json: JSON { AnnualReport(form: .form2021).with(self).json }
}

// MARK: - Reading

extension RecordedReportEvent {
  /// The event of a stored entry; what is not understood is a fault and never skipped.
  package init(_ entry: LogEntry) throws(RecordedEventFault) {
    let payload = try EventPayload(entry)
    guard let kind = ReportKind(rawValue: entry.kind) else { throw .unknownKind(entry.kind) }
    guard entry.version == ReportKind.version else { throw .unknownVersion(entry.kind, entry.version) }
    guard let by = Actor(text: try payload.text("by")) else { throw payload.fault("by") }
    let event = ReportEvent(try payload.day("day"), by: by, try Self.happening(kind, payload))
    self.init(event, sealed: try payload.details(ReportDetail.self))
  }

  private static func happening(
    _ kind: ReportKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> ReportHappening {
    switch kind {
    case .opened: .opened(try payload.value("from"))
    case .imported: .imported(try figuresOrNone(payload), digest: try payload.text("revision"))
    case .figuresSet: .figuresSet(try cells(payload))
    case .figuresRestored: .figuresRestored(try places(payload))
    case .sectionWritten: .sectionWritten(try payload.number("section"))
    case .sectionRestored: .sectionRestored(try payload.number("section"))
    case .findingAnswered: .findingAnswered(try payload.text("finding"))
    case .locked:
      if let figures = try figuresOrNone(payload) { .locked(figures) } else { throw payload.fault("figures") }
    case .unlockAsked: .unlockAsked
    case .unlockAgreed: .unlockAgreed
    case .unlockDeclined: .unlockDeclined
    case .submitted: .review(try payload.submission())
    case .passed: .review(.passed(try payload.signature()))
    case .returned: .review(.returned(try payload.signature(), reason: RecordedEvent.sealedReason))
    case .recalled: .review(.recalled)
    case .published: .published
    }
  }

  private static func figuresOrNone(_ payload: EventPayload) throws(RecordedEventFault) -> ReportFigures? {
    guard let json = payload.json["figures"], !json.isNull else { return nil }
    guard let reading = try? ReportJSONReader.read(json), let figures = ReportFigures(reading.report) else {
      throw payload.fault("figures")
    }
    return figures
  }

  private static func cells(_ payload: EventPayload) throws(RecordedEventFault) -> [CellPlace: ExactDecimal?] {
    var cells: [CellPlace: ExactDecimal?] = [:]
    for member in try payload.inside("cells").json.members ?? [] {
      let value = member.value.string.flatMap { ExactDecimal($0) }
      guard let place = CellPlace(code: member.key), member.value.isNull || value != nil else {
        throw payload.fault("cells")
      }
      cells.updateValue(value, forKey: place)
    }
    return cells
  }

  private static func places(_ payload: EventPayload) throws(RecordedEventFault) -> Set<CellPlace> {
    let codes = try payload.texts("cells")
    let places = codes.compactMap { CellPlace(code: $0) }
    guard places.count == codes.count else { throw payload.fault("cells") }
    return Set(places)
  }
}
