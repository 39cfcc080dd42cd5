package import Database

/// 检索各表: what the public reads, in clear, with its words. Nothing that is not public ever lies here: rows come with the step that
/// publishes and go with the one that takes down (`PublicReadings`).
package enum SearchSchema {
  package static let migrations = [
    Migration("公开文本", tables), Migration("公开检索", sqlite: sqlite, postgres: postgres),
  ]

  /// What the office searches: keyed marks, in no table that the public's search reads.
  package static let additions = [
    Migration(
      "办公检索",
      """
      CREATE TABLE office_reading (item {text} PRIMARY KEY, revision {text} NOT NULL, marks {blob} NOT NULL) {strict};
      """)
  ]

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
