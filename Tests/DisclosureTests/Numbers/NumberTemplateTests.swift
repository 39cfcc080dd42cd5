import Testing

@testable import Disclosure

@Suite("Numbers") struct NumberTemplateTests {
  @Test(
    arguments: [
      ("云溪公开申〔{年}〕{序号}号", 2026, 3, "云溪公开申〔2026〕3号"), ("云政公复〔{年}〕{序号}号", 2026, 12, "云政公复〔2026〕12号"),
      ("YSQ{年}{序号4}", 2026, 3, "YSQ20260003"), ("YSQ{年}{序号4}", 2026, 12_345, "YSQ202612345"),
      ("{序号3}-{年}", 2027, 45, "045-2027"),
    ])
  func writesAndReadsANumber(_ template: String, _ year: Int, _ serial: Int, _ text: String) throws {
    let template = try NumberTemplate(template)
    let number = try #require(SerialNumber(year: year, serial: serial))
    #expect(template(number) == text)
    #expect(template.number(in: text) == number)
    #expect(template.recognize(text) == .exact(number))
  }

  @Test(
    arguments: [
      ("", .empty), (String(repeating: "长", count: 60) + "{年}{序号}", .tooLong), ("云 {年}{序号}", .blank),
      ("云{年}{序号", .openBrace), ("云}{年}{序号}", .openBrace), ("云{月}{年}{序号}", .unknownField("月")),
      ("云{年}{序号1}", .unknownField("序号1")), ("云{年}{序号7}", .unknownField("序号7")),
      ("云{年}{序号44}", .unknownField("序号44")), ("云{年}{序号４}", .unknownField("序号４")),
      ("云{序号}号", .yearNotOnce), ("云{年}{年}{序号}号", .yearNotOnce), ("云〔{年}〕号", .serialNotOnce),
      ("云{年}-{序号}-{序号}", .serialNotOnce), ("云{序号}{年}", .digitsAfterSerial), ("云{年}-{序号}2", .digitsAfterSerial),
      ("云[{年}]{序号}号", .otherBrackets), ("云（{年}）{序号}号", .otherBrackets), ("云〔{年}{序号}号", .otherBrackets),
    ] as [(String, NumberTemplateFault)])
  func saysWhatIsWrongWithATemplate(_ text: String, _ fault: NumberTemplateFault) {
    #expect(throws: fault) { try NumberTemplate(text) }
    #expect(fault.sentence.hasSuffix("。") || fault.sentence.hasSuffix("）。"))
  }

  @Test(
    arguments: [
      "云政公复[2026]12号", "云政公复（2026）12号", "云政公复〔2026〕012号", "云政公复〔2026〕第12号", " 云政公复〔２０２６〕１２号 ", "云政公复【2026】12号",
    ])
  func recognizesWhatIsMisspelt(_ typed: String) throws {
    let number = try #require(SerialNumber(year: 2026, serial: 12))
    let template = try NumberTemplate("云政公复〔{年}〕{序号}号")
    #expect(template.number(in: typed) == nil)
    #expect(template.recognize(typed) == .misspelt(number, correct: "云政公复〔2026〕12号"))
    #expect(throws: DocumentNumberFault.misspelt(correct: "云政公复〔2026〕12号")) { try DocumentNumber(typed) }
  }

  @Test(
    arguments: [
      "", "云政公复", "青政公复〔2026〕12号", "云政公复〔26〕12号", "云政公复〔2026〕号", "云政公复〔2026〕0号", "云政公复〔2026〕12", "云政公复〔2026〕12号之一",
      "云政公复〔2026〕1000000号", "云政公复〔2026〕99999999999999999999号", "云政公复〔1899〕1号", "云政公复〔2026〕-1号", "云政公复〔2026〕一号",
    ])
  func takesNothingElse(_ typed: String) throws {
    let template = try NumberTemplate("云政公复〔{年}〕{序号}号")
    #expect(template.recognize(typed) == .other)
  }

  @Test(
    arguments: [
      ("云政公复2026-12", .noYear), ("云政公复〔二〇二六〕12号", .noYear), ("〔2026〕12号", .noMark), ("云政公复〔2026〕号", .noSerial),
      ("云政公复〔2026〕0号", .noSerial), ("云政公复〕2026〔12号", .noYear),
    ] as [(String, DocumentNumberFault)])
  func saysWhatIsWrongWithATypedInNumber(_ typed: String, _ fault: DocumentNumberFault) {
    #expect(throws: fault) { try DocumentNumber(typed) }
    #expect(fault.sentence.hasSuffix("。"))
  }

  @Test func readsADocumentNumberOfAnySeries() throws {
    let number = try DocumentNumber("清政公开告〔2025〕7号")
    #expect(number.mark == "清政公开告" && number.serial == SerialNumber(year: 2025, serial: 7))
  }

  @Test func ordersByYearAndSerial() {
    let numbers = [(2026, 2), (2025, 9), (2026, 1)].compactMap { SerialNumber(year: $0.0, serial: $0.1) }
    #expect(numbers.sorted().map(\.serial) == [9, 1, 2])
    #expect(SerialNumber(year: 2026, serial: 0) == nil && SerialNumber(year: 3000, serial: 1) == nil)
  }
}
