package import Database
import Documents

/// The table of verdicts, which follows from the log.
package enum QuarantineSchema {
  package static let migrations = [Migration("收到文件的检查", table)]

  private static let table = """
    CREATE TABLE file_check (
      file {text} PRIMARY KEY, organ {text} NOT NULL, outcome {text} NOT NULL CHECK (outcome IN ('made', 'released', 'rejected')),
      scanned {bigint} NOT NULL, finding {text} NOT NULL, signature {text} NOT NULL
    ) {strict};
    CREATE INDEX file_check_organ ON file_check (organ);
    """
}

/// 文件检查: verdicts as the log says they should be; a file set free by hand in the database is a difference.
struct QuarantineProjection: Projection {
  let table = "file_check"
  let families: Set<String>? = ["check"]

  func replay(of organ: OrganID, in session: Session) -> any ProjectionReplay { QuarantineReplay() }

  func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    try session.forEach(
      "SELECT file, outcome, scanned, finding, signature FROM file_check WHERE organ = $1", organ.rawValue
    ) { stored in
      try row(
        QuarantineReplay.row(
          try stored[0], outcome: try stored[1], isScanned: try stored[2], finding: try stored[3],
          signature: try stored[4]))
    }
  }
}

private struct QuarantineReplay: ProjectionReplay {
  private var rows: [ProjectedRow] = []

  func rows(in session: Session) -> [ProjectedRow] { rows }

  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws {
    guard entry.kind == Quarantine.kind else { return }
    let payload = EventPayload(kind: entry.kind, json: try payload.get())
    rows.append(
      QuarantineReplay.row(
        try payload.text("file"), outcome: try payload.text("outcome"),
        isScanned: try payload.flag("scanned") ? 1 : 0, finding: try payload.text("finding"),
        signature: try payload.text("signature")))
  }

  static func row(
    _ file: String, outcome: String, isScanned: Int, finding: String, signature: String
  ) -> ProjectedRow {
    ProjectedRow(
      key: file,
      [
        .init("outcome", outcome), .init("scanned", isScanned), .init("finding", finding),
        .init("signature", signature),
      ])
  }
}
