/// `word/styles.xml`: the levels of GB/T 9704 as Word's own styles, so that the office can go on editing.
enum DOCXStyles {
  static var part: Markup {
    var part: Markup = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      """
    part += defaults
    part += """
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
      <w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\
      <w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>

      """
    part += paragraphs
    part += attachments
    part += rest
    part += headings
    part += signatures
    part += tables
    part += "</w:styles>"
    return part
  }

  private static func fonts(_ font: OfficialFont) -> Markup {
    let name = font.official
    return
      "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\" w:hint=\"eastAsia\"/>"
  }

  private static func size(_ length: Length) -> Markup {
    "<w:sz w:val=\"\(length.halfPoints)\"/><w:szCs w:val=\"\(length.halfPoints)\"/>"
  }

  /// Both the count of characters (Word, WPS) and the width in twips (LibreOffice reads only that).
  private static let indent: Markup =
    "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(OfficialPaper.indent.twips)\"/>"

  private static let exactLines: Markup =
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(OfficialPaper.linePitch.twips)\" w:lineRule=\"exact\"/>"

  /// Out of the page's grid of lines.
  private static let offGrid: Markup = "<w:snapToGrid w:val=\"0\"/>"

  /// The tracking by which 28 characters fit a line, and none where the type has another size.
  private static let tracking: Markup = "<w:spacing w:val=\"\(OfficialPaper.tracking.twips)\"/>"
  private static let noTracking: Markup = "<w:spacing w:val=\"0\"/>"

  private static func style(
    _ id: Markup, _ name: Markup, paragraph: Markup = "", run: Markup = "", basedOn: Markup = "Normal",
    next: Markup? = nil
  ) -> Markup {
    let follower: Markup = next.map { "<w:next w:val=\"\($0)\"/>" } ?? ""
    return """
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(basedOn)"/>\
      \(follower)<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>

      """
  }

  private static var defaults: Markup {
    """
    <w:docDefaults><w:rPrDefault><w:rPr>\(fonts(.text))\(tracking)\(size(OfficialPaper.textSize))\
    <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\(exactLines)</w:pPr></w:pPrDefault></w:docDefaults>

    """
  }

  private static var paragraphs: Markup {
    var part = style("BodyText", "公文正文", paragraph: indent)
    part += style("Flush", "公文顶格")
    part += style(
      "OrganMark", "发文机关标志",
      paragraph:
        "\(offGrid)<w:spacing w:before=\"\(OfficialPaper.organMarkDrop.twips)\" w:after=\"\(OfficialPaper.linePitch.twips)\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
      run: "\(fonts(.title))<w:color w:val=\"C00000\"/>\(noTracking)\(size(OfficialPaper.organMarkSize))")
    part += style(
      "LetterMark", "信函发文机关标志", paragraph: "\(offGrid)<w:jc w:val=\"center\"/>",
      run: "\(fonts(.title))<w:color w:val=\"C00000\"/>\(noTracking)")
    // Word's line is as high as the pitch: what it has above the type comes off the distance.
    let drop = OfficialPaper.letterNumberDrop - (OfficialPaper.linePitch - OfficialPaper.textSize)
    part += style(
      "LetterNumber", "信函发文字号",
      paragraph: """
        \(offGrid)<w:spacing w:before="\(drop.twips)" w:after="\(OfficialPaper.letterTitleDrop.twips)"/>\
        <w:jc w:val="right"/>
        """)
    part += style(
      "DocumentNumber", "发文字号",
      paragraph: """
        <w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="C00000"/></w:pBdr>\
        <w:spacing w:after="\((OfficialPaper.linePitch * 2).twips)"/><w:jc w:val="center"/>
        """)
    return part
  }

  private static var attachments: Markup {
    var part = style(
      "Attachment", "附件说明",
      paragraph:
        "<w:keepNext/><w:spacing w:before=\"\(OfficialPaper.linePitch.twips)\"/><w:ind w:left=\"\((OfficialPaper.textSize * 6).twips)\" w:hanging=\"\((OfficialPaper.textSize * 4).twips)\"/>"
    )
    part += style(
      "AttachmentNext", "附件说明续行",
      paragraph:
        "<w:keepNext/><w:ind w:left=\"\((OfficialPaper.textSize * 6).twips)\" w:hanging=\"\(OfficialPaper.textSize.twips)\"/>"
    )
    return part
  }

  private static var rest: Markup {
    var part = style(
      "SectionEnd", "分节", paragraph: "\(offGrid)<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>",
      run: "<w:sz w:val=\"2\"/>")
    part += """
      <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>\
      <w:pPr>\(offGrid)<w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>\(fonts(.figures))\(noTracking)\(size(OfficialPaper.folioSize))</w:rPr></w:style>
      <w:style w:type="character" w:customStyle="1" w:styleId="LeadIn"><w:name w:val="段首小标题"/><w:rPr>\(fonts(.subheading))</w:rPr></w:style>

      """
    return part
  }

  private static var headings: Markup {
    var part: Markup = """
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>\
      <w:pPr>\(offGrid)<w:spacing w:after="\(OfficialPaper.linePitch.twips)" w:line="680" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>\
      <w:rPr>\(fonts(.title))\(noTracking)\(size(OfficialPaper.titleSize))</w:rPr></w:style>

      """
    for level in HeadingLevel.allCases {
      part += """
        <w:style w:type="paragraph" w:styleId="Heading\(level.rawValue)"><w:name w:val="heading \(level.rawValue)"/>\
        <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\(indent)\
        <w:outlineLvl w:val="\(level.rawValue - 1)"/></w:pPr><w:rPr>\(fonts(level.font))</w:rPr></w:style>

        """
    }
    return part
  }

  private static var signatures: Markup {
    var part = style(
      "SignatureOrgan", "发文机关署名",
      paragraph:
        "<w:keepNext/><w:spacing w:before=\"\((OfficialPaper.linePitch * 2).twips)\"/><w:jc w:val=\"right\"/>",
      next: "SignatureDay")
    part += style("SignatureDay", "成文日期", paragraph: "<w:keepNext/><w:jc w:val=\"right\"/>")
    return part
  }

  private static var tables: Markup {
    var part = style(
      "TableText", "表格文字",
      paragraph:
        "\(offGrid)<w:spacing w:line=\"\(OfficialPaper.tableLinePitch.twips)\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
      run: "\(fonts(.figures))\(noTracking)\(size(OfficialPaper.tableSize))")
    part += style(
      "FormText", "表单文字",
      paragraph:
        "\(offGrid)<w:spacing w:line=\"\(TableType.form.linePitch.twips)\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
      run: "\(fonts(TableType.form.font))\(noTracking)\(size(TableType.form.size))")
    part += style(
      "AfterTable", "表后", paragraph: "\(offGrid)<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>",
      run: "<w:sz w:val=\"8\"/>")
    part += table("FormTable", "公文表格", .statutory)
    part += table("PaperForm", "公文表单", .form)
    return part
  }

  private static func table(_ id: Markup, _ name: Markup, _ type: TableType) -> Markup {
    let across = OfficialPaper.tableInsetAcross.twips
    // Word's line is as high as the pitch, Typst's as the type: the difference comes off the margins above and below.
    let leading = type.linePitch - type.size
    let down = type.inset.twips - leading.twips / 2
    return """
      <w:style w:type="table" w:customStyle="1" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
      <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>\
      <w:tblCellMar><w:top w:w="\(down)" w:type="dxa"/><w:left w:w="\(across)" w:type="dxa"/><w:bottom w:w="\(down)" w:type="dxa"/><w:right w:w="\(across)" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>

      """
  }
}
