package import Database

/// 检索各表: what the public reads, in clear, with its words. Nothing that is not public ever lies here: rows come with the step that
/// publishes and go with the one that takes down (`PublicReadings`).
package enum SearchSchema {
  package static let migrations = [
    Migration("公开文本", tables), Migration("公开检索", sqlite: sqlite, postgres: postgres),
  ]
  /// Joined at the end of all, later than the rest.
  package static let additions = [Migration("公开书架", shelf), Migration("办公检索", office)]

  /// What the office searches: keyed marks, in no table that the public's search reads.
  private static let office = """
    CREATE TABLE office_reading (item {text} PRIMARY KEY, revision {text} NOT NULL, marks {blob} NOT NULL) {strict};
    """

  /// Each way of narrowing a list has its own index in the order of lists, so that a page costs the same wherever it lies. `place` is that in
  /// the organ's series of numbers, by which items of one day follow each other; 0 without one.
  private static let shelf = """
    CREATE TABLE public_shelf (
      item {text} PRIMARY KEY, organ {text} NOT NULL, column_id {text} NOT NULL, office {text} NOT NULL, genre {text} NOT NULL,
      topic {text} NOT NULL, validity {text} NOT NULL, published {text} NOT NULL, place {bigint} NOT NULL
    ) {strict};
    CREATE INDEX public_shelf_all ON public_shelf (published, place, item);
    CREATE INDEX public_shelf_organ ON public_shelf (organ, published, place, item);
    CREATE INDEX public_shelf_column ON public_shelf (column_id, published, place, item);
    CREATE INDEX public_shelf_organ_column ON public_shelf (organ, column_id, published, place, item);
    CREATE INDEX public_shelf_office ON public_shelf (organ, office, published, place, item);
    CREATE INDEX public_shelf_genre ON public_shelf (genre, published, place, item);
    CREATE INDEX public_shelf_organ_genre ON public_shelf (organ, genre, published, place, item);
    CREATE INDEX public_shelf_topic ON public_shelf (topic, published, place, item);
    CREATE INDEX public_shelf_organ_topic ON public_shelf (organ, topic, published, place, item);
    CREATE INDEX public_shelf_validity ON public_shelf (validity, published, place, item);
    CREATE INDEX public_shelf_organ_validity ON public_shelf (organ, validity, published, place, item);
    """

  /// `unread` is 1 while the words of its attachments are still to be taken up. `place` orders items by the day of publication, the newest with the greatest.
  private static let tables = """
    CREATE TABLE public_reading (
      place {bigint} PRIMARY KEY, item {text} NOT NULL, organ {text} NOT NULL, revision {text} NOT NULL, title {text} NOT NULL,
      summary {text} NOT NULL, unread {bigint} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX public_reading_item ON public_reading (item);
    CREATE INDEX public_reading_organ ON public_reading (organ);
    CREATE TABLE public_text (
      place {bigint} NOT NULL, chunk {bigint} NOT NULL, source {text} NOT NULL, words {text} NOT NULL, PRIMARY KEY (place, chunk)
    ) {strict};
    """

  /// Tokens come cut already and hold no ASCII sign but letters and digits, so that the plainest tokenizer leaves each as it is.
  private static let sqlite = """
    CREATE VIRTUAL TABLE search_chunk USING fts5 (tokens, tokenize = 'ascii', columnsize = 0);
    """

  private static let postgres = """
    CREATE TABLE search_chunk (
      place bigint NOT NULL, chunk bigint NOT NULL, tokens tsvector NOT NULL, PRIMARY KEY (place, chunk)
    );
    CREATE INDEX search_chunk_tokens ON search_chunk USING gin (tokens);
    """
}
