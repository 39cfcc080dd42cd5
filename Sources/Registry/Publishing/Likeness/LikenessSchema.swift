package import Database

/// 近似检索各表: by which items that say nearly the same are found without reading them all. They hold no word: only marks that say nothing
/// without the installation's key.
package enum LikenessSchema {
  package static let migrations = [Migration("近似信息", tables)]

  /// One row for each item whose newest revision was looked at; its marks, none for a short text.
  private static let tables = """
    CREATE TABLE item_likeness (
      item {text} PRIMARY KEY, organ {text} NOT NULL, revision {text} NOT NULL
    ) {strict};
    CREATE TABLE item_band (
      item {text} NOT NULL, mark {text} NOT NULL, organ {text} NOT NULL, PRIMARY KEY (item, mark)
    ) {strict};
    CREATE INDEX item_band_mark ON item_band (organ, mark, item);
    """
}
