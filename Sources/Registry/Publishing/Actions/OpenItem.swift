import Database
import Disclosure
import Documents

/// An item while one step is taken on it: opened, judged and recorded in one transaction.
struct OpenItem {
  let registry: Registry
  let action: Action
  let rules: RequestRules
  let id: ItemID
  let by: Actor
  let today: Day
  let organ: OrganID
  private(set) var history: ItemHistory
  /// What was on record when it was opened.
  let recorded: [RecordedItemEvent]
  /// Those of the person who takes the step.
  let roles: Set<Role>
  /// Who may sign, the person's own roles among them.
  private let signers: SigningAuthority
  /// The revision that the public read before; nil when there was none.
  private let readBefore: String?

  var item: Item { history.item }

  /// Opens the item as `step` asks for it.
  ///
  /// - Throws: `ItemActionRefusal`; somebody else's item is not found, whatever version is named.
  init(
    _ step: ItemStep, for kind: OfficeAction, by rules: RequestRules, _ registry: Registry, _ action: Action
  ) throws {
    let entries = try Log.entries(of: step.id.stream, in: action.session)
    guard let organ = entries.first?.organ else { throw ItemActionRefusal.notFound }
    let (recorded, history) = try ItemHistory.read(entries, by: rules)
    let office = history.item.opening.office
    guard step.viewer.sees(organ, office: office) else { throw ItemActionRefusal.notFound }
    guard step.version == history.version else { throw ItemActionRefusal.stale }
    let reader = CaseReader(
      step.viewer.person, roles: step.viewer.roles(in: organ, office: office), today: step.today,
      permissions: rules.permissions, signers: rules.signers)
    guard rules.permissions.allows(reader.roles(for: kind), kind, item: history.item.state) else {
      throw ItemActionRefusal.notAllowed(kind)
    }
    (id, by, today) = (step.id, .person(step.viewer.person), step.today)
    (roles, signers) = (reader.roles, reader.signers)
    (self.registry, self.action, self.rules, self.organ) = (registry, action, rules, organ)
    (self.history, self.recorded, readBefore) = (history, recorded, history.item.readRevision)
  }

  /// 定时发布的信息, opened by the program itself when its time has come.
  ///
  /// - Returns: Nil when it is no longer to be published at `now`, or cannot be.
  init?(_ id: ItemID, dueAt now: Instant, _ registry: Registry, _ action: Action) throws {
    let entries = try Log.entries(of: id.stream, in: action.session)
    guard let organ = entries.first?.organ else { return nil }
    rules = try RequestRules.onRecord(of: organ, in: action.session)
    (recorded, history) = try ItemHistory.read(entries, by: rules)
    guard history.item.state == .scheduled, let moment = history.item.scheduled,
      (moment.day, moment.minute) <= (now.day, now.minuteOfDay)
    else { return nil }
    (self.id, self.organ, by, today) = (id, organ, .system, now.day)
    (roles, signers, readBefore) = ([], rules.signers, nil)
    (self.registry, self.action) = (registry, action)
    guard try isChecked(item.revision?.attachments ?? []) else { return nil }
  }

  /// 建立信息, as the first thing in this action.
  init(
    creating id: ItemID, _ opening: ItemOpening, by actor: Actor, on today: Day, roles: Set<Role>,
    _ rules: RequestRules, _ organ: OrganID, _ registry: Registry, _ action: Action
  ) throws {
    let created = RecordedItemEvent(ItemEvent(today, by: actor, .created(opening)))
    history = try ItemHistory(creating: created, by: rules)
    action.record(try created.newEvent(of: id), in: organ)
    try ItemRow(history, id: id, organ: organ).insert(at: action.now, in: action.session)
    (recorded, readBefore) = ([], nil)
    signers = rules.signers
    (self.id, by, self.today, self.roles) = (id, actor, today, roles)
    (self.registry, self.action, self.rules, self.organ) = (registry, action, rules, organ)
  }

  /// Lets `what` happen today.
  mutating func happen(_ what: ItemHappening, _ details: ItemDetails = [:], series: SeriesPlace? = nil) throws {
    try details.check()
    let event = ItemEvent(today, by: by, what)
    do throws(ItemRefusal) {
      try history.apply(RecordedItemEvent(event, series: series), today: today, signers: signers)
    } catch { throw ItemActionRefusal.rule(error) }
    let recorded = RecordedItemEvent(
      event, sealed: try registry.seal(details, in: action.session), series: series)
    try ItemTables.note(event, version: history.version, id, organ, in: action.session)
    action.record(try recorded.newEvent(of: id), in: organ)
  }

  /// Names a file that lies in the store. One that came with an earlier revision of the item stays.
  func keep(_ file: StoredFile, isMade: Bool) throws {
    if let other = try holder(of: file.address) {
      guard other == id else { throw ItemActionRefusal.fileElsewhere }
      return
    }
    if try FileRegister.isNamed(file.address, in: action.session) { throw ItemActionRefusal.fileElsewhere }
    try FileRegister(registry.keyring).add(file, in: action)
    if isMade {
      try Quarantine.record(.made, on: file.address, of: organ, in: action)
    } else {
      try Quarantine.hold(file.address, of: organ, in: action)
    }
  }

  private func holder(of file: Digest) throws -> ItemID? {
    try action.session.first("SELECT item FROM item_file WHERE file = $1", file.hex) { ItemID(try $0[0] as String) }
  }

  /// The signature of whom takes the step of the ladder that is due.
  func signature(
    _ digest: String, by signer: PersonID, onBehalfOf other: PersonID? = nil, _ paper: PaperSigning? = nil
  ) throws(ItemActionRefusal) -> ReviewSignature {
    guard case .waiting(let number) = item.review.state else { throw .rule(.review(.notInReview)) }
    return ReviewSignature(
      step: number, digest: digest, signer: signer, onBehalfOf: other, paper: paper)
  }

  /// Whether the step of the ladder that is due is the last.
  var isLastStep: Bool { item.review.state == .waiting(step: item.review.ladder.steps.count - 1) }

  /// What stands in the way of publication: attachments that have not passed their check.
  func requireChecked(_ files: [String]) throws {
    guard try isChecked(files) else { throw ItemActionRefusal.fileUnchecked }
  }

  private func isChecked(_ files: [String]) throws -> Bool {
    try files.compactMap { Digest(hex: $0) }.allSatisfy {
      try Quarantine.state(of: $0, in: action.session).isReleased
    }
  }

  /// Whether a text that the public read is gone.
  var leavesText: Bool { readBefore != nil && item.readRevision != readBefore }

  /// - Parameter texts: What the public may read from now on, by its digest.
  func close(_ texts: [String: PublicText] = [:]) throws {
    try ItemRow(history, id: id, organ: organ).update(at: action.now, in: action.session)
    guard item.readRevision != readBefore else {
      guard item.state.isPublic else { return }
      return try PublicShelf(session: action.session).refresh(id)
    }
    try StaticChange(item: id, version: history.version).note(isGone: item.readRevision == nil, of: organ, in: action)
    let readings = PublicReadings(session: action.session)
    guard let revision = item.readRevision else { return try readings.remove(id) }
    guard let text = texts[revision], let number = item.number, let day = item.published?.day else {
      throw ItemActionRefusal.textUnreadable
    }
    try readings.write(text, PublicReadings.Standing(item: id, organ: organ, number: number, day: day))
  }
}

extension Item {
  /// The revision that the public reads now.
  var readRevision: String? { state.isPublic ? published?.revision.digest : nil }
}

extension Registry {
  /// Does one step on an item: all of it, or nothing.
  ///
  /// - Returns: The version that the page shows next.
  /// - Throws: `ItemActionRefusal` when it is refused.
  func carryOut(
    _ kind: OfficeAction, _ step: ItemStep, by rules: RequestRules,
    _ work: @escaping @Sendable (inout OpenItem) throws -> Void
  ) async throws -> Int {
    let texts = try await publicTexts(before: step.id)
    let (version, leavesText) = try await act(on: step.id.stream, at: step.now) { action in
      var open = try OpenItem(step, for: kind, by: rules, self, action)
      try work(&open)
      try open.close(texts)
      return (open.history.version, open.leavesText)
    }
    // The step is done, whatever becomes of this; the daily duty does it again.
    if leavesText { try? await cleanSearch() }
    return version
  }

  func seal(_ details: ItemDetails, in session: Session) throws -> [ItemDetail: SealedReference] {
    var references: [ItemDetail: SealedReference] = [:]
    for (detail, text) in details.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      references[detail] = try sealed.seal(text, in: session)
    }
    return references
  }
}
