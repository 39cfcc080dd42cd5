import Documents
import Foundation
import Testing

@Suite("gongkai deadline") struct DeadlineCommandTests {
  @Test func printsTheContractsExample() throws {
    let run = try GongkaiProcess.run(["deadline", "--received", "2026-02-09", "--format", "json"])
    #expect(run.exitCode == 0)
    #expect(run.message == "")
    let json = try JSON.parse(run.output)
    #expect(json.members?.map(\.key) == ["due", "state", "overdue", "payBy", "provisional", "warnings", "days"])
    #expect(json["due"]?.string == "2026-03-13")
    #expect(json["state"]?.string == "running")
    #expect(json["overdue"] == false)
    #expect(json["payBy"] == .some(nil))
    #expect(json["provisional"] == false)
    #expect(json["warnings"] == [])
    let days = try #require(json["days"]?.array)
    #expect(days.count == 33)
    #expect(days.first?.compactText == #"{"day":"2026-02-09","counted":false,"reason":"receipt"}"#)
    #expect(days[1].compactText == #"{"day":"2026-02-10","counted":true,"number":1}"#)
    #expect(days[5].compactText == #"{"day":"2026-02-14","counted":true,"number":5,"makeUp":true}"#)
    #expect(days[6].compactText == #"{"day":"2026-02-15","counted":false,"reason":"holiday"}"#)
    #expect(days.last?.compactText == #"{"day":"2026-03-13","counted":true,"number":20}"#)
  }

  @Test func takesEventsFromStandardInput() throws {
    let events = #"[{"kind":"feeNoticed","day":"2026-04-01"}]"#
    let run = try GongkaiProcess.run(
      ["deadline", "--received", "2026-03-20", "--events", "-", "--today", "2026-05-06", "--format", "json"],
      input: events)
    #expect(run.exitCode == 0)
    let json = try JSON.parse(run.output)
    #expect(json["due"] == .some(nil))
    #expect(json["state"]?.string == "paymentLapsed")
    #expect(json["payBy"]?.string == "2026-04-30")
  }

  @Test(
    arguments: [
      (["--received", "2026-02-09"], #"[{"kind":"extended","day":"2026-02-10","workingDays":21}]"#, 1, "《条例》第三十三条"),
      (["--received", "2026-02-09"], #"[{"kind":"extended","day":"2026-03-16","workingDays":5}]"#, 1, "2026-03-13"),
      (["--received", "2026-02-09"], #"[{"kind":"feePaid","day":"2026-02-10"}]"#, 2, "缴费完成"),
      (["--received", "2026-02-09"], #"[{"kind":"feeNoticed","day":"2026-02-08"}]"#, 2, "早于收到申请之日"),
      (["--received", "2026-02-09"], #"[{"kind":"other","day":"2026-02-10"}]"#, 2, "other"),
      (["--received", "2026-02-09"], "[", 2, "JSON"),
      (["--received", "2026-02-30"], "[]", 2, "--received"),
      (["--received", "二月九日"], "[]", 2, "--received"),
      (["--received", "2026-02-09", "--today", "2026-2-9"], "[]", 2, "--today"),
      (["--received", "2026-02-09", "--days", "0"], "[]", 64, "--days"),
      ([], "[]", 64, "--received"),
    ] as [([String], String, Int32, String)])
  func saysWhatIsWrong(_ arguments: [String], _ events: String, _ exitCode: Int32, _ part: String) throws {
    let run = try GongkaiProcess.run(
      ["deadline"] + arguments + ["--events", "-", "--format", "json"], input: events)
    #expect(run.exitCode == exitCode)
    #expect(run.output == "")
    #expect(run.message.contains(part))
  }

  @Test func namesAFileThatIsNotThere() throws {
    let run = try GongkaiProcess.run(["deadline", "--received", "2026-02-09", "--events", "没有.json"])
    #expect(run.exitCode == 2)
    #expect(run.message.contains("没有.json"))
  }

  @Test func explainsTheDayInWords() throws {
    let run = try GongkaiProcess.run(["deadline", "--received", "2026-02-09", "--today", "2026-03-11"])
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        收到申请  2026年2月9日（周一）
        答复期限  2026年3月13日（周五）
        状态      答复期限进行中
        今天      2026年3月11日（周三），还剩 2 个工作日

        逐日计算（数字为第几个工作日）
                         周一  周二  周三  周四  周五  周六  周日
          2026-02-09 起    收     1     2     3     4   班5    假
          2026-02-16 起    假    假    假    假    假    假    假
          2026-02-23 起    假     6     7     8     9  班10    休
          2026-03-02 起    11    12    13    14    15    休    休
          2026-03-09 起    16    17  [18]    19    20
          收 收到申请之日，不计入；假 节假日；休 公休日；班 调休上班，计入；[ ] 今天

        未计入的日子
          2月9日（周一）                     1 天  收到申请之日，不计入
          2月15日（周日）至 2月23日（周一）  9 天  节假日
          3月1日（周日）                     1 天  公休日
          3月7日（周六）至 3月8日（周日）    2 天  公休日

        """)
  }

  @Test(arguments: [
    ("2026-03-13", "今天到期"), ("2026-03-16", "逾期 1 个工作日（自然日 3 日）"), ("2026-03-14", "已超过答复期限"),
  ])
  func saysHowFarItIs(_ today: String, _ words: String) throws {
    let run = try GongkaiProcess.run(["deadline", "--received", "2026-02-09", "--today", today])
    #expect(run.output.contains(words))
  }
}
