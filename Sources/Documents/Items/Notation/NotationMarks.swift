/// 输入符号: the marks of the notation: what is escaped, what a line begins with, where a mark closes.
enum NotationMarks {
  /// Between two lists or tables that follow each other.
  static let divider = "----"
  /// What a `\` before it makes an ordinary character.
  static let special: Set<Character> = [
    "\\", "*", "[", "]", "|", "(", ")", "#", "-", "!", "{", "}", ":", ".", "^", "~",
  ]

  /// Lines; one that ends in a single `\` goes on in the next.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var open: String?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let whole = open.map { $0 + "\n" + line } ?? String(line)
      open = nil
      if line.reversed().prefix(while: { $0 == "\\" }).count % 2 == 1 {
        open = String(whole.dropLast())
      } else {
        lines.append(whole)
      }
    }
    if let open { lines.append(open) }
    return lines
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      // A mark of 上标 or 下标 is one only before its brace.
      if character == "{", escaped.last == "^" || escaped.last == "~" {
        escaped.append("\\")
      } else if ["\\", "*", "[", "]", "|"].contains(character) {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return escaped
  }

  /// The same, with a beginning that is not read as something else.
  static func plainStart(_ text: String) -> String {
    if let number = numberLength(text) { return text.prefix(number - 2) + "\\" + text.dropFirst(number - 2) }
    let isSomething = text.hasPrefix("#") || text.hasPrefix("-") || text.hasPrefix("|") || text.hasPrefix("![")
    return isSomething ? "\\" + text : text
  }

  /// Of `12. ` and the like, with the blank behind it.
  static func numberLength(_ text: some StringProtocol) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }.count
    return (1...4).contains(digits) && text.dropFirst(digits).hasPrefix(". ") ? digits + 2 : nil
  }

  /// Where the first `mark` stands that is not escaped.
  static func closing(_ mark: Character, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == mark { return index }
      index = text.index(after: index)
      if index > text.startIndex, text[text.index(before: index)] == "\\", index < text.endIndex {
        index = text.index(after: index)
      }
    }
    return nil
  }

  /// What is read of escaped text.
  static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var rest = text
    while let first = rest.first {
      if first == "\\", let next = rest.dropFirst().first, special.contains(next) {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain
  }
}

extension Substring {
  var withoutBlankEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
