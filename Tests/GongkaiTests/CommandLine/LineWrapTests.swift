import Testing

@testable import gongkai

@Suite("Lines broken for a terminal") struct LineWrapTests {
  @Test(arguments: [
    ("没有超过", 8, "没有超过"), ("一二三四五六", 8, "一二三四\n五六"), ("一二三四，五六", 8, "一二三\n四，五六"),
    ("一二三（四五）", 8, "一二三\n（四五）"), ("  [错误] 一二三四", 14, "  [错误] 一二\n         三四"),
    ("  依据：一二三", 10, "  依据：一\n  二三"), ("用 2025-02-09 为准", 12, "用\n2025-02-09\n为准"),
    ("很长的 https://example.org/a/very/long/path 地址", 16, "很长的\nhttps://example.org/a/very/long/path\n地址"),
    ("上行\n一二三四五", 8, "上行\n一二三四\n五"),
  ])
  func breaks(text: String, columns: Int, broken: String) { #expect(LineWrap.text(text, columns: columns) == broken) }

  @Test(arguments: [("正在核对 1/9：年报", 20, "正在核对 1/9：年报"), ("正在核对 1/9：年报", 16, "正在核对 1/9：…"), ("正在核对", 5, "正在…")])
  func cuts(text: String, width: Int, cut: String) { #expect(TextColumns.shortened(text, to: width) == cut) }
}
