/// 年度报告的经过: one report of one organ and year, the fold of its events.
///
/// Figures follow the registers until they are locked; a locked year never changes unless two people unlock it with a reason.
/// What was published stays published while a correction is made, until the correction takes its place.
package struct ReportLife: Hashable, Sendable {
  /// 发布的版本, the first one from 1.
  package struct Edition: Hashable, Sendable {
    package let number: Int
    package let digest: String
    package let day: Day
    /// 导入: published elsewhere, before this system.
    package let isImported: Bool
  }

  package struct UnlockRequest: Hashable, Sendable {
    package let by: Actor
    package let day: Day
  }

  package private(set) var basis: ReportBasis = .registers
  package private(set) var state: ReportState = .drafting
  /// 核定的数字, of the cells that people set.
  package private(set) var set: [CellPlace: ExactDecimal?] = [:]
  /// The parts with a text of their own.
  package private(set) var written: Set<Int> = []
  /// Keys of the findings that were answered.
  package private(set) var answered: Set<String> = []
  /// While locked.
  package private(set) var figures: ReportFigures?
  /// Those of an imported report: what a correction of it begins with.
  package private(set) var imported: ReportFigures?
  package private(set) var unlockRequest: UnlockRequest?
  package private(set) var review: Review
  package private(set) var editions: [Edition] = []

  /// A report that begins with `first`.
  package init(_ first: ReportEvent, ladders: ReviewLadders = .standard) throws(ReportRefusal) {
    review = Review(ladders: ladders)
    switch first.what {
    case .opened(let basis): self.basis = basis
    case .imported(let figures, let digest):
      (basis, state, self.figures, imported) = (.typed, .published, figures, figures)
      editions = [Edition(number: 1, digest: digest, day: first.day, isImported: true)]
    default: throw .notOpened
    }
  }

  /// What is on record.
  package init(_ events: some Collection<ReportEvent>, ladders: ReviewLadders = .standard) throws(ReportRefusal) {
    guard let first = events.first else { throw .notOpened }
    try self.init(first, ladders: ladders)
    for event in events.dropFirst() { try take(event, nil) }
  }

  /// Whether a version stands before the public while this one is made.
  package var isCorrection: Bool { !editions.isEmpty && state != .published }

  /// The tables of the report: as locked, else what is `counted` now, or what was `published` elsewhere says, with the cells that
  /// people set.
  ///
  /// - Parameter published: The imported report, of which a correction is made.
  package func figures(counted: ReportFigures, published: AnnualReport? = nil) -> ReportFigures {
    if let figures { return figures }
    if basis == .registers { return counted.setting(set) }
    return (imported ?? published.map { ReportFigures(correcting: $0) } ?? ReportFigures()).setting(set)
  }

  /// Takes a new event; unchanged when it throws.
  package mutating func apply(_ event: ReportEvent, signers: SigningAuthority) throws(ReportRefusal) {
    try take(event, signers)
  }

  private mutating func take(_ event: ReportEvent, _ signers: SigningAuthority?) throws(ReportRefusal) {
    switch event.what {
    case .opened, .imported: throw .alreadyOpened
    case .figuresSet(let values): try setFigures(values)
    case .figuresRestored(let places):
      try require([.drafting], .editReport)
      for place in places { set[place] = nil }
    case .sectionWritten(let number):
      try requireText(number)
      written.insert(number)
    case .sectionRestored(let number):
      try requireText(number)
      written.remove(number)
    case .findingAnswered(let key):
      try require([.drafting, .locked], .writeReport)
      answered.insert(key)
    case .locked(let figures):
      try require([.drafting], .lockReport)
      (state, self.figures) = (.locked, figures)
    case .unlockAsked, .unlockAgreed, .unlockDeclined: try unlock(event)
    case .review(let step): try review(step, event.day, signers)
    case .published: try publish(event.day)
    }
  }

  private mutating func setFigures(_ values: [CellPlace: ExactDecimal?]) throws(ReportRefusal) {
    try require([.drafting], .editReport)
    guard !values.isEmpty else { throw .nothingSet }
    for place in values.keys where !ReportFigures.isTyped(place) { throw .notACell(place.code) }
    set.merge(values) { _, new in new }
  }

  private mutating func unlock(_ event: ReportEvent) throws(ReportRefusal) {
    if event.what == .unlockAsked {
      try require([.locked, .published], .askUnlock)
      guard unlockRequest == nil else { throw .unlockAlreadyAsked }
      unlockRequest = UnlockRequest(by: event.by, day: event.day)
      return
    }
    try require([.locked, .published], .agreeUnlock)
    guard let asked = unlockRequest else { throw .noUnlockAsked }
    if event.what == .unlockAgreed {
      guard asked.by != event.by else { throw .unlockByOne }
      (state, figures) = (.drafting, nil)
    }
    unlockRequest = nil
  }

  private mutating func review(
    _ step: ReviewEvent, _ day: Day, _ signers: SigningAuthority?
  ) throws(ReportRefusal) {
    if case .submitted = step {
      try require([.locked], .submitReport)
      guard unlockRequest == nil else { throw .unlockAlreadyAsked }
    }
    do throws(ReviewRefusal) {
      if let signers { try review.apply(step, on: day, signers: signers) } else { try review.replay(step, on: day) }
    } catch { throw .review(error) }
    state =
      switch review.state {
      case .open: .locked
      case .waiting: .inReview
      case .passed: .approved
      }
  }

  private mutating func publish(_ day: Day) throws(ReportRefusal) {
    try require([.approved], .publishReport)
    guard let digest = review.digest else { throw .review(.nothingToReview) }
    editions.append(Edition(number: editions.count + 1, digest: digest, day: day, isImported: false))
    // A new round begins with the next correction.
    review = Review(ladders: review.ladders)
    state = .published
  }

  private func requireText(_ number: Int) throws(ReportRefusal) {
    try require([.drafting, .locked], .writeReport)
    guard (0...ReportSection.headings.count).contains(number) else { throw .notASection(number) }
  }

  private func require(_ states: Set<ReportState>, _ action: OfficeAction) throws(ReportRefusal) {
    guard states.contains(state) else { throw .state(action, state) }
  }
}
