import Testing

@testable import Disclosure
@testable import Documents

@Suite("台账单元格") struct LedgerCellTests {
  @Test(
    "Dates in every shape a clerk uses",
    arguments: [
      SourceSheetValue.date("2025-03-13"), .text("2025-03-13"), .text("2025/3/13"), .text("2025.3.13"),
      .text("2025年3月13日"),
      .text("20250313"), .text(" ２０２５年３月１３日 "), .text("2025-03-13 14:05"), .text("2025/3/13 9:05:00"),
      .text("2025-03-13T00:00:00"),
      .number("45729"), .number("45729.75"), .number("20250313"), .text("2025 年 3 月 13 日"), .text("2025年03月13号"),
    ])
  func dates(value: SourceSheetValue) throws {
    #expect(try LedgerDate.read(value).description == "2025-03-13")
  }

  @Test(
    "What is no certain date is refused",
    arguments: [
      SourceSheetValue.text("3月13日"), .text("2025-02-30"), .text("25-3-13"), .text("2025-3"), .text("2025"),
      .text("去年底"),
      .text("2025-13-01"), .text("13/3/2025"), .text("2025-3-13至3-20"), .text("-2025-3-13"), .number("13"),
      .number("2025"),
      .number("-45729"), .number("99999999999999999999"), .boolean(true), .error("#REF!"), .date("1900-01-05"),
      .text("2100-01-01"), .text("2025-003-13"), .text("２０２５－０２－２９"), .text("45729"),
    ])
  func noDates(value: SourceSheetValue) {
    #expect(throws: CellRefusal.self) { try LedgerDate.read(value) }
  }

  @Test(
    "Amounts in 元",
    arguments: [
      (SourceSheetValue.text("1,234.50"), "1234.5"), (.text("1234.5元"), "1234.5"), (.number("1234.5"), "1234.5"),
      (.text("￥１，２３４．５０"), "1234.5"), (.text("¥1,000,000"), "1000000"), (.number("0.30000000000000004"), "0.3"),
      (.number("1.2345E3"), "1234.5"), (.number("0"), "0"), (.text("人民币100元"), "100"),
      (.number("8860.4999999999991"), "8860.5"),
      (.number("100"), "100"), (.text("12.30"), "12.3"),
    ])
  func amounts(value: SourceSheetValue, expected: String) throws {
    #expect(try LedgerYuan.read(value).description == expected)
  }

  @Test(
    "What is no amount in 元 is refused",
    arguments: [
      SourceSheetValue.text("1.234"), .number("1.234"), .text("-5"), .number("-0.01"), .text("1,23"), .text("12,34.5"),
      .text("三百元"), .text("0.5万元"), .text("10000000000"), .number("1E15"), .text("无"), .date("2025-01-01"),
      .error("#VALUE!"),
      .number("0.001"), .text("1,234,5"), .text(",123"), .number("NaN"), .number("inf"),
    ])
  func noAmounts(value: SourceSheetValue) {
    #expect(throws: CellRefusal.self) { try LedgerYuan.read(value) }
  }

  @Test(
    "Counts",
    arguments: [
      (SourceSheetValue.number("3"), 3), (.text("3件"), 3), (.number("3.0"), 3), (.text(" １２ "), 12), (.number("0"), 0),
    ])
  func counts(value: SourceSheetValue, expected: Int) throws {
    #expect(try LedgerCount.read(value) == expected)
  }

  @Test(
    "What is no count is refused",
    arguments: [
      SourceSheetValue.number("-1"), .number("2.5"), .text("若干"), .text("件"), .number("99999999999"), .boolean(true),
      .date("2025-01-01"),
    ])
  func noCounts(value: SourceSheetValue) {
    #expect(throws: CellRefusal.self) { try LedgerCount.read(value) }
  }

  @Test("Every result by its label, its full label, its list entry and its number", arguments: TableThreeRow.results)
  func everyResult(row: TableThreeRow) throws {
    #expect(try ResultLabel.read(row.label) == row)
    #expect(try ResultLabel.read(row.fullLabel) == row)
    #expect(try ResultLabel.read(row.ledgerLabel) == row)
    #expect(try ResultLabel.read(" 三、" + row.fullLabel.halfWidth) == row)
    #expect(try ResultLabel.read("三、本年度办理结果\(row.fullLabel)") == row)
  }

  @Test(
    "Results as clerks write them",
    arguments: [
      ("三（三）5", TableThreeRow.internalAffairs), ("（三）5", .internalAffairs), ("三、（三）5.", .internalAffairs),
      ("(三)5.属于三类内部事务信息", .internalAffairs), ("三(三)５", .internalAffairs), ("属于三类内部事务信息", .internalAffairs),
      ("三类内部事务信息", .internalAffairs), ("不予公开-5.属于三类内部事务信息", .internalAffairs),
      ("不予公开：内部事务信息", .internalAffairs), ("（三）不予公开 属于国家秘密", .stateSecret), ("国家秘密", .stateSecret),
      ("三（一）", .granted), ("（一）", .granted), ("予以公开", .granted), ("（二）部分公开", .partlyGranted), ("部分公开", .partlyGranted),
      ("三（二）", .partlyGranted), ("危及三安全一稳定", .threeSecuritiesOneStability), ("三安全一稳定", .threeSecuritiesOneStability),
      ("3.危及\"三安全一稳定\"", .threeSecuritiesOneStability), ("本机关不掌握", .notHeld), ("（四）1", .notHeld),
      ("1、信访举报投诉类申请", .petition),
      ("重复申请", .repeated), ("（五）2", .repeated), ("逾期不补正", .notSupplemented), ("逾期不缴费", .feeUnpaid),
      ("（六）3", .otherHandling),
      ("其他", .otherHandling), ("3.其他", .otherHandling), ("其他处理 3.其他", .otherHandling), ("补正后申请内容仍 不明确", .stillUnclear),
    ])
  func spellings(text: String, row: TableThreeRow) throws {
    #expect(try ResultLabel.read(text) == row)
  }

  @Test(
    "A heading is not a result",
    arguments: ["不予公开", "（三）不予公开", "三（三）", "（四）", "无法提供", "不予处理", "（六）其他处理", "其他处理"])
  func headings(text: String) {
    do throws(ResultLabel.Refusal) {
      let row = try ResultLabel.read(text)
      Issue.record("\(text) was read as \(row)")
    } catch {
      guard case .heading = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.sentence(about: text).contains("是大类，请写到小项"))
    }
  }

  @Test(
    "What could be wrong is refused",
    arguments: [
      "不属于国家秘密", "（三）4.属于三类内部事务信息", "5.重复申请", "（三）9", "（四）4", "（三）重复申请", "三（七）", "（七）总计", "总计", "结转下年度继续办理",
      "5", "公开", "信息不存在", "已办结", "（三）5（三）6", "国家秘密、第三方", "予以公开、部分公开", "（一）5", "（四）不予公开", "（一）部分公开", "申请",
    ])
  func refused(text: String) {
    #expect(throws: ResultLabel.Refusal.self) { try ResultLabel.read(text) }
  }

  @Test("An unknown result is answered with the nearest row")
  func suggestion() {
    #expect(throws: ResultLabel.Refusal.unknown(nearest: .notHeld)) { try ResultLabel.read("信息不存在") }
    #expect(throws: ResultLabel.Refusal.unknown(nearest: .stateSecret)) { try ResultLabel.read("涉及国家秘密不公开") }
  }
}
