import Disclosure
import Registry

/// 演示存在的问题: two of last year, one closed after another person's review and one carried on, and two of this year.
struct DemoProblems {
  let registry: Registry
  let town: DemoTown
  private var records: ArraySlice<Record>
  /// By their words.
  private var known: [String: String] = [:]

  private struct Record {
    enum Act {
      case found(Problem)
      case step(String, ProblemStep.Kind, String)
    }

    let day: Day
    let by: DemoPerson
    let act: Act

    /// Ten in the morning in China.
    var instant: Instant { Instant(milliseconds: (day.number * 86_400 + 7_200) * 1_000) }
  }

  init(registry: Registry, town: DemoTown, today: Day) {
    (self.registry, self.town) = (registry, town)
    records = Self.records(town, today).sorted { $0.day < $1.day }[...]
  }

  /// Whatever happened up to `now`, each on its own day.
  mutating func carryOut(until now: Instant) async throws {
    while let record = records.first, record.instant <= now {
      records.removeFirst()
      let by = town.people[record.by].map { Authority.person($0) } ?? .console
      switch record.act {
      case .found(let problem):
        known[problem.words] = try await registry.enterProblem(problem, of: town.town, by: by, at: record.instant)
      case .step(let words, let kind, let note):
        guard let id = known[words] else { continue }
        try await registry.stepProblem(
          id, kind, on: record.day, words: note, of: town.town, by: by, at: record.instant)
      }
    }
  }

  private static func records(_ town: DemoTown, _ today: Day) -> [Record] {
    guard let office = town.offices[.finance], let welfare = town.offices[.welfare],
      let general = town.offices[.general], let lastJune = Day(year: today.year - 1, month: 6, day: 12)
    else { return [] }
    func found(
      _ day: Day, _ source: ProblemSource, _ words: String, _ measure: String, _ owner: OfficeID, due: Day
    ) -> Record {
      let problem = Problem(
        found: day, source: source, words: words, measure: measure, owner: .office(owner), due: due)
      return Record(day: day, by: .officer, act: .found(problem))
    }
    func step(_ day: Day, _ by: DemoPerson, _ words: String, _ kind: ProblemStep.Kind, _ note: String) -> Record {
      Record(day: day, by: by, act: .step(words, kind, note))
    }
    let (guide, subsidy) = ("公开指南中的联系电话过期", "惠民补贴发放结果公开不及时")
    let (privacy, columns) = ("附件中的个人信息没有全部遮盖", "“社会救助”栏目三个月没有更新")
    let newYear = Day(year: today.year, month: 1, day: 20).map { min($0, today.adding(-20)) } ?? today.adding(-20)
    return [
      found(lastJune, .selfCheck, guide, "修订公开指南，联系方式变更之日同步更新", general, due: lastJune.adding(60)),
      step(lastJune.adding(30), .officer, guide, .progressed, "已核对全部联系方式，等待新电话开通"),
      step(lastJune.adding(52), .officer, guide, .declared, "新版指南已在专栏公开"),
      step(lastJune.adding(55), .head, guide, .returned, "传真号码仍是旧的，请更正后再报"),
      step(newYear.adding(-2), .officer, guide, .declared, "传真号码已经更正，指南重新公开"),
      step(newYear, .head, guide, .passed, "已在专栏逐项核对"),
      found(
        lastJune.adding(90), .higherInspection, subsidy, "每季度结束后10个工作日内公开发放结果", office,
        due: today.adding(-12)),
      step(newYear.adding(8), .officer, subsidy, .progressed, "前三季度发放结果已经补充公开"),
      found(today.adding(-18), .assessment, privacy, "发布前逐件筛查附件，每月抽查一次", general, due: today.adding(25)),
      step(today.adding(-6), .officer, privacy, .progressed, "已清理两年内的附件，遮盖 14 件"),
      found(today.adding(-15), .selfCheck, columns, "指定专人每月更新，没有新内容的登记情况说明", welfare, due: today.adding(40)),
      step(today.adding(-2), .officer, columns, .declared, "已更新 6 条，指定温暖春负责"),
    ]
  }
}
