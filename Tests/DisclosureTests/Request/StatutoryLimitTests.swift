import Testing

@testable import Disclosure

@Suite("Statutory limits") struct StatutoryLimitTests {
  @Test(
    arguments: [
      // Working days.
      (StatutoryLimit.reply, "2024-12-30", "2025-01-27"),
      (.reply, "2025-01-20", "2025-02-21"),
      (.reply, "2025-09-25", "2025-10-29"),
      (.reply, "2026-02-09", "2026-03-13"),
      (.reply, "2026-09-30", "2026-11-03"),
      (.supplementNotice, "2026-04-24", "2026-05-08"),
      (.supplementNotice, "2026-02-13", "2026-03-02"),
      (.thirdPartyAnswer, "2026-09-18", "2026-10-15"),
      (.thirdPartyAnswer, "2026-03-04", "2026-03-25"),
      (.jointMakerAnswer, "2026-03-04", "2026-03-25"),
      (.proactivePublishing, "2026-02-09", "2026-03-13"),
      (.feePayment, "2026-04-01", "2026-04-30"),
      (.reconsiderationAnswer, "2026-02-09", "2026-02-28"),
      (.simplifiedReconsiderationAnswer, "2026-02-09", "2026-02-14"),
      // 60 days: 2026-03-14 is a Saturday and 05-02 in the holiday.
      (.reconsideration, "2026-01-15", "2026-03-16"),
      (.reconsideration, "2026-03-03", "2026-05-06"),
      (.reconsideration, "2026-01-12", "2026-03-13"),
      // The last day, 2026-02-14, is a make-up Saturday: no day off.
      (.reconsideration, "2025-12-16", "2026-02-14"),
      (.suitAfterReconsideration, "2026-01-30", "2026-02-14"),
      (.suitAfterReconsideration, "2026-01-31", "2026-02-24"),
      (.appealAgainstJudgment, "2026-03-02", "2026-03-17"),
      (.appealAgainstRuling, "2026-03-02", "2026-03-12"),
      (.answerToSuit, "2026-09-20", "2026-10-08"),
      (.reconsiderationDecision, "2026-01-12", "2026-03-13"),
      // 2026-04-12 is a Sunday.
      (.extendedReconsiderationDecision, "2026-01-12", "2026-04-13"),
      (.simplifiedReconsiderationDecision, "2026-03-02", "2026-04-01"),
      (.redo, "2026-03-03", "2026-03-31"),
      // Months: the day of the same number, or the month's last; then the roll-over.
      (.directSuit, "2026-01-15", "2026-07-15"),
      (.directSuit, "2025-08-31", "2026-02-28"),
      (.directSuit, "2025-08-16", "2026-02-24"),
      (.directSuit, "2026-04-01", "2026-10-08"),
      (.suitOverSilence, "2026-03-13", "2026-09-14"),
      (.directSuit, "2023-08-31", "2024-02-29"),
    ] as [(StatutoryLimit, String, String)])
  func endsOn(_ limit: StatutoryLimit, _ start: String, _ last: String) {
    #expect(limit.lastDay(from: day(start), in: .builtIn) == day(last))
  }

  @Test func rollsOverToAWorkingDayOnly() {
    for offset in 0..<2_900 {
      let start = day("2019-01-01").adding(offset)
      for limit in StatutoryLimit.all {
        let last = limit.lastDay(from: start, in: .builtIn)
        #expect(WorkCalendar.builtIn.isWorkingDay(last))
        #expect(last > start)
      }
    }
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", 6, "2026-11-30"), ("2026-05-31", 0, "2026-05-31"),
      ("2026-05-31", .max, "2999-12-31"), ("2026-05-31", .min, "1900-01-01"), ("2026-05-31", -23_999, "1900-01-01"),
    ] as [(String, Int, String)])
  func addsMonths(_ start: String, _ months: Int, _ end: String) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test func everyLimitNamesItsArticle() {
    #expect(StatutoryLimit.all.count == 23)
    for limit in StatutoryLimit.all {
      #expect(limit.article.contains("条"))
      #expect(!limit.name.isEmpty && limit.runsFrom.hasSuffix("日"))
    }
  }
}

@Suite("Receipt day") struct ReceiptChannelTests {
  /// 《条例》第三十一条.
  @Test(
    arguments: [
      (.inPerson, "2026-03-01", nil, "2026-03-01"), (.inPerson, "2026-03-01", "2026-03-02", "2026-03-01"),
      (.signedPost, "2026-02-13", nil, "2026-02-13"),
      (.ordinaryPost, "2026-03-02", "2026-03-02", "2026-03-02"), (.ordinaryPost, "2026-03-02", nil, nil),
      (.internet, "2026-03-01", "2026-03-02", "2026-03-02"), (.internet, "2026-03-01", nil, nil),
      (.fax, "2026-03-01", "2026-03-03", "2026-03-03"), (.fax, "2026-03-02", "2026-03-01", nil),
    ] as [(ReceiptChannel, String, String?, String?)])
  func followsTheChannel(_ channel: ReceiptChannel, _ arrived: String, _ confirmed: String?, _ receipt: String?) {
    #expect(channel.receiptDay(arrived: day(arrived), confirmed: confirmed.map(day)) == receipt.map(day))
  }

  /// Online on Sunday 2026-03-01, confirmed on 03-02: due 2026-03-30.
  @Test func startsTheClockOnConfirmation() throws {
    let receipt = try #require(ReceiptChannel.internet.receiptDay(arrived: on("03-01"), confirmed: on("03-02")))
    #expect(try ReplyClock(receipt: receipt, calendar: .builtIn).period(today: nil).due == on("03-30"))
  }
}
