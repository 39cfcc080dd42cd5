import Disclosure
import Registry

/// 演示目录和登记: columns tied to the rows of a catalogue, notes, normative documents, and three years of the registers behind 表二.
struct DemoCatalogue {
  let registry: Registry
  let town: DemoTown
  private var errands: ArraySlice<DemoErrand>
  private var documents: [String: NormativeDocumentID] = [:]

  init(registry: Registry, town: DemoTown, founded: Day, today: Day) {
    (self.registry, self.town) = (registry, town)
    errands = DemoErrand.all(founded: founded, today: today)[...]
  }

  private func authority(_ person: DemoPerson) -> Authority { town.people[person].map { .person($0) } ?? .console }

  /// On the first day: the standard columns, the catalogue, and what belongs to what.
  func open(at now: Instant) async throws {
    let (organ, by) = (town.town, authority(.officer))
    try await registry.setUpColumns(of: organ, level: .town, by: by, at: now)
    try await registry.openCatalogue(
      DemoCatalogueRows.rows, titled: "\(DemoCatalogueRows.title)（\(now.day.year)年版）", of: organ, by: by, at: now)
    let columns = try await catalogue().columns
    for (id, rows, cycle) in DemoCatalogueRows.columns {
      guard let column = columns.first(where: { $0.id == id }) else { continue }
      let tied = Column(
        id: id, name: column.name, parent: column.parent, order: column.order, door: column.door, matter: column.matter,
        rows: rows, content: column.content, cycle: cycle)
      try await registry.setColumn(tied, isNew: false, of: organ, by: by, at: now)
    }
    for id in DemoCatalogueRows.closed { try await registry.closeColumn(id, of: organ, by: by, at: now) }
  }

  private func catalogue() async throws -> OrganCatalogue {
    guard let viewer = town.viewer(.officer) else { throw PeopleRefusal.noSuchPerson }
    return try await registry.catalogue(of: town.town, for: viewer)
  }

  /// Whatever was to be registered up to `now`, each on its own day.
  mutating func carryOut(until now: Instant) async throws {
    while let errand = errands.first, errand.instant <= now {
      errands.removeFirst()
      try await carryOut(errand)
    }
  }

  private mutating func carryOut(_ errand: DemoErrand) async throws {
    let (organ, by, now) = (town.town, authority(.secondOfficer), errand.instant)
    switch errand.act {
    case .enter(let entry): _ = try await registry.enterEnforcement(entry, of: organ, by: by, at: now)
    case .charge(let entry): _ = try await registry.enterCharge(entry, of: organ, by: by, at: now)
    case .register(let document):
      documents[document.title] = try await registry.registerDocument(document, of: organ, by: by, at: now)
    case .amend(let title, let other):
      guard let id = documents[title] else { return }
      try await registry.amendDocument(
        id, on: now.day, by: other.flatMap { documents[$0] }, of: organ, authority: by, at: now)
    case .end(let title, let kind, let successor):
      guard let id = documents[title] else { return }
      let ending = NormativeDocument.Ending(kind, day: now.day, successor: successor.flatMap { documents[$0] })
      try await registry.endDocument(id, ending, of: organ, by: by, at: now)
    case .note(let code, let kind, let period, let words):
      try await registry.noteRow(code, kind, for: period, words: words, of: organ, by: by, at: now)
    }
  }

  /// 指明目录事项 of what lies in columns of several rows, this year's and last year's; the two newest are left to do.
  func place(at now: Instant) async throws {
    let catalogue = try await catalogue()
    let open = catalogue.items.filter { item in
      item.row == nil && item.released.year >= now.day.year - 1 && rows(of: item, catalogue).count > 1
    }
    let titles = try await registry.publicTitles(of: open.map(\.id))
    var places: [ItemID: RowCode] = [:]
    for item in open.dropLast(2) {
      places[item.id] = row(named: titles[item.id] ?? "", among: rows(of: item, catalogue), catalogue)
    }
    try await registry.placeItems(places, of: town.town, by: authority(.officer), at: now)
  }

  private func rows(of item: CatalogueItem, _ catalogue: OrganCatalogue) -> [RowCode] {
    (catalogue.column(item.column)?.rows ?? []).sorted()
  }

  private func row(named title: String, among rows: [RowCode], _ catalogue: OrganCatalogue) -> RowCode? {
    let named = rows.first { code in catalogue.row(code)?.matter.map { title.contains($0) } ?? false }
    let told = DemoCatalogueRows.told.first { word, code in rows.contains(code) && title.contains(word) }
    return named ?? told?.1 ?? rows.first
  }
}
