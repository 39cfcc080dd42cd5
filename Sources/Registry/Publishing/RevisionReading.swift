import Documents

/// 修改稿的标记: what the office's indexes keep of a revision, made from its file before anything is locked.
struct RevisionReading: Sendable {
  let likeness: LikenessMarks
  /// Nil when the file cannot be read as a revision.
  let search: OfficeReadings.Reading?

  init(_ text: ItemText, _ file: StoredFile, _ keys: Keys) {
    likeness = LikenessMarks(of: text, keys: keys)
    search = OfficeReadings.Reading(
      revision: file.address.hex, marks: OfficeMarks(SearchVocabulary(text.searchable), keys))
  }

  /// Of a file that cannot be read: `verify` names it.
  private init() { (likeness, search) = (.empty, nil) }

  init(of file: StoredFile, in registry: Registry) {
    guard let bytes = try? registry.files.contents(of: file), let text = try? ItemText(bytes: bytes) else {
      self.init()
      return
    }
    self.init(text, file, registry.keyring.current)
  }
}
