import Database
package import Disclosure
import Documents

/// 已发布的年度报告: one version as the public reads it.
package struct PublishedReport: Hashable, Sendable {
  package let year: ReportingYear
  package let edition: Int
  package let digest: String
  package let published: Day
  package let isImported: Bool
  /// 更正说明; nil for the first version.
  package let note: String?
  package let report: AnnualReport

  /// The versions of a year, the first one first.
  static func editions(
    of organ: OrganID, _ year: ReportingYear, _ sealed: SealedValues, in session: Session
  ) throws -> [PublishedReport] {
    try session.query(
      """
      SELECT edition, digest, text, published, imported, note FROM report_edition WHERE organ = $1 AND year = $2
      ORDER BY edition
      """, organ.rawValue, year.year
    ) { try EditionRow($0) }.map { try $0.published(year, sealed, in: session) }
  }

  static func latest(
    of organ: OrganID, _ year: ReportingYear, _ sealed: SealedValues, in session: Session
  ) throws -> PublishedReport? {
    try session.first(
      """
      SELECT edition, digest, text, published, imported, note FROM report_edition WHERE organ = $1 AND year = $2
      ORDER BY edition DESC LIMIT 1
      """, organ.rawValue, year.year
    ) { try EditionRow($0) }?.published(year, sealed, in: session)
  }
}

private struct EditionRow {
  let edition: Int
  let digest: String
  let text: SealedReference?
  let published: Day
  let isImported: Bool
  let note: SealedReference?

  init(_ row: borrowing Row) throws {
    (edition, digest) = (try row[0], try row[1])
    text = try StoredReference(row, 2).reference
    published = try StoredDay(row, 3).value
    isImported = (try row[4] as Int) != 0
    note = try StoredReference(row, 5).reference
  }

  func published(_ year: ReportingYear, _ sealed: SealedValues, in session: Session) throws -> PublishedReport {
    guard let text = try text.map({ try sealed.open($0, in: session) }), ReportDraft.digest(of: text) == digest else {
      throw StoredValueFault(column: "text", value: digest)
    }
    return PublishedReport(
      year: year, edition: edition, digest: digest, published: published, isImported: isImported,
      note: try note.map { try sealed.open($0, in: session) },
      report: try ReportJSONReader.read(JSON.parse(text)).report)
  }
}
