extension JSON {
  /// A place where a text stops being JSON.
  package struct Fault: Error, Hashable, Sendable {
    /// 1-based.
    package let line: Int
    /// One Chinese sentence, without the line.
    package let reason: String
    package var message: String { "第 \(line) 行：\(reason)" }
  }

  /// Reads one JSON document (RFC 8259), UTF-8, with or without a byte order mark.
  package static func parse(_ bytes: [UInt8]) throws(Fault) -> JSON {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Fault) in
      var parser = JSONParser(bytes: buffer)
      return try parser.document()
    }
  }

  package static func parse(_ text: String) throws(Fault) -> JSON {
    var text = text
    let read = text.withUTF8 { buffer in
      Result { () throws(Fault) in
        var parser = JSONParser(bytes: buffer)
        return try parser.document()
      }
    }
    return try read.get()
  }
}

/// A recursive-descent reader, at most 64 levels deep.
private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var depth = 0

  private static let deepest = 64

  mutating func document() throws(JSON.Fault) -> JSON {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault("JSON 结束后还有多余的内容") }
    return value
  }

  private mutating func value() throws(JSON.Fault) -> JSON {
    skipSpace()
    guard let byte = peek else { throw fault("内容不完整") }
    switch byte {
    case 0x7B: return try nested { (parser) throws(JSON.Fault) in try parser.object() }
    case 0x5B: return try nested { (parser) throws(JSON.Fault) in try parser.array() }
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return try number()
    default: throw fault("不是有效的 JSON")
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSON.Fault) -> JSON
  ) throws(JSON.Fault) -> JSON {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONParser.deepest else { throw fault("嵌套超过 \(JSONParser.deepest) 层") }
    position += 1
    return try read(&self)
  }

  private mutating func object() throws(JSON.Fault) -> JSON {
    var members: [JSON.Member] = []
    skipSpace()
    if take(0x7D) { return .object(members) }
    while true {
      skipSpace()
      guard peek == 0x22 else { throw fault("此处应为带引号的键") }
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else { throw fault("键“\(key)”重复出现") }
      skipSpace()
      guard take(0x3A) else { throw fault("键“\(key)”之后缺少冒号") }
      members.append(JSON.Member(key, try value()))
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else { throw fault("对象缺少逗号或右花括号") }
      return .object(members)
    }
  }

  private mutating func array() throws(JSON.Fault) -> JSON {
    var items: [JSON] = []
    skipSpace()
    if take(0x5D) { return .array(items) }
    while true {
      items.append(try value())
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x5D) else { throw fault("数组缺少逗号或右方括号") }
      return .array(items)
    }
  }

  private mutating func number() throws(JSON.Fault) -> JSON {
    let start = position
    _ = take(0x2D)
    if !take(0x30) { guard digits() > 0 else { throw fault("数字写法不正确") } }
    var whole = true
    if take(0x2E) {
      whole = false
      guard digits() > 0 else { throw fault("小数点后缺少数字") }
    }
    if take(0x65) || take(0x45) {
      whole = false
      if !take(0x2B) { _ = take(0x2D) }
      guard digits() > 0 else { throw fault("指数缺少数字") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if whole, let value = Int(text) { return .integer(value) }
    return .number(text)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(JSON.Fault) -> String {
    position += 1
    let start = position
    while let byte = peek, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
    if peek == 0x22 {
      defer { position += 1 }
      return try text(UnsafeBufferPointer(rebasing: bytes[start..<position]).span)
    }
    var collected = Array(bytes[start..<position])
    while true {
      guard let byte = peek else { throw fault("字符串没有结束") }
      position += 1
      switch byte {
      case 0x22: return try text(collected.span)
      case 0x5C: try escape(into: &collected)
      case ..<0x20:
        position -= 1
        throw fault("字符串中有控制字符")
      default: collected.append(byte)
      }
    }
  }

  private func text(_ utf8: Span<UInt8>) throws(JSON.Fault) -> String {
    do { return String(copying: try UTF8Span(validating: utf8)) } catch { throw fault("字符串不是有效的 UTF-8") }
  }

  private mutating func escape(into collected: inout [UInt8]) throws(JSON.Fault) {
    guard let byte = peek else { throw fault("字符串没有结束") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: collected.append(byte)
    case 0x62: collected.append(0x08)
    case 0x66: collected.append(0x0C)
    case 0x6E: collected.append(0x0A)
    case 0x72: collected.append(0x0D)
    case 0x74: collected.append(0x09)
    case 0x75: collected.append(contentsOf: String(try scalar()).utf8)
    default: throw fault("反斜杠之后的字符无效")
    }
  }

  private mutating func scalar() throws(JSON.Fault) -> Character {
    let first = try fourHex()
    var code = first
    if (0xD800...0xDBFF).contains(first) {
      guard take(0x5C), take(0x75) else { throw fault("\\u 转义不完整") }
      let second = try fourHex()
      guard (0xDC00...0xDFFF).contains(second) else { throw fault("\\u 转义不完整") }
      code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault("\\u 转义不是有效字符") }
    return Character(scalar)
  }

  private mutating func fourHex() throws(JSON.Fault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("\\u 之后应为四位十六进制数")
      }
      position += 1
      code = code << 4 | UInt32(digit)
    }
    return code
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    for expected in word.utf8 { guard take(expected) else { throw fault("不是有效的 JSON") } }
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func fault(_ reason: String) -> JSON.Fault {
    JSON.Fault(line: 1 + bytes[..<min(position, bytes.count)].count { $0 == 0x0A }, reason: reason)
  }
}
