import Disclosure
import Registry

/// 演示工作记录: meetings, trainings, inspections, documents from above, a plan and letters of the public in every year of the demo,
/// each recorded on its own day.
struct DemoWork {
  let registry: Registry
  let town: DemoTown
  private var records: ArraySlice<Record>
  /// Entries that are done later, by their topic.
  private var known: [String: String] = [:]

  private struct Record {
    enum Act {
      case enter(WorkEntry)
      case complete(String, WorkCompletion, note: String?)
    }

    let day: Day
    let act: Act

    /// Half past nine in China.
    var instant: Instant { Instant(milliseconds: (day.number * 86_400 + 5_400) * 1_000) }
  }

  init(registry: Registry, town: DemoTown, founded: Day, today: Day) {
    (self.registry, self.town) = (registry, town)
    let all = (founded.year...today.year).flatMap { Self.records(of: $0, town) }
    records =
      all.filter { founded.adding(5) < $0.day && $0.day < today }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)[...]
  }

  /// Whatever was to be recorded up to `now`, each on its own day.
  mutating func carryOut(until now: Instant) async throws {
    guard let officer = town.people[.officer] else { return }
    while let record = records.first, record.instant <= now {
      records.removeFirst()
      switch record.act {
      case .enter(let entry):
        known[entry.topic] = try await registry.enterWork(
          entry, of: town.town, by: .person(officer), at: record.instant)
      case .complete(let topic, let completion, let note):
        guard let id = known[topic] else { continue }
        try await registry.completeWork(
          id, completion, note: note, of: town.town, by: .person(officer), at: record.instant)
      }
    }
  }

  // MARK: - A year

  private static func records(of year: Int, _ town: DemoTown) -> [Record] {
    guard let first = Day(year: year, month: 1, day: 1) else { return [] }
    let writer = Writer(year: year, first: first, town: town)
    return writer.meetings + writer.trainings + writer.inspections + writer.documents + writer.plan + writer.letters
      + writer.results
  }

  /// Writes the records of one year; days are counted from 1 January.
  private struct Writer {
    let year: Int
    let first: Day
    let town: DemoTown

    /// A day at the week's end is moved to Monday.
    private func day(_ number: Int) -> Day {
      let day = first.adding(number)
      return day.weekday.isWeekend ? day.adding(8 - day.weekday.rawValue) : day
    }

    private func enter(_ number: Int, _ topic: String, _ matter: WorkMatter, party: String? = nil) -> Record {
      let entry = WorkEntry(day: day(number), topic: topic, matter: matter, party: party)
      return Record(day: day(number), act: .enter(entry))
    }

    private func done(_ number: Int, _ topic: String, _ completion: (Day) -> WorkCompletion, _ note: String? = nil)
      -> Record
    {
      Record(day: day(number), act: .complete(topic, completion(day(number)), note: note))
    }

    private func people(_ people: DemoPerson...) -> [PersonID] { people.compactMap { town.people[$0] } }

    private func offices(_ names: [DemoOfficeName]) -> [OfficeID] { names.compactMap { town.offices[$0] } }

    private func attendance(_ count: Int, without absent: [DemoOfficeName] = []) -> Attendance {
      Attendance(
        persons: people(.deputy, .head), offices: offices(DemoOfficeName.allCases.filter { !absent.contains($0) }),
        absent: offices(absent), people: count)
    }

    var meetings: [Record] {
      [
        enter(40, "研究\(year)年政务公开工作要点", .meeting(.leadingGroup, attendance(16))),
        enter(135, "听取上半年信息公开工作情况", .meeting(.executive, Attendance(persons: people(.leader, .deputy), people: 11))),
        enter(262, "部署三季度栏目自查和问题整改", .meeting(.dedicated, attendance(18, without: [.forestry]))),
        enter(48, "印发\(year)年政务公开工作要点", .deployment(number: "云政发〔\(year)〕4号")),
      ]
    }

    var trainings: [Record] {
      func training(_ topics: Set<TrainingTopic>, _ tenths: Int, _ attendance: Attendance) -> WorkMatter {
        .training(Training(topics, hours: ExactDecimal(mantissa: tenths, scale: 1), attendance))
      }
      return [
        enter(75, "政府信息公开条例和公开属性认定", training([.policy], 20, attendance(24))),
        enter(196, "信息采编和发布格式", training([.gathering], 15, attendance(19, without: [.water]))),
        enter(
          290, "发布前保密审查和个人信息保护",
          training([.secrecyReview, .policy], 20, attendance(21, without: [.forestry, .water]))),
      ]
    }

    var inspections: [Record] {
      [
        enter(120, "各科室公开栏目更新情况", .inspection(offices: offices([.finance, .welfare, .building]), found: 2)),
        enter(275, "附件个人信息和错敏字排查", .inspection(offices: offices(DemoOfficeName.allCases), found: 3)),
      ]
    }

    var documents: [Record] {
      let tasks = [
        WorkTask("公布本机关主动公开基本目录", due: day(150)), WorkTask("报送行政执法公示情况", due: day(210)),
        WorkTask("报送年度工作总结", due: day(345)),
      ]
      let title = "清河县\(year)年政务公开工作要点"
      return [
        enter(32, title, .higherDocument(issuer: "清河县人民政府办公室", number: "清政办发〔\(year)〕6号", tasks: tasks)),
        done(142, title, { .task(0, $0) }), done(205, title, { .task(1, $0) }), done(344, title, { .task(2, $0) }),
      ]
    }

    var plan: [Record] {
      let items: [(String, Int, Int?, DemoOfficeName)] = [
        ("修订\(year)年政府信息公开指南", 90, 84, .general), ("清理\(year)年规范性文件并公布继续有效目录", 180, 171, .justice),
        ("\(year)年三季度公开栏目自查", 273, 268, .general), ("更新\(year)年惠民补贴发放公示", 325, nil, .finance),
        ("编制\(year)年度政府信息公开工作年度报告", 360, nil, .general),
      ]
      return items.flatMap { topic, due, finished, office -> [Record] in
        let entry = WorkEntry(
          day: day(due), topic: topic, matter: .plan(office: town.offices[office], done: nil))
        // Of the years before, everything was done by their end.
        return [Record(day: day(15), act: .enter(entry)), done(finished ?? 363, topic, { .done($0) })]
      }
    }

    var letters: [Record] {
      let (correction, question) = ("本人\(year)年耕地地力保护补贴登记面积有误", "询问\(year)年临时救助申请需要的材料")
      let (advice, complaint) = ("建议在村务公开栏同步张贴\(year)年补贴公示", "反映\(year)年村道养护资金没有按时公开")
      return [
        enter(101, correction, .correction(nil), party: "白石村村民万某"),
        done(107, correction, { .correction(.init(.corrected, on: $0)) }, "经农业农村办公室核实，更正登记面积"),
        enter(160, question, .inquiry(answered: nil), party: "来电人"), done(160, question, { .done($0) }),
        enter(233, advice, .suggestion(answered: nil), party: "青石村村民代表"), done(240, advice, { .done($0) }),
        enter(250, complaint, .complaint(nil), party: "来信人"),
        done(264, complaint, { .complaint(.init(.partlyFounded, on: $0)) }, "已补充公开并答复来信人"),
      ]
    }

    /// Settled in the first weeks of the next year.
    var results: [Record] {
      let judged = year - 1
      return [
        enter(18, "清河县\(judged)年度政务公开工作考核", .assessment(year: judged, result: "良好等次")),
        enter(12, "\(judged)年度政务公开社会评议", .socialReview(year: judged, people: 120, result: "满意和基本满意 113 人")),
        enter(10, "未发生", .accountability(year: judged, people: 0)),
      ]
    }
  }
}
