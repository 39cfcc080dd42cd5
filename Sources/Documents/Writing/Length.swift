/// A measure on paper, in twentieths of a point (the unit of Word): exact for type sizes and close enough for millimetres.
package struct Length: Hashable, Comparable, Sendable {
  package let twips: Int

  package init(twips: Int) { self.twips = twips }

  package static func millimetres(_ count: Double) -> Length { Length(twips: Int((count * 1440 / 25.4).rounded())) }
  package static func points(_ count: Double) -> Length { Length(twips: Int((count * 20).rounded())) }

  package static func < (left: Length, right: Length) -> Bool { left.twips < right.twips }
  package static func + (left: Length, right: Length) -> Length { Length(twips: left.twips + right.twips) }
  package static func - (left: Length, right: Length) -> Length { Length(twips: left.twips - right.twips) }
  package static func * (length: Length, factor: Int) -> Length { Length(twips: length.twips * factor) }

  /// `28.95pt`, as CSS and Typst write it.
  package var points: String {
    let hundredths = abs(twips % 20) * 5
    let sign = twips < 0 ? "-" : ""
    return "\(sign)\(abs(twips) / 20).\(hundredths < 10 ? "0" : "")\(hundredths)pt"
  }

  /// Half points, Word's unit of type sizes.
  package var halfPoints: Int { twips / 10 }
}
