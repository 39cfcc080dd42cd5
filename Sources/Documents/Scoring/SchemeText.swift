import Disclosure
import Yams

/// YAML 文本: what may be handed to the parser at all.
///
/// A scheme needs mappings, lists and plain values. Anchors, aliases and tags, by which a small file becomes a huge one, are refused
/// before anything is parsed, and so is what is too long or too deep.
enum SchemeText {
  static let maximumBytes = 256 * 1024
  private static let maximumDepth = 16
  private static let maximumIndent = 80

  static func root(of text: String) throws(SchemeFaults) -> Node {
    guard text.utf8.count <= maximumBytes else { throw refused(nil, "文件超过 256 KB，请核对是否选错了文件。") }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let sentence = objection(to: line) { throw refused(index + 1, sentence) }
    }
    if isTooDeep(text) { throw refused(nil, "方括号、花括号嵌套过深，请改为分行书写。") }
    do {
      guard let root = try Parser(yaml: text).singleRoot() else { throw refused(nil, "文件是空的。") }
      return root
    } catch let faults as SchemeFaults { throw faults } catch { throw refused(line(of: error), sentence(of: error)) }
  }

  private static func refused(_ line: Int?, _ sentence: String) -> SchemeFaults {
    SchemeFaults([SchemeFault(line: line, place: "文件", sentence: sentence)])
  }

  private static func objection(to line: Substring) -> String? {
    let indent = line.utf8.prefix { $0 == 0x20 }.count
    if indent > maximumIndent { return "缩进过深，请核对。" }
    if line.utf8.prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09) { return "缩进只能用空格，不能用制表符。" }
    if line.contains("- - -") { return "短横不能连写，请分行书写。" }
    var before: UInt8 = 0x20
    for byte in line.utf8 {
      let isStart = [0x20, 0x09, 0x5B, 0x7B, 0x2C, 0x3A, 0x2D].contains(before)
      if isStart, byte == 0x26 || byte == 0x2A || byte == 0x21 {
        return "不能使用 YAML 的锚点（&）、引用（*）和标签（!）；文字以这些符号开头的，请去掉或者换用全角符号。"
      }
      if isStart, byte == 0x3F, before != 0x3A { return "不能使用 YAML 的“?”写法；文字以问号开头的，请换用全角符号。" }
      before = byte
    }
    return nil
  }

  private static func isTooDeep(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x5B || byte == 0x7B { depth += 1 }
      if byte == 0x5D || byte == 0x7D { depth = max(depth - 1, 0) }
      if depth > maximumDepth { return true }
    }
    return false
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  private static func sentence(of error: any Error) -> String {
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, _): "“\(keys.first ?? "")”写了两次，请只留一处。"
    case .composer: "一个文件只能写一个考核办法。"
    case .reader: "文件不是 UTF-8 文本，或者含有控制字符，请另存为 UTF-8 后重试。"
    default: "不符合 YAML 的写法，请核对缩进、冒号（后面要有空格）和引号。"
    }
  }
}
