import Disclosure
package import Documents

/// 公开文本: one revision as the public will read it, cut for the index before the transaction begins.
package struct PublicText: Hashable, Sendable {
  /// Its digest.
  let revision: String
  let column: ColumnID
  let genre: Genre
  let topic: TopicClass
  let title: String
  let summary: String
  let parts: [Part]
  /// Whether attachments are still to be read for it.
  let hasUnread: Bool

  /// A chunk, and the attachment that it is of; empty for the revision's own words.
  struct Part: Hashable, Sendable {
    let source: String
    let chunk: SearchChunk
  }

  /// - Parameter attachments: What attachments of it say, by their addresses; nil when they are still to be read. What is not among its
  ///   attachments is left out.
  package init(_ text: ItemText, revision: String, attachments: [String: String]? = nil) {
    self.revision = revision
    (column, genre, topic) = (text.column, text.genre, text.topic)
    (title, summary) = (text.title, text.summary)
    var parts = SearchChunk.chunks(of: text.searchable).map { Part(source: "", chunk: $0) }
    for attachment in text.attachments {
      guard let words = attachments?[attachment.file] else { continue }
      parts += SearchChunk.chunks(of: words).map { Part(source: attachment.file, chunk: $0) }
    }
    self.parts = Array(parts.prefix(SearchChunk.mostChunks))
    hasUnread = attachments == nil && text.attachments.contains { !$0.isPicture }
  }

  /// As it should be kept, when these are the words of its attachments: those cannot be read again here, so what is kept of them
  /// is held to be right, as far as the attachment is one of this revision.
  init(_ text: ItemText, revision: String, parts kept: [Part]) {
    let own = PublicText(text, revision: revision)
    let files = Set(text.attachments.map(\.file))
    self.revision = revision
    (column, genre, topic) = (own.column, own.genre, own.topic)
    (title, summary) = (own.title, own.summary)
    hasUnread = own.hasUnread
    parts = own.parts + kept.filter { files.contains($0.source) }
  }

  /// What the index keeps of each part, once number and day are known.
  func indexed(_ organ: OrganID, number: String, on day: Day) -> [[String]] {
    var labels: [SearchLabel] = [.organ(organ.rawValue), .column(column), .year(day.year)]
    if parts.count > 1 { labels.append(.long) }
    return parts.enumerated().map { index, part in
      (index == 0 ? part.chunk.adding(number) : part.chunk).indexed(labels)
    }
  }
}
