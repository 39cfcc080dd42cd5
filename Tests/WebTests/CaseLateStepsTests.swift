import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// Steps that only time makes possible. The request comes in on 29 May 2026, a Friday.
@Suite("Late steps of a case")
struct CaseLateStepsTests {
  @Test("A third party is silent until its fifteenth working day is over; then the reply can be put off for a reason")
  func silence() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      _ = try await town.done(.sendConsultation, officer, [("party", "thirdParty"), ("addressee", "清河县某合作社")])
      _ = try await town.done(.proveConsultationDelivery, officer, [("consultation", "1"), ("proof", "签收记录")])
      // Fifteen working days after 29 May, the 19th of June being a holiday, end with Monday the 22nd.
      town.fixture.advance(24 * 86_400)
      let early = try await town.browser("jingban")
      #expect(try await early.get(town.path(.expireConsultation)).text.contains("对方提出意见的期限到 2026-06-22 届满"))
      town.fixture.advance(86_400)
      let late = try await town.browser("jingban")
      let expired = try await town.done(.expireConsultation, late, [("consultation", "1")])
      #expect(expired.contains("征求意见期满，没有收到意见"))
      let head = try await town.browser("zhuren")
      let nothing = try await town.take(.delayReply, head, [("until", "2026-08-31"), ("reason", " ")])
      #expect(nothing.status == .unprocessableContent)
      let delayed = try await town.done(.delayReply, head, [("until", "2026-08-31"), ("reason", "申请数量超过合理范围")])
      #expect(delayed.contains("延迟答复至 2026年8月31日"))
    }
  }

  @Test("Who does not supplement in time is told nothing more, once the notice's delivery is proven")
  func notSupplemented() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.confirmReceipt, officer, [("way", "phone")])
      _ = try await town.done(.askSupplement, officer, [("until", "2026-06-22"), ("text", "请写明年度")])
      town.fixture.advance(25 * 86_400)
      let late = try await town.browser("jingban")
      let unproven = try await late.get(town.path(.lapseRequest))
      #expect(unproven.text.contains("送达"))
      _ = try await town.done(
        .proveSupplementDelivery, late, [("day", town.fixture.now.day.adding(-24).description), ("proof", "签收记录")])
      let lapsed = try await town.done(.lapseRequest, late, [("disposition", "notSupplemented"), ("reason", "逾期未补正")])
      #expect(lapsed.contains("逾期不补正，不再处理"))
    }
  }
}
