import Disclosure
import Testing

@testable import Documents

/// 表三 as headings, each above a small table of its own: only the place ties the numbers to their row.
struct HeadedRowsTests {
  private static let head = "| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |"
  private static let received = "### 一、本年新收政府信息公开申请数量"
  private static let carriedIn = "### 二、上年结转政府信息公开申请数量"
  private static let granted = "### （一）予以公开"
  private static let carriedOut = "### 四、结转下年度继续办理"

  private static let one = "| 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
  private static let two = "| 2 | 0 | 0 | 0 | 0 | 0 | 2 |"
  private static let three = "| 3 | 0 | 0 | 0 | 0 | 0 | 3 |"
  private static let four = "| 4 | 0 | 0 | 0 | 0 | 0 | 4 |"

  private static func read(_ lines: [String]) throws -> ReportReader.Reading {
    try ReportReader().read(TextDocument.read(lines.joined(separator: "\n")))
  }

  @Test(
    "Every heading with its own table beneath it gives the row",
    arguments: [
      [
        received, "", head, one, "", carriedIn, "", head, two, "", granted, "", head, three, "", carriedOut, "", head,
        four,
      ],
      // The heads only once; a rule under them; a blank line between heads and numbers; no blank line at all.
      [
        received, head, "|---|---|---|---|---|---|---|", one, carriedIn, two, "", granted, head, "", three, carriedOut,
        four,
      ],
      // Blocks' headings, and remarks that name a row whose table stands elsewhere.
      [
        received, head, one, "其中新收申请1件", carriedIn, head, two, "三、本年度办理结果", "", "新收申请已全部办理", granted, head, three,
        "### （三）不予公开", carriedOut, head, four,
      ],
      // What other tables stand around is not the form's.
      [
        "申请人分布", head, "| 9 | 0 | 0 | 0 | 0 | 0 | 9 |", "", received, head, one, carriedIn, head, two, granted, head,
        three,
        carriedOut, head, four, "去年同期", head, "| 8 | 0 | 0 | 0 | 0 | 0 | 8 |",
      ],
      // Tables that name their rows themselves, directly below one that does not.
      [
        received, head, one, "", "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "", granted, head, three,
        carriedOut, head, four,
      ],
      // 表四 directly below the last row's table.
      [
        received, head, one, carriedIn, head, two, granted, head, three, carriedOut, head, four, "", "| 行政复议 | 行政诉讼 |",
        "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |",
        "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
        "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      ],
    ])
  func isRead(lines: [String]) throws {
    let table = try #require(try HeadedRowsTests.read(lines).report.tableThree)
    let firsts = [TableThreeRow.received, .carriedIn, .granted, .carriedOut].map { table[$0, .naturalPerson] }
    #expect(firsts == [1, 2, 3, 4])
    #expect(TableThreeRow.split.filter { table[$0, .total] != nil }.count == 4)
  }

  @Test("（六）其他处理 above its three rows is a block's heading") func otherHandling() throws {
    let table = try HeadedRowsTests.read([
      HeadedRowsTests.received, HeadedRowsTests.head, HeadedRowsTests.one, "### （六）其他处理",
      "### 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", HeadedRowsTests.head, HeadedRowsTests.two,
      "### 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", HeadedRowsTests.head, HeadedRowsTests.three,
      "### 3.其他", HeadedRowsTests.head, HeadedRowsTests.four,
    ]).report.tableThree
    let firsts = [TableThreeRow.received, .notSupplemented, .feeUnpaid, .otherHandling].map { table?[$0, .total] }
    #expect(firsts == [1, 2, 3, 4])
  }

  @Test("A heading over heads without numbers gives a row that is missing") func withoutNumbers() throws {
    let reading = try HeadedRowsTests.read([
      HeadedRowsTests.received, HeadedRowsTests.head, HeadedRowsTests.one, HeadedRowsTests.carriedIn,
      HeadedRowsTests.head, HeadedRowsTests.granted, HeadedRowsTests.head, HeadedRowsTests.three,
    ])
    #expect(reading.report.tableThree?[.carriedIn, .total] == nil)
    #expect(reading.report.tableThree?[.granted, .total] == 3)
    #expect(reading.notes.variants.contains { $0.contains("“二、上年结转政府信息公开申请数量”") })
  }

  private static let notOneTable = "标题下应当只有它自己的一张表（一行列名、一行数字）"
  private static let noTable = "标题下没有紧接着它自己的表"

  @Test(
    "A heading whose own table is not certain is refused, and named",
    arguments: [
      // Another row's numbers between the last heading and its table.
      ([received, head, one, "", carriedOut, one, "", head, four], "“四、结转下年度继续办理”", notOneTable),
      ([received, head, one, "", carriedOut, "", head, one, four], "“四、结转下年度继续办理”", notOneTable),
      ([received, head, one, "", carriedOut, "", head, four, "", one], "“四、结转下年度继续办理”", notOneTable),
      // The second heading lost: its words run into the first row's numbers, or are gone with its line.
      (
        [received, head, "| 1 | 0 | 0 | 0 | 0 | 0结转政府信息公开申请数量", "", head, two, "", granted, head, three],
        "“一、本年新收政府信息公开申请数量”", notOneTable
      ),
      ([received, head, one, "", head, two, "", granted, head, three], "“一、本年新收政府信息公开申请数量”", notOneTable),
      ([received, head, one, carriedOut, head, four, "", head, two], "“四、结转下年度继续办理”", notOneTable),
      // A damaged number, in the first row and in the last.
      ([received, head, "| 1x | 0 | 0 | 0 | 0 | 0 | 1 |", granted, head, three], "“一、本年新收政府信息公开申请数量”", notOneTable),
      ([received, head, one, carriedOut, head, "| 4 | 0 | 0 | 0 | 0 | 0 | 4x |"], "“四、结转下年度继续办理”", notOneTable),
      // A named row in the small table.
      (
        [received, head, one, "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", granted, head, three],
        "“一、本年新收政府信息公开申请数量”", notOneTable
      ),
      // Heads that are not whole.
      ([received, head, one, granted, "| 自然人 | 商业企业 | 科研机构 | 总计 |", three], "“（一）予以公开”", notOneTable),
      // A heading that stands over another heading, or has something between it and its table.
      ([received, head, one, carriedIn, granted, head, three], "“二、上年结转政府信息公开申请数量”", noTable),
      ([received, carriedIn, head, two, granted, head, three], "“一、本年新收政府信息公开申请数量”", noTable),
      ([received, "单位：件", head, one, carriedIn, head, two], "“一、本年新收政府信息公开申请数量”", noTable),
      ([received, head, one, carriedIn, "单位：件", head, two, granted, head, three], "“二、上年结转政府信息公开申请数量”", noTable),
      ([received, head, one, carriedOut, "单位：件", head, four], "“四、结转下年度继续办理”", noTable),
      // The same heading twice, and not in the form's order.
      ([received, head, one, carriedOut, head, four, "", carriedOut, head, two], "“四、结转下年度继续办理”", "出现两次"),
      ([received, head, one, granted, head, three, carriedIn, head, two], "“二、上年结转政府信息公开申请数量”", "次序与格式不符"),
    ])
  func isRefused(lines: [String], row: String, reason: String) {
    let refusal = #expect(throws: Unreadable.self) { try HeadedRowsTests.read(lines) }
    #expect(
      refusal?.reason.hasPrefix("表三\(row)") == true && refusal?.reason.contains(reason) == true,
      "\(refusal?.reason ?? "")")
  }
}
