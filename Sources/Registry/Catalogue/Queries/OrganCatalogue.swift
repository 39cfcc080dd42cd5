import Database
package import Disclosure

/// 公开目录现状: what pages about columns, rows and timeliness ask for, read in one snapshot.
package struct OrganCatalogue: Sendable {
  /// Closed ones too; empty while the organ has set up none of its own.
  package let columns: [Column]
  /// The one in force last.
  package let editions: [CatalogueEdition]
  /// Of the edition in force.
  package let rows: [CatalogueRow]
  package let notes: [RowNote]
  /// What the public finds now.
  package let items: [CatalogueItem]
  /// Of columns and catalogue, so that two people do not overwrite each other.
  package let version: Int

  init(of organ: OrganID, in session: Session) throws {
    columns = try CatalogueQuery.columns(of: organ, in: session)
    editions = try CatalogueQuery.editions(of: organ, in: session)
    rows = try CatalogueQuery.rows(of: organ, in: session)
    notes = try CatalogueQuery.notes(of: organ, in: session)
    items = try CatalogueQuery.items(of: organ, in: session)
    version = try Log.version(of: .catalogue(organ), in: session)
  }

  package var edition: CatalogueEdition? { editions.last }

  package func row(_ code: RowCode) -> CatalogueRow? { rows.first { $0.code == code } }

  package func column(_ id: ColumnID) -> Column? { columns.first { $0.id == id } }

  package func openColumns(on day: Day) -> [Column] { columns.filter { $0.isOpen(on: day) } }

  package func coverage(of year: ReportingYear, through day: Day) -> Coverage {
    Coverage(of: year, through: day, rows: rows, columns: columns, items: items, notes: notes)
  }

  /// By the day on which they are due.
  package func tasks(of year: Int, in calendar: WorkCalendar) -> [DueTask] {
    DueTasks(of: year, rows: rows, columns: columns, items: items, notes: notes, in: calendar).tasks
      .sorted { ($0.due, $0.row, $0.period) < ($1.due, $1.row, $1.period) }
  }

  /// Of the columns into which items are put.
  package func standings(on day: Day, rules: ColumnRules = .inspection2019) -> ColumnStandings {
    ColumnStandings(columns.filter(\.takesItems), items: items, on: day, rules: rules)
  }
}

/// 有形成日期的信息: what is published, or on its way, as timeliness is judged.
package struct DatedItem: Hashable, Sendable {
  package let id: ItemID
  package let state: ItemState
  package let column: ColumnID
  /// The row it was said to answer.
  package let row: RowCode?
  package let formed: Day
  /// The first release on a statutory channel.
  package let released: Day?
  /// 公开日期不早于.
  package let notBefore: Day?
}

extension Registry {
  package func catalogue(of organ: OrganID, for viewer: Viewer) async throws -> OrganCatalogue {
    try await readCatalogue(of: organ, for: viewer) { try OrganCatalogue(of: organ, in: $0) }
  }

  /// 公开目录, as anybody may see it: rows, columns, what was published, and what was said where nothing was.
  package func publicCatalogue(of organ: OrganID) async throws -> OrganCatalogue {
    try await database.read { try OrganCatalogue(of: organ, in: $0) }
  }

  /// 继续有效文件目录 is public; so is which documents ended.
  package func publicDocuments(of organ: OrganID) async throws -> [NormativeDocument] {
    try await database.read { try CatalogueQuery.documents(of: organ, in: $0) }
  }

  /// 情况说明的文字, as they were said to the public.
  package func publicWords(of notes: [RowNote], in organ: OrganID) async throws -> [RowNote: String] {
    let sealed = sealed
    return try await database.read { session in
      var found: [RowNote: String] = [:]
      for note in notes {
        let stored = try session.first(
          "SELECT words FROM catalogue_note WHERE organ = $1 AND code = $2 AND period = $3", organ.rawValue,
          note.row.rawValue, note.period.code
        ) { try StoredReference($0, 0).reference }
        if let reference = stored ?? nil { found[note] = try sealed.open(reference, in: session) }
      }
      return found
    }
  }

  /// What is to be published and was formed, as far as the viewer sees it: published or on its way.
  package func datedItems(of organ: OrganID, for viewer: Viewer) async throws -> [DatedItem] {
    let states = ItemState.allCases.filter { ![.kept, .takenDown, .discarded].contains($0) }
    let condition = viewer.itemPredicate.and(.equal("item.organ", organ.rawValue))
      .and(.isIn("item.state", states.map { .text($0.rawValue) }))
      .and(SQLCondition("(item.attribute IS NULL OR item.attribute = 'proactive') AND item.formed IS NOT NULL"))
    return try await readCatalogue(of: organ, for: viewer) { session in
      try session.rows(
        """
        SELECT item.id, item.state, item.column_id, catalogue_item.code, item.formed, item.released,
          item.not_before FROM item
        LEFT JOIN catalogue_item ON catalogue_item.organ = item.organ AND catalogue_item.item = item.id
        WHERE \(condition.sql) ORDER BY item.formed, item.id
        """, condition.values
      ) { row in
        DatedItem(
          id: ItemID(try row[0]), state: try Stored.choice(row[1]), column: ColumnID(try row[2]),
          row: (try row[3] as String?).map { RowCode($0) }, formed: try StoredDay(row, 4).value,
          released: try StoredDayOrNone(row, 5).value, notBefore: try StoredDayOrNone(row, 6).value)
      }
    }
  }
}
