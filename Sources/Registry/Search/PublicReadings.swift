package import Database
package import Disclosure
import Documents

/// 公开文本的登记: the rows of what the public reads, written and deleted with the step that opens or closes it.
package struct PublicReadings {
  let session: Session

  package init(session: Session) { self.session = session }

  /// An item as it is public.
  package struct Standing: Hashable, Sendable {
    let item: ItemID
    let organ: OrganID
    let number: String
    /// 首次发布日期.
    let day: Day

    package init(item: ItemID, organ: OrganID, number: String, day: Day) {
      (self.item, self.organ, self.number, self.day) = (item, organ, number, day)
    }
  }

  /// Replaces what is kept of the item, or begins to keep it.
  package func write(_ text: PublicText, _ standing: Standing) throws {
    let known = try place(of: standing.item)
    if let known { try remove(known) }
    let place = if let known, known.isOn(standing.day) { known } else { try next(on: standing.day) }
    try session.execute(
      "INSERT INTO public_reading (place, item, organ, revision, title, summary, unread) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      place.number, standing.item.rawValue, standing.organ.rawValue, text.revision, text.title, text.summary,
      text.hasUnread)
    let table = SearchTable(session: session)
    let indexed = text.indexed(standing.organ, number: standing.number, on: standing.day)
    for (chunk, (part, tokens)) in zip(text.parts, indexed).enumerated() {
      try session.execute(
        "INSERT INTO public_text (place, chunk, source, words) VALUES ($1, $2, $3, $4)", place.number, chunk,
        part.source, part.chunk.text)
      try table.insert(tokens, place, chunk: chunk)
    }
    try PublicShelf(session: session).put(standing.item, text)
  }

  func remove(_ item: ItemID) throws {
    if let place = try place(of: item) { try remove(place) }
    try PublicShelf(session: session).remove(item)
  }

  private func remove(_ place: SearchPlace) throws {
    try SearchTable(session: session).remove(place)
    try session.execute("DELETE FROM public_text WHERE place = $1", place.number)
    try session.execute("DELETE FROM public_reading WHERE place = $1", place.number)
  }

  func place(of item: ItemID) throws -> SearchPlace? {
    try session.first("SELECT place FROM public_reading WHERE item = $1", item.rawValue) {
      SearchPlace(number: try $0[0])
    }
  }

  /// Nil when the item is not public.
  func revision(of item: ItemID) throws -> String? {
    try session.first("SELECT revision FROM public_reading WHERE item = $1", item.rawValue) { try $0[0] as String }
  }

  /// Behind the last of that day; held until the transaction ends.
  private func next(on day: Day) throws -> SearchPlace {
    try session.lock("search/\(day)")
    guard let first = SearchPlace(on: day, sequence: 0), let end = SearchPlace(on: day.next, sequence: 0) else {
      throw SearchIndexFull(day: day)
    }
    let last = try session.first(
      "SELECT max(place) FROM public_reading WHERE place >= $1 AND place < $2", first.number, end.number
    ) { try $0[0] as Int? }
    let sequence = (last ?? nil).map { $0 - first.number + 1 } ?? 0
    guard let place = SearchPlace(on: day, sequence: sequence) else { throw SearchIndexFull(day: day) }
    return place
  }

  /// Empties the index, before it is made anew.
  func clear() throws {
    for table in ["search_chunk", "public_text", "public_reading", "public_shelf"] {
      try session.execute("DELETE FROM \(table)")
    }
  }
}

/// More items on one day than there are places for.
struct SearchIndexFull: Error, Hashable { let day: Day }
