package import Database

/// The tables of columns, catalogues and registers; steps are added and never changed after a release.
package enum CatalogueSchema {
  package static let migrations = [Migration("公开目录和登记", tables)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<CatalogueKind>(
      table: "portal_column", key: ["id"],
      columns: ["name", "parent", "position", "door", "matter", "rows", "content", "cycle", "closed"],
      effects: [.columnSet: .put, .columnClosed: .patch]),
    EventTable<CatalogueKind>(
      table: "catalogue_edition", key: ["edition"], columns: ["title", "since", "until", "count", "author"],
      effects: [.catalogueOpened: .put, .catalogueReplaced: .patch]),
    EventTable<CatalogueKind>(
      table: "catalogue_row", key: ["edition", "code"], columns: ["position", "content"], effects: [.rowListed: .put]),
    EventTable<CatalogueKind>(
      table: "catalogue_note", key: ["code", "period"], columns: ["note", "words", "noted", "author"],
      effects: [.rowNoted: .put, .rowNoteWithdrawn: .remove]),
    EventTable<CatalogueKind>(
      table: "catalogue_item", key: ["item"], columns: ["code"], effects: [.itemPlaced: .put]),
    EventTable<CatalogueKind>(
      table: "normative_document", key: ["id"],
      columns: [
        "title", "number", "category", "made", "valid_until", "amended", "ending", "ended", "successor", "item",
        "entered", "author",
      ],
      effects: [.normativeMade: .put, .normativeAmended: .patch, .normativeEnded: .patch, .normativeTermSet: .patch]),
    EventTable<CatalogueKind>(
      table: "enforcement_entry", key: ["id"],
      columns: ["decision", "span", "quantity", "source", "entered", "author", "withdrawn"],
      effects: [.enforcementEntered: .put, .enforcementCorrected: .patch]),
    EventTable<CatalogueKind>(
      table: "charge_entry", key: ["id"], columns: ["span", "amount", "source", "entered", "author", "withdrawn"],
      effects: [.chargeEntered: .put, .chargeCorrected: .patch]),
  ]

  /// Days are ISO text, spans too; amounts are decimal text in 元. `words` is a reference to a sealed value; lists and objects
  /// are canonical JSON. `author` is a person, or `console`.
  private static let tables = """
    CREATE TABLE portal_column (
      organ {text} NOT NULL, id {text} NOT NULL, name {text} NOT NULL, parent {text}, position {bigint} NOT NULL,
      door {text} NOT NULL, matter {text}, rows {text} NOT NULL, content {text} NOT NULL, cycle {text}, closed {text},
      PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE catalogue_edition (
      organ {text} NOT NULL, edition {bigint} NOT NULL, title {text} NOT NULL, since {text} NOT NULL, until {text},
      count {bigint} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, edition)
    ) {strict};
    CREATE TABLE catalogue_row (
      organ {text} NOT NULL, edition {bigint} NOT NULL, code {text} NOT NULL, position {bigint} NOT NULL,
      content {text} NOT NULL, PRIMARY KEY (organ, edition, code)
    ) {strict};
    CREATE TABLE catalogue_note (
      organ {text} NOT NULL, code {text} NOT NULL, period {text} NOT NULL, note {text} NOT NULL, words {text},
      noted {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, code, period)
    ) {strict};
    CREATE TABLE catalogue_item (
      organ {text} NOT NULL, item {text} NOT NULL, code {text}, PRIMARY KEY (organ, item)
    ) {strict};
    CREATE TABLE normative_document (
      organ {text} NOT NULL, id {text} NOT NULL, title {text} NOT NULL, number {text}, category {text} NOT NULL,
      made {text} NOT NULL, valid_until {text}, amended {text} NOT NULL, ending {text}, ended {text}, successor {text},
      item {text}, entered {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX normative_document_number ON normative_document (organ, number);
    CREATE TABLE enforcement_entry (
      organ {text} NOT NULL, id {text} NOT NULL, decision {text} NOT NULL, span {text} NOT NULL,
      quantity {bigint} NOT NULL, source {text}, entered {text} NOT NULL, author {text} NOT NULL, withdrawn {text},
      PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX enforcement_entry_span ON enforcement_entry (organ, decision, span);
    CREATE TABLE charge_entry (
      organ {text} NOT NULL, id {text} NOT NULL, span {text} NOT NULL, amount {text} NOT NULL, source {text},
      entered {text} NOT NULL, author {text} NOT NULL, withdrawn {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX charge_entry_span ON charge_entry (organ, span);
    """
}
