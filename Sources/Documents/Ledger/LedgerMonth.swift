import Disclosure

/// 登记表的月份: reads `2025年3月`, `2025-03`, `2025/3`, `2025.3`, and the first day of a month, which spreadsheets make of them.
enum LedgerMonth {
  private static let years = 1949...2099

  static func read(_ value: SourceSheetValue) throws(CellRefusal) -> RegisterSpan {
    switch value {
    case .date(let iso):
      guard let day = Day(iso: iso.prefix(10)), day.date.day == 1 else {
        throw CellRefusal("“\(iso.prefix(10))”是某一天，不是月份，请按 2025年3月 的样式填写。")
      }
      return try month(day.date.year, day.date.month, as: iso)
    case .text(let text): return try read(text)
    case .number, .boolean, .error: throw CellRefusal("“\(value.shown)”不是月份，请按 2025年3月 的样式填写。")
    }
  }

  private static func read(_ text: String) throws(CellRefusal) -> RegisterSpan {
    let shape = text.halfWidth.withoutSpace
    var fields: [Substring] = []
    if shape.hasSuffix("月") {
      fields = shape.dropLast().split(separator: "年", omittingEmptySubsequences: false)
    } else if let separator = (["-", "/", "."] as [Character]).first(where: { shape.contains($0) }) {
      fields = shape.split(separator: separator, omittingEmptySubsequences: false)
    }
    guard fields.count == 2, fields[0].count == 4, (1...2).contains(fields[1].count), fields.allSatisfy(\.isDigits),
      let year = Int(fields[0]), let number = Int(fields[1])
    else { throw CellRefusal("“\(text.trimmed)”不是月份，请按 2025年3月 的样式填写。") }
    return try month(year, number, as: text)
  }

  private static func month(_ year: Int, _ month: Int, as text: String) throws(CellRefusal) -> RegisterSpan {
    guard (1...12).contains(month) else { throw CellRefusal("“\(text.trimmed)”不是月份，请按 2025年3月 的样式填写。") }
    guard years.contains(year) else { throw CellRefusal("\(text.trimmed) 不在合理的年份之内，请核对。") }
    return .month(year: year, month: month)
  }
}
