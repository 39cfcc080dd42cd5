import Testing

@testable import Disclosure

@Suite("绑定文字") struct BoundTextTests {
  private static func report(received: Int, granted: Int, carriedOut: Int = 0) -> AnnualReport {
    let zero = ReportFigures(
      two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
    let figures = zero.setting([
      .three(.received, .naturalPerson): ExactDecimal(received),
      .three(.granted, .naturalPerson): ExactDecimal(granted),
      .three(.carriedOut, .naturalPerson): ExactDecimal(carriedOut), .two(.normativeDocuments, .made): ExactDecimal(2),
    ])
    return AnnualReport(form: .form2021, organ: "清河县云溪镇人民政府", level: .town, year: 2025).with(figures)
  }

  private static let text =
    "（二）依申请公开情况。2025年新收政府信息公开申请12件，上年结转0件；办结9件，结转下年度继续办理3件。\n培训3次，办公室有12人。"

  @Test func aFigureOfTheTextFollowsItsCell() {
    let bound = BoundText(binding: Self.text, section: 1, of: Self.report(received: 12, granted: 9, carriedOut: 3))
    #expect(bound.bound >= 3)
    #expect(bound.text(in: Self.report(received: 12, granted: 9, carriedOut: 3)) == Self.text)
    let moved = bound.text(in: Self.report(received: 13, granted: 9, carriedOut: 4))
    #expect(moved.contains("申请13件") && moved.contains("继续办理4件"))
    // What is no figure of the tables stays as typed.
    #expect(moved.contains("培训3次，办公室有12人。"))
  }

  @Test func whatDoesNotEqualItsCellIsLeftForTheCheck() {
    let bound = BoundText(binding: Self.text, section: 1, of: Self.report(received: 11, granted: 9, carriedOut: 2))
    #expect(bound.text(in: Self.report(received: 20, granted: 9, carriedOut: 8)).contains("申请12件"))
  }

  /// What each sentence says when 新收 goes from 3 to 5 and 予以公开 from 3 to 4.
  @Test(
    "A number that stands twice in its sentence is bound where it was read, and nowhere else",
    arguments: [
      ("2025年收到政府信息公开申请3件，其中3件来自石桥村。", 1, "2025年收到政府信息公开申请5件，其中3件来自石桥村。"),
      ("2025年收到政府信息公开申请3件，予以公开3件。", 2, "2025年收到政府信息公开申请5件，予以公开4件。"),
      (
        "培训3次，2025年收到政府信息公开申请3件，3件予以公开，办公室有3人。", 2,
        "培训3次，2025年收到政府信息公开申请5件，4件予以公开，办公室有3人。"
      ),
      (
        "2025年收到 政府信息 公开申请3件（“收到申请3件”）。", 2,
        "2025年收到 政府信息 公开申请5件（“收到申请5件”）。"
      ),
      // Two numbers for one thing: one of them is of a part.
      ("2025年收到政府信息公开申请3件，收到申请13件。", 0, "2025年收到政府信息公开申请3件，收到申请13件。"),
      // Written otherwise than the tables write it.
      ("2025年收到政府信息公开申请三件，予以公开３件。", 0, "2025年收到政府信息公开申请三件，予以公开３件。"),
    ])
  func bindsWhereItWasRead(_ text: String, _ count: Int, _ moved: String) {
    let bound = BoundText(binding: text, section: 1, of: Self.report(received: 3, granted: 3))
    #expect(bound.bound == count && bound.text(in: Self.report(received: 3, granted: 3)) == text)
    #expect(bound.text(in: Self.report(received: 5, granted: 4)) == moved)
  }

  @Test("One number for two cells at once could not follow both")
  func oneNumberForTwoCells() {
    let text = "因政府信息公开发生的行政复议、行政诉讼各0件。"
    let bound = BoundText(binding: text, section: 4, of: Self.report(received: 3, granted: 3))
    #expect(bound.bound == 0 && bound.code == text)
  }

  @Test func aBlankCellIsToBeFilledIn() {
    let bound = BoundText(binding: Self.text, section: 1, of: Self.report(received: 12, granted: 9, carriedOut: 3))
    let blank = AnnualReport(form: .form2021, year: 2025).with(ReportFigures())
    #expect(bound.text(in: blank).contains("申请［待填写］件"))
  }

  @Test func readsBackWhatItWrote() throws {
    let bound = BoundText(binding: Self.text, section: 1, of: Self.report(received: 12, granted: 9, carriedOut: 3))
    #expect(try #require(BoundText(code: bound.code)).code == bound.code)
    let code = "甲\u{E000}received\u{E001}乙"
    #expect(BoundText(code: code)?.pieces == [.text("甲"), .figure(.received(orWithCarriedIn: false)), .text("乙")])
    for broken in ["甲\u{E000}没有这一项\u{E001}乙", "甲\u{E000}received"] { #expect(BoundText(code: broken) == nil) }
  }

  @Test func whatSomebodyTypedIsNeverAField() {
    let report = Self.report(received: 12, granted: 9)
    let bound = BoundText(binding: "写作\u{E000}received\u{E001}的", section: 1, of: report)
    #expect(bound.bound == 0 && bound.text(in: report) == "写作received的")
  }

  @Test func everyQuantityHasACodeOfItsOwn() {
    let all: [ProseQuantity] = [
      .fees, .organizations, .block(.refused), .litigation(.total), .suits(.directLitigation),
    ]
    for what in all { #expect(ProseQuantity(code: what.code) == what) }
  }

  @Test func neverFailsOnAnyText() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["收到", "申请", "12", "件", "{", "}", "。", "\n", "（", "received", "，", "９", "办结", " ", "2025年"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let report = Self.report(received: 12, granted: 9, carriedOut: 3)
      let bound = BoundText(binding: text, section: 1, of: report)
      #expect(bound.text(in: report) == text, "\(text)")
      #expect(BoundText(code: bound.code) != nil, "\(text)")
    }
  }
}
