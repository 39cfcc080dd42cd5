import Database
import Disclosure

/// 公开书架: a row for each item that the public may read, by all that lists of it can be narrowed to. Written and deleted with its reading
/// (`PublicReadings`); lists go along its indexes, whatever their length.
struct PublicShelf {
  let session: Session

  /// Puts an item there, as its row in `item` stands.
  func put(_ item: ItemID, _ text: PublicText) throws {
    try remove(item)
    try session.execute(
      """
      INSERT INTO public_shelf (item, organ, column_id, office, genre, topic, validity, published, place)
      SELECT id, organ, CAST($2 AS text), coalesce(office, ''), CAST($3 AS text), CAST($4 AS text), validity, published,
        coalesce(series_place, 0)
      FROM item WHERE id = $1
      """, item.rawValue, text.column.rawValue, text.genre.rawValue, text.topic.rawValue)
  }

  /// Takes over what a step has changed in the item's row while its text stayed.
  func refresh(_ item: ItemID) throws {
    try session.execute(
      """
      UPDATE public_shelf SET validity = (SELECT validity FROM item WHERE item.id = public_shelf.item) WHERE item = $1
      """, item.rawValue)
  }

  func remove(_ item: ItemID) throws {
    try session.execute("DELETE FROM public_shelf WHERE item = $1", item.rawValue)
  }

  /// Whether what is kept of it is what its row and its text say.
  func holds(_ item: ItemID, _ text: PublicText) throws -> Bool {
    try session.first(
      """
      SELECT 1 FROM public_shelf JOIN item ON item.id = public_shelf.item
      WHERE public_shelf.item = $1 AND public_shelf.organ = item.organ AND public_shelf.published = item.published
        AND public_shelf.validity = item.validity AND public_shelf.office = coalesce(item.office, '')
        AND public_shelf.place = coalesce(item.series_place, 0) AND public_shelf.column_id = $2 AND public_shelf.genre = $3 AND public_shelf.topic = $4
      """, item.rawValue, text.column.rawValue, text.genre.rawValue, text.topic.rawValue
    ) { _ in true } ?? false
  }
}
