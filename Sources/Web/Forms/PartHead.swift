/// 分段的首部: name and, of a file, the name the browser tells.
package struct PartHead: Hashable, Sendable {
  package let name: String
  /// Nil for a field; empty when no file was chosen.
  package let fileName: String?

  package init(name: String, fileName: String? = nil) {
    self.name = name
    self.fileName = fileName
  }

  /// Reads the lines before the empty one.
  init?(_ bytes: [UInt8]) {
    guard let text = FormField.text(bytes) else { return nil }
    let prefix = "content-disposition:"
    // CR LF is one character to Swift.
    guard let line = text.split(whereSeparator: \.isNewline).first(where: { $0.lowercased().hasPrefix(prefix) }) else {
      return nil
    }
    let parameters = PartHead.parameters(line.dropFirst(prefix.count))
    guard let name = parameters["name"], !name.isEmpty, name.utf8.count <= 200 else { return nil }
    self.name = name
    fileName = parameters["filename"].map(PartHead.plainName)
  }

  /// `form-data; name="a"; filename="b; c.pdf"`: browsers write `"` as `%22`, others as `\"`.
  private static func parameters(_ line: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = line.drop { $0 != ";" }
    while rest.first == ";" {
      rest = rest.dropFirst().drop { $0 == " " }
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      let value = rest.first == "\"" ? quoted(&rest) : plain(&rest)
      if found[key.lowercased()] == nil { found[key.lowercased()] = value }
      rest = rest.drop { $0 != ";" }
    }
    return found
  }

  private static func plain(_ rest: inout Substring) -> String {
    let value = rest.prefix { $0 != ";" }
    rest = rest.dropFirst(value.count)
    return String(value)
  }

  private static func quoted(_ rest: inout Substring) -> String {
    rest = rest.dropFirst()
    var value = ""
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
        value.append(next)
        rest = rest.dropFirst()
      } else {
        value.append(character)
      }
    }
    return value.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
  }

  /// The last part of a path, without signs that mean something elsewhere; at most 120 characters.
  static func plainName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let kept = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && !$0.properties.isBidiControl }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.suffix(120))
    return String(view)
  }
}
