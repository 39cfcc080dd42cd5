import Disclosure
import Documents
import Testing

@Suite("考核数字表") struct ScoreTableTests {
  private static let units = [ScoredUnit(id: "u1", name: "民政局"), ScoredUnit(id: "u2", name: "水利局")]

  private func table(_ rows: [[String]]) throws -> ScoreTable {
    let sheet = SourceSheet(
      name: "数字",
      rows: rows.enumerated().map { index, cells in
        SourceSheetRow(
          number: index + 1,
          cells: cells.enumerated().map { SourceSheetCell(column: $0 + 1, value: .text($1)) })
      })
    return ScoreTable(
      SourceWorkbook(sheets: [sheet]), units: Self.units, scheme: try SchemeFile.read(PracticeSchemes.bands))
  }

  @Test("Columns in any order, indicators by name or key")
  func read() throws {
    let table = try table([["数字", "单 位", "指标"], ["91.5", "民政局", "得分"], ["80", "水利局", "得分"]])
    #expect(table.faults == [])
    #expect(table.lines.map(\.unit) == ["u1", "u2"])
    #expect(table.lines.map(\.number.description) == ["91.5", "80"])
  }

  @Test(
    "Each fault says its row",
    arguments: [
      ([["单位", "指标"]], "第 1 行应有“单位”“指标”“数字”三个列名。"),
      ([["单位", "指标", "数字"]], "工作表没有任何一行数字。"),
      ([["单位", "指标", "数字"], ["财政局", "得分", "1"]], "第 2 行：没有名为“财政局”的被考核单位。"),
      ([["单位", "指标", "数字"], ["民政局", "总分", "1"]], "第 2 行：办法没有名为“总分”的、靠登记的指标。"),
      ([["单位", "指标", "数字"], ["民政局", "得分", "九十"]], "第 2 行：“九十”不是最多四位小数的数字。"),
      ([["单位", "指标", "数字"], ["民政局", "得分", "1"], ["民政局", "得分", "2"]], "第 3 行：“民政局”的“得分”出现两次。"),
      ([], "工作表是空的。"),
    ])
  func faults(rows: [[String]], sentence: String) throws { #expect(try table(rows).faults == [sentence]) }
}
