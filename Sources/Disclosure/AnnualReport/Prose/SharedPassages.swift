/// 雷同段落: how much of a report's first and fifth part another report says too, and which sentences.
///
/// Numbers, punctuation and white space are left out, as in `text-copied`; short sentences are alike by chance.
package struct SharedPassages: Hashable, Sendable {
  /// 0…100.
  package let likeness: Int
  /// Sentences of the first report that stand in the other, as the first has them.
  package let sentences: [String]

  /// Characters that count.
  private static let shortest = 12

  package init(of report: AnnualReport, with other: AnnualReport) {
    let (mine, theirs) = (SharedPassages.texts(report), SharedPassages.texts(other))
    likeness = TextLikeness(of: mine).likeness(to: TextLikeness(of: theirs))
    let known = Set(theirs.flatMap(SharedPassages.sentences(of:)).map(SharedPassages.key))
    sentences = mine.flatMap(SharedPassages.sentences(of:)).filter { sentence in
      let key = SharedPassages.key(sentence)
      return key.count >= SharedPassages.shortest && known.contains(key)
    }
  }

  private static func texts(_ report: AnnualReport) -> [String] { [1, 5].compactMap { report.section($0)?.text } }

  private static func sentences(of text: String) -> [String] {
    text.split { "。！？；\n".contains($0) }.map { String($0) }
  }

  private static func key(_ sentence: String) -> [Unicode.Scalar] {
    sentence.unicodeScalars.filter(TextLikeness.counts)
  }
}
