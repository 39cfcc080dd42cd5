import Disclosure

/// 台账的日期: reads a day from a cell of a 日期 column.
///
/// Understood are date cells, `2025-03-13`, `2025/3/13`, `2025.3.13`, `2025年3月13日`, `20250313`, each also followed by a
/// time of day, and Excel's serial numbers. Days without a year and years of two digits are refused: they would have to
/// be guessed.
enum LedgerDate {
  /// The years in which a date of a ledger can lie. Outside them it is a slip of the pen or a number of something else.
  private static let years = 1949...2099
  /// Excel's serial numbers of 1980-01-01 … 2099-12-31 (days since 1899-12-30).
  private static let serials = 29_221...73_050

  /// The day, or the sentence that says why there is none.
  static func read(_ value: SourceSheetValue) throws(CellRefusal) -> Day {
    switch value {
    case .date(let iso):
      guard let day = Day(iso: iso.prefix(10)) else { throw CellRefusal("\(iso) 不是有效日期。") }
      return try plausible(day, as: iso)
    case .number(let digits): return try number(digits)
    case .text(let text): return try read(text)
    case .boolean, .error: throw CellRefusal("“\(value.shown)”不是日期。")
    }
  }

  private static func number(_ digits: String) throws(CellRefusal) -> Day {
    let whole = digits.prefix { $0 != "." }
    guard let value = Int(whole) else { throw CellRefusal("“\(digits)”不是日期。") }
    if serials.contains(value), let start = Day(year: 1970, month: 1, day: 1) {
      return start.adding(value - 25_569)
    }
    return try read(digits)
  }

  private static func read(_ text: String) throws(CellRefusal) -> Day {
    var shape = text.halfWidth.trimmed
    if let end = timeOfDay(in: shape) { shape = String(shape[..<end]) }
    guard let (year, month, date) = parts(of: shape.withoutSpace) else {
      throw CellRefusal("“\(text.trimmed)”不是日期，请按 2025-03-13 的样式填写。")
    }
    guard let day = Day(year: year, month: month, day: date) else {
      throw CellRefusal("\(text.trimmed) 不是有效日期。")
    }
    return try plausible(day, as: text)
  }

  private static func plausible(_ day: Day, as text: String) throws(CellRefusal) -> Day {
    guard years.contains(day.year) else { throw CellRefusal("\(text.trimmed) 不在合理的年份之内，请核对。") }
    return day
  }

  /// Where ` 14:05`, ` 14:05:00` or `T14:05:00` begins.
  private static func timeOfDay(in text: String) -> String.Index? {
    guard let start = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
    let time = text[text.index(after: start)...].prefix { $0 != "." }
    let fields = time.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ (1...2).contains($0.count) && $0.isDigits })
    else { return nil }
    return start
  }

  /// Year, month and day of a text without white space; nil when it is in no known shape.
  private static func parts(of text: String) -> (Int, Int, Int)? {
    if text.count == 8, text.isDigits {
      return numbers([text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)])
    }
    for separator in ["-", "/", "."] as [Character] {
      let fields = text.split(separator: separator, omittingEmptySubsequences: false)
      if fields.count == 3 { return numbers(fields) }
    }
    guard let year = text.firstIndex(of: "年"), let month = text.firstIndex(of: "月"), year < month,
      text.hasSuffix("日") || text.hasSuffix("号")
    else { return nil }
    return numbers([text[..<year], text[text.index(after: year)..<month], text[text.index(after: month)...].dropLast()])
  }

  private static func numbers(_ fields: [Substring]) -> (Int, Int, Int)? {
    guard fields.count == 3, fields[0].count == 4, fields.dropFirst().allSatisfy({ (1...2).contains($0.count) }),
      fields.allSatisfy(\.isDigits), let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
    else { return nil }
    return (year, month, day)
  }
}

/// Why a cell cannot be taken, as one Chinese sentence without the place.
struct CellRefusal: Error, Hashable {
  let message: String
  init(_ message: String) { self.message = message }
}

extension StringProtocol {
  /// One or more of 0…9 and nothing else.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension SourceSheetValue {
  /// The cell as a person sees it.
  var shown: String {
    switch self {
    case .text(let text), .number(let text), .date(let text), .error(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }
}
