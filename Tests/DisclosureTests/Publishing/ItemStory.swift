@testable import Disclosure

/// 云溪镇 of 2026, for stories about items: who they are and how one event is written.
enum ItemStory {
  static let (writer, head, deputy, leader, secrecy): (PersonID, PersonID, PersonID, PersonID, PersonID) = (
    "writer", "head", "deputy", "leader", "secrecy"
  )
  static let signers = SigningAuthority(roles: [
    "writer": [.officer], "head": [.officeHead], "deputy": [.deputyLeader], "leader": [.leader],
    "secrecy": [.officer],
  ])
  static let today = on("12-31")

  static func on(_ monthAndDay: String) -> Day { Day(iso: "2026-\(monthAndDay)") ?? .last }

  static func did(_ day: String, _ what: ItemHappening, by person: PersonID = writer) -> ItemEvent {
    ItemEvent(on(day), by: .person(person), what)
  }

  static func created(_ day: String = "03-02") -> ItemEvent {
    did(day, .created(ItemOpening(column: "notices", office: "party")))
  }

  static func revised(
    _ day: String, _ digest: String, _ attribute: DisclosureAttribute = .proactive, formed: String = "03-02"
  ) -> ItemEvent {
    did(
      day,
      .revised(
        ItemRevision(digest: digest, author: writer, column: "notices", proposed: attribute, formed: on(formed))))
  }

  static func cleared(_ day: String, _ digest: String, _ opinion: SecrecyOpinion = .clear) -> ItemEvent {
    did(day, .secrecyReviewed(opinion, digest: digest), by: secrecy)
  }

  static func submitted(_ day: String, _ digest: String) -> ItemEvent {
    did(day, .review(.submitted(digest: digest, author: writer)))
  }

  static func passed(_ day: String, _ step: Int, _ digest: String) -> ItemEvent {
    let person = [head, deputy, leader][step]
    return did(day, .review(.passed(ReviewSignature(step: step, digest: digest, signer: person))), by: person)
  }

  /// From the creation to the last signature.
  static func signed(_ digest: String = "a", _ attribute: DisclosureAttribute = .proactive) -> [ItemEvent] {
    [created(), revised("03-02", digest, attribute)] + signatures(digest, "03-03")
  }

  static func signatures(_ digest: String, _ day: String) -> [ItemEvent] {
    [cleared(day, digest), submitted(day, digest)] + (0..<3).map { passed(day, $0, digest) }
  }

  static let publication = signed() + [did("03-04", .published(number: "000000001/2026-00001"))]

  /// Each event as a new one, by all rules.
  static func item(_ events: [ItemEvent]) throws -> Item {
    var item = try Item(events[0])
    for event in events.dropFirst() { try item.apply(event, today: today, signers: signers) }
    return item
  }
}
