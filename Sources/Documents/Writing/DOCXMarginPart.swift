/// 页眉、页脚: one part of a DOCX package that stands in the margin, and on which pages.
struct DOCXMarginPart: Hashable, Sendable {
  /// The raw value is the file's name.
  enum Kind: String, CaseIterable, Sendable {
    case oddFooter = "footer1"
    case evenFooter = "footer2"
    case oddHeader = "header1"
    case evenHeader = "header2"
    case letterHeader = "header3"
    case letterFooter = "footer3"

    var relation: Markup {
      switch self {
      case .oddFooter: "rId5"
      case .evenFooter: "rId6"
      case .oddHeader: "rId7"
      case .evenHeader: "rId8"
      case .letterHeader: "rId9"
      case .letterFooter: "rId10"
      }
    }

    /// Word's word for the pages.
    fileprivate var pages: Markup {
      switch self {
      case .oddFooter, .oddHeader: "default"
      case .evenFooter, .evenHeader: "even"
      case .letterHeader, .letterFooter: "first"
      }
    }
  }

  let kind: Kind

  /// The parts that the document needs, in the order of their relations.
  static func parts(of document: Document) -> [DOCXMarginPart] {
    var kinds: [Kind] = [.oddFooter, .evenFooter]
    if document.runningMark != nil { kinds += [.oddHeader, .evenHeader] }
    if document.letterhead != nil { kinds += [.letterHeader, .letterFooter] }
    return kinds.map(DOCXMarginPart.init)
  }

  var element: Markup {
    switch kind {
    case .oddFooter, .evenFooter, .letterFooter: "footer"
    case .oddHeader, .evenHeader, .letterHeader: "header"
    }
  }

  /// What a section's set-up says of the part.
  var reference: Markup { "<w:\(element)Reference w:type=\"\(kind.pages)\" r:id=\"\(kind.relation)\"/>" }

  func content(of document: Document) -> Markup {
    switch kind {
    case .oddFooter: footer(isOdd: true, mark: document.runningMark)
    case .evenFooter: footer(isOdd: false, mark: document.runningMark)
    case .oddHeader, .evenHeader: part(runningHeader(document.runningMark ?? ""))
    case .letterHeader: part(letterHeader(document.letterhead?.organ ?? ""))
    case .letterFooter: part("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>")
    }
  }

  private func part(_ content: Markup) -> Markup {
    let root: Markup = element == "footer" ? "ftr" : "hdr"
    return """
      \(DOCXParts.declaration)<w:\(root) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\(content)</w:\(root)>
      """
  }
}

// MARK: - Footers

extension DOCXMarginPart {
  /// 页码: odd pages right, even pages left, one character from the edge; a mark at the other edge.
  private func footer(isOdd: Bool, mark: String?) -> Markup {
    let character = OfficialPaper.folioSize.twips
    guard let mark else {
      let place: Markup =
        isOdd
        ? "<w:ind w:right=\"\(character)\" w:rightChars=\"100\"/><w:jc w:val=\"right\"/>"
        : "<w:ind w:left=\"\(character)\" w:leftChars=\"100\"/><w:jc w:val=\"left\"/>"
      return part("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>\(place)</w:pPr>\(folio)</w:p>")
    }
    let edge = OfficialPaper.textWidth.twips - (isOdd ? character : 0)
    let tab: Markup = "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(edge)\"/></w:tabs>"
    let indent: Markup = isOdd ? "" : "<w:ind w:left=\"\(character)\"/>"
    let gap: Markup = "<w:r><w:tab/></w:r>"
    let line: Markup = isOdd ? "\(run(mark))\(gap)\(folio)" : "\(folio)\(gap)\(run(mark))"
    return part("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>\(tab)\(indent)</w:pPr>\(line)</w:p>")
  }

  private var folio: Markup {
    """
    <w:r><w:t xml:space="preserve">— </w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
    <w:r><w:t xml:space="preserve"> —</w:t></w:r>
    """
  }

  private func run(_ mark: String) -> Markup {
    let size = OfficialPaper.tableSize.halfPoints
    return
      "<w:r><w:rPr><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr><w:t xml:space=\"preserve\">\(mark)</w:t></w:r>"
  }

  private func runningHeader(_ mark: String) -> Markup {
    "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>\(run(mark))</w:p>"
  }
}

// MARK: - 信函格式

extension DOCXMarginPart {
  /// The mark, and the four lines at their places on the sheet; the text begins beneath it.
  private func letterHeader(_ organ: String) -> Markup {
    let paper = OfficialPaper.self
    let size = paper.letterMarkSize(organ)
    let top = paper.letterRuleTop(organ)
    let foot = paper.height - paper.letterRuleFoot
    var lines = rule(at: top, paper.letterRuleThick)
    lines += rule(at: top + paper.letterRulePair, paper.letterRuleThin)
    lines += rule(at: foot - paper.letterRulePair, paper.letterRuleThin)
    lines += rule(at: foot, paper.letterRuleThick)
    let after = paper.letterRuleDrop + paper.letterRulePair
    return """
      <w:p><w:pPr><w:pStyle w:val="LetterMark"/>\
      <w:spacing w:before="0" w:after="\(after.twips)" w:line="\(size.twips)" w:lineRule="exact"/></w:pPr>\
      <w:r><w:rPr><w:sz w:val="\(size.halfPoints)"/><w:szCs w:val="\(size.halfPoints)"/></w:rPr><w:t xml:space="preserve">\(organ)</w:t></w:r>\
      \(lines)</w:p>
      """
  }

  /// Each line has a picture of its own: LibreOffice draws only the last shape of one.
  private func rule(at y: Length, _ weight: Length) -> Markup {
    let left = OfficialPaper.letterRuleLeft
    let right = left + OfficialPaper.letterRuleWidth
    return """
      <w:r><w:pict><v:line style="position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page;z-index:-1" \
      from="\(left.points),\(y.points)" to="\(right.points),\(y.points)" strokecolor="\(OfficialPaper.red)" strokeweight="\(weight.points)"/></w:pict></w:r>
      """
  }
}
