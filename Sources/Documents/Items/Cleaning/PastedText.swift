/// 整理过的粘贴内容: as it goes into the form, and what was left out, a sentence each.
package struct PastedText: Hashable, Sendable {
  /// In the notation of bodies.
  package let notation: String
  package let notes: [String]

  package init(html: [UInt8]) throws(CleaningRefusal) {
    let (text, notes) = try RichTextCleaning.clean(html: html)
    notation = text.notation { _ in nil }
    self.notes = notes.map(\.sentence)
  }

  package var json: JSON { ["notes": .array(notes.map(JSON.string)), "text": .string(notation)] }

  /// Nil when it was not written by `json`.
  package init?(_ json: JSON) {
    guard let notation = json["text"]?.string, let notes = json["notes"]?.array?.compactMap(\.string) else {
      return nil
    }
    (self.notation, self.notes) = (notation, notes)
  }
}
