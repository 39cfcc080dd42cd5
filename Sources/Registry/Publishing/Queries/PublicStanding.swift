import Database
package import Disclosure

/// 公开现状: that the public may read an item now, and a mark of all that its page depends on.
package struct PublicStanding: Hashable, Sendable {
  package let organ: OrganID
  package let version: Int
  /// The day from which its present text is read.
  package let updated: Day
  /// The sum of all logs: organ, columns, neighbours and checks of files follow from them, and logs only grow.
  package let recorded: Int
}

/// 公开地址的一项: an item, and since when its present text is read.
package struct PublicPlace: Hashable, Sendable {
  package let id: ItemID
  package let updated: Day
}

/// 书架上有的: where something is public.
package struct PublicShelves: Hashable, Sendable {
  package var columns: Set<ColumnID> = []
  package var years: Set<Int> = []
  package var offices: Set<OfficeID> = []
  package var genres: Set<Genre> = []
  package var topics: Set<TopicClass> = []
  package var validities: Set<ItemValidity> = []

  package init() {}
}

extension Registry {
  /// The standing of an item; nil when the public may not read it. One row by its key: asked for at every request, also for what is kept.
  package func publicStanding(of id: ItemID) async throws -> PublicStanding? {
    let condition = PublicItems.predicateOfRow.and(.equal("item.id", id.rawValue))
    return try await database.glance { session in
      try session.rows(
        """
        SELECT organ, version, coalesce(corrected, published),
          (SELECT CAST(coalesce(sum(seq), 0) AS bigint) FROM log_head)
        FROM item WHERE \(condition.sql)
        """, condition.values
      ) { row in
        PublicStanding(
          organ: OrganID(try row[0]), version: try row[1], updated: try StoredDay(row, 2).value,
          recorded: try row[3])
      }.first
    }
  }

  /// 已经撤下: whether the public could read the item and no longer can. Nothing else of it is told.
  package func isWithdrawn(_ id: ItemID) async throws -> Bool {
    try await database.read { session in
      try session.first(
        "SELECT 1 FROM item WHERE id = $1 AND state = $2 AND published IS NOT NULL", id.rawValue,
        ItemState.takenDown.rawValue
      ) { _ in true } ?? false
    }
  }

  /// How many items the public may read, of one organ or of all, and since when the newest text.
  package func publicExtent(of organ: OrganID?) async throws -> (count: Int, updated: Day?) {
    let condition = PublicItems.predicate(of: organ)
    return try await database.read { session in
      let row = try session.rows(
        "SELECT count(*), max(coalesce(corrected, published)) FROM item WHERE \(condition.sql)", condition.values
      ) { row in (try row[0] as Int, (try row[1] as String?).flatMap { Day(iso: $0) }) }.first
      return row ?? (0, nil)
    }
  }

  /// What stands on the shelf of an organ, for ways into its lists that lead to something.
  package func publicShelves(of organ: OrganID) async throws -> PublicShelves {
    let condition = PublicFilter(organ: organ).condition
    var shelves = PublicShelves()
    let found = try await database.read { session in
      try session.rows(
        """
        SELECT DISTINCT public_shelf.column_id, substr(public_shelf.published, 1, 4), public_shelf.office,
          public_shelf.genre, public_shelf.topic, public_shelf.validity
        FROM public_shelf JOIN item ON item.id = public_shelf.item WHERE \(condition.sql)
        """, condition.values
      ) { row in [try row[0], try row[1], try row[2], try row[3], try row[4], try row[5]] as [String] }
    }
    for row in found {
      shelves.columns.insert(ColumnID(row[0]))
      if let year = Int(row[1]) { shelves.years.insert(year) }
      if !row[2].isEmpty { shelves.offices.insert(OfficeID(row[2])) }
      if let genre = Genre(rawValue: row[3]) { shelves.genres.insert(genre) }
      if let topic = TopicClass(rawValue: row[4]) { shelves.topics.insert(topic) }
      if let validity = ItemValidity(rawValue: row[5]) { shelves.validities.insert(validity) }
    }
    return shelves
  }

  /// The columns in which something is public, of each organ.
  package func publicColumns() async throws -> [OrganID: Set<ColumnID>] {
    let condition = PublicFilter().condition
    let found = try await database.read { session in
      try session.rows(
        """
        SELECT DISTINCT public_shelf.organ, public_shelf.column_id
        FROM public_shelf JOIN item ON item.id = public_shelf.item WHERE \(condition.sql)
        """, condition.values
      ) { (OrganID(try $0[0] as String), ColumnID(try $0[1] as String)) }
    }
    return found.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
  }

  /// A stretch of the items that the public may read, in an order that new ones do not change much, for site maps.
  package func publicPlaces(of organ: OrganID? = nil, from offset: Int, count: Int) async throws -> [PublicPlace] {
    let condition = PublicItems.predicate(of: organ)
    let (offset, count) = (max(0, offset), max(0, count))
    return try await database.read { session in
      try session.rows(
        """
        SELECT id, coalesce(corrected, published) FROM item WHERE \(condition.sql)
        ORDER BY published, id LIMIT ? OFFSET ?
        """, condition.values + [count.sqlValue, offset.sqlValue]
      ) { PublicPlace(id: ItemID(try $0[0]), updated: try StoredDay($0, 1).value) }
    }
  }
}
