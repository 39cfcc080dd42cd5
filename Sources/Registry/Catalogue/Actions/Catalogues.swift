import Database
package import Disclosure
import Documents

extension Registry {
  /// 启用公开目录: all rows in one action; the one before is kept with its last day.
  package func openCatalogue(
    _ rows: [CatalogueRow], titled title: String, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, expecting: version, at: now) { work in
      guard !rows.isEmpty else { throw CatalogueRefusal.emptyCatalogue }
      var seen: Set<RowCode> = []
      for row in rows where !seen.insert(row.code).inserted { throw CatalogueRefusal.rowTwice(row.code) }
      let former = try CatalogueQuery.editions(of: organ, in: work.session).last
      if let former, former.until == nil {
        try work.record(
          .catalogueReplaced, on: .catalogue(organ),
          ["edition": .integer(former.number), "until": JSON(work.today)])
      }
      let edition = (former?.number ?? 0) + 1
      try work.record(
        .catalogueOpened, on: .catalogue(organ),
        [
          "edition": .integer(edition), "title": .string(try title.shortText("目录名称")), "since": JSON(work.today),
          "until": .null, "count": .integer(rows.count), "author": work.author,
        ])
      for (index, row) in rows.enumerated() {
        try work.record(
          .rowListed, on: .catalogue(organ),
          [
            "edition": .integer(edition), "code": .string(try row.code.rawValue.shortText("编号")),
            "position": .integer(index + 1), "content": row.json,
          ])
      }
    }
  }

  /// 情况说明、未涉及: for one row and period; a later word for the same replaces it.
  /// - Parameter words: Sealed, since nobody knows what people write.
  package func noteRow(
    _ code: RowCode, _ kind: RowNote.Kind, for period: CataloguePeriod, words: String?, of organ: OrganID,
    by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeCatalogue(of: organ, by: authority, at: now) { work in
      try work.requireRow(code)
      let words = try words.map { try sealed.seal(try $0.filled("说明"), in: work.session).json } ?? .null
      try work.record(
        .rowNoted, on: .catalogue(organ),
        [
          "code": .string(code.rawValue), "period": .string(period.code), "note": .string(kind.rawValue),
          "words": words, "noted": JSON(work.today), "author": work.author,
        ])
    }
  }

  /// 撤回说明.
  package func withdrawNote(
    of code: RowCode, for period: CataloguePeriod, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, at: now) { work in
      let isThere = try CatalogueQuery.notes(of: organ, in: work.session).contains {
        $0.row == code && $0.period == period
      }
      guard isThere else { throw CatalogueRefusal.noSuchNote }
      try work.record(
        .rowNoteWithdrawn, on: .catalogue(organ), ["code": .string(code.rawValue), "period": .string(period.code)])
    }
  }

  /// 指明几条信息对应的目录事项, in one action.
  package func placeItems(
    _ places: [ItemID: RowCode], of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    guard !places.isEmpty else { return }
    try await changeCatalogue(of: organ, by: authority, at: now) { work in
      let known = Set(try CatalogueQuery.rows(of: organ, in: work.session).map(\.code))
      for (item, code) in places.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        guard known.contains(code) else { throw CatalogueRefusal.noSuchRow(code) }
        try work.record(
          .itemPlaced, on: .catalogue(organ),
          ["item": .string(try item.rawValue.shortText("信息编号")), "code": .string(code.rawValue)])
      }
    }
  }

  /// 指明信息对应的目录事项, where its column has several; nil takes it back.
  package func placeItem(
    _ item: ItemID, at code: RowCode?, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await changeCatalogue(of: organ, by: authority, at: now) { work in
      if let code { try work.requireRow(code) }
      try work.record(
        .itemPlaced, on: .catalogue(organ),
        ["item": .string(try item.rawValue.shortText("信息编号")), "code": JSON(code?.rawValue)])
    }
  }
}

extension PeopleAct {
  func requireRow(_ code: RowCode) throws {
    guard try CatalogueQuery.rows(of: organ, in: session).contains(where: { $0.code == code }) else {
      throw CatalogueRefusal.noSuchRow(code)
    }
  }
}
