import Database
package import Disclosure
import Documents

extension Registry {
  /// 生成标准栏目: the columns with which an organ of this level begins, in one action.
  package func setUpColumns(
    of organ: OrganID, level: OrganLevel, by authority: Authority, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, at: now) { work in
      guard try CatalogueQuery.columns(of: organ, in: work.session).isEmpty else { throw CatalogueRefusal.columnsExist }
      for column in StandardColumns.columns(for: level) { try work.set(column) }
    }
  }

  /// 设置栏目: a new one, or another name, place, cycle or other rows for one that is there; its id stays.
  package func setColumn(
    _ column: Column, isNew: Bool, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, expecting: version, at: now) { work in
      let known = try CatalogueQuery.columns(of: organ, in: work.session)
      let present = known.first { $0.id == column.id }
      if isNew, present != nil { throw CatalogueRefusal.columnTaken(column.id.rawValue) }
      if !isNew, present?.closed != nil || present == nil { throw CatalogueRefusal.noSuchColumn }
      try work.check(column, among: known.filter { $0.id != column.id && $0.closed == nil })
      try work.set(column)
    }
  }

  /// 停用栏目, from today on; what was published in it stays.
  package func closeColumn(
    _ id: ColumnID, of organ: OrganID, by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, expecting: version, at: now) { work in
      let open = try CatalogueQuery.columns(of: organ, in: work.session).filter { $0.closed == nil }
      guard open.contains(where: { $0.id == id }) else { throw CatalogueRefusal.noSuchColumn }
      guard !open.contains(where: { $0.parent == id }) else { throw CatalogueRefusal.columnHasBeneath }
      try work.record(
        .columnClosed, on: .catalogue(organ), ["id": .string(id.rawValue), "closed": JSON(work.today)])
    }
  }

  /// 栏目与目录事项的对应: one row stands in those columns and in no other.
  package func tieRow(
    _ code: RowCode, to columns: Set<ColumnID>, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, expecting: version, at: now) { work in
      try work.requireRow(code)
      let open = try CatalogueQuery.columns(of: organ, in: work.session).filter { $0.closed == nil }
      guard columns.isSubset(of: open.map(\.id)) else { throw CatalogueRefusal.noSuchColumn }
      for column in open where columns.contains(column.id) != column.rows.contains(code) {
        try work.set(column.tied(column.rows.symmetricDifference([code])))
      }
    }
  }

  func changeCatalogue<Value: Sendable>(
    of organ: OrganID, by authority: Authority, expecting version: Int? = nil, at now: Instant,
    _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(
      .manageCatalogue, of: organ, on: .catalogue(organ), expecting: version, by: authority, at: now, work)
  }
}

extension Column {
  fileprivate func tied(_ rows: Set<RowCode>) -> Column {
    Column(
      id: id, name: name, parent: parent, order: order, door: door, matter: matter, rows: rows, content: content,
      cycle: cycle, closed: closed)
  }
}

extension PeopleAct {
  fileprivate func set(_ column: Column) throws {
    let rows = column.rows.map(\.rawValue).sorted().map(JSON.string)
    try record(
      .columnSet, on: .catalogue(organ),
      [
        "id": .string(try column.id.rawValue.shortText("栏目编号")), "name": .string(try column.name.shortText("栏目名称")),
        "parent": JSON(column.parent?.rawValue), "position": .integer(column.order),
        "door": .string(column.door.rawValue), "matter": JSON(column.matter?.rawValue), "rows": .array(rows),
        "content": .string(column.content.rawValue), "cycle": JSON(column.cycle?.rawValue), "closed": .null,
      ])
  }

  /// - Parameter others: The other open columns.
  fileprivate func check(_ column: Column, among others: [Column]) throws {
    if let parent = column.parent {
      guard parent != column.id else { throw CatalogueRefusal.parentBeneath }
      guard others.contains(where: { $0.id == parent }) else { throw CatalogueRefusal.noSuchColumn }
      var seen: Set<ColumnID> = []
      var above: ColumnID? = parent
      while let id = above, seen.insert(id).inserted {
        if id == column.id { throw CatalogueRefusal.parentBeneath }
        above = others.first { $0.id == id }?.parent
      }
    }
    if others.contains(where: { $0.parent == column.parent && $0.name == column.name }) {
      throw CatalogueRefusal.columnNameTaken(column.name)
    }
    let known = try CatalogueQuery.rows(of: organ, in: session).map(\.code)
    if let stranger = column.rows.subtracting(known).min() { throw CatalogueRefusal.noSuchRow(stranger) }
  }
}
