import Disclosure
import Testing

@Suite("工作记录") struct WorkEntryTests {
  private static let today = Day(iso: "2026-11-30") ?? .first
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

  private static func entry(_ day: String, _ matter: WorkMatter, topic: String = "事项", party: String? = nil)
    -> WorkEntry
  {
    WorkEntry(day: Self.day(day), topic: topic, matter: matter, party: party)
  }

  private static func training(
    _ topics: Set<TrainingTopic> = [.policy], _ hours: String = "2", people: Int = 20, offices: [OfficeID] = ["a"],
    absent: [OfficeID] = []
  ) -> WorkMatter {
    .training(
      Training(
        topics, hours: ExactDecimal(hours) ?? .zero, Attendance(offices: offices, absent: absent, people: people)))
  }

  @Test(
    "What is sound is taken",
    arguments: [
      entry("2026-11-30", .meeting(.leadingGroup, Attendance(people: 1))),
      entry("2026-03-05", .deployment(number: nil)), entry("2026-03-05", training()),
      entry("2026-03-05", training([.other], "0.5")), entry("2026-03-05", training([.other], "200")),
      entry("2026-03-05", .inspection(offices: [], found: 0)),
      entry("2026-03-05", .higherDocument(issuer: "县政府", number: nil, tasks: [WorkTask("一", due: day("2026-03-05"))])),
      entry("2027-03-05", .plan(office: nil, done: nil)), entry("2027-03-05", .plan(office: nil, done: today)),
      entry("2026-03-05", .correction(nil), party: "甄某"),
      entry("2026-03-05", .correction(.init(.corrected, on: day("2026-03-05")))),
      entry("2026-03-05", .inquiry(answered: today)),
      entry("2026-01-20", .assessment(year: 2025, result: "良好")),
      entry("2026-01-20", .accountability(year: 2026, people: 0)),
    ])
  func sound(_ entry: WorkEntry) throws { try entry.check(on: Self.today) }

  @Test(
    "What cannot be is refused and says why",
    arguments: [
      (entry("2026-03-05", .deployment(number: nil), topic: " "), WorkFault.topicMissing(.deployment)),
      (entry("2026-12-01", .deployment(number: nil)), .dayAhead(today: today)),
      (entry("2026-03-05", .deployment(number: nil), party: "甲"), .partyElsewhere),
      (entry("2026-03-05", .meeting(.executive, Attendance(people: 0))), .people),
      (entry("2026-03-05", .meeting(.executive, Attendance(persons: ["x", "y"], people: 1))), .people),
      (entry("2026-03-05", training(offices: ["a", "b"], absent: ["b"])), .presentAndAbsent),
      (entry("2026-03-05", training([])), .noTopics), (entry("2026-03-05", training([.policy], "0")), .hours),
      (entry("2026-03-05", training([.policy], "1.25")), .hours),
      (entry("2026-03-05", training([.policy], "200.1")), .hours),
      (entry("2026-03-05", .inspection(offices: [], found: -1)), .negative),
      (entry("2026-03-05", .higherDocument(issuer: "", number: nil, tasks: [])), .issuerMissing),
      (entry("2026-03-05", .higherDocument(issuer: "县", number: nil, tasks: [])), .noTasks),
      (
        entry("2026-03-05", .higherDocument(issuer: "县", number: nil, tasks: [WorkTask(" ", due: today)])),
        .taskWithoutWords
      ),
      (
        entry("2026-03-05", .higherDocument(issuer: "县", number: nil, tasks: [WorkTask("一", due: day("2026-03-04"))])),
        .taskDueBefore(day("2026-03-05"))
      ),
      (
        entry(
          "2026-03-05",
          .higherDocument(issuer: "县", number: nil, tasks: [WorkTask("一", due: today, done: day("2026-03-01"))])),
        .dayBefore(day("2026-03-05"))
      ),
      (entry("2027-03-05", .plan(office: nil, done: day("2026-12-01"))), .dayAhead(today: today)),
      (entry("2026-03-05", .inquiry(answered: day("2026-03-04"))), .dayBefore(day("2026-03-05"))),
      (
        entry("2026-03-05", .complaint(.init(.unfounded, on: day("2026-12-05")))), .dayAhead(today: today)
      ),
      (entry("2026-03-05", .assessment(year: 2026, result: "")), .resultMissing),
      (entry("2026-03-05", .assessment(year: 2024, result: "好")), .yearApart(day: day("2026-03-05"))),
      (entry("2026-03-05", .accountability(year: 2027, people: 0)), .yearApart(day: day("2026-03-05"))),
      (entry("2026-03-05", .accountability(year: 2026, people: -1)), .negative),
      (entry("2026-03-05", .socialReview(year: 2026, people: 0, result: "满意")), .people),
    ])
  func refused(_ entry: WorkEntry, _ fault: WorkFault) {
    #expect(throws: fault) { try entry.check(on: Self.today) }
    #expect(fault.sentence.hasSuffix("。"))
  }

  private static let year: [WorkEntry] = [
    entry("2026-02-10", .meeting(.leadingGroup, Attendance(people: 12))),
    entry("2026-06-10", .meeting(.dedicated, Attendance(people: 30))),
    entry("2026-03-05", training([.policy, .secrecyReview], "2", people: 25, offices: ["a", "b"], absent: ["c"])),
    entry("2026-09-05", training([.gathering], "1.5", people: 18, offices: ["a"], absent: ["b", "c"])),
    entry("2025-09-05", training([.gathering], "8", people: 99, offices: ["c"])),
    entry("2026-05-08", .inspection(offices: ["a", "b"], found: 3)),
    entry(
      "2026-04-01",
      .higherDocument(
        issuer: "县", number: nil,
        tasks: [WorkTask("一", due: day("2026-05-01"), done: day("2026-04-20")), WorkTask("二", due: day("2026-12-01"))])),
    entry("2026-12-20", .plan(office: "a", done: nil)),
    entry("2026-06-20", .plan(office: nil, done: day("2026-06-18"))),
    entry("2026-07-01", .correction(.init(.transferred, on: day("2026-07-03")))), entry("2026-08-01", .correction(nil)),
    entry("2026-07-01", .inquiry(answered: day("2026-07-01"))), entry("2026-08-01", .complaint(nil)),
    entry("2027-01-10", .assessment(year: 2026, result: "良好")),
    entry("2026-01-10", .assessment(year: 2025, result: "合格")),
    entry("2027-01-10", .accountability(year: 2026, people: 0)),
  ]

  @Test("The figures of a year are counted from its entries alone")
  func figures() {
    let figures = WorkLogFigures(of: 2026, Self.year)
    #expect(figures.count(.meeting) == 2 && figures.leadingGroupMeetings == 1)
    #expect(figures.count(.training) == 2 && figures.hours?.description == "3.5" && figures.peopleTrained == 43)
    #expect(figures.trainings == [.policy: 1, .secrecyReview: 1, .gathering: 1])
    #expect(figures.count(.inspection) == 1 && figures.problemsFound == 3)
    #expect(figures.count(.higherDocument) == 1 && figures.tasks == 2 && figures.tasksDone == 1)
    #expect(figures.count(.plan) == 2 && figures.open(.plan) == 1)
    #expect(figures.count(.correction) == 2 && figures.open(.correction) == 1)
    #expect(figures.open(.inquiry) == 0 && figures.open(.complaint) == 1)
    #expect(figures.assessments.map(\.result) == ["良好"] && figures.peopleHeldResponsible == 0)
    #expect(WorkLogFigures(of: 2025, Self.year).assessments.map(\.result) == ["合格"])
    #expect(WorkLogFigures(of: 2025, Self.year).peopleHeldResponsible == nil)
  }

  @Test("An office's attendance counts where it was there or was said to be missing")
  func attendance() throws {
    let found = Self.year.trainingAttendance(from: Self.day("2026-01-01"), through: Self.day("2026-12-31"))
    #expect(
      found == [
        "a": OfficeAttendance(called: 2, attended: 2), "b": OfficeAttendance(called: 2, attended: 1),
        "c": OfficeAttendance(called: 2, attended: 0),
      ])
    #expect(Self.year.trainingAttendance(from: Self.day("2026-09-06"), through: Self.today).isEmpty)
  }

  @Test("What is open is due by its day, and done once")
  func due() throws {
    let open = Self.year.flatMap(\.dueWork)
    #expect(open.map(\.due.description) == ["2026-12-01", "2026-12-20"])
    #expect(open.first?.chip(on: Self.today).words == "还剩 1 天" && open.first?.chip(on: Self.today).isSoon == true)
    #expect(
      open.last?.chip(on: Self.day("2026-12-22")).words == "逾期 2 天" && open.last?.chip(on: Self.today).isSoon == false)
    #expect(open.last?.chip(on: Self.day("2026-12-20")).words == "今天到期")
    let document = try #require(Self.year.first { $0.kind == .higherDocument })
    #expect(document.completed(.task(0, Self.today)) == nil && document.completed(.task(9, Self.today)) == nil)
    let done = try #require(document.completed(.task(1, Self.today), note: "已公开"))
    #expect(done.matter.isDone == true && done.note == "已公开" && done.dueWork.isEmpty)
    #expect(document.completed(.done(Self.today)) == nil)
    let complaint = try #require(Self.year.first { $0.kind == .complaint })
    #expect(complaint.completed(.done(Self.today)) == nil)
    #expect(complaint.completed(.complaint(.init(.founded, on: Self.today)))?.matter.isDone == true)
  }
}
