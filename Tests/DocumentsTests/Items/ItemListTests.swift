import Disclosure
import TestSupport
import Testing

@testable import Documents

@Suite("A list of items published before")
struct ItemListTests {
  private static let columns = StandardColumns.columns(for: .town)
  private static let head = ["标题", "栏目", "索引号", "成文日期", "发布日期", "正文", "有效性", "发布渠道"]

  private static func workbook(_ rows: [[String]], name: String = "信息") -> SourceWorkbook {
    SourceWorkbook(sheets: [
      SourceSheet(
        name: name,
        rows: rows.enumerated().map { index, cells in
          SourceSheetRow(
            number: index + 1,
            cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
              SourceSheetCell(column: $0.offset + 1, value: .text($0.element))
            })
        })
    ])
  }

  private static func faults(_ rows: [[String]]) -> [String] {
    do throws(LedgerFaults) {
      _ = try ItemList(workbook(rows), columns: columns)
      return []
    } catch { return error.faults.map(\.sentence) }
  }

  @Test("A row becomes an item with its own number, day and place")
  func reads() throws {
    let rows = [
      Self.head,
      ["防汛预案", "应急管理", "YX-1", "2024-03-02", "2024年3月5日", "## 一、总则\n为做好防汛工作，制定本预案。", "失效", ""],
      ["低保发放情况", "重点领域信息公开 / 社会救助", "", "2024-04-01", "2024-04-02", "发放 12 户。", "", "公开栏（电子屏）"],
    ]
    let items = try ItemList(Self.workbook(rows, name: "Sheet1"), columns: Self.columns).items
    #expect(items.map(\.row) == [2, 3])
    #expect(items.map(\.sheet) == ["Sheet1", "Sheet1"])
    #expect(items.map(\.text.column) == ["statutory/emergencies", "fields/socialAssistance"])
    #expect(items.map(\.number) == ["YX-1", nil])
    #expect(items.map(\.published.description) == ["2024-03-05", "2024-04-02"])
    #expect(items.map(\.channel) == [.countySite, .noticeBoard])
    #expect(items.map(\.validity) == [.lapsed, .inForce])
    #expect(items.first?.text.body.blocks.count == 2)
  }

  @Test("Attachments are named, several apart by semicolons or lines, each once")
  func files() throws {
    let head = Self.head + ["附件"]
    func row(_ files: String) -> [String] { ["题", "应急管理", "", "2024-03-02", "2024-03-05", "文", "", "", files] }
    let items = try ItemList(
      Self.workbook([head, row("名单.xlsx；附图.png\n 表.pdf;"), row("")]), columns: Self.columns
    ).items
    #expect(items.map(\.files) == [["名单.xlsx", "附图.png", "表.pdf"], []])
    #expect(Self.faults([head, row("甲.pdf；甲.pdf")]) == ["“信息”表第 2 行“附件”：“甲.pdf”写了两次。"])
  }

  @Test(
    "What is wrong is told with its row and column",
    arguments: [
      (["", "应急管理", "", "2024-03-02", "2024-03-05", "文"], "“信息”表第 2 行“标题”：没有填写。"),
      (["题", "没有这栏", "", "2024-03-02", "2024-03-05", "文"], "“信息”表第 2 行“栏目”：没有名为“没有这栏”的栏目，请按系统中的栏目名称填写。"),
      (["题", "应急管理", "", "2024-02-30", "2024-03-05", "文"], "“信息”表第 2 行“成文日期”：2024-02-30 不是有效日期。"),
      (["题", "应急管理", "", "2024-03-02", "2024-03-01", "文"], "“信息”表第 2 行“发布日期”：发布日期早于成文日期 2024-03-02，请核对。"),
      (["题", "应急管理", "", "2024-03-02", "2024-03-05", ""], "“信息”表第 2 行：正文和附件都没有，请填写正文或者添加附件。"),
      (["题", "应急管理", "", "2024-03-02", "2024-03-05", "文", "部分修改"], "“信息”表第 2 行“有效性”：“部分修改”不是有效性，应为：有效、废止、失效。"),
    ])
  func refuses(_ row: [String], _ sentence: String) {
    #expect(Self.faults([Self.head, row]) == [sentence])
  }

  @Test("All faults come at once, and a number counts once")
  func allAtOnce() {
    let good = ["题", "应急管理", "YX-1", "2024-03-02", "2024-03-05", "文"]
    #expect(Self.faults([Self.head, good, good]) == ["“信息”表第 3 行“索引号”：与第 2 行的索引号重复。"])
    #expect(Self.faults([Self.head, ["", "x", "", "y", "", "文"]]).count == 4)
    #expect(Self.faults([["栏目", "标题"]]).count == 3)
    #expect(Self.faults([["一", "二"]]).count == 1)
    #expect(Self.faults([Self.head]) == ["“信息”表：表头下面没有内容。"])
  }

  @Test("Merged cells and a hidden sheet leave it open what is meant, and are refused")
  func unclear() {
    var workbook = Self.workbook([
      Self.head, ["题", "应急管理", "", "2024-03-02", "2024-03-05", "文", "废止"],
      ["又一题", "应急管理", "", "2024-03-02", "2024-03-05", "文", ""],
    ])
    func faults() -> [String] {
      do throws(LedgerFaults) {
        _ = try ItemList(workbook, columns: Self.columns)
        return []
      } catch { return error.faults.map(\.sentence) }
    }
    // Both rows are repealed, as a person sees it.
    workbook.sheets[0].merges = [SourceMerge(firstRow: 2, lastRow: 3, firstColumn: 7, lastColumn: 7)]
    #expect(faults() == ["“信息”表第 2 行“有效性”：第 2 至 3 行有合并单元格，无法确定各行的内容，请取消合并并逐行填写。"])
    workbook.sheets[0].merges = []
    #expect(faults() == [])
    workbook.sheets[0].name = "Sheet1"
    workbook.hiddenSheets = ["信息"]
    #expect(faults() == ["“信息”表：这张表被隐藏了，请取消隐藏并核对内容。"])
  }

  @Test("Any cells are read or refused, never a crash")
  func randomCells() {
    var random = SeededRandom(seed: 11)
    let parts = Self.head + ["2024-03-02", "应急管理", "/", "\u{0}", "｜", "9", "", "- ", "| 甲 |"]
    for _ in 0..<FuzzCount.of(300) {
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      }
      _ = Self.faults([Self.head] + rows)
      _ = Self.faults(rows)
    }
  }
}
