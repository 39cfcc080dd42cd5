/// 号码: a number that stands by itself in a text, in one run or in the groups in which people write phones, cards and
/// identity numbers.
struct WrittenNumber {
  /// Digits; an identity number may end in X.
  let digits: [Unicode.Scalar]
  /// In looked-at scalars.
  let range: Range<Int>
  /// What stands before it in the same clause.
  let lead: String
  /// Whether it is a part of something longer: a decimal, an amount, a number with letters or hyphens.
  let isPartOfLonger: Bool
  /// Behind letters without a gap: `G341799…`, a pupil's number made of the identity number.
  let isLettered: Bool

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: digits)
    return String(view)
  }

  func value(_ range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= digits.count else { return nil }
    return digits[range].reduce(into: Int?(0)) { sum, scalar in
      guard let before = sum, let digit = scalar.digit, before < 1_000_000_000 else { return sum = nil }
      sum = before * 10 + digit
    }
  }

  func isLed(by labels: [String]) -> Bool { labels.contains { lead.contains($0) } }
}

extension WrittenNumber {
  /// The groups of digits in which such numbers are written.
  private static let groupings: [[Int]] = [
    [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [4, 4, 4, 4], [6, 4, 4, 4], [3, 3, 4, 4, 4], [6, 8, 4],
    [6, 8, 3],
    [6, 6, 3], [3, 4, 4], [3, 3, 5], [3, 8], [7, 4], [2, 11], [2, 3, 4, 4],
  ]

  /// All numbers of 11 to 19 digits in the text, from left to right.
  static func all(in text: ScreenedText) -> [WrittenNumber] {
    let runs = runs(in: text)
    var found: [WrittenNumber] = []
    var index = 0
    while index < runs.count {
      let count = grouped(runs, from: index, in: text) ?? 1
      let taken = runs[index..<index + count]
      if let number = WrittenNumber(taken, in: text), (11...19).contains(number.digits.count) { found.append(number) }
      index += count
    }
    return found
  }

  /// Runs of letters and digits.
  private static func runs(in text: ScreenedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...text.count {
      let isInside = text[index].map { $0.digit != nil || $0.isLatin } ?? false
      if isInside {
        start = start ?? index
      } else if let begun = start {
        found.append(begun..<index)
        start = nil
      }
    }
    return found
  }

  private static func grouped(_ runs: [Range<Int>], from index: Int, in text: ScreenedText) -> Int? {
    for grouping in groupings where index + grouping.count <= runs.count {
      let group = Array(runs[index..<index + grouping.count])
      guard zip(group, grouping).allSatisfy({ isNumber($0, in: text) && $0.count == $1 }) else { continue }
      let gaps = zip(group, group.dropFirst()).map { text.string($0.upperBound..<$1.lowerBound) }
      guard let gap = gaps.first, [" ", "  ", "-"].contains(gap), gaps.allSatisfy({ $0 == gap }) else { continue }
      // Longer groups of the same kind on either side: some other number.
      let isLonger =
        gap == "-"
        && (isHyphenated(text, group[0].lowerBound - 1, -1) || isHyphenated(text, group[group.count - 1].upperBound, 1))
      if !isLonger { return grouping.count }
    }
    return nil
  }

  private static func isHyphenated(_ text: ScreenedText, _ index: Int, _ step: Int) -> Bool {
    guard text[index] == "-", let next = text[index + step] else { return false }
    return next.digit != nil || next.isLatin
  }

  /// Digits, the last of an identity number also X.
  private static func isNumber(_ run: Range<Int>, in text: ScreenedText) -> Bool {
    run.allSatisfy { index in
      guard let scalar = text[index] else { return false }
      return scalar.digit != nil || index == run.upperBound - 1 && run.count > 3 && (scalar == "X" || scalar == "x")
    }
  }

  private init?(_ runs: ArraySlice<Range<Int>>, in text: ScreenedText) {
    guard let first = runs.first, let last = runs.last else { return nil }
    var (digits, start, isPlain, isLettered) = ([Unicode.Scalar](), first.lowerBound, true, false)
    for run in runs {
      let isWhole = Self.isNumber(run, in: text)
      // «Tel13812345678»: the word before is no part of the number.
      if !isWhole, let word = Self.telephoneWord(run, in: text) {
        start = run.lowerBound + word
      } else if !isWhole, runs.count == 1, let letters = Self.letters(run, in: text) {
        (start, isLettered) = (run.lowerBound + letters, true)
      } else if !isWhole {
        isPlain = false
      }
      for index in max(run.lowerBound, start)..<run.upperBound {
        if let scalar = text[index] { digits.append(scalar == "x" ? "X" : scalar) }
      }
    }
    guard isPlain else { return nil }
    self.digits = digits
    range = start..<last.upperBound
    lead = text.lead(start)
    isPartOfLonger = isLettered || Self.isJoined(range, in: text)
    self.isLettered = isLettered
  }

  /// How many letters stand before the 18 characters of an identity number.
  private static func letters(_ run: Range<Int>, in text: ScreenedText) -> Int? {
    let rest = run.upperBound - 18..<run.upperBound
    let count = run.count - 18
    guard (1...4).contains(count), isNumber(rest, in: text) else { return nil }
    return (run.lowerBound..<rest.lowerBound).allSatisfy { text[$0]?.isLatin == true } ? count : nil
  }

  private static func telephoneWord(_ run: Range<Int>, in text: ScreenedText) -> Int? {
    let written = text.string(run).lowercased()
    guard let word = ["phone", "mobile", "tel"].first(where: { written.hasPrefix($0) }) else { return nil }
    let rest = run.lowerBound + word.count..<run.upperBound
    return !rest.isEmpty && isNumber(rest, in: text) ? word.count : nil
  }

  private static func isJoined(_ range: Range<Int>, in text: ScreenedText) -> Bool {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    if after == "." || after == ",", text[range.upperBound + 1]?.digit != nil { return isAmount(text, range) }
    if before == "." || before == ",", text[range.lowerBound - 2]?.digit != nil, isAmountBefore(text, range) {
      return true
    }
    if after == "号", let before, "〕]】)".unicodeScalars.contains(before) { return true }
    if units.contains(where: { text.hasPrefix($0, at: range.upperBound) }) { return true }
    return isChained(text, range.lowerBound - 1, -1) || isChained(text, range.upperBound, 1)
  }

  /// «13812345678.00», not «13812345678,13912345678».
  private static func isAmount(_ text: ScreenedText, _ range: Range<Int>) -> Bool {
    var index = range.upperBound + 1
    while text[index]?.digit != nil { index += 1 }
    return index - range.upperBound - 1 <= 6
  }

  private static func isAmountBefore(_ text: ScreenedText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound - 2
    while text[index]?.digit != nil { index -= 1 }
    return range.lowerBound - 2 - index <= 6
  }

  private static let units = ["元", "万", "亿", "千", "吨", "平方米", "公里", "立方米", "%", "㎡", "美元", "人次", "次", "亩", "千瓦"]

  /// Joined by a hyphen, slash or underscore to letters, or to digits that are no telephone number.
  private static func isChained(_ text: ScreenedText, _ joint: Int, _ step: Int) -> Bool {
    guard let sign = text[joint], sign == "-" || sign == "/" || sign == "_" else { return false }
    var (index, digits) = (joint + step, 0)
    while let scalar = text[index], scalar.digit != nil || scalar.isLatin {
      if scalar.isLatin { return true }
      (index, digits) = (index + step, digits + 1)
    }
    if sign == "-", text[index] == "+" || digits == 2 { return false }
    // Another telephone, of a mobile or of an office with its area code.
    let isTelephone = (7...12).contains(digits) || step > 0 && text[joint + 1] == "0" && (3...4).contains(digits)
    return digits > 0 && !(sign == "/" && isTelephone)
  }
}
