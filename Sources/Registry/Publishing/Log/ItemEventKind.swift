import Disclosure

/// The names of an item's events in the log; a name is never used for anything else.
enum ItemEventKind: String, CaseIterable, Sendable {
  case created = "item.created"
  case revised = "item.revised"
  case secrecyReviewed = "item.secrecyReviewed"
  case submitted = "item.submitted"
  case passed = "item.passed"
  case returned = "item.returned"
  case recalled = "item.recalled"
  case attributeDecided = "item.attributeDecided"
  case scheduled = "item.scheduled"
  case published = "item.published"
  case backfilled = "item.backfilled"
  case released = "item.released"
  case corrected = "item.corrected"
  case takenDown = "item.takenDown"
  case takeDownApproved = "item.takeDownApproved"
  case restored = "item.restored"
  case copiesDestroyed = "item.copiesDestroyed"
  case validityChanged = "item.validityChanged"
  case interpreted = "item.interpreted"
  case interpretationRemoved = "item.interpretationRemoved"
  case noted = "item.noted"
  case discarded = "item.discarded"

  /// Of the payload that is written now. Every version ever written stays readable.
  static let version = 1

  init(_ what: ItemHappening) {
    switch what {
    case .created: self = .created
    case .revised: self = .revised
    case .secrecyReviewed: self = .secrecyReviewed
    case .review(.submitted): self = .submitted
    case .review(.passed): self = .passed
    case .review(.returned): self = .returned
    case .review(.recalled): self = .recalled
    case .attributeDecided: self = .attributeDecided
    case .scheduled: self = .scheduled
    case .published: self = .published
    case .backfilled: self = .backfilled
    case .released: self = .released
    case .corrected: self = .corrected
    case .takenDown: self = .takenDown
    case .takeDownApproved: self = .takeDownApproved
    case .restored: self = .restored
    case .copiesDestroyed: self = .copiesDestroyed
    case .validityChanged: self = .validityChanged
    case .interpreted: self = .interpreted
    case .interpretationRemoved: self = .interpretationRemoved
    case .noted: self = .noted
    case .discarded: self = .discarded
    }
  }
}
