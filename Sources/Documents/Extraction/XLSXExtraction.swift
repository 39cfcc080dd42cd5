/// XLSX bytes → the cells of its visible sheets.
package enum XLSXExtraction {
  /// More cells than this are refused: a ledger of 100,000 rows has about one million.
  package static let mostCells = 2_000_000

  package static func workbook(from bytes: [UInt8]) throws(Unreadable) -> SourceWorkbook {
    let package = OfficePackage(archive: try ZipArchive(bytes: bytes))
    let main = try package.mainPart(usually: "xl/workbook.xml")
    guard let reader = try XMLPartReader(main, in: package.archive) else { throw noWorkbook }
    let index = try XLSXIndex(reader)
    let parts = try package.relationships(of: main)
    func part(_ kind: String) throws(Unreadable) -> XMLPartReader? {
      guard let target = parts.first(where: { $0.kind == kind })?.target else { return nil }
      return try XMLPartReader(target, in: package.archive)
    }
    var context = XLSXContext(
      strings: try XLSXStrings.read(part("sharedStrings")), styles: try XLSXStyles(part("styles")), is1904: index.is1904
    )
    var workbook = SourceWorkbook(hiddenSheets: index.sheets.filter(\.isHidden).map(\.name))
    for sheet in index.sheets where !sheet.isHidden {
      // Chart sheets hold no cells.
      guard let target = parts.first(where: { $0.id == sheet.relationship && $0.kind == "worksheet" })?.target
      else { continue }
      guard let reader = try XMLPartReader(target, in: package.archive) else {
        throw Unreadable("工作表“\(sheet.name)”的内容在文件中缺失，请用 Excel 或 WPS 打开后另存再试。")
      }
      workbook.sheets.append(try XLSXSheet.read(reader, name: sheet.name, context: &context))
    }
    return workbook
  }

  static let noWorkbook = Unreadable("文件里没有工作簿部件（xl/workbook.xml），不是完整的 Excel 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。")
}

/// What the sheets of one workbook share.
struct XLSXContext {
  let strings: [String]
  let styles: XLSXStyles
  let is1904: Bool
  /// Cells read so far, over all sheets.
  var cellCount = 0
}

/// The workbook's list of sheets, in the order of its tabs.
private struct XLSXIndex {
  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  var sheets: [Sheet] = []
  var is1904 = false

  init(_ reader: XMLPartReader) throws(Unreadable) {
    var isWorkbook = false
    while let node = try reader.next() {
      guard node == .start else { continue }
      switch reader.name {
      case "workbook": isWorkbook = true
      case "workbookPr":
        let flag = reader.attribute("date1904")
        is1904 = flag == "1" || flag == "true"
      case "sheet":
        let state = reader.attribute("state")
        sheets.append(
          Sheet(
            name: reader.attribute("name") ?? "", relationship: reader.prefixedAttribute("id") ?? "",
            isHidden: state == "hidden" || state == "veryHidden"))
      default: break
      }
    }
    guard isWorkbook else { throw XLSXExtraction.noWorkbook }
  }
}

/// The table of texts that cells refer to.
enum XLSXStrings {
  static func read(_ reader: XMLPartReader?) throws(Unreadable) -> [String] {
    guard let reader else { return [] }
    var strings: [String] = []
    while let node = try reader.next() {
      guard node == .start, reader.name == "si" else { continue }
      strings.append(try text(reader))
    }
    return strings
  }

  /// The text of the element just begun (`si`, `is`): its runs joined, pronunciation left out.
  static func text(_ reader: XMLPartReader) throws(Unreadable) -> String {
    if reader.isEmpty { return "" }
    let depth = reader.depth
    var result = ""
    var isText = false
    while let node = try reader.next() {
      switch node {
      case .start:
        if reader.name == "rPh" { try reader.skipElement() } else { isText = reader.name == "t" && !reader.isEmpty }
      case .end:
        if reader.depth == depth { return unescaped(result) }
        isText = false
      case .text: if isText { result += reader.text }
      case .other: break
      }
    }
    return unescaped(result)
  }

  /// Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      guard let code = UInt32(match.1, radix: 16), let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
      // A carriage return before a line end says nothing more; other control characters are no text.
      if code == 0x0D { return "" }
      return code < 0x20 && code != 0x09 && code != 0x0A ? "\u{FFFD}" : String(Character(scalar))
    }
  }
}
