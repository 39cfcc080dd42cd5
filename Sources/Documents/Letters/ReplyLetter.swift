import Disclosure

/// 答复告知书: the reply that closes an application.
package struct ReplyLetter: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var reply: ReplyFacts
  package var remedies: RemedyBodies
  package var attachments: [String]
  private let ownTitle: String?
  /// 送审的正文, which is what goes out; nil while there is none.
  private let signed: String?

  package init(
    _ facts: LetterFacts, _ request: RequestReference, _ reply: ReplyFacts, remedies: RemedyBodies,
    title: String? = nil, attachments: [String]? = nil, signed: String? = nil
  ) {
    self.facts = facts
    self.request = request
    self.reply = reply
    self.remedies = remedies
    self.attachments = attachments ?? LetterText.lines(reply.text(.attachments))
    let typed = reply.text(.title)
    ownTitle = title ?? (typed.isEmpty ? nil : typed)
    self.signed = signed
  }

  package var title: String { ownTitle ?? reply.disposition.letterTitle }

  /// 正文, a paragraph a line: what the ladder is shown, and to what it is bound.
  package var text: String { body.compactMap(\.line).joined(separator: "\n") }

  private var remedy: Remedy { reply.disposition.remedy(on: facts.issue.day) }

  package var gaps: [LetterGap] {
    facts.gaps + request.gaps + reply.gaps(on: facts.issue.day) + remedies.gaps(remedy)
  }

  /// Where the case was mended after the signature, the signed words go out all the same.
  package var rendered: Document {
    let body = signed.flatMap { $0 == text ? nil : LetterText.paragraphs($0) } ?? body
    return Document(letter: title, facts, attachments: attachments, body: body)
  }

  private var body: [Block] {
    var body = request.paragraphs(facts.you)
    body += LetterText.paragraphs(ReplySentences.basis)
    body += LetterText.paragraphs(ReplySentences.decision(reply, you: facts.you))
    body += reply.disposition == .partlySupplied ? parts : ReplyLetter.details(reply)
    body += LetterText.paragraphs(reply.text(.remark))
    if let paragraph = remedies.paragraph(remedy, contested: contested, you: facts.you) {
      body += LetterText.paragraphs(paragraph)
    }
    return body
  }

  /// What the remedy is about: of a partly granted request, the withheld part.
  private var contested: String {
    remedy == .reconsiderationFirst ? "本告知书中不予公开的决定" : "本告知书"
  }

  /// The facts that are not in the decision's sentence, each under its name.
  private static func details(_ reply: ReplyFacts) -> [Block] {
    let disposition = reply.disposition
    let fields = disposition.requiredFields + disposition.optionalFields
    return fields.filter { $0 != .remark && !disposition.isInSentence($0) }.flatMap { field in
      field == .supplied
        ? LetterText.list(field.label, reply.text(field)) : LetterText.labelled(field.label, reply.text(field))
    }
  }

  /// 区分处理: what is given, then each part that is withheld with its article and reasons.
  private var parts: [Block] {
    var blocks: [Block] = [.heading(.first, "一、予以公开的内容")]
    blocks += ReplyLetter.details(reply)
    blocks.append(.heading(.first, "二、不予公开的内容"))
    for (index, part) in reply.withheld.enumerated() {
      let lead = reply.withheld.count > 1 ? "\(index + 1)." : ""
      let content = LetterText.unended(part.content)
      blocks += LetterText.paragraphs(
        lead + ReplySentences.decision(part.ground, you: facts.you, subject: "“\(content)”"))
      blocks += ReplyLetter.details(part.ground)
      blocks += LetterText.paragraphs(part.ground.text(.remark))
    }
    return blocks
  }
}

extension Block {
  /// The words of a paragraph or heading on one line; nil for anything else.
  fileprivate var line: String? {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .heading(_, let text): text
    default: nil
    }
  }
}
