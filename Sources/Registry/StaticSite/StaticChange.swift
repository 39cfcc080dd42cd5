import Database
package import Disclosure

/// 静态站的变动: a step by which the public reads something else, and which the files have still to tell.
package struct StaticChange: Hashable, Sendable {
  package let item: ItemID
  /// Of the item, after the step.
  package let version: Int

  package init(item: ItemID, version: Int) { (self.item, self.version) = (item, version) }

  /// The job that brings it into the files.
  package static let job: JobKind = "site"
  package var key: String { "\(item)/\(version)" }

  /// Notes the change with the step itself, where a static site is kept.
  ///
  /// - Parameter isGone: Whether the public reads nothing of it any more.
  func note(isGone: Bool, of organ: OrganID, in action: Action) throws {
    guard let folder = try StaticFolder.stored(in: action.session), folder.organ == nil || folder.organ == organ else {
      return
    }
    try action.session.execute(
      "INSERT INTO static_change (item, version, gone, written) VALUES ($1, $2, $3, $4)", item.rawValue, version,
      isGone ? 1 : 0, action.now.milliseconds)
    // One after the other: the first brings in all that wait.
    try Outbox.add(
      NewJob(Self.job, key: key, organ: organ, stream: item.stream, lane: "static-site"), in: action)
  }
}

/// 撤下是否到了静态站.
package enum StaticWithdrawal: Hashable, Sendable {
  /// The files may still show it.
  case waiting
  /// 已从静态站撤下.
  case done(Instant)
}

extension Registry {
  /// What the files have still to tell. Whatever is written after this was asked is another export's.
  package func openStaticChanges() async throws -> [StaticChange] {
    try await database.read { session in
      try session.query("SELECT item, version FROM static_change WHERE settled IS NULL ORDER BY item, version") {
        StaticChange(item: ItemID(try $0[0] as String), version: try $0[1])
      }
    }
  }

  /// The files tell these changes since `now`: they were open before the export began.
  package func settle(_ changes: [StaticChange], at now: Instant) async throws {
    try await database.write(lock: "static-site") { session in
      for change in changes {
        try session.execute(
          "UPDATE static_change SET settled = $3 WHERE item = $1 AND version = $2 AND settled IS NULL",
          change.item.rawValue, change.version, now.milliseconds)
      }
    }
  }

  /// How far the last withdrawal of an item is; nil when none went to a static site.
  package func staticWithdrawal(of item: ItemID) async throws -> StaticWithdrawal? {
    try await database.read { session in
      try session.first(
        "SELECT settled FROM static_change WHERE item = $1 AND gone = 1 ORDER BY version DESC LIMIT 1", item.rawValue
      ) { row in
        (try row[0] as Int?).map { StaticWithdrawal.done(Instant(milliseconds: $0)) } ?? StaticWithdrawal.waiting
      }
    }
  }
}
