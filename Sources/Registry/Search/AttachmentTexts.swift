import Database
package import Disclosure
import Documents

/// 附件文字: what an attachment says, read by a program of its own, which takes long: so it is taken up after the publication.
///
/// Handed the bytes and the name; empty when it holds no words. Throws when nothing can be said now.
package typealias AttachmentReading = @Sendable ([UInt8], String) async throws -> String

extension Registry {
  /// 附件收入检索: of every public item whose attachments nobody has read for the search yet.
  package func indexUnreadAttachments(by read: AttachmentReading) async throws {
    let waiting = try await database.read { session in
      try session.query("SELECT item FROM public_reading WHERE unread = 1 ORDER BY place DESC") {
        ItemID(try $0[0] as String)
      }
    }
    for id in waiting {
      guard let item = try await publicItem(id) else { continue }
      var words: [String: String] = [:]
      for attachment in item.text.attachments where !attachment.isPicture {
        guard let (stored, _) = try await publicAttachment(attachment.file, of: id) else { continue }
        words[attachment.file] = try await read(try files.contents(of: stored), attachment.name)
      }
      try await indexAttachments(words, of: id)
    }
  }

  /// Takes up what the attachments of a public item say.
  ///
  /// - Parameter words: By the addresses of the files; those that the public may not fetch are left out.
  /// - Returns: Whether the item was still public, with the same revision.
  @discardableResult
  package func indexAttachments(_ words: [String: String], of id: ItemID) async throws -> Bool {
    guard let item = try await publicItem(id) else { return false }
    let text = PublicText(
      item.text, revision: item.revision, attachments: words.filter { item.released.contains($0.key) })
    let standing = PublicReadings.Standing(item: id, organ: item.organ, number: item.number, day: item.published)
    return try await database.write(lock: "stream/\(id.stream)") { session in
      let readings = PublicReadings(session: session)
      guard try readings.revision(of: id) == item.revision else { return false }
      try readings.write(text, standing)
      return true
    }
  }
}
