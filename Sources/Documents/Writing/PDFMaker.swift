/// PDF 排版, handed in by whom has a typesetter.
package struct PDFMaker: Sendable {
  package typealias Make = @Sendable (Document) async throws(PDFRefusal) -> [UInt8]
  private let make: Make

  package init(_ make: @escaping Make) { self.make = make }

  package func pdf(of document: Document) async throws(PDFRefusal) -> [UInt8] { try await make(document) }
}

/// Why there is no PDF of a document, in a sentence that quotes nothing of it.
package struct PDFRefusal: Error, Hashable, Sendable {
  package let sentence: String
  /// Whether trying again may help.
  package let isPassing: Bool

  package init(_ sentence: String, isPassing: Bool) {
    self.sentence = sentence
    self.isPassing = isPassing
  }
}
