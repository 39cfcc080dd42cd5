/// 文书: facts that become a document when none is missing.
package protocol Letter: Sendable {
  /// The printed title.
  var title: String { get }
  /// What the law asks for and is missing or wrong, in the order of the letter.
  var gaps: [LetterGap] { get }
  /// The document, whatever is missing; `document()` gives it out.
  var rendered: Document { get }
}

extension Letter {
  /// The document; refused while anything is missing.
  package func document() throws(LetterGaps) -> Document {
    let gaps = gaps
    guard gaps.isEmpty else { throw LetterGaps(gaps) }
    return rendered
  }
}

extension Document {
  /// A letter in 信函格式: title, addressee, text, attachments, signature, and whom to ask.
  init(letter title: String, _ facts: LetterFacts, attachments: [String] = [], body: [Block]) {
    let head = facts.letterhead
    self.init(
      title: title, organ: head.organ, day: facts.issue.day,
      letterhead: Letterhead(organ: head.organ, number: facts.issue.number),
      blocks: [.title([title]), .addressee(facts.addressee.name)])
    blocks += body
    if !attachments.isEmpty { blocks.append(.attachments(attachments)) }
    blocks.append(.signature(Signature(organ: head.organ, day: facts.issue.date)))
    blocks.append(.note(head.contact))
  }
}
