import Documents

/// 检索式的标记: whether an item may be one that is sought, before its text is opened.
struct MarkedQuery: Sendable {
  private struct Word: Sendable {
    let text: String
    let mark: Int
  }

  /// What is excluded is told by the text alone.
  private let groups: [[[Word]]]

  init(_ query: SearchQuery, _ keys: Keys) {
    groups = query.groups.map { group in
      group.map { term in term.vocabulary.map { Word(text: $0, mark: OfficeMarks.mark(of: $0, keys)) } }
    }
  }

  /// - Parameter number: Its 索引号, which is no part of its text.
  func mayStand(in marks: OfficeMarks, number: String?) -> Bool {
    let numbered = number.map { SearchVocabulary($0).words } ?? []
    return groups.allSatisfy { group in
      group.contains { term in term.allSatisfy { marks.has($0.mark) || numbered.contains($0.text) } }
    }
  }
}
