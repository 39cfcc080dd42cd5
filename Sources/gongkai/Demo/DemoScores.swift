import Disclosure
import Documents
import Registry

/// 演示考核: the seed's scheme for the offices, the last quarter issued, this one running; an appeal decided, another open.
struct DemoScores {
  let registry: Registry
  let town: DemoTown
  let today: Day

  /// 目标条数 of offices that have more or less to publish than the others.
  private static let targets: [DemoOfficeName: Int] = [
    .general: 3, .welfare: 10, .finance: 8, .justice: 3, .forestry: 3, .statistics: 3, .service: 3,
  ]

  func keep(at now: Instant) async throws {
    let quarters = [today.year - 1, today.year].flatMap { CataloguePeriod.periods(of: $0, every: .quarter) }
    // All of it happens on the evening before the demo's day, which may be the last of a period.
    guard let place = quarters.firstIndex(where: { $0.contains(now.day) }), place > 0 else { return }
    let (last, running) = (quarters[place - 1], quarters[place])
    let earlier = try await install(for: last.year, at: now)
    let present = last.year == running.year ? earlier : try await install(for: running.year, at: now)
    try await decide(earlier, last, at: now.adding(seconds: 600))
    try await registry.issueScores(
      earlier, last, number: "云政办〔\(today.year)〕21号", of: town.town, by: try authority(.head),
      at: now.adding(seconds: 3_600))
    try await appeal(
      present, running, words: "该信息退回后当天已经改好重新送审，请核实。", at: now.adding(seconds: 4_200))
    try await mend(earlier, last, at: now.adding(seconds: 4_800))
    try await scoreTowns(at: now.adding(seconds: 5_400))
  }

  /// 县对乡镇: the county's monthly minimum, with last month issued.
  private func scoreTowns(at now: Instant) async throws {
    let months = [today.year - 1, today.year].flatMap { CataloguePeriod.periods(of: $0, every: .month) }
    guard let place = months.firstIndex(where: { $0.contains(now.day) }), place > 0 else { return }
    let (last, running) = (months[place - 1], months[place])
    var schemes: [Int: String] = [:]
    for year in Set([last.year, running.year]).sorted() {
      schemes[year] = try await registry.installScheme(
        SchemePreset.monthlyMinimum.scheme(year: year), scope: .organs, of: town.county,
        by: try authority(.supervisor), at: now)
    }
    guard let scheme = schemes[last.year] else { return }
    try await registry.issueScores(
      scheme, last, number: "清政办〔\(today.year)〕15号", of: town.county, by: try authority(.supervisor),
      at: now.adding(seconds: 600))
  }

  private func authority(_ person: DemoPerson) throws -> Authority {
    guard let id = town.people[person] else { throw PeopleRefusal.noSuchPerson }
    return .person(id)
  }

  private func install(for year: Int, at now: Instant) async throws -> String {
    var scheme = try SchemePreset.townOffices.scheme(year: year)
    let targets = Dictionary(uniqueKeysWithValues: Self.targets.map { ($0.key.rawValue, $0.value) })
    scheme.groups = scheme.groups.map { group in
      var group = group
      group.indicators = group.indicators.map { indicator in
        var indicator = indicator
        guard case .leaf(.quota(var rule)) = indicator.content else { return indicator }
        rule.targets = targets
        indicator.content = .leaf(.quota(rule))
        return indicator
      }
      return group
    }
    return try await registry.installScheme(
      scheme, scope: .offices, of: town.town, by: try authority(.officer), at: now)
  }

  /// The first contributor whose office has lost points, and the line.
  private func loss(
    _ scheme: String, _ period: CataloguePeriod
  ) async throws -> (viewer: Viewer, unit: String, line: ScoreLine)? {
    for person in DemoPerson.contributors {
      guard let viewer = town.viewer(person), let unit = viewer.offices.first?.rawValue else { continue }
      let sheet = try await registry.scoreSheet(scheme, period, of: town.town, for: viewer, today: today)
      // A single event is what an office disputes, rather than a number that fell short.
      let line = sheet.board.score(of: unit)?.lines.first { $0.amount < 0 && $0.subject != nil }
      if let line { return (viewer, unit, line) }
    }
    return nil
  }

  private func appeal(
    _ scheme: String, _ period: CataloguePeriod, words: String, at now: Instant
  ) async throws {
    guard let loss = try await loss(scheme, period) else { return }
    _ = try await registry.appealScore(
      loss.line.key, scheme, period, unit: loss.unit, words: words, of: town.town, by: loss.viewer, at: now)
  }

  private func decide(_ scheme: String, _ period: CataloguePeriod, at now: Instant) async throws {
    guard let loss = try await loss(scheme, period) else { return }
    let id = try await registry.appealScore(
      loss.line.key, scheme, period, unit: loss.unit, words: "县政府网站当天停机维护，次日恢复后即公开，有维护通知为证。",
      of: town.town, by: loss.viewer, at: now)
    try await registry.decideAppeal(
      id, isGranted: true, opinion: "已核实维护通知，不属于本站所原因。", of: town.town, by: try authority(.deputy),
      at: now.adding(seconds: 900))
  }

  private func mend(_ scheme: String, _ period: CataloguePeriod, at now: Instant) async throws {
    guard let viewer = town.viewer(.officer) else { return }
    let board = try await registry.scoreSheet(scheme, period, of: town.town, for: viewer, today: today).board
    for score in board.scores.reversed() {
      guard let line = score.lines.first(where: { $0.amount < 0 }) else { continue }
      return try await registry.noteMend(
        .mended, words: "已补报应当公开的信息，并明确专人每月核对。", line: line.key, scheme, period, unit: score.unit.id,
        of: town.town, by: try authority(.officer), at: now)
    }
  }
}
