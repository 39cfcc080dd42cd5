/// 脱敏: personal data with its middle hidden, as the inspections want it (138****1234, an identity number's first 2 and last 3).
package enum Masking {
  /// 手机号码: the first 3 and the last 4.
  package static func mobile(_ digits: String) -> String { hidden(digits, first: 3, last: 4) }

  /// 公民身份号码: the first 2 and the last 3.
  package static func identity(_ digits: String) -> String { hidden(digits, first: 2, last: 3) }

  /// 银行卡号: the first 4 and the last 4.
  package static func card(_ digits: String) -> String { hidden(digits, first: 4, last: 4) }

  /// 号牌: the province, the letter and the last 2.
  package static func plate(_ plate: String) -> String { hidden(plate, first: 2, last: 2) }

  /// 住址: up to 乡, 镇 or 街道, the rest hidden; nothing where none of them is named.
  package static func address(_ address: String) -> String {
    let scalars = Array(address.unicodeScalars)
    guard let end = townEnd(scalars) else { return "***" }
    return text(scalars[..<end]) + "***"
  }

  /// Behind the last 乡, 镇 or 街道 that is not part of a village's or road's name.
  private static func townEnd(_ scalars: [Unicode.Scalar]) -> Int? {
    for index in scalars.indices.dropFirst() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalars[index] == "镇" || scalars[index] == "乡", next != "村", next != "街", next != "路" { return index + 1 }
      if scalars[index] == "道", scalars[index - 1] == "街" { return index + 1 }
    }
    return nil
  }

  private static func hidden(_ written: String, first: Int, last: Int) -> String {
    let scalars = Array(written.unicodeScalars)
    guard scalars.count > first + last else { return String(repeating: "*", count: scalars.count) }
    let stars = String(repeating: "*", count: scalars.count - first - last)
    return text(scalars.prefix(first)) + stars + text(scalars.suffix(last))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// 一键脱敏: the text with everything masked that its `findings` offer a mask for. Findings that overlap an earlier one are left
  /// to the next run.
  package static func applied(_ findings: [ScreeningFinding], to written: String) -> String {
    let scalars = Array(written.unicodeScalars)
    var view = String.UnicodeScalarView()
    var position = 0
    for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let masked = finding.masked, finding.range.lowerBound >= position, finding.range.upperBound <= scalars.count
      else { continue }
      view.append(contentsOf: scalars[position..<finding.range.lowerBound])
      view.append(contentsOf: masked.unicodeScalars)
      position = finding.range.upperBound
    }
    view.append(contentsOf: scalars[position...])
    return String(view)
  }
}
