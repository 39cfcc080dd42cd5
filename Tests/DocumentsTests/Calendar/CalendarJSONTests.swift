import Disclosure
import Testing

@testable import Documents

@Suite("JSON of notices") struct HolidayNoticeJSONTests {
  @Test func writesTheContract() throws {
    let json = WorkCalendar.builtIn.arrangement(of: 2025).json
    let off = [
      "01-01", "01-28", "01-29", "01-30", "01-31", "02-01", "02-02", "02-03", "02-04", "04-04", "04-05", "04-06",
      "05-01",
      "05-02", "05-03", "05-04", "05-05", "05-31", "06-01", "06-02", "10-01", "10-02", "10-03", "10-04", "10-05",
      "10-06",
      "10-07", "10-08",
    ]
    let work = ["01-26", "02-08", "04-27", "09-28", "10-11"]
    let days = { (days: [String]) in days.map { "\"2025-\($0)\"" }.joined(separator: ",") }
    #expect(
      json.compactText == """
        {"year":2025,"notice":"国办发明电〔2024〕12号","off":[\(days(off))],"work":[\(days(work))],"provisional":false}
        """)
  }

  @Test(arguments: 2018...2028)
  func readsWhatItWrites(of year: Int) throws {
    let notice = WorkCalendar.builtIn.arrangement(of: year)
    let read = try HolidayNotice.read(Array(notice.json.text.utf8))
    #expect(read.map(\.off) == [notice.off])
    #expect(read.map(\.work) == [notice.work])
    #expect(read.map(\.number) == [notice.number])
    #expect(read.map(\.isProvisional) == [notice.isProvisional])
    #expect(WorkCalendar.builtIn.adding(read).arrangement(of: year).json == notice.json)
  }

  @Test func readsAList() throws {
    let text =
      #"[{"year":2027,"notice":"示例","off":["2026-12-31","2027-01-01"],"work":[]},{"year":2028,"off":[],"work":[]}]"#
    let notices = try HolidayNotice.read(Array(text.utf8))
    #expect(notices.map(\.year) == [2027, 2028])
    #expect(notices.map(\.number) == ["示例", nil])
    #expect(try HolidayNotice.read(Array("[]".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("{", "第 1 行"), ("3", "应为一个对象"), ("[3]", "第 1 项"), (#"{"off":[],"work":[]}"#, "year"),
    (#"{"year":"2027","off":[],"work":[]}"#, "year"), (#"{"year":99999,"off":[],"work":[]}"#, "year"),
    (#"{"year":2027,"notice":7,"off":[],"work":[]}"#, "notice"), (#"{"year":2027,"work":[]}"#, "off"),
    (#"{"year":2027,"off":[]}"#, "work"), (#"{"year":2027,"off":["2027-02-30"],"work":[]}"#, "2027-02-30"),
    (#"{"year":2027,"off":[20270101],"work":[]}"#, "20270101"),
    (#"{"year":2027,"off":["2028-01-01"],"work":[]}"#, "2028-01-01"),
    (#"{"year":2027,"off":["2026-11-30"],"work":[]}"#, "2026-11-30"),
    (#"{"year":2027,"off":["2027-01-02"],"work":["2027-01-02"]}"#, "既是"),
    (#"{"year":2027,"off":[],"work":[],"provisional":"no"}"#, "provisional"),
    (#"[{"year":2027,"off":[],"work":[]},{"year":2027,"off":[],"work":[]}]"#, "重复"),
  ])
  func saysWhatIsWrong(_ text: String, _ part: String) {
    #expect { try HolidayNotice.read(Array(text.utf8)) } throws: { ($0 as? InputFault)?.message.contains(part) == true }
  }
}

@Suite("JSON of events") struct ClockEventJSONTests {
  private func on(_ text: String) throws -> Day { try #require(Day(iso: "2026-\(text)")) }

  @Test func readsEveryKind() throws {
    let text = """
      [{"kind":"supplementAsked","day":"2026-02-10","until":"2026-02-27"},{"kind":"supplementReceived","day":"2026-02-11"},
       {"kind":"consultationSent","id":"a","day":"2026-02-12"},{"kind":"consultationAnswered","id":null,"day":"2026-02-13"},
       {"kind":"consultationSent","day":"2026-02-14"},{"kind":"consultationExpired","day":"2026-02-24"},
       {"kind":"extended","day":"2026-02-25","workingDays":20},{"kind":"feeNoticed","day":"2026-02-26"},
       {"kind":"feePaid","day":"2026-02-27","note":"现金"},{"kind":"delayedReply","day":"2026-03-02","until":"2026-04-01"}]
      """
    #expect(
      try ClockEvent.read(Array(text.utf8)) == [
        ClockEvent(on("02-10"), .supplementAsked(until: on("02-27"))), ClockEvent(on("02-11"), .supplementReceived),
        ClockEvent(on("02-12"), .consultationSent(id: "a")), ClockEvent(on("02-13"), .consultationAnswered(id: nil)),
        ClockEvent(on("02-14"), .consultationSent(id: nil)), ClockEvent(on("02-24"), .consultationExpired(id: nil)),
        ClockEvent(on("02-25"), .extended(workingDays: 20)), ClockEvent(on("02-26"), .feeNoticed),
        ClockEvent(on("02-27"), .feePaid), ClockEvent(on("03-02"), .delayedReply(until: on("04-01"))),
      ])
  }

  @Test(arguments: [
    ("", "不完整"), ("{}", "列表"), ("[1]", "第 1 项"), (#"[{"day":"2026-02-10"}]"#, "kind"),
    (#"[{"kind":"answered","day":"2026-02-10"}]"#, "answered"), (#"[{"kind":"feePaid"}]"#, "day"),
    (#"[{"kind":"feePaid","day":null}]"#, "day"), (#"[{"kind":"feePaid","day":"2026-02-30"}]"#, "2026-02-30"),
    (#"[{"kind":"feePaid","day":"2026-2-3"}]"#, "2026-2-3"), (#"[{"kind":"feePaid","day":20260203}]"#, "20260203"),
    (#"[{"kind":"supplementAsked","day":"2026-02-10"}]"#, "until"),
    (#"[{"kind":"delayedReply","day":"2026-02-10","until":"明天"}]"#, "明天"),
    (#"[{"kind":"extended","day":"2026-02-10"}]"#, "workingDays"),
    (#"[{"kind":"extended","day":"2026-02-10","workingDays":1.5}]"#, "workingDays"),
    (#"[{"kind":"extended","day":"2026-02-10","workingDays":"5"}]"#, "workingDays"),
    (#"[{"kind":"extended","day":"2026-02-10","workingDays":99999999999999999999}]"#, "workingDays"),
    (#"[{"kind":"consultationSent","day":"2026-02-10","id":5}]"#, "id"),
    (#"[{"kind":"feePaid","kind":"feePaid","day":"2026-02-10"}]"#, "重复"),
  ])
  func saysWhatIsWrong(_ text: String, _ part: String) {
    #expect { try ClockEvent.read(Array(text.utf8)) } throws: { ($0 as? InputFault)?.message.contains(part) == true }
  }
}
