/// 题目: a title freed of white space and of wide digits, with the year it names.
struct ReportTitle: Hashable, Sendable {
  let text: String
  let year: Int?
  /// What stands before the year; nil when no year is named or nothing stands before it.
  let organ: String?

  init(_ title: String) {
    var bare = String.UnicodeScalarView()
    for scalar in title.unicodeScalars { if let folded = ProseText.fold(scalar) { bare.append(folded) } }
    text = String(bare)
    var digits: [Unicode.Scalar] = []
    var before = String.UnicodeScalarView()
    var found: Int?
    for scalar in bare {
      if scalar.isASCIIDigit {
        digits.append(scalar)
        continue
      }
      if scalar == "年", digits.count == 4, let year = ProseNumber.year(digits) {
        found = year
        break
      }
      before.append(contentsOf: digits)
      digits = []
      before.append(scalar)
    }
    year = found
    organ = found == nil || before.isEmpty ? nil : String(before)
  }
}

extension AnnualReport {
  /// The organ's name, else the name before the year of the title.
  var organName: String? { organ ?? title.flatMap { ReportTitle($0).organ } }
}
