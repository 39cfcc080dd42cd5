import Disclosure
import Documents

/// Every sample letter as a document, by a name.
enum LetterDocuments {
  static var all: [(name: String, document: Document)] {
    get throws {
      try Disposition.allCases.map { ($0.rawValue, try LetterSamples.reply(LetterSamples.reply($0)).document()) }
        + LetterSamples.notices.map { ("\(type(of: $0))-\($0.title)", try $0.document()) }
    }
  }

  /// The document's words, blanks and line ends left out, as a reader finds them in the DOCX file.
  static func words(_ document: Document) throws -> String {
    let members = members(ofArchive: try DOCXWriter.write(document))
    let main = members.first { $0.name == "word/document.xml" }.flatMap { WritingXML($0.bytes) }
    return squeezed(main?.text ?? "")
  }

  static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
