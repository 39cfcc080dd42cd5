import Disclosure
import Documents
import Testing

@Suite("交接清单") struct HandoverListTests {
  private func list(_ parts: [HandoverList.Part]) throws -> HandoverList {
    HandoverList(
      organ: "云溪镇人民政府", day: try #require(Day(iso: "2026-11-30")), giver: "方某", taker: nil, parts: parts)
  }

  @Test func everyPartStandsInItWithItsCountAndBothSign() throws {
    let list = try list([
      .init("在办的政府信息公开申请", ["编号", "到期日"], [["2026-0001", "2026-12-04"], ["2026-0002", ""]]),
      .init("没有完成整改的问题", ["存在的问题", "整改期限"], []),
    ])
    let html = String(decoding: HTMLWriter.fragment(list.document).bytes, as: UTF8.self)
    for words in [
      "云溪镇人民政府政府信息公开工作交接清单", "一、在办的政府信息公开申请（2）", "2026-12-04", "二、没有完成整改的问题（0）", "没有。", "三、交接人员签名",
      "移交人", "方某", "接交人", "监交人", "账号、密码和密钥不在交接范围内",
    ] { #expect(html.contains(words), "\(words)") }
    let bytes = try DOCXWriter.write(list.document)
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try DOCXWriter.write(list.document) == bytes)
  }
}
