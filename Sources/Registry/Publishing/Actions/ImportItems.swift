import Database
package import Disclosure
package import Documents

/// 补录的结果.
package struct ImportedItems: Hashable, Sendable {
  package let added: Int
  /// Those that are there already, word for word.
  package let known: Int

  package var sentences: [String] {
    var sentences = ["已补录 \(added) 条以前公开的信息。"]
    if known > 0 { sentences.append("\(known) 条系统中已有，没有重复补录。") }
    return sentences
  }
}

extension PersonID {
  /// 补录: nobody of the office wrote it here.
  package static let backfill: PersonID = "backfill"
}

extension Registry {
  /// 补录以前公开的信息: every row or none; what the register has already, word for word, is passed over.
  ///
  /// - Throws: `LedgerFaults`, all at once.
  package func importItems(
    _ items: [EarlierItem], into organ: OrganID, by actor: Actor, under rules: RequestRules, today: Day, at now: Instant
  ) async throws -> ImportedItems {
    let secret = items.filter { $0.text.findings(organ: "").contains(where: \.isSecret) }
    guard secret.isEmpty else {
      throw LedgerFaults(
        faults: secret.map { item in
          LedgerFault(sheet: item.sheet, row: item.row, message: "带有国家秘密标志，不能导入。请交保密员线下处理。")
        })
    }
    let known = try await backfilled(of: organ)
    let new = items.filter { !known.texts.contains($0.text) }
    // The texts lie in the store before anything is locked.
    let files = try new.map { try self.files.store($0.text.bytes) }
    let texts = zip(new, files).map { ImportedText($0, $1, keyring.current) }
    let imported = try await act(on: StreamID("items/\(organ)"), at: now) { action in
      try action.session.lock("number/item/\(organ)")
      var work = try ItemImport(self, organ, actor, rules, today, action)
      // Somebody brings in the same list at the same time.
      guard try ItemImport.count(of: organ, in: action.session) == known.count else { throw ItemActionRefusal.stale }
      for text in texts { try work.add(text) }
      guard work.faults.isEmpty else { throw LedgerFaults(faults: work.faults) }
      return work.added
    }
    return ImportedItems(added: imported, known: items.count - new.count)
  }

  /// What was brought in before.
  private func backfilled(of organ: OrganID) async throws -> (texts: Set<ItemText>, count: Int) {
    let (stored, count) = try await database.read { session in
      let files = try session.query(
        "SELECT revision FROM item WHERE organ = $1 AND backfilled = 1", organ.rawValue
      ) { try $0[0] as String? }
      return (try files.compactMap { try storedText($0, in: session) }, try ItemImport.count(of: organ, in: session))
    }
    return (Set(try stored.map { try ItemText(bytes: files.contents(of: $0)) }), count)
  }
}

/// A row with its stored text, cut for the indexes before anything is locked.
private struct ImportedText: Sendable {
  let item: EarlierItem
  let file: StoredFile
  let publicText: PublicText
  let reading: RevisionReading

  init(_ item: EarlierItem, _ file: StoredFile, _ keys: Keys) {
    (self.item, self.file) = (item, file)
    publicText = PublicText(item.text, revision: file.address.hex)
    reading = RevisionReading(item.text, file, keys)
  }
}

/// One import, row by row.
private struct ItemImport {
  private(set) var added = 0
  private(set) var faults: [LedgerFault] = []
  private let registry: Registry
  private let organ: OrganID
  private let actor: Actor
  private let rules: RequestRules
  private let today: Day
  private let action: Action
  private let offices: [String: OfficeID]
  private var numbers: Set<String>

  init(
    _ registry: Registry, _ organ: OrganID, _ actor: Actor, _ rules: RequestRules, _ today: Day, _ action: Action
  ) throws {
    (self.registry, self.organ, self.actor) = (registry, organ, actor)
    (self.rules, self.today, self.action) = (rules, today, action)
    let directory = try DirectoryQuery(organ: organ, session: action.session).run()
    offices = Dictionary(directory.openOffices.map { ($0.name, $0.id) }) { first, _ in first }
    numbers = Set(
      try action.session.query("SELECT number FROM item WHERE organ = $1 AND number IS NOT NULL", organ.rawValue) {
        try $0[0] as String
      })
  }

  static func count(of organ: OrganID, in session: Session) throws -> Int {
    try session.first("SELECT count(*) FROM item WHERE organ = $1 AND backfilled = 1", organ.rawValue) { try $0[0] }
      ?? 0
  }

  mutating func add(_ text: ImportedText) throws {
    let item = text.item
    let office = item.office.map { offices[$0] }
    if let office, office == nil { note(item, .office, "系统中没有名为“\(item.office ?? "")”的科室，或者它已经撤销。") }
    if let number = item.number, !numbers.insert(number).inserted {
      note(item, .number, "索引号“\(number)”已经用于另一条信息。")
    }
    guard faults.isEmpty else { return }
    do { try record(text, office ?? nil) } catch ItemActionRefusal.rule(let refusal) {
      note(item, .published, refusal.sentence)
    }
    added += 1
  }

  private func record(_ text: ImportedText, _ office: OfficeID?) throws {
    let item = text.item
    let opening = ItemOpening(column: item.text.column, office: office, isBackfilled: true)
    var open = try OpenItem(
      creating: .random(), opening, by: actor, on: today, roles: [], rules, organ, registry, action)
    try open.revise(
      NewRevision(
        text.file, column: item.text.column, proposed: item.text.attribute, formed: item.text.formed,
        genre: item.text.genre),
      by: .backfill, text.reading)
    let release = ItemRelease(item.channel, on: item.published, isBackfilled: true)
    let details: ItemDetails = [.releaseAddress: item.address]
    if let number = item.number {
      try open.happen(.backfilled(number: number, release), details)
    } else {
      let (number, place) = try ItemNumber.next(on: today, in: organ, action.session)
      try open.happen(.backfilled(number: number, release), details, series: place)
    }
    if item.validity != .inForce { try open.happen(.validityChanged(item.validity, successor: nil)) }
    try open.close([text.publicText.revision: text.publicText])
  }

  private mutating func note(_ item: EarlierItem, _ column: ItemListColumn, _ message: String) {
    faults.append(LedgerFault(sheet: item.sheet, row: item.row, column: column.rawValue, message: message))
  }
}
