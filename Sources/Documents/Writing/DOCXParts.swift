/// The parts of a DOCX package beside the text itself.
enum DOCXParts {
  static func members(of document: Document, main: Markup) -> [(name: String, bytes: [UInt8])] {
    let margins = DOCXMarginPart.parts(of: document)
    return [
      ("[Content_Types].xml", contentTypes(margins).bytes), ("_rels/.rels", packageRelations.bytes),
      ("word/document.xml", main.bytes), ("word/_rels/document.xml.rels", documentRelations(margins).bytes),
      ("word/styles.xml", DOCXStyles.part.bytes), ("word/settings.xml", settings.bytes),
      ("word/fontTable.xml", fontTable.bytes),
    ] + margins.map { ("word/\($0.kind.rawValue).xml", $0.content(of: document).bytes) } + [
      ("docProps/core.xml", coreProperties(document).bytes), ("docProps/app.xml", appProperties.bytes),
    ]
  }

  static let declaration: Markup = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func contentTypes(_ margins: [DOCXMarginPart]) -> Markup {
    var types = Markup()
    types.append(margins) {
      "<Override PartName=\"/word/\($0.kind.rawValue).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.element)+xml\"/>"
    }
    return """
      \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
      <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
      \(types)\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
      </Types>
      """
  }

  private static let packageRelations: Markup = """
    \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>\
    </Relationships>
    """

  private static func documentRelations(_ margins: [DOCXMarginPart]) -> Markup {
    var relations = Markup()
    relations.append(margins) {
      "<Relationship Id=\"\($0.kind.relation)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\($0.element)\" Target=\"\($0.kind.rawValue).xml\"/>"
    }
    return """
      \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>\
      <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>\
      \(relations)\
      </Relationships>
      """
  }

  private static let settings: Markup = """
    \(declaration)<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>\
    <w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
    """

  /// The official names with the names under which Windows and WPS have the same faces.
  private static var fontTable: Markup {
    var part: Markup =
      "\(declaration)<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    for font in OfficialFont.allCases {
      part += "<w:font w:name=\"\(font.official)\">"
      part +=
        "<w:altName w:val=\"\(font.aliases.joined(separator: ","))\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"default\"/></w:font>"
    }
    part += "</w:fonts>"
    return part
  }

  private static func coreProperties(_ document: Document) -> Markup {
    let (year, month, day) = document.propertyDate
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
    return """
      \(declaration)<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(document.title)</dc:title>\
      <dc:creator>\(document.organ ?? "")</dc:creator><dc:language>zh-CN</dc:language>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(date)</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(date)</dcterms:modified></cp:coreProperties>
      """
  }

  private static let appProperties: Markup = """
    \(declaration)<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
    <Application>Gongkai</Application></Properties>
    """
}
