/// 分隔文本 (CSV, RFC 4180) for spreadsheets: with the mark by which they know UTF-8, and nothing in it that they would take for a formula.
package enum CommaSeparatedText {
  package static func bytes(_ rows: some Sequence<[String]>) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows { bytes += "\(row.map(field).joined(separator: ","))\r\n".utf8 }
    return bytes
  }

  /// Quoted where the format asks for it; what a spreadsheet would take for a formula begins with an apostrophe.
  package static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'\(text)" : text
    let isPlain = !safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return isPlain ? safe : "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
