/// 告知书: a letter with the office's own title and text.
package struct PlainNotice: Letter {
  package var facts: LetterFacts
  package var title: String
  package var text: String
  package var attachments: [String]

  package init(_ facts: LetterFacts, title: String = "告知书", text: String, attachments: [String] = []) {
    self.facts = facts
    self.title = title
    self.text = text
    self.attachments = attachments
  }

  package var gaps: [LetterGap] {
    facts.gaps + [LetterGap.ifBlank(title, .title), .ifBlank(text, .text)].compactMap(\.self)
  }

  package var rendered: Document {
    Document(letter: title, facts, attachments: attachments, body: LetterText.paragraphs(text))
  }
}
