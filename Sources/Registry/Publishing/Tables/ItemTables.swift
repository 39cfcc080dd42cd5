import Database
import Disclosure

/// What a single event leaves beside the row of its item.
enum ItemTables {
  /// A row of `item_file`: the text of a revision, what is attached to it, or a signed form.
  struct FileRow: Hashable {
    enum Kind: String { case revision, attachment, scan }
    let file: String
    let kind: Kind
  }

  static func files(of event: ItemEvent) -> [FileRow] {
    switch event.what {
    case .revised(let revision):
      [FileRow(file: revision.digest, kind: .revision)]
        + revision.attachments.map { FileRow(file: $0, kind: .attachment) }
    case .review(.passed(let signature)), .review(.returned(let signature, _)):
      signature.paper.map { [FileRow(file: $0.scan, kind: .scan)] } ?? []
    default: []
    }
  }

  /// What the public can have come by: own publication and every other channel.
  static func release(of event: ItemEvent) -> ItemRelease? {
    switch event.what {
    case .published: ItemRelease(.platform, on: event.day, isBackfilled: false)
    case .released(let release), .backfilled(_, let release): release
    default: nil
    }
  }

  /// - Parameter version: Of the event. A file that came with an earlier revision stays where it is.
  static func note(_ event: ItemEvent, version: Int, _ id: ItemID, _ organ: OrganID, in session: Session) throws {
    for row in files(of: event) {
      try session.execute(
        """
        INSERT INTO item_file (file, organ, item, kind, version) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (file) DO NOTHING
        """, row.file, organ.rawValue, id.rawValue, row.kind.rawValue, version)
    }
    try link(event, id, organ, in: session)
    guard let release = release(of: event) else { return }
    try session.execute(
      "INSERT INTO item_release (item, version, organ, channel, day, backfilled) VALUES ($1, $2, $3, $4, $5, $6)",
      id.rawValue, version, organ.rawValue, release.channel.rawValue, release.day.description,
      release.isBackfilled ? 1 : 0)
  }

  /// 解读关联: which item explains which.
  private static func link(_ event: ItemEvent, _ id: ItemID, _ organ: OrganID, in session: Session) throws {
    switch event.what {
    case .interpreted(let other):
      try session.execute(
        "INSERT INTO item_link (item, other, organ) VALUES ($1, $2, $3)", id.rawValue, other.rawValue, organ.rawValue)
    case .interpretationRemoved(let other):
      try session.execute("DELETE FROM item_link WHERE item = $1 AND other = $2", id.rawValue, other.rawValue)
    default: break
    }
  }
}
