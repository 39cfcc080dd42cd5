package import Disclosure

/// 考核数字表: 单位, 指标, 数字, one number a line, from the first sheet of a workbook.
package struct ScoreTable: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let unit: String
    package let indicator: String
    package let number: Points
  }

  package private(set) var lines: [Line] = []
  /// Each a sentence with its row. With one, nothing is to be taken.
  package private(set) var faults: [String] = []

  private static let heads = ["单位", "指标", "数字"]

  package init(_ workbook: SourceWorkbook, units: [ScoredUnit], scheme: Scheme) {
    let rows = workbook.sheets.first?.rows ?? []
    guard let head = rows.first else {
      faults = ["工作表是空的。"]
      return
    }
    let places = Self.heads.map { name in head.cells.first { $0.value.plain == name }?.column }
    guard let unit = places[0], let indicator = places[1], let number = places[2] else {
      faults = ["第 \(head.number) 行应有“单位”“指标”“数字”三个列名。"]
      return
    }
    var seen: Set<String> = []
    for row in rows.dropFirst() {
      func text(_ column: Int) -> String { row.cells.first { $0.column == column }?.value.plain ?? "" }
      take(row.number, text(unit), text(indicator), text(number), units, scheme, &seen)
    }
    if lines.isEmpty, faults.isEmpty { faults = ["工作表没有任何一行数字。"] }
  }

  private mutating func take(
    _ row: Int, _ unit: String, _ indicator: String, _ number: String, _ units: [ScoredUnit], _ scheme: Scheme,
    _ seen: inout Set<String>
  ) {
    guard let found = units.first(where: { $0.name == unit }) else {
      faults.append("第 \(row) 行：没有名为“\(unit.prefix(40))”的被考核单位。")
      return
    }
    let leaves = (scheme.group(of: found)?.all ?? []).filter { $0.rule?.isAnswered == true }
    guard let leaf = leaves.first(where: { $0.key == indicator || $0.name == indicator }) else {
      faults.append("第 \(row) 行：办法没有名为“\(indicator.prefix(40))”的、靠登记的指标。")
      return
    }
    guard let points = Points(number) else {
      faults.append("第 \(row) 行：“\(number.prefix(20))”不是最多四位小数的数字。")
      return
    }
    guard seen.insert("\(found.id)|\(leaf.key)").inserted else {
      faults.append("第 \(row) 行：“\(unit)”的“\(indicator)”出现两次。")
      return
    }
    lines.append(Line(unit: found.id, indicator: leaf.key, number: points))
  }
}

extension SourceSheetValue {
  fileprivate var plain: String {
    switch self {
    case .text(let text): text.filter { !$0.isWhitespace }
    case .number(let digits), .date(let digits): digits
    case .boolean, .error: ""
    }
  }
}
