/// Page set-up and widths in Word's units (twips).
enum DOCXSection {
  /// `w:sectPr`: paper, margins, the two footers, and the character grid of 28 × 22.
  static func properties(of document: Document, isLandscape: Bool, isFirst: Bool) -> Markup {
    let paper = OfficialPaper.self
    let size: Markup =
      isLandscape
      ? "<w:pgSz w:w=\"\(paper.height.twips)\" w:h=\"\(paper.width.twips)\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"\(paper.width.twips)\" w:h=\"\(paper.height.twips)\"/>"
    let footer = paper.bottom - paper.folioDrop - paper.folioSize
    var references = Markup()
    references.append(DOCXMarginPart.parts(of: document)) { $0.reference }
    let header = document.letterhead == nil ? Length(twips: 851) : paper.letterMarkTop
    let firstPage: Markup = isFirst && document.letterhead != nil ? "<w:titlePg/>" : ""
    return """
      <w:sectPr>\(references)\(size)\
      <w:pgMar w:top="\(paper.top.twips)" w:right="\(paper.right.twips)" w:bottom="\(paper.bottom.twips)" \
      w:left="\(paper.left.twips)" w:header="\(header.twips)" w:footer="\(footer.twips)" w:gutter="0"/>\
      \(firstPage)<w:docGrid w:type="lines" w:linePitch="\(paper.linePitch.twips)"/></w:sectPr>
      """
  }

  /// The columns' widths, which add up to the text width exactly.
  static func columnWidths(_ columns: [Int], isLandscape: Bool = false) -> [Int] {
    let whole = isLandscape ? OfficialPaper.landscapeTextWidth : OfficialPaper.textWidth
    let total = max(columns.reduce(0, +), 1)
    var widths: [Int] = []
    var before = 0
    var sum = 0
    for column in columns {
      sum += column
      let edge = whole.twips * sum / total
      widths.append(edge - before)
      before = edge
    }
    return widths
  }

  /// About how wide a line of text is: figures and Latin letters are half as wide as characters.
  static func width(ofText text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) * OfficialPaper.textSize.twips / 2 }
  }
}
