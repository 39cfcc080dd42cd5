import TestSupport
import Testing
import Web

@Suite("What browsers send")
struct FormParserTests {
  @Test(
    "Fields come back as they were typed",
    arguments: [
      ("a=1&b=2", [("a", "1"), ("b", "2")]), ("", []), ("a", [("a", "")]), ("a=b=c", [("a", "b=c")]),
      ("a=%E4%BA%91+%E6%BA%AA", [("a", "云 溪")]), ("a=1&a=2&&", [("a", "1"), ("a", "2")]),
      ("a=%2B%26%3d", [("a", "+&=")]),
    ] as [(String, [(String, String)])])
  func urlEncoded(_ text: String, _ fields: [(String, String)]) throws {
    #expect(try FormValues(urlEncoded: Array(text.utf8), limits: .form) == FormValues(fields))
  }

  @Test(
    "What is no text, or broken off, is refused",
    arguments: [
      ("a=%", FormProblem.malformed), ("a=%4", .malformed), ("a=%zz", .malformed), ("a=%00", .notText),
      ("a=%FF", .notText), ("a=%ED%A0%80", .notText), ("%C0%80=1", .notText),
    ])
  func refused(_ text: String, _ problem: FormProblem) {
    #expect(throws: problem) { try FormValues(urlEncoded: Array(text.utf8), limits: .form) }
  }

  @Test("More fields, longer fields and longer bodies than allowed are refused")
  func limits() {
    let limits = FormLimits(body: 100, fields: 2, fieldLength: 5, files: 0, fileLength: 0)
    #expect(throws: FormProblem.tooManyFields(limit: 2)) {
      try FormValues(urlEncoded: Array("a=1&b=2&c=3".utf8), limits: limits)
    }
    #expect(throws: FormProblem.fieldTooLong(name: "a", limit: 5)) {
      try FormValues(urlEncoded: Array("a=123456".utf8), limits: limits)
    }
    #expect(throws: FormProblem.bodyTooLong(limit: 100)) {
      try FormValues(urlEncoded: [UInt8](repeating: 0x61, count: 101), limits: limits)
    }
  }

  @Test("Typed values lose the blanks around them, and lines end one way")
  func tidy() {
    let form = FormValues([("a", "  云溪镇\u{3000}\r\n"), ("b", "一\r\n二"), ("c", " \u{3000}")])
    #expect(form["a"] == "云溪镇")
    #expect(form["b"] == "一\n二")
    #expect(form["c"] == "" && !form.has("c"))
    #expect(form.raw("a") == "  云溪镇\u{3000}\r\n")
  }

  // MARK: - Multipart

  private static let type = "multipart/form-data; boundary=----x7"
  private static let sent =
    "preamble\r\n------x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n云溪\r\n------x7\r\n"
    + "content-disposition: form-data; name=\"f\"; filename=\"C:\\图; 1.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
    + "%PDF-1.7\r\n------x\r\n--\r\n------x7\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\n\r\n------x7--\r\nend"

  private static let read: [MultipartParser.Event] = [
    .begin(PartHead(name: "a")), .data(Array("云溪".utf8)), .end,
    .begin(PartHead(name: "f", fileName: "图; 1.pdf")), .data(Array("%PDF-1.7\r\n------x\r\n--".utf8)), .end,
    .begin(PartHead(name: "e")), .end,
  ]

  /// Data that follow each other are one.
  private static func joined(_ events: [MultipartParser.Event]) -> [MultipartParser.Event] {
    events.reduce(into: []) { all, event in
      if case .data(let more) = event, case .data(let before) = all.last {
        all[all.count - 1] = .data(before + more)
      } else {
        all.append(event)
      }
    }
  }

  @Test("Parts come back the same wherever the bytes are cut")
  func cuts() throws {
    let bytes = Array(Self.sent.utf8)
    for cut in 0...bytes.count {
      var parser = try #require(MultipartParser(contentType: Self.type))
      let events = try parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...])
      #expect(Self.joined(events) == Self.read)
      #expect(parser.isComplete)
    }
    var parser = try #require(MultipartParser(contentType: Self.type))
    let events = try bytes.flatMap { try parser.feed([$0]) }
    #expect(Self.joined(events) == Self.read)
  }

  @Test("A form that breaks off anywhere is not complete")
  func brokenOff() throws {
    let bytes = Array(Self.sent.utf8)
    let end = try #require(Self.sent.utf8.count - 5 >= 0 ? Self.sent.utf8.count - 5 : nil)
    for cut in 0..<end {
      var parser = try #require(MultipartParser(contentType: Self.type))
      _ = try parser.feed(bytes[..<cut])
      #expect(!parser.isComplete)
    }
  }

  @Test(
    "A type without a sound boundary is none",
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "text/plain",
      "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=a b",
    ])
  func boundaries(_ type: String) { #expect(MultipartParser(contentType: type) == nil) }

  @Test(
    "A part without a name, or with an endless head, is refused",
    arguments: ["Content-Type: text/plain", "Content-Disposition: form-data", String(repeating: "x", count: 9_000)])
  func heads(_ head: String) throws {
    var parser = try #require(MultipartParser(contentType: Self.type))
    #expect(throws: FormProblem.malformed) { try parser.feed(Array("------x7\r\n\(head)\r\n\r\n".utf8)) }
  }

  @Test("Any bytes are read or refused, and nothing else happens")
  func anyBytes() throws {
    var random = SeededRandom(seed: 30)
    let pieces = [
      "------x7", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"", "\\", "\"", "%", "=",
      "&",
    ]
    for _ in 0..<FuzzCount.of(2_000) {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        if Bool.random(using: &random) {
          bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      if let form = try? FormValues(urlEncoded: bytes, limits: .form) {
        #expect(form.fields.allSatisfy { !$0.value.utf8.contains(0) })
      }
      var parser = try #require(MultipartParser(contentType: Self.type))
      let cut = Int.random(in: 0...bytes.count, using: &random)
      let whole = Result { () throws -> [MultipartParser.Event] in
        var parser = parser
        return Self.joined(try parser.feed(bytes))
      }
      let parts = Result { () throws -> [MultipartParser.Event] in
        Self.joined(try parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...]))
      }
      #expect((try? whole.get()) == (try? parts.get()))
    }
  }

  @Test("Fields written as a form come back, whatever they hold")
  func roundTrip() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<FuzzCount.of(500) {
      let fields = (0..<Int.random(in: 0..<6, using: &random)).map { _ in
        (Self.text(&random), Self.text(&random))
      }
      let sent = fields.map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
      let kept = fields.filter { !($0.0.isEmpty && $0.1.isEmpty) || true }
      #expect(try FormValues(urlEncoded: Array(sent.utf8), limits: .form) == FormValues(kept))
    }
  }

  private static func text(_ random: inout SeededRandom) -> String {
    String(
      (0..<Int.random(in: 1..<8, using: &random)).map { _ in
        "a &=+%云\u{1F600}\"\r\n".randomElement(using: &random) ?? "a"
      })
  }

  // MARK: - Files by their content

  @Test(
    "A file is what its content says, and its name says so too",
    arguments: [
      ("a.pdf", "%PDF-1.7\n", UploadKind.pdf), ("图.TXT", "云溪镇\n", .text), ("a.zip", "PK\u{3}\u{4}abc", .zip),
      ("a.docx", "PK\u{3}\u{4}..word/document.xml..", .docx), ("a.xlsx", "PK\u{3}\u{4}..xl/workbook.xml..", .xlsx),
    ])
  func kinds(_ name: String, _ content: String, _ kind: UploadKind) throws {
    let bytes = Array(content.utf8)
    for cut in 0...bytes.count {
      var inspection = UploadInspection(name: name)
      inspection.append(Array(bytes[..<cut]))
      inspection.append(Array(bytes[cut...]))
      #expect(try inspection.kind() == kind)
    }
  }

  @Test(
    "A page and a data file are taken only where an annual report is read from them",
    arguments: [
      ("a.html", "<table><tr><td>1</td></tr></table>", UploadKind.html), ("a.HTM", "<html>", .html),
      ("a.json", "{}", .json), ("a.docx", "PK\u{3}\u{4}..word/document.xml..", .docx),
    ])
  func reports(_ name: String, _ content: String, _ kind: UploadKind) throws {
    var inspection = UploadInspection(name: name)
    inspection.append(Array(content.utf8))
    #expect(try inspection.kind(among: UploadKind.reports) == kind)
    if kind != .docx { #expect(throws: UploadRefusal.unknownSuffix) { try inspection.kind() } }
    var program = UploadInspection(name: name)
    program.append(Array("MZ\u{1}".utf8))
    #expect(throws: UploadRefusal.self) { try program.kind(among: UploadKind.reports) }
  }

  @Test(
    "A script named .pdf, a program, an empty file and an unknown kind are refused",
    arguments: [
      ("a.pdf", "#!/bin/sh\n", UploadRefusal.nameDoesNotFit(suffix: "pdf")),
      ("a.pdf", "<script>alert(1)</script>", .nameDoesNotFit(suffix: "pdf")),
      ("a.txt", "MZ\u{90}", .nameDoesNotFit(suffix: "txt")),
      ("a.txt", "a\u{0}b", .nameDoesNotFit(suffix: "txt")), ("a.txt", "%PDF-1.7", .nameDoesNotFit(suffix: "txt")),
      ("a.docx", "PK\u{3}\u{4}..xl/workbook.xml..", .nameDoesNotFit(suffix: "docx")),
      ("a.png", "GIF89a", .nameDoesNotFit(suffix: "png")), ("a.exe", "MZ", .unknownSuffix),
      ("a", "text", .unknownSuffix),
      ("a.pdf.html", "%PDF-1.7", .unknownSuffix), ("a.pdf", "", .empty),
    ])
  func refusedFiles(_ name: String, _ content: String, _ refusal: UploadRefusal) {
    var inspection = UploadInspection(name: name)
    inspection.append(Array(content.utf8))
    #expect(throws: refusal) { try inspection.kind() }
  }
}
