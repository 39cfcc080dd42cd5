import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Inbox and list")
struct DeskListTests {
  private static let asked: CaseDetails = [
    .applicantName: "甄有才", .contactPhone: "13800138000", .informationTitle: "<script>alert(1)</script>补偿方案",
  ]

  @Test("The inbox is empty before anything comes in, and says when the next is due")
  func empty() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.leader])
      #expect(try await browser.get(Links.inbox).text.contains("现在没有需要您办理的事项。"))
    }
  }

  @Test("A line says who, masked, what, the next step and how long is left")
  func line() async throws {
    try await WebFixture.with { fixture in
      let receipt = try await fixture.file(Self.asked)
      let letter = try await fixture.file(Self.asked, by: .ordinaryPost)
      let page = try await fixture.worker([.officer]).get(Links.inbox)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("其余在办（1）"))
      #expect(page.text.contains("待确认收到（1）"))
      #expect(page.text.contains("<a href=\"/office/requests/\(receipt.id)\">2026-0001</a>"))
      #expect(page.text.contains("<a href=\"/office/requests/\(letter.id)\">2026-0002</a>"))
      #expect(page.text.contains("甄**（自然人）") && !page.text.contains("甄有才"))
      #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>alert"))
      #expect(page.text.contains("分办") && page.text.contains("还剩 20 个工作日"))
    }
  }

  @Test("A case is due, late and of the week in turn")
  func groups() async throws {
    try await WebFixture.with { fixture in
      _ = try await fixture.file(Self.asked)
      // Due on 29 June 2026: twenty working days after 29 May, the 19th of June being a holiday.
      for (days, words) in [(25, "七日内到期（1）"), (6, "今天到期或者逾期（1）"), (1, "逾期 1 个工作日")] {
        fixture.advance(days * 86_400)
        let page = try await fixture.worker([.officer], "banli\(days)").get(Links.inbox)
        #expect(page.text.contains(words))
      }
    }
  }

  @Test(
    "The list shows what the address asks for",
    arguments: [
      ("", ["2026-0001", "2026-0002"]), ("state=unconfirmed", ["2026-0002"]), ("channel=counter", ["2026-0001"]),
      ("text=0002", ["2026-0002"]), ("text=%25", []), ("text=%E8%A1%A5%E5%81%BF", ["2026-0001", "2026-0002"]),
      ("from=2026-06-30", []),
      ("through=2026-06-29", ["2026-0001", "2026-0002"]),
      ("office=nobody", []), ("state=nonsense", ["2026-0001", "2026-0002"]),
      ("page=99999999999999999999", ["2026-0001", "2026-0002"]), ("from=29.6.2026", ["2026-0001", "2026-0002"]),
    ])
  func filters(_ query: String, _ numbers: [String]) async throws {
    try await WebFixture.with { fixture in
      _ = try await fixture.file(Self.asked)
      _ = try await fixture.file(Self.asked, by: .ordinaryPost)
      let page = try await fixture.worker([.officer]).get("\(Links.requests)?\(query)")
      #expect(page.status == .ok)
      #expect(HTMLCheck(page.text).faults == [])
      for number in ["2026-0001", "2026-0002"] {
        #expect(page.text.contains(">\(number)</a>") == numbers.contains(number), "\(query) \(number)")
      }
      #expect(page.text.contains("日期请写成") == (query == "from=29.6.2026"))
    }
  }

  @Test("Pages hold fifty, and the links keep the conditions")
  func pages() async throws {
    try await WebFixture.with { fixture in
      for _ in 0..<51 { _ = try await fixture.file(Self.asked) }
      let browser = try await fixture.worker([.officer])
      let first = try await browser.get("\(Links.requests)?channel=counter&sort=number")
      #expect(first.text.contains("/office/requests?channel=counter&amp;sort=number&amp;page=2"))
      #expect(!first.text.contains(">2026-0051</a>"))
      #expect(try await browser.get("\(Links.requests)?sort=number&page=2").text.contains(">2026-0051</a>"))
    }
  }

  @Test("Another organ's requests are nowhere, and a contributor sees those of the own office alone")
  func visibility() async throws {
    try await WebFixture.with { fixture in
      _ = try await fixture.file(Self.asked, of: "elsewhere")
      let officer = try await fixture.worker([.officer])
      for path in [Links.inbox, Links.requests, Links.requestsCSV] {
        #expect(!(try await officer.get(path).text.contains("2026-0001")))
      }
      _ = try await fixture.file(Self.asked)
      let contributor = try await fixture.worker([.contributor], "xinxi")
      #expect(!(try await contributor.get(Links.requests).text.contains("2026-0001")))
      for path in [Links.requestsCSV, Links.requestsXLSX, Links.newRequest, Links.mailRoom] {
        #expect(try await contributor.get(path).status == .forbidden)
      }
    }
  }

  @Test("The export is the list, masked, and no cell is a formula")
  func export() async throws {
    try await WebFixture.with { fixture in
      _ = try await fixture.file([.applicantName: "甄有才", .informationTitle: "=1+1,\"引\""])
      let browser = try await fixture.worker([.officer])
      let csv = try await browser.get("\(Links.requestsCSV)?state=registered")
      #expect(csv.body.prefix(3) == [0xEF, 0xBB, 0xBF])
      #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      let lines = csv.text.split(separator: "\r\n")
      #expect(lines.count == 2)
      #expect(lines.last?.hasPrefix("2026-0001,,自然人,甄**,\"'=1+1,\"\"引\"\"\",当面提交,2026-05-29,2026-05-29,") == true)
      let none = try await browser.get("\(Links.requestsCSV)?state=closed")
      #expect(none.text.split(separator: "\r\n").count == 1)
      let book = try await browser.get(Links.requestsXLSX)
      #expect(book.status == .ok)
      #expect(book.body.prefix(4) == [0x50, 0x4B, 0x03, 0x04])
    }
  }
}
