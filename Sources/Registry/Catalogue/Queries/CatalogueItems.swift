import Database
import Disclosure

extension CatalogueQuery {
  /// What the public finds now and was released on a statutory channel, with the rows that were said.
  static func items(of organ: OrganID, in session: Session) throws -> [CatalogueItem] {
    let condition = PublicItems.predicate(of: organ)
    return try session.rows(
      """
      SELECT item.id, item.column_id, catalogue_item.code, item.formed, item.released FROM item
      LEFT JOIN catalogue_item ON catalogue_item.organ = item.organ AND catalogue_item.item = item.id
      WHERE \(condition.sql) AND item.formed IS NOT NULL AND item.released IS NOT NULL
      ORDER BY item.released, item.id
      """, condition.values
    ) { row in
      CatalogueItem(
        id: ItemID(try row[0]), column: ColumnID(try row[1]), row: (try row[2] as String?).map { RowCode($0) },
        formed: try StoredDay(row, 3).value, released: try StoredDay(row, 4).value)
    }
  }
}
