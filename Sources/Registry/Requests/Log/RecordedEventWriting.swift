import Disclosure
import Documents

extension RecordedEvent {
  /// The log's form of it.
  func newEvent(of id: RequestID) throws(CanonicalJSON.Refusal) -> NewEvent {
    try NewEvent(
      stream: id.stream, kind: RequestEventKind(event.what).rawValue, version: payloadVersion,
      payload: payload)
  }

  /// The second of a fee says how many items went before; that of a signature or number, what its reason is for.
  private var payloadVersion: Int {
    if case .feeNoticed(_, _, _, .some) = event.what { return 2 }
    return explained == nil ? RequestEventKind.version : 2
  }

  var payload: JSON {
    var members: [JSON.Member] = [.init("by", event.by.json), .init("day", JSON(event.day))]
    members += RecordedEvent.facts(of: event.what)
    if !sealed.isEmpty {
      let details = sealed.sorted { $0.key.rawValue < $1.key.rawValue }
      members.append(.init("details", .object(details.map { .init($0.key.rawValue, $0.value.json) })))
    }
    if let series {
      members.append(.init("series", ["sequence": .integer(series.sequence), "year": .integer(series.year)]))
    }
    if let explained { members.append(.init("explained", .array(explained.sorted().map { .string($0) }))) }
    if let remedy { members.append(.init("remedy", .string(remedy.rawValue))) }
    return .object(members)
  }

  /// What the rules need of it; a fact that is not known is left out.
  private static func facts(of what: RequestHappening) -> [JSON.Member] {
    switch what {
    case .registered(let registration): registered(registration)
    case .completed(let kind): [.init("applicant", kind.json)]
    case .confirmationAttempted(let way), .receiptConfirmed(let way): [.init("way", .string(way.rawValue))]
    case .assigned(let office, let until): [.init("office", .string(office.rawValue))] + optional("until", until)
    case .supplementAsked(let until), .delayedReply(let until): [.init("until", JSON(until))]
    case .consultationSent(let id, let party): [.init("id", .string(id)), .init("party", .string(party.rawValue))]
    case .consultationDelivered(let id), .consultationExpired(let id): [.init("id", .string(id))]
    case .consultationAnswered(let id, let agrees):
      [.init("id", .string(id))] + (agrees.map { [.init("agrees", .bool($0))] } ?? [])
    case .extended(let days, let consent):
      [.init("consentedBy", .string(consent.rawValue)), .init("workingDays", .integer(days))]
    case .feeNoticed(let basis, let quantity, let amount, let already):
      [
        .init("basis", .string(basis.rawValue)), .init("quantity", .integer(quantity)),
        .init("amount", .integer(amount)),
      ] + (already.map { [.init("already", .integer($0))] } ?? [])
    case .feePaid(let amount): [.init("amount", .integer(amount))]
    case .documentAdded(let kind, let file): [.init("document", .string(kind.rawValue)), .init("file", .string(file))]
    case .drafted(let disposition, let digest, let author):
      [
        .init("disposition", .string(disposition.rawValue)), .init("digest", .string(digest)),
        .init("author", .string(author.rawValue)),
      ]
    case .review(let step): step.members
    case .issued(let number): [.init("number", .string(number))]
    case .delivered(let way): [.init("way", .string(way.rawValue))]
    case .lapsed(let disposition): [.init("disposition", .string(disposition.rawValue))]
    case .merged(let number): [.init("into", .string(number))]
    case .backfilled(let result): [.init("result", .string(result.rawValue))]
    case .supplementDelivered, .supplementReceived, .searched, .noted, .withdrawn, .closed: []
    }
  }

  private static func registered(_ registration: RequestRegistration) -> [JSON.Member] {
    var members: [JSON.Member] = [
      .init("number", .string(registration.number)), .init("channel", .string(registration.channel.rawValue)),
    ]
    if let applicant = registration.applicant { members.append(.init("applicant", applicant.json)) }
    if let number = registration.outsideNumber { members.append(.init("outsideNumber", .string(number))) }
    members += optional("outsideDue", registration.outsideDue)
    if registration.isBackfilled { members.append(.init("backfilled", true)) }
    return members
  }

  private static func optional(_ key: String, _ day: Day?) -> [JSON.Member] { day.map { [.init(key, JSON($0))] } ?? [] }
}

extension ApplicantKind {
  /// By the key of its column in 表三.
  var key: String { column.rawValue }
  var json: JSON { .string(key) }

  init?(key: String) {
    guard let kind = ApplicantKind.allCases.first(where: { $0.key == key }) else { return nil }
    self = kind
  }
}

extension Actor {
  var json: JSON {
    switch self {
    case .person(let id): .string("person/\(id)")
    case .applicant: "applicant"
    case .system: "system"
    }
  }

  init?(text: String) {
    switch text {
    case "applicant": self = .applicant
    case "system": self = .system
    default:
      guard text.hasPrefix("person/"), text.utf8.count > 7 else { return nil }
      self = .person(PersonID(String(text.dropFirst(7))))
    }
  }
}
