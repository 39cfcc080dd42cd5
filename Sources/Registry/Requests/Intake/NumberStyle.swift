/// 编号样式: what stands around year and sequence.
package struct NumberStyle: Hashable, Sendable {
  package let prefix: String
  package let infix: String
  package let suffix: String
  /// The sequence is filled with zeros to this width.
  package let digits: Int

  package init(prefix: String, infix: String, suffix: String, digits: Int = 0) {
    self.prefix = prefix
    self.infix = infix
    self.suffix = suffix
    self.digits = digits
  }

  /// 申请编号: `2026-0001`.
  package static let request = NumberStyle(prefix: "", infix: "-", suffix: "", digits: 4)

  /// 文号: `云政公开〔2026〕1号`, with the organ's own 机关代字.
  package static func document(_ organCode: String) -> NumberStyle {
    NumberStyle(prefix: "\(organCode)〔", infix: "〕", suffix: "号")
  }

  package func text(_ place: SeriesPlace) -> String {
    let sequence = String(place.sequence)
    let zeros = String(repeating: "0", count: max(0, digits - sequence.utf8.count))
    return "\(prefix)\(place.year)\(infix)\(zeros)\(sequence)\(suffix)"
  }
}

/// 编号方式.
package enum NumberChoice: Hashable, Sendable {
  /// The next of the series.
  case next(NumberStyle)
  /// From the office's own register.
  case own(String)
}
