import Disclosure

/// A head whose words are wrapped inside their columns, as a text of lines gives it: «商业企 科研机» / «业 构».
///
/// In every line the pieces go from left to right; put together column by column they must give exactly the form's words.
struct WrappedHead {
  /// For each line the columns whose words it holds, from left to right.
  private(set) var columnsOfLines: [[Int]] = []

  /// nil when the lines are not these words in columns from left to right.
  ///
  /// - Parameter optional: columns that may be absent or cut.
  init?(_ lines: [String], columns: [String], optional: Set<Int>, restartsBehind: Int? = nil) {
    let words = columns.map { Array($0) }
    var taken = Array(repeating: 0, count: columns.count)
    for line in lines {
      var current = -1
      var seen: [Int] = []
      for letter in line {
        func fits(_ column: Int) -> Bool {
          taken[column] < words[column].count && words[column][taken[column]] == letter
        }
        if current >= 0, fits(current) {
          taken[current] += 1
          continue
        }
        var next = words.indices.first { $0 > current && fits($0) }
        // Two levels of the head on one line.
        if next == nil, current == restartsBehind { next = words.indices.first { fits($0) } }
        guard let next else { return nil }
        current = next
        seen.append(next)
        taken[next] += 1
      }
      columnsOfLines.append(seen)
    }
    guard words.indices.allSatisfy({ optional.contains($0) || taken[$0] == words[$0].count }) else { return nil }
  }

  /// Only the letters: what is compared.
  private static func letters(_ line: String) -> String {
    LabelText(line).text.filter { $0.isLetter }
  }

  /// Whether the lines are 表三's head in the form's order.
  static func isTableThree(_ lines: [String]) -> Bool {
    let corner = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"
    let joined = lines.map(letters).joined()
    if joined.hasSuffix(TableThreeColumn.organizations.map(\.label).joined()), joined.mentions("自然人法人或其他组织总计") {
      return true
    }
    let columns = [corner, "自然人", "申请人情况", "法人或其他组织"] + TableThreeColumn.organizations.map(\.label) + ["总计"]
    guard
      let head = WrappedHead(
        lines.map(letters), columns: columns, optional: [0, 2, 3], restartsBehind: columns.count - 1)
    else { return false }
    // Four of the five organizations side by side leave only one place for the fifth.
    let organizations = 4..<9
    return head.columnsOfLines.contains { line in line.count { organizations.contains($0) } >= 4 }
  }

  /// Whether the lines are 表四's head in the form's order.
  static func isTableFour(_ lines: [String]) -> Bool {
    let outcomes = TableFourColumn.allCases.map(\.label)
    let columns = ["行政复议"] + outcomes + ["行政诉讼", "未经复议直接起诉"] + outcomes + ["复议后起诉"] + outcomes
    let lines = lines.map(letters)
    if lines.joined() == formOrder(outcomes.joined()) { return true }
    guard let head = WrappedHead(lines, columns: columns, optional: []) else { return false }
    let groups: Set<Int> = [0, 6, 7, 13]
    return head.columnsOfLines.allSatisfy { line in
      let count = line.count { !groups.contains($0) }
      return count == 0 || count >= 4
    }
  }

  private static func formOrder(_ outcomes: String) -> String {
    "行政复议行政诉讼\(outcomes)未经复议直接起诉复议后起诉\(outcomes)\(outcomes)"
  }

  private static let letters = Set(
    (["行政复议行政诉讼未经复议直接起诉复议后起诉法人或其他组织申请人情况"] + TableFourColumn.allCases.map(\.label)
      + TableThreeColumn.allCases.map(\.label)).joined())

  /// Whether a line has nothing but letters of the heads, and several of them.
  static func isPiece(_ label: LabelText) -> Bool {
    label.text.count >= 6 && label.text.allSatisfy { letters.contains($0) }
  }
}
