import Disclosure
import Registry

/// 演示数据: a county, a town and three years of its requests, made on an empty installation.
enum Demo {
  /// Of every account of the demo; fits the rules for administrators too.
  static let password = "Xifeng-2026-demo"
  /// Of the three administrators until the demo is complete.
  private static let first = "Founding-day-2026"

  /// - Parameter hashing: As in production, unless a test has no time for it.
  static func make(
    in registry: Registry, today: Day, hashing: PasswordHashing = .standard
  ) async throws {
    let plans = DemoPlans(today: today)
    let steps = DemoRun.Timed.all(plans.plans)
    var progress = Progress(total: steps.count + DemoPerson.all.count, action: "正在生成演示数据")
    defer { progress.finish() }
    let start = morning(of: plans.founded)
    let town = try await DemoTown.found(
      in: registry, since: plans.founded, password: first, hashing: hashing, at: start)
    var run = try await DemoRun(registry, town)
    var items = DemoItems(registry: registry, town: town)
    var waiting = (DemoItem.all + DemoItem.standing).sorted { $0.daysAgo > $1.daysAgo }[...]
    var catalogue = DemoCatalogue(registry: registry, town: town, founded: plans.founded, today: today)
    try await catalogue.open(at: start.adding(seconds: 900))
    var disputes = DemoDisputes(registry: registry, town: town, plans: plans, today: today)
    var problems = DemoProblems(registry: registry, town: town, today: today)
    var work = DemoWork(registry: registry, town: town, founded: plans.founded, today: today)
    let earlier = DemoEarlierItems(today: today)
    var imports = earlier.importDays[...]
    let reports = DemoReports(registry: registry, town: town)
    var years = DemoReports.finished(founded: plans.founded, today: today)[...]
    for step in steps {
      try await catalogue.carryOut(until: step.now)
      try await disputes.carryOut(until: step.now, requests: run.requests)
      try await work.carryOut(until: step.now)
      try await problems.carryOut(until: step.now)
      while let day = imports.first, morning(of: day) <= step.now {
        try await items.bring(earlier.items(importedOn: day), at: morning(of: day))
        imports.removeFirst()
      }
      while let (year, day) = years.first, morning(of: day) <= step.now {
        try await reports.finish(year, founded: plans.founded, at: morning(of: day))
        if years.count == 1 {
          try await DemoCampaign(registry: registry, town: town).collect(
            year, at: morning(of: day).adding(seconds: 25_200))
        }
        years.removeFirst()
      }
      while let item = waiting.first, Self.noon(of: item, today) <= step.now {
        try await items.make(item, at: Self.noon(of: item, today))
        waiting.removeFirst()
      }
      try await run.carryOut(step)
      progress.advance(to: step.plan.matter.title)
    }
    for day in imports { try await items.bring(earlier.items(importedOn: day), at: morning(of: day)) }
    for item in waiting { try await items.make(item, at: Self.noon(of: item, today)) }
    // After the last step, and before the demo's day.
    try await catalogue.carryOut(until: morning(of: today).adding(seconds: -13 * 3600))
    try await disputes.carryOut(until: morning(of: today).adding(seconds: -13 * 3600), requests: run.requests)
    try await work.carryOut(until: morning(of: today).adding(seconds: -13 * 3600))
    try await problems.carryOut(until: morning(of: today).adding(seconds: -13 * 3600))
    let evening = morning(of: today).adding(seconds: -12 * 3600)
    try await catalogue.place(at: evening)
    try await reports.open(today.year, at: evening)
    try await DemoOrganization(registry: registry, town: town, today: today).keep(at: evening)
    try await DemoScores(registry: registry, town: town, today: today).keep(at: evening.adding(seconds: 60))
    try await town.activate(in: registry, password: password, hashing: hashing, at: evening) {
      progress.advance(to: $0.name)
    }
  }

  /// When an installation of that day begins.
  static func start(today: Day) -> Instant { morning(of: DemoPlans(today: today).founded) }

  /// Half past one in China, so that all of it happens on that day.
  private static func noon(of item: DemoItem, _ today: Day) -> Instant {
    morning(of: today.adding(-item.daysAgo)).adding(seconds: 11 * 1800)
  }

  /// Eight in the morning in China.
  private static func morning(of day: Day) -> Instant { Instant(milliseconds: day.number * 86_400_000) }
}
