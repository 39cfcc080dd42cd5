/// 发文字号: 机关代字〔年份〕序号号 (GB/T 9704—2012), of whatever series: for numbers that are typed in from another register.
package struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
  /// 机关代字.
  package let mark: String
  package let serial: SerialNumber

  /// - Throws: what is wrong with it, with the form it should have.
  package init(_ typed: String) throws(DocumentNumberFault) {
    let text = NumberReading.folded(typed)
    guard let open = text.firstIndex(of: "〔"), let close = text[open...].firstIndex(of: "〕") else { throw .noYear }
    guard let year = NumberReading.digits(text[text.index(after: open)..<close], count: 4...4) else { throw .noYear }
    let mark = String(text[..<open])
    guard !mark.isEmpty else { throw .noMark }
    let reading = NumberReading(
      text: text, parts: [.literal(mark + "〔"), .year, .literal("〕"), .serial(digits: 0), .literal("号")])
    guard let serial = reading.number, serial.year == year else { throw .noSerial }
    self.mark = mark
    self.serial = serial
    guard typed == description else { throw .misspelt(correct: description) }
  }

  package var description: String { "\(mark)〔\(serial.year)〕\(serial.serial)号" }
}

/// What is wrong with a typed-in 发文字号.
package enum DocumentNumberFault: Error, Hashable, Sendable {
  case noYear
  case noMark
  case noSerial
  case misspelt(correct: String)

  package var sentence: String {
    switch self {
    case .noYear: "文号中没有用六角括号括起的四位年份，应当写成“××公复〔2026〕5号”的样式。"
    case .noMark: "文号中没有机关代字，应当写成“××公复〔2026〕5号”的样式。"
    case .noSerial: "文号中的年份之后应当是序号和“号”字，写成“××公复〔2026〕5号”的样式。"
    case .misspelt(let correct): "文号的写法不规范（年份用六角括号“〔〕”，序号前不加“第”和 0），应当写成“\(correct)”。"
    }
  }
}
