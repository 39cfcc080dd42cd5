import Database
package import Disclosure
import Documents

/// 信息列表的一行.
package struct ItemSummary: Sendable {
  package let id: ItemID
  package let organ: OrganID
  package let state: ItemState
  package let column: ColumnID
  package let office: OfficeID?
  package let number: String?
  package let formed: Day?
  package let published: Day?
  package let validity: ItemValidity
  package let isBackfilled: Bool
  /// 公开日期不早于.
  package let notBefore: Day?
  /// Whose turn it is in the ladder.
  package let role: Role?
  /// In the organ's series of numbers; 0 without one.
  let place: Int
  /// Nil when its text cannot be read.
  package fileprivate(set) var title: String?

  /// The digest of the revision that it shows.
  let file: String?

  static let columns = """
    item.id, item.organ, item.state, item.column_id, item.office, item.number, item.formed, item.published, item.validity,
    item.backfilled, item.review_role, item.revision, item.read_revision, public_reading.revision, public_reading.title,
    item.series_place, item.not_before
    """

  /// - Parameter isPublic: Shows what the public reads, not what is drafted.
  init(_ row: borrowing Row, isPublic: Bool) throws {
    id = ItemID(try row[0])
    organ = OrganID(try row[1])
    state = try StoredCase<ItemState>(row, 2).value
    column = ColumnID(try row[3])
    office = (try row[4] as String?).map { OfficeID($0) }
    number = try row[5]
    formed = (try row[6] as String?).flatMap { Day(iso: $0) }
    published = (try row[7] as String?).flatMap { Day(iso: $0) }
    validity = try StoredCase<ItemValidity>(row, 8).value
    isBackfilled = try row[9] as Int == 1
    role = (try row[10] as String?).flatMap(Role.init(rawValue:))
    let (own, read): (String?, String?) = (try row[11], try row[12])
    file = isPublic ? read : own
    title = try row[13] as String? == file ? try row[14] : nil
    place = try row[15] as Int? ?? 0
    notBefore = (try row[16] as String?).flatMap { Day(iso: $0) }
  }
}

/// 列表条件.
package struct ItemFilter: Sendable {
  package var states: Set<ItemState> = []
  package var columns: Set<ColumnID> = []
  package var offices: Set<OfficeID> = []
  /// 等本人办理: a step of the ladder that the person may take.
  package var waitsFor: Set<Role> = []
  package var notBoundTo: PersonID?
  /// 紧急撤下待补批.
  package var awaitsApproval = false

  package init(states: Set<ItemState> = []) { self.states = states }

  var condition: SQLCondition {
    var condition = SQLCondition.always
    if !states.isEmpty {
      condition = condition.and(.isIn("item.state", states.map(\.rawValue).sorted().map { .text($0) }))
    }
    if !columns.isEmpty {
      condition = condition.and(.isIn("item.column_id", columns.map(\.rawValue).sorted().map { .text($0) }))
    }
    if !offices.isEmpty {
      condition = condition.and(.isIn("item.office", offices.map(\.rawValue).sorted().map { .text($0) }))
    }
    if !waitsFor.isEmpty {
      condition = condition.and(.isIn("item.review_role", waitsFor.map(\.rawValue).sorted().map { .text($0) }))
    }
    if let person = notBoundTo {
      condition = condition.and(SQLCondition("item.review_bound NOT LIKE ?", [.text("%/\(person.rawValue)/%")]))
    }
    if awaitsApproval { condition = condition.and(.equal("item.take_down_waits", 1)) }
    return condition
  }
}

package struct ItemPage: Sendable {
  package let lines: [ItemSummary]
  package let total: Int
}

/// 公开可见范围: the one condition behind every public exit: pages, lists, counts, feeds, files and exports.
package enum PublicItems {
  package static let predicate = SQLCondition.isIn(
    "item.state", ItemState.allCases.filter(\.isPublic).map { .text($0.rawValue) })

  /// The same, asked of a row that is found already by its key: as SQLite would otherwise look for the key once with each state.
  static let predicateOfRow = SQLCondition.isIn(
    "coalesce(item.state, '')", ItemState.allCases.filter(\.isPublic).map { .text($0.rawValue) })

  /// Rows of the table that say what the public reads. A row that was tampered with may lack it; that is found by comparing with the log.
  static let whole = predicate.and(
    SQLCondition("item.number IS NOT NULL AND item.published IS NOT NULL AND item.read_revision IS NOT NULL"))

  /// Of one organ, or of all.
  static func predicate(of organ: OrganID?) -> SQLCondition {
    organ.map { predicate.and(.equal("item.organ", $0.rawValue)) } ?? predicate
  }
}

extension Registry {
  /// 信息列表 in the office, what changed last first.
  package func items(
    for viewer: Viewer, _ filter: ItemFilter = ItemFilter(), from offset: Int = 0, count: Int = 50
  ) async throws -> ItemPage {
    try await items(
      viewer.itemPredicate.and(filter.condition), order: "item.changed DESC, item.published DESC, item.id",
      isPublic: false, from: offset,
      count: count)
  }

  /// - Parameter isPublic: With the titles that the public reads.
  func items(
    _ condition: SQLCondition, order: String, isPublic: Bool, from offset: Int, count: Int
  ) async throws -> ItemPage {
    let (offset, count) = (max(0, offset), min(max(1, count), 1000))
    let (total, found) = try await database.read { session in
      let total =
        try session.rows("SELECT count(*) FROM item WHERE \(condition.sql)", condition.values) {
          try $0[0] as Int
        }.first ?? 0
      let lines = try session.rows(
        """
        SELECT \(ItemSummary.columns) FROM item LEFT JOIN public_reading ON public_reading.item = item.id
        WHERE \(condition.sql) ORDER BY \(order) LIMIT ? OFFSET ?
        """, condition.values + [count.sqlValue, offset.sqlValue]
      ) { try ItemSummary($0, isPublic: isPublic) }
      return (total, try withTexts(lines, in: session))
    }
    return ItemPage(lines: try titled(found), total: total)
  }

  /// With the files of their texts; one is opened only where the public does not read that very text.
  func withTexts(_ lines: [ItemSummary], in session: Session) throws -> [(ItemSummary, StoredFile?)] {
    try lines.map { ($0, $0.title == nil ? try storedText($0.file, in: session) : nil) }
  }

  func titled(_ found: [(ItemSummary, StoredFile?)]) throws -> [ItemSummary] {
    try found.map { found, stored in
      var line = found
      if let stored { line.title = try ItemText(bytes: files.contents(of: stored)).title }
      return line
    }
  }

  func storedText(_ digest: String?, in session: Session) throws -> StoredFile? {
    guard let address = digest.flatMap({ Digest(hex: $0) }) else { return nil }
    return try FileRegister(keyring).kept(address, in: session)
  }
}
