import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Whatever the layout: the tables come out exactly as printed, or the file is refused.
struct PDFLayoutProperties {
  static let count = FuzzCount.of(120)

  static func value(_ lot: inout SeededRandom, _ style: Int) -> String {
    switch style {
    case 0: lot.chance(0.9) ? "0" : String(Int.random(in: 0..<40, using: &lot))
    case 1: String(Int.random(in: 0..<1000, using: &lot))
    default: String(Int.random(in: 0..<Int(pow(10, Double(Int.random(in: 1...7, using: &lot)))), using: &lot))
    }
  }

  @Test func neverReadsAnotherNumberThanPrinted() throws {
    var exact = 0
    for seed in 0..<Self.count {
      var press = PDFPress(seed: seed)
      let blanks = press.lot.pick([0, 0, 0, 0.05, 0.5, 1])
      let style = press.lot.pick([0, 0, 1, 2])
      let rows = press.lot.chance(0.2) ? TableThreeRow.merged : TableThreeRow.split
      let three = rows.map { _ in
        (0..<7).map { _ in press.lot.chance(blanks) ? "" : Self.value(&press.lot, style) }
      }
      let four = (0..<15).map { _ in press.lot.chance(blanks) ? "" : Self.value(&press.lot, style) }
      press.prose("三、收到和处理政府信息公开申请情况")
      press.tableThree(three, rows: rows)
      press.prose("四、政府信息公开行政复议、行政诉讼情况")
      press.tableFour(four)
      press.prose("五、存在的主要问题及改进情况")
      let read: SourceDocument
      do { read = try PDFLayout.document(of: press.printed) } catch { continue }
      exact += 1
      let tables = PrintedTables(read)
      #expect(tables.three == three, "种子 \(seed)")
      #expect(tables.four == four, "种子 \(seed)")
    }
    #expect(exact > Self.count / 4)
  }
}
