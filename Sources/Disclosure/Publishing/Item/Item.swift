/// 信息条目: one piece of information from its draft to what the public reads, the fold of its dated events.
///
/// A revision is a whole text, named by its digest. The ladder and the secrecy opinion are bound to one revision; a new revision
/// takes a text in review back. What the public reads is the last published revision, whatever is drafted beside it.
package struct Item: Sendable {
  package let opening: ItemOpening
  package let createdOn: Day
  /// The newest revision.
  package private(set) var revision: ItemRevision?
  package private(set) var revisions = 0
  package private(set) var review: Review
  package private(set) var secrecy: SecrecyReview?
  /// 签发人确定的公开属性, where it differs from the proposal.
  package private(set) var decided: DisclosureAttribute?
  package private(set) var scheduled: Moment?
  /// 索引号; kept for ever.
  package private(set) var number: String?
  /// What the public reads, or read last.
  package private(set) var published: PublishedRevision?
  package private(set) var releases: [ItemRelease] = []
  package private(set) var takeDown: TakeDown?
  package private(set) var validity: ItemValidity = .inForce
  package private(set) var successor: ItemID?
  /// 解读, in the order in which they were linked.
  package private(set) var interpretations: [ItemID] = []
  package private(set) var isDiscarded = false
  /// How many events there are.
  package private(set) var count = 1

  /// What a new event is judged by besides the item itself; events on record have none.
  struct Conditions {
    let today: Day
    let signers: SigningAuthority
  }

  /// - Parameter event: Must be a creation.
  package init(_ event: ItemEvent, ladder: ReviewLadders = .standard) throws(ItemRefusal) {
    guard case .created(let opening) = event.what else { throw .notCreated }
    self.opening = opening
    createdOn = event.day
    review = Review(ladders: ladder)
  }

  /// The item after the `events` on record, the creation first.
  package init(_ events: some Sequence<ItemEvent>, ladder: ReviewLadders = .standard) throws(ItemRefusal) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { throw .notCreated }
    try self.init(first, ladder: ladder)
    while let event = iterator.next() { try replay(event) }
  }

  /// Takes an event on record. After a throw, which means that the record was not made by `apply`, the item is of no use.
  package mutating func replay(_ event: ItemEvent) throws(ItemRefusal) {
    try take(event, nil)
    count += 1
  }

  /// Takes a new event; the item is unchanged when it throws.
  package mutating func apply(
    _ event: ItemEvent, today: Day, signers: SigningAuthority = .none
  ) throws(ItemRefusal) {
    var next = self
    try next.take(event, Conditions(today: today, signers: signers))
    next.count += 1
    self = next
  }

  // MARK: - What follows

  package var state: ItemState {
    if isDiscarded { return .discarded }
    if takeDown != nil { return .takenDown }
    if published != nil { return correctionState }
    switch review.state {
    case .open: return .drafting
    case .waiting: return .inReview
    case .passed:
      if attribute != .proactive { return .kept }
      return scheduled == nil ? .approved : .scheduled
    }
  }

  private var correctionState: ItemState {
    guard revision?.digest != published?.revision.digest else { return .published }
    switch review.state {
    case .open: return .published
    case .waiting: return .correcting
    case .passed: return .correctionApproved
    }
  }

  /// 公开属性 as it stands: decided, else proposed.
  package var attribute: DisclosureAttribute? { decided ?? revision?.proposed }

  /// 栏目: of what is published, else of the newest revision.
  package var column: ColumnID { published?.revision.column ?? revision?.column ?? opening.column }

  /// The first release on a statutory channel, which judges the 20 working days (《条例》第二十六条).
  package var firstStatutoryRelease: ItemRelease? {
    releases.filter(\.channel.isStatutory).min { $0.day < $1.day }
  }

  /// 审核流程: of the text in review; of a draft, that which it would go up if it were submitted on `day`.
  package func ladder(on day: Day) -> LadderChoice {
    guard review.state == .open else { return LadderChoice(ladder: review.ladder, scope: review.scope) }
    return review.ladders.choice(on: day, for: revision?.matter)
  }

  /// Whether a revision waits beside what is published.
  package var hasPendingRevision: Bool { published != nil && revision?.digest != published?.revision.digest }

  // MARK: - Taking events

  private mutating func take(_ event: ItemEvent, _ conditions: Conditions?) throws(ItemRefusal) {
    if let conditions { try checkDay(event, today: conditions.today) }
    switch event.what {
    case .created: throw .createdTwice
    case .revised(let revision): try revise(revision, conditions)
    case .secrecyReviewed(let opinion, let digest): try judge(opinion, digest, event, conditions)
    case .review(let step): try climb(step, event.day, conditions)
    case .attributeDecided(let attribute): try decide(attribute)
    case .scheduled(let moment): try schedule(moment, conditions)
    case .published(let number): try publish(number, event.day, conditions)
    case .backfilled(let number, let release): try backfill(number, release, conditions)
    case .corrected: try correct(event.day)
    case .released(let release): try take(release, conditions)
    case .takenDown(let reason, let isEmergency): try takeDown(reason, isEmergency, event)
    case .takeDownApproved: try approveTakeDown(event, conditions)
    case .restored: try restore()
    case .copiesDestroyed: try destroyCopies()
    case .validityChanged(let validity, let successor): try change(validity, successor)
    case .interpreted(let id): try link(id)
    case .interpretationRemoved(let id): try unlink(id)
    case .noted: break
    case .discarded: try discard()
    }
  }

  private func checkDay(_ event: ItemEvent, today: Day) throws(ItemRefusal) {
    if event.day > today { throw .inTheFuture(today: today) }
    if event.day < createdOn { throw .beforeCreation(createdOn) }
  }

  private mutating func revise(_ new: ItemRevision, _ conditions: Conditions?) throws(ItemRefusal) {
    if isDiscarded { throw .state(.discarded) }
    guard new.digest != revision?.digest else { throw .sameRevision }
    if let conditions, new.formed > conditions.today { throw .formedInFuture(new.formed) }
    // An edit sends the text back: what was signed was another one.
    if review.state != .open { try recall() }
    (revision, secrecy, decided, scheduled) = (new, nil, nil, nil)
    revisions += 1
  }

  private mutating func judge(
    _ opinion: SecrecyOpinion, _ digest: String, _ event: ItemEvent, _ conditions: Conditions?
  ) throws(ItemRefusal) {
    guard let revision else { throw .nothingWritten }
    // What is published was judged; only a text beside it is judged again.
    guard [.drafting, .inReview, .correcting].contains(state) || state == .published && hasPendingRevision else {
      throw .state(state)
    }
    guard digest == revision.digest else { throw .secrecyOfOther }
    if conditions != nil, event.by.person == revision.author { throw .secrecyByAuthor }
    secrecy = SecrecyReview(opinion: opinion, digest: digest, day: event.day, by: event.by)
  }

  private mutating func recall() throws(ItemRefusal) {
    do throws(ReviewRefusal) { try review.replay(.recalled, on: createdOn) } catch { throw .review(error) }
  }

  private mutating func climb(
    _ step: ReviewEvent, _ day: Day, _ conditions: Conditions?
  ) throws(ItemRefusal) {
    guard let revision else { throw .nothingWritten }
    if case .submitted(let digest, _) = step {
      guard [.drafting, .published].contains(state), published?.revision.digest != digest else { throw .state(state) }
      guard digest == revision.digest else { throw .review(.otherRevision) }
      decided = nil
      review.matter = revision.matter
    }
    if conditions != nil, case .passed = step { try checkSecrecy() }
    do throws(ReviewRefusal) {
      if let conditions {
        try review.apply(step, on: day, signers: conditions.signers)
      } else {
        try review.replay(step, on: day)
      }
    } catch { throw .review(error) }
    if case .recalled = step { scheduled = nil }
  }

  /// Nobody signs what is secret or in doubt, and the last signature needs an opinion on this very revision.
  private func checkSecrecy() throws(ItemRefusal) {
    switch secrecy?.opinion {
    case .secret: throw .secrecySecret
    case .doubtful: throw .secrecyDoubtful
    case .clear: return
    case nil:
      guard case .waiting(let step) = review.state, step + 1 < review.ladder.steps.count else { throw .secrecyMissing }
    }
  }

  private mutating func decide(_ attribute: DisclosureAttribute) throws(ItemRefusal) {
    guard state == .inReview else { throw .state(state) }
    decided = attribute
  }

  private mutating func schedule(_ moment: Moment?, _ conditions: Conditions?) throws(ItemRefusal) {
    guard state == .approved || state == .scheduled else { throw .state(state) }
    if let conditions, let moment, moment.day < conditions.today { throw .scheduledInPast }
    if conditions != nil, let moment { try checkNotEarly(moment.day) }
    scheduled = moment
  }

  /// 提前公开: what was recorded is not judged again, what is to be done now is.
  private func checkNotEarly(_ day: Day) throws(ItemRefusal) {
    if let first = revision?.notBefore, day < first { throw .tooEarly(first) }
  }

  private mutating func publish(_ number: String, _ day: Day, _ conditions: Conditions?) throws(ItemRefusal) {
    if state == .kept, let attribute { throw .notProactive(attribute) }
    guard state == .approved || state == .scheduled, let revision else { throw .state(state) }
    if conditions != nil { try checkNotEarly(day) }
    guard !number.isEmpty else { throw .numberMissing }
    if let known = self.number, known != number { throw .numberChanges(known) }
    (self.number, scheduled) = (number, nil)
    published = PublishedRevision(revision: revision, day: day, corrections: 0)
    releases.append(ItemRelease(.platform, on: day, isBackfilled: false))
  }

  private mutating func backfill(
    _ number: String, _ release: ItemRelease, _ conditions: Conditions?
  ) throws(ItemRefusal) {
    guard opening.isBackfilled, state == .drafting else { throw .state(state) }
    guard let revision else { throw .nothingWritten }
    guard !number.isEmpty else { throw .numberMissing }
    if let conditions, release.day > conditions.today { throw .releaseAfterToday(conditions.today) }
    if release.day < revision.formed { throw .releasedBeforeFormed(revision.formed) }
    self.number = number
    published = PublishedRevision(revision: revision, day: release.day, corrections: 0)
    releases.append(release)
  }

  private mutating func correct(_ day: Day) throws(ItemRefusal) {
    guard state == .correctionApproved, let revision, let published else { throw .correctionNotSigned }
    self.published = PublishedRevision(
      revision: revision, day: published.day, corrections: published.corrections + 1, correctedOn: day)
  }

  private mutating func take(_ release: ItemRelease, _ conditions: Conditions?) throws(ItemRefusal) {
    guard published != nil || state == .approved else { throw .state(state) }
    if let conditions {
      if release.channel == .platform { throw .ownPlatform }
      if release.day > conditions.today { throw .releaseAfterToday(conditions.today) }
    }
    if let formed = (published?.revision ?? revision)?.formed, release.day < formed {
      throw .releasedBeforeFormed(formed)
    }
    releases.append(release)
  }

  private mutating func takeDown(
    _ reason: TakeDownReason, _ isEmergency: Bool, _ event: ItemEvent
  ) throws(ItemRefusal) {
    guard state.isPublic else { throw .state(state) }
    takeDown = TakeDown(reason: reason, isEmergency: isEmergency, day: event.day, by: event.by)
  }

  private mutating func approveTakeDown(_ event: ItemEvent, _ conditions: Conditions?) throws(ItemRefusal) {
    guard let takeDown, takeDown.isWaiting else { throw .nothingToApprove }
    if conditions != nil, takeDown.by == event.by { throw .approvedByTaker }
    self.takeDown?.approvedBy = event.by
  }

  private mutating func restore() throws(ItemRefusal) {
    guard let takeDown else { throw .state(state) }
    guard !takeDown.isWaiting else { throw .approvalOutstanding }
    guard !takeDown.isDestroyed else { throw .copiesDestroyed }
    self.takeDown = nil
  }

  private mutating func destroyCopies() throws(ItemRefusal) {
    guard let takeDown else { throw .state(state) }
    guard !takeDown.isWaiting else { throw .approvalOutstanding }
    guard !takeDown.isDestroyed else { throw .copiesDestroyed }
    guard takeDown.reason.mayDestroyCopy else { throw .copiesAreKept }
    self.takeDown?.isDestroyed = true
  }

  private mutating func change(_ validity: ItemValidity, _ successor: ItemID?) throws(ItemRefusal) {
    guard published != nil else { throw .state(state) }
    guard validity != .amended || successor != nil else { throw .successorMissing }
    (self.validity, self.successor) = (validity, successor)
  }

  private mutating func link(_ id: ItemID) throws(ItemRefusal) {
    if isDiscarded { throw .state(.discarded) }
    guard !interpretations.contains(id) else { throw .linkedAlready }
    interpretations.append(id)
  }

  private mutating func unlink(_ id: ItemID) throws(ItemRefusal) {
    guard let index = interpretations.firstIndex(of: id) else { throw .notLinked }
    interpretations.remove(at: index)
  }

  private mutating func discard() throws(ItemRefusal) {
    guard state == .drafting || state == .kept else { throw .state(state) }
    isDiscarded = true
  }
}
