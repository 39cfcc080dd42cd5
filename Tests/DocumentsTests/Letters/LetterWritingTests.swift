import Disclosure
import Documents
import Testing
import Tools

private let typesetterIsInstalled = (try? TypesetterInstallation.find()) != nil

/// Letters in all three writers.
struct LetterWritingTests {
  /// What means something in HTML, XML and Typst.
  static let hostile = "<b>&amp; #let x = 1 $y$ \\u{41} @标 \"引\" ] )"

  private static func text(_ bytes: [UInt8]) throws -> String {
    LetterDocuments.squeezed(try #require(WritingXML(bytes)).text)
  }

  @Test func equalLettersGiveEqualBytesInEveryFormat() throws {
    let fonts = FontChoice(installed: ["Noto Serif CJK SC"])
    for ((name, one), (_, other)) in try zip(LetterDocuments.all, LetterDocuments.all) {
      #expect(HTMLWriter.write(one) == HTMLWriter.write(other), "\(name)")
      #expect(try DOCXWriter.write(one) == DOCXWriter.write(other), "\(name)")
      #expect(TypstWriter.write(one, fonts: fonts) == TypstWriter.write(other, fonts: fonts), "\(name)")
    }
  }

  @Test func everyPartOfEveryFileIsWellFormedAndEveryGridWhole() throws {
    for (name, document) in try LetterDocuments.all {
      for member in members(ofArchive: try DOCXWriter.write(document)) {
        #expect(WritingXML(member.bytes) != nil, "\(name) \(member.name)")
      }
      #expect(WritingXML(HTMLWriter.write(document)) != nil, "\(name)")
      for case .table(let table) in document.blocks { #expect(TableGrid(table).isComplete, "\(name)") }
    }
  }

  @Test func theFilesSayTheSameInHTMLAndInDOCX() throws {
    for (name, document) in try LetterDocuments.all {
      let page = try Self.text(HTMLWriter.write(document))
      for case .paragraph(let paragraph) in document.blocks {
        let words = LetterDocuments.squeezed(paragraph.text)
        #expect(page.contains(words), "\(name)")
        #expect(try LetterDocuments.words(document).contains(words), "\(name)")
      }
    }
  }

  @Test func aFragmentHasNoStyleAndItsHeadingsBeginWhereThePageSays() throws {
    for (name, document) in try LetterDocuments.all {
      let fragment = try #require(WritingXML(HTMLWriter.fragment(document, topHeading: 3).bytes), "\(name)")
      #expect(fragment.name == "article" && fragment.attributes["class"] == "official-document")
      for tag in ["style", "script", "link", "h1", "h2"] { #expect(fragment.all(tag).isEmpty, "\(name) \(tag)") }
      #expect(!fragment.all("h3").isEmpty)
      let source = String(decoding: HTMLWriter.fragment(document).bytes, as: UTF8.self)
      #expect(!source.contains(" style="), "\(name)")
    }
  }

  @Test func aLettersFirstPageHasItsMarkAndFourLinesAndNoNumber() throws {
    let document = try LetterSamples.reply(LetterSamples.reply(.supplied)).document()
    let members = members(ofArchive: try DOCXWriter.write(document))
    func part(_ name: String) throws -> WritingXML {
      try #require(members.first { $0.name == name }.flatMap { WritingXML($0.bytes) })
    }
    let header = try part("word/header3.xml")
    #expect(header.text == "云溪镇人民政府")
    // 30 mm + 36 pt + 4 mm from the top; 20 mm from the foot: in points.
    #expect(header.all("pict").map { $0.all("line").count } == [1, 1, 1, 1])
    let heights = header.all("line").compactMap { $0.attributes["from"]?.split(separator: ",").last }
    #expect(heights == ["132.40pt", "135.40pt", "782.20pt", "785.20pt"])
    #expect(try part("word/footer3.xml").text.isEmpty)
    let section = try #require(try part("word/document.xml").all("sectPr").last)
    #expect(section.all("titlePg").count == 1)
    #expect(section.first("pgMar")?.attributes["header"] == "1701")
  }

  @Test func theParagraphBeforeASignatureStaysWithIt() throws {
    let document = try LetterSamples.reply(LetterSamples.reply(.supplied)).document()
    let main = members(ofArchive: try DOCXWriter.write(document)).first { $0.name == "word/document.xml" }
    let paragraphs = try #require(main.flatMap { WritingXML($0.bytes) }).all("p")
    let kept = paragraphs.filter { !$0.all("keepNext").isEmpty }.map { LetterDocuments.squeezed($0.text) }
    #expect(kept == [LetterDocuments.squeezed(RemedyParagraphTests.either)])
  }

  /// Every text that a person writes, in a letter of each kind.
  private static var hostileLetters: [any Letter] {
    let addressee = Addressee(hostile)
    let facts = LetterFacts(
      letterhead: LetterSamples.letterhead, addressee: addressee,
      issue: .issued(number: hostile, on: LetterSamples.day("2026-03-09")))
    let request = RequestReference(number: hostile, receipt: LetterSamples.day("2026-02-09"), asked: hostile)
    let replies = Disposition.allCases.map { disposition -> any Letter in
      var reply = LetterSamples.reply(disposition)
      for field in reply.values.keys where field != .kind && (field.form == .line || field.form == .lines) {
        reply.values[field] = hostile
      }
      return ReplyLetter(
        facts, request, reply, remedies: LetterSamples.remedies, title: hostile, attachments: [hostile])
    }
    var form = LetterSamples.reviewForm
    form.request = request
    return replies + [
      PlainNotice(facts, title: hostile, text: hostile),
      SupplementNotice(facts, request, items: hostile, how: hostile, deadline: LetterSamples.day("2026-04-01")),
      ThirdPartyConsultation(facts, requestNumber: hostile, information: hostile, opinionTo: hostile), form,
    ]
  }

  @Test func whatPeopleWriteStaysTextInHTMLAndDOCX() throws {
    let words = LetterDocuments.squeezed(Self.hostile)
    for letter in Self.hostileLetters {
      let document = try letter.document()
      #expect(try Self.text(HTMLWriter.write(document)).contains(words), "\(letter.title)")
      #expect(try Self.text(HTMLWriter.fragment(document).bytes).contains(words), "\(letter.title)")
      #expect(try LetterDocuments.words(document).contains(words), "\(letter.title)")
      #expect(
        try #require(WritingXML(HTMLWriter.fragment(document).bytes)).all("b").allSatisfy {
          $0.attributes["class"] == "lead-in"
        })
    }
  }

  @Test(.enabled(if: typesetterIsInstalled, "Typst 未安装（scripts/setup），PDF 测试跳过"))
  func whatPeopleWriteStaysTextInPDFAndEveryLetterIsSet() async throws {
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    try #require(fonts.hasChinese)
    let words = LetterDocuments.squeezed("#let x = 1 $y$ \\u{41} @标")
    for letter in Self.hostileLetters {
      let pdf = try await typesetter.pdf(of: TypstWriter.write(letter.document(), fonts: fonts))
      #expect(try await Self.pages(of: pdf.bytes).joined().contains(words), "\(letter.title)")
    }
    for (name, document) in try LetterDocuments.all {
      let pages = try await Self.pages(of: typesetter.pdf(of: TypstWriter.write(document, fonts: fonts)).bytes)
      let isLetter = document.letterhead != nil
      #expect(pages.first?.contains("—1—") == !isLetter, "\(name)")
      if isLetter { #expect(pages.first?.contains("云溪镇人民政府") == true, "\(name)") }
      if pages.count > 1 { #expect(pages[1].contains("—2—"), "\(name)") }
    }
    await typesetter.stop()
  }

  /// The words of each page; pdftotext ends every page with a form feed.
  private static func pages(of pdf: [UInt8]) async throws -> [String] {
    let outcome = await LimitedProcess("pdftotext", arguments: ["-", "-"]).run(input: pdf)
    guard case .exited(code: 0, let output, errorOutput: _) = outcome else {
      throw TypesetterFailure.stopped("pdftotext: \(outcome)")
    }
    let pages = String(decoding: output, as: UTF8.self).split(separator: "\u{C}", omittingEmptySubsequences: false)
    return pages.dropLast().map { LetterDocuments.squeezed(String($0)) }
  }
}
