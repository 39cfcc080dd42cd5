/// 已公开的信息, as far as the catalogue asks for it.
package struct CatalogueItem: Hashable, Sendable {
  package let id: ItemID
  package let column: ColumnID
  /// The row it was said to answer; nil where nobody said so.
  package let row: RowCode?
  /// 形成或者变更之日.
  package let formed: Day
  /// The first release on a statutory channel.
  package let released: Day

  package init(id: ItemID, column: ColumnID, row: RowCode? = nil, formed: Day, released: Day) {
    self.id = id
    self.column = column
    self.row = row
    self.formed = formed
    self.released = released
  }

  /// The row that it answers: the one said, else the only one of its column. Among several it is not guessed.
  package func row(in columns: [ColumnID: Column]) -> RowCode? {
    if let row { return row }
    guard let rows = columns[column]?.rows, rows.count == 1 else { return nil }
    return rows.first
  }
}

/// 情况说明、未涉及说明: what an office says where it publishes nothing for a row.
package struct RowNote: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// 情况说明: nothing arose in this period.
    case nothingArose
    /// 未涉及: the organ has nothing to do with the field.
    case notInvolved

    package var chinese: String { self == .nothingArose ? "情况说明" : "未涉及领域事项" }
  }

  package let row: RowCode
  package let kind: Kind
  package let period: CataloguePeriod
  /// When it was said.
  package let day: Day

  package init(row: RowCode, kind: Kind, period: CataloguePeriod, day: Day) {
    self.row = row
    self.kind = kind
    self.period = period
    self.day = day
  }
}
