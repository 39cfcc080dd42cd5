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

/// 补录的附件 of one item, read and screened before.
package struct EarlierFiles: Sendable {
  /// In the store already, in the order of the item's attachments.
  package let stored: [StoredFile]
  /// SHA-256 of what each says, by which it is known again: every file in the store has a key and so an address of its own.
  let contents: [String]
  package let notes: [ScreeningNote]

  package init(stored: [StoredFile], contents: [String], notes: [ScreeningNote]) {
    self.stored = stored
    self.contents = contents
    self.notes = notes
  }
}

extension Registry {
  private static let importAttempts = 8

  /// 补录以前公开的信息: every row or none; what the register has already, word for word, is passed over.
  ///
  /// - Parameters:
  ///   - files: The attachments, by the row of their item. Nobody fetches one before it has passed its check.
  ///   - reason: 说明 of what the screening found in them and lets pass only with a reason.
  /// - Throws: `LedgerFaults`, all at once; `ItemActionRefusal.importsCollide`.
  package func importItems(
    _ items: [EarlierItem], files: [Int: EarlierFiles] = [:], reason: String = "", into organ: OrganID, by actor: Actor,
    under rules: RequestRules, today: Day, at now: Instant
  ) async throws -> ImportedItems {
    let faults = Self.screened(items, files, reason: reason)
    guard faults.isEmpty else { throw LedgerFaults(faults: faults) }
    for _ in 1...Self.importAttempts {
      let known = try await backfilled(of: organ)
      let new = items.filter { !known.texts.contains($0.text.byContent(files[$0.row]?.contents ?? [])) }
      // The texts lie in the store before anything is locked.
      let stored = try new.map { try self.files.store($0.text.bytes) }
      let texts = zip(new, stored).map { ImportedText($0, $1, files[$0.row], keyring.current) }
      let imported = try await act(on: StreamID("items/\(organ)"), at: now) { action -> Int? in
        try action.session.lock("number/item/\(organ)")
        // Somebody brings in a list at the same time: what is known is looked up again.
        guard try ItemImport.count(of: organ, in: action.session) == known.count else { return nil }
        var work = try ItemImport(self, organ, actor, rules, today, action)
        for text in texts { try work.add(text, reason: reason) }
        guard work.faults.isEmpty else { throw LedgerFaults(faults: work.faults) }
        return work.added
      }
      if let imported { return ImportedItems(added: imported, known: items.count - new.count) }
    }
    throw ItemActionRefusal.importsCollide
  }

  /// What must not be brought in, or not without a reason.
  private static func screened(
    _ items: [EarlierItem], _ files: [Int: EarlierFiles], reason: String
  ) -> [LedgerFault] {
    items.flatMap { item -> [LedgerFault] in
      let notes = files[item.row]?.notes ?? []
      if notes.contains(where: \.isSecret) || item.text.findings(organ: "").contains(where: \.isSecret) {
        return [LedgerFault(sheet: item.sheet, row: item.row, message: "带有国家秘密标志，不能导入。请交保密员线下处理。")]
      }
      let isExplained = !reason.trimmed.isEmpty
      return notes.filter { $0.severity == .blocking || ($0.severity == .needsReason && !isExplained) }.map { note in
        let advice = note.severity == .blocking ? "请改正附件。" : "请核对附件；确认可以公开的，写明理由后再导入。"
        return LedgerFault(
          sheet: item.sheet, row: item.row, column: ItemListColumn.attachments.rawValue, message: note.sentence + advice
        )
      }
    }
  }

  /// What was brought in before.
  private func backfilled(of organ: OrganID) async throws -> (texts: Set<ItemText>, count: Int) {
    let (stored, count) = try await database.read { session in
      let files = try session.query(
        "SELECT revision FROM item WHERE organ = $1 AND backfilled = 1", organ.rawValue
      ) { try $0[0] as String? }
      return (try files.compactMap { try storedText($0, in: session) }, try ItemImport.count(of: organ, in: session))
    }
    var texts: Set<ItemText> = []
    for file in stored {
      let text = try ItemText(bytes: files.contents(of: file))
      texts.insert(text.attachments.isEmpty ? text : text.byContent(try await contents(of: text.attachments)))
    }
    return (texts, count)
  }

  /// SHA-256 of each; of one that is gone, its address.
  private func contents(of attachments: [ItemAttachment]) async throws -> [String] {
    let stored = try await database.read { session in
      try attachments.map { attachment -> StoredFile? in
        do { return try self.storedText(attachment.file, in: session) } catch is FileRefusal { return nil }
      }
    }
    return try zip(attachments, stored).map { attachment, file in
      try file.map { HashAlgorithm.sha256.digest(of: try files.contents(of: $0)).hex } ?? attachment.file
    }
  }
}

extension ItemText {
  /// With the digests of what its attachments say in place of where they lie.
  fileprivate func byContent(_ contents: [String]) -> ItemText {
    var text = self
    for (index, content) in contents.enumerated() where text.attachments.indices.contains(index) {
      text.attachments[index].file = content
    }
    return text
  }
}

/// A row with its stored text, cut for the indexes before anything is locked.
private struct ImportedText: Sendable {
  let item: EarlierItem
  let file: StoredFile
  let attached: EarlierFiles?
  let publicText: PublicText
  let reading: RevisionReading

  init(_ item: EarlierItem, _ file: StoredFile, _ attached: EarlierFiles?, _ keys: Keys) {
    (self.item, self.file, self.attached) = (item, file, attached)
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

  mutating func add(_ text: ImportedText, reason: String) throws {
    let item = text.item
    let office = item.office.map { offices[$0] }
    if let office, office == nil { note(item, .office, "系统中没有名为“\(item.office ?? "")”的科室，或者它已经撤销。") }
    if let number = item.number, !numbers.insert(number).inserted {
      note(item, .number, "索引号“\(number)”已经用于另一条信息。")
    }
    guard faults.isEmpty else { return }
    do { try record(text, office ?? nil, reason: reason) } catch ItemActionRefusal.rule(let refusal) {
      note(item, .published, refusal.sentence)
    }
    added += 1
  }

  private func record(_ text: ImportedText, _ office: OfficeID?, reason: String) throws {
    let (item, files) = (text.item, text.attached)
    let opening = ItemOpening(column: item.text.column, office: office, isBackfilled: true)
    var open = try OpenItem(
      creating: .random(), opening, by: actor, on: today, roles: [], rules, organ, registry, action)
    try open.revise(
      NewRevision(
        text.file, column: item.text.column, proposed: item.text.attribute, formed: item.text.formed,
        genre: item.text.genre, attachments: (files?.stored ?? []).map { .new($0) }),
      by: .backfill, text.reading)
    let release = ItemRelease(item.channel, on: item.published, isBackfilled: true)
    var details: ItemDetails = [.releaseAddress: item.address]
    let explained = Set((files?.notes ?? []).filter { $0.severity == .needsReason }.map(\.key))
    if !explained.isEmpty {
      details[.screeningReason] = reason
      details[.screenedKeys] = explained.sorted().joined(separator: "\n")
    }
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
