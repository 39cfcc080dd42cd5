/// Goes through `document.xml` and hands its text and tables to the builder.
struct DOCXBody {
  private let reader: XMLPartReader
  private var numbering: DOCXNumbering
  private let styles: DOCXStyleTable
  private var builder = DraftBuilder()
  /// What to do at the end of each open element.
  private var closings: [Closing] = []
  private var paragraphs: [Paragraph] = []
  private var wordNamespace: UnsafePointer<UInt8>?

  /// A paragraph that is being read; text boxes nest them.
  private struct Paragraph {
    var style: String?
    var list: String?
    var level: Int?
    var label: String?
    var hasText = false
    var runIsHidden = false
  }

  private enum Closing {
    case nothing, paragraph, paragraphProperties, run, table, row, rowProperties, cell, aside, text
  }

  init(reader: XMLPartReader, numbering: DOCXNumbering, styles: DOCXStyleTable) {
    self.reader = reader
    self.numbering = numbering
    self.styles = styles
  }

  mutating func read() throws(Unreadable) -> [DraftBlock] {
    var isDocument = false
    while let node = try reader.next() {
      switch node {
      case .start:
        if !isDocument {
          guard reader.name == "document", isWordNamespace else { throw DOCXExtraction.noDocument }
          isDocument = true
        }
        try begin()
      case .end: if let closing = closings.popLast() { end(closing) }
      case .text: if closings.last == .text { take(reader.text) }
      case .other: break
      }
      if builder.isTooLarge { throw Unreadable("文档表格的单元格超过 \(DraftBuilder.mostCells) 个，不像年度报告，不予读取。") }
    }
    return builder.finish()
  }

  private mutating func begin() throws(Unreadable) {
    let name = reader.name
    let isWord = isWordNamespace
    if name == "Fallback" || isWord && Self.skipped.contains(name) {
      // A deleted row is marked in its properties.
      if name == "del", closings.last == .rowProperties { builder.dropRow() }
      return try reader.skipElement()
    }
    let closing = isWord ? open(name) : .nothing
    if reader.isEmpty { end(closing) } else { closings.append(closing) }
  }

  private var isWordNamespace: Bool {
    mutating get {
      guard let namespace = reader.namespace else { return false }
      if namespace == wordNamespace { return true }
      // Transitional and strict documents use different addresses.
      let address = String(cString: namespace)
      guard address.hasSuffix("/wordprocessingml/2006/main") || address.hasSuffix("/wordprocessingml/main") else {
        return false
      }
      wordNamespace = namespace
      return true
    }
  }

  /// What each element means.
  private mutating func open(_ name: String) -> Closing {
    switch name {
    case "p":
      builder.endParagraph()
      paragraphs.append(Paragraph(style: styles.standard))
      return .paragraph
    case "pPr": return .paragraphProperties
    case "r": return .run
    case "t": return .text
    case "tab": if !isInProperties { take("\t") }
    case "br", "cr": take("\n")
    case "noBreakHyphen": take("-")
    // A character of a symbol font: which one it shows cannot be known here.
    case "sym": take("\u{FFFD}")
    case "txbxContent":
      builder.beginAside()
      return .aside
    case "tbl": return builder.beginTable() ? .table : .nothing
    case "trPr": return .rowProperties
    case "tr": return builder.beginRow() ? .row : .nothing
    case "tc": return builder.beginCell() ? .cell : .nothing
    default: property(name)
    }
    return .nothing
  }

  /// `w:tabs` in paragraph properties holds `w:tab` too, which is a tab stop.
  private var isInProperties: Bool { closings.contains(.paragraphProperties) }

  private mutating func property(_ name: String) {
    switch name {
    case "pStyle": changeParagraph { $0.style = $1 }
    case "numId": changeParagraph { $0.list = $1 }
    case "ilvl": changeParagraph { $0.level = $1.flatMap { Int($0) } }
    case "vanish":
      if !isInProperties { changeParagraph { $0.runIsHidden = $1 != "0" && $1 != "false" } }
    case "gridBefore": skipColumns()
    case "gridSpan":
      let span = value.flatMap { Int($0) } ?? 1
      builder.changeCell { $0.columnSpan = span }
    case "vMerge":
      let continues = value != "restart"
      builder.changeCell { $0.verticalMerge = continues ? .continues : .begins }
    default: break
    }
  }

  /// Columns that a row leaves out at its beginning: an empty cell keeps the others in their places.
  private mutating func skipColumns() {
    guard let count = value.flatMap({ Int($0) }), count > 0 else { return }
    if builder.beginCell(columnSpan: count) { builder.endCell() }
  }

  private var value: String? { reader.prefixedAttribute("val") }

  private mutating func changeParagraph(_ change: (inout Paragraph, String?) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1], value)
  }

  private mutating func end(_ closing: Closing) {
    switch closing {
    case .nothing, .text, .rowProperties: break
    case .paragraphProperties: number()
    case .run: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].runIsHidden = false }
    case .paragraph:
      builder.endParagraph()
      _ = paragraphs.popLast()
    case .table: builder.endTable()
    case .row: builder.endRow()
    case .cell: builder.endCell()
    case .aside: builder.endAside()
    }
  }

  /// The paragraph's properties are known: its number, if it has one, is counted now and written before its text.
  private mutating func number() {
    guard let paragraph = paragraphs.last else { return }
    let styled = paragraph.style.map { styles.numbering(of: $0) }
    guard let list = paragraph.list ?? styled?.list, list != "0" else { return }
    let level = paragraph.level ?? styled?.level ?? 0
    paragraphs[paragraphs.count - 1].label = numbering.label(list: list, level: level)
  }

  private mutating func take(_ text: String) {
    guard let paragraph = paragraphs.last, !paragraph.runIsHidden else { return }
    if !paragraph.hasText, !text.trimmed.isEmpty {
      paragraphs[paragraphs.count - 1].hasText = true
      if let label = paragraph.label { builder.append(label) }
    }
    builder.append(text)
  }

  /// Deleted or moved-away text, field codes, former formatting, what a content control says of itself, pronunciation.
  private static let skipped: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "tcPrChange", "trPrChange",
    "tblPrChange", "sectPrChange", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid", "rt", "fldData",
  ]
}
