/// 折行: long lines broken for a terminal, where Chinese breaks between any two characters, but no line begins with a
/// closing mark or ends with an opening one, and Latin words and numbers stay whole.
enum LineWrap {
  /// `text` with every line of more than `columns` broken; what follows a break stands under the line's own beginning.
  static func text(_ text: String, columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(String($0), columns: columns, hanging: indent(of: String($0))) }
      .joined(separator: "\n")
  }

  /// One line broken into lines of at most `columns`, all but the first indented by `hanging`.
  static func lines(_ line: String, columns: Int, hanging: Int) -> [String] {
    guard TextColumns.width(of: line) > columns, hanging < columns else { return [line] }
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: line) {
      let isFull = TextColumns.width(of: current) + TextColumns.width(of: trimmedEnd(piece)) > columns
      if isFull, current.contains(where: { $0 != " " }) {
        lines.append(trimmedEnd(current))
        current = String(repeating: " ", count: hanging) + piece.drop(while: { $0 == " " })
      } else {
        current += piece
      }
    }
    return lines + [trimmedEnd(current)]
  }

  /// Where the text of a line begins: after its spaces and a mark such as «[错误] ».
  private static func indent(of line: String) -> Int {
    let spaces = line.prefix { $0 == " " }
    let rest = line[spaces.endIndex...]
    guard rest.first == "[", let end = rest.firstRange(of: "] ") else { return spaces.count }
    return spaces.count + TextColumns.width(of: String(rest[..<end.upperBound]))
  }

  /// The smallest parts that are not broken.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in line {
      if let last, !mayBreak(between: last, and: character), !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left == " " || isWide(left) || isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool { TextColumns.width(of: String(character)) == 2 }

  private static let closing = Set("，。；：、？！）》”’】］…—%)],.;:")
  private static let opening = Set("（《“‘【［([<")

  private static func trimmedEnd(_ text: String) -> String {
    var rest = text[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
