import Testing

@testable import Documents

/// Labels wrapped inside their cells: every line goes to its own row, or none does.
struct PDFLabelReadingTests {
  private static let rows = [PDFFormRow("3.危及“三安全一稳定”", "三安全"), PDFFormRow("4.保护第三方合法权益", "第三方")]

  /// Lines ten points high, twenty apart.
  private func labels(_ texts: [String]) -> [PDFLabel]? {
    let lines = texts.enumerated().map { index, text in
      PDFLine(words: [
        PDFWord(page: 1, left: 60, top: Double(index) * 20, right: 160, bottom: Double(index) * 20 + 10, text: text)
      ])
    }
    return PDFLabelReading(lines: lines, rows: Self.rows).labels()
  }

  @Test(
    "A line without letters goes where its mark belongs",
    arguments: [
      (["3.危及“三安全一稳定", "”", "4.保护第三方合法权益"], 30.0, 40.0),
      (["3.危及“三安全一稳定”", "（", "4.保护第三方合法权益）"], 10, 20),
      (["3.危及“三安全一稳定", "”", "（", "4.保护第三方合法权益）"], 30, 40),
      (["3.危及", "“", "三安全一稳定", "”", "4.保护第", "三方合法权益"], 70, 80),
    ])
  func marks(texts: [String], bottom: Double, top: Double) {
    // The same every time: no order of a dictionary decides.
    for _ in 0..<20 {
      let labels = labels(texts)
      #expect(labels?.first?.bottom == bottom && labels?.last?.top == top)
    }
  }

  @Test("A line that may be the end of one label as well as the beginning of the next is refused")
  func twoWays() {
    #expect(labels(["3.危及“三安全一稳定”", "注", "保护第三方合法权益"]) == nil)
    #expect(labels(["3.危及“三安全一稳", "定", "4.保护第三方合法权益"])?.first?.bottom == 30)
    #expect(labels(["3.危及“三安全一稳定”", "保", "护第三方合法权益"])?.last?.top == 20)
  }
}
