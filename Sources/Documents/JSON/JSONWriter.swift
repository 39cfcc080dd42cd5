extension JSON {
  /// The document as text: two spaces a level, keys in their order, small containers on one line.
  package var text: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The document on one line, without spaces.
  package var compactText: String {
    var writer = JSONWriter()
    writer.writeCompact(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .array(let items) where items.contains(where: \.isContainer):
      block(items, indent: indent, open: "[", close: "]") { $0.write($1, indent: indent + 1) }
    case .object(let members) where members.contains(where: { $0.value.isContainer }) || members.count > 8:
      block(members, indent: indent, open: "{", close: "}") { writer, member in
        writer.quote(member.key)
        writer.append(": ")
        writer.write(member.value, indent: indent + 1)
      }
    default: writeCompact(value, separator: ", ", colon: ": ")
    }
  }

  private mutating func block<Item>(
    _ items: [Item], indent: Int, open: String, close: String, _ one: (inout JSONWriter, Item) -> Void
  ) {
    append(open)
    for (index, item) in items.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      pad(indent + 1)
      one(&self, item)
    }
    append("\n")
    pad(indent)
    append(close)
  }

  mutating func writeCompact(_ value: JSON, separator: String = ",", colon: String = ":") {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .number(let text): append(text)
    case .string(let text): quote(text)
    case .array(let items):
      append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { append(separator) }
        writeCompact(item, separator: separator, colon: colon)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(separator) }
        quote(member.key)
        append(colon)
        writeCompact(member.value, separator: separator, colon: colon)
      }
      append("}")
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case ..<0x20:
        append("\\u00")
        append(byte < 0x10 ? "0" : "1")
        append(String(byte & 0x0F, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  private mutating func pad(_ levels: Int) { bytes.append(contentsOf: repeatElement(0x20, count: levels * 2)) }
}

extension JSON {
  fileprivate var isContainer: Bool {
    switch self {
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}
