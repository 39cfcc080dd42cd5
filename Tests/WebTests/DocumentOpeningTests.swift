import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Files that bear the applicant's name are opened by whom they concern, and it is noted")
struct DocumentOpeningTests {
  private func links(_ page: String) -> [String] { HTMLCheck(page).links.filter { $0.contains("/documents/") } }

  @Test(
    "The applicant's own papers ask for a reason, which is kept",
    arguments: [("identity", "身份证明"), ("authority", "授权委托书"), ("application", "申请材料"), ("envelope", "信封照片")])
  func papers(_ kind: String, _ name: String) async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.addDocument, officer, [("kind", kind)], file: "扫描.pdf")
      try await town.fixture.judgeAll()
      let address = try #require(links(try await officer.get(town.address).text).first)
      let asked = try await officer.get(address)
      #expect(HTMLCheck(asked.text).faults == [])
      #expect(asked.text.contains("<h1>打开\(name)</h1>"))
      let refused = try await officer.submit(address, [("reason", " ")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("href=\"#reason\""))
      #expect(!(try await officer.get(town.address).text).contains("查看\(name)"))
      let given = try await officer.submit(address, [("reason", "核对身份")])
      #expect(given.status == .ok)
      #expect(given.text == "%PDF-1.7 abc")
      #expect(try await officer.get(town.address).text.contains("戊经办查看\(name)：核对身份"))
    }
  }

  @Test("A letter with the applicant's name is opened at once and noted; what names nobody is not")
  func letters() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.addDocument, officer, [("kind", "deliveryProof")], file: "回执.pdf")
      try await town.fixture.judgeAll()
      let address = try #require(links(try await officer.get(town.address).text).first)
      #expect(try await officer.get(address).text == "%PDF-1.7 abc")
      #expect(try await officer.get(town.address).text.contains("戊经办查看送达凭证：打开送达凭证"))
    }
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.addDocument, officer, [("kind", "other")], file: "说明.pdf")
      try await town.fixture.judgeAll()
      let address = try #require(links(try await officer.get(town.address).text).first)
      #expect(try await officer.get(address).text == "%PDF-1.7 abc")
      #expect(!(try await officer.get(town.address).text).contains("个人信息查看记录"))
    }
  }

  @Test("What the program put on file can be downloaded in the office")
  func made() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let head = try await town.browser("zhuren")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      _ = try await town.done(.extendPeriod, head, [("days", "20"), ("reason", "需要查阅档案")])
      let filed = try await head.submit(
        "\(town.address)/letters/extension",
        [
          ("do", "file"), ("f-extensionReason", "需要查阅档案"), ("f-newDue", "2026-07-27"), ("number", "云政公开延〔2026〕1号"),
          ("day", town.fixture.now.day.description),
        ])
      #expect(filed.status == .seeOther)
      let address = try #require(links(try await officer.get(town.address).text).first)
      let file = try await officer.get(address)
      #expect(file.status == .ok)
      #expect(file.body.starts(with: [0x50, 0x4B]))
    }
  }
}
