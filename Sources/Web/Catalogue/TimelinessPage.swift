import Disclosure
import Documents
import Registry

/// 公开时效: what turns red next week, which columns are not kept up, and whether items came out within 20 working days.
enum TimelinessPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let catalogue = try await viewed.catalogue()
    let calendar = try await visit.registry.calendar()
    let dated = try await visit.registry.datedItems(of: viewed.organ.id, for: viewed.viewer)
    let judged = dated.map { JudgedItem($0, catalogue, on: viewed.today, in: calendar) }
    let rules = try await visit.registry.settings(of: viewed.organ.id, on: viewed.today).inspection
    let standings =
      catalogue.columns.isEmpty ? nil : catalogue.standings(on: viewed.today, rules: rules.columns)
    let documents = try await visit.registry.normativeDocuments(of: viewed.organ.id, for: viewed.viewer)
    let ahead = WeekAhead(
      after: viewed.today, standings: standings, tasks: tasks(catalogue, around: viewed.today, calendar),
      pending: judged.compactMap(\.pending), documents: documents)
    let items = ItemTimeliness(viewed: viewed, year: year, judged: judged)
    let titles = try await visit.registry.titles(of: items.named + ahead.items, for: viewed.viewer)
    let week = WeekAheadView(viewed: viewed, ahead: ahead, catalogue: catalogue, documents: documents, titles: titles)
    return .page(
      viewed.page(
        "公开时效",
        body: """
          \(week.markup)\(ColumnInspection(viewed: viewed, catalogue: catalogue, standings: standings, rules: rules).markup)\(items.markup(titles))
          """))
  }

  /// Of last year too, whose last period may be due this year, and of the year in which next week ends.
  private static func tasks(_ catalogue: OrganCatalogue, around today: Day, _ calendar: WorkCalendar) -> [DueTask] {
    Set([today.year - 1, today.year, today.adding(7).year]).sorted().flatMap {
      catalogue.tasks(of: $0, in: calendar)
    }
  }
}

/// 一条信息的时效, by the limit of its row or by the Regulation.
struct JudgedItem: Sendable {
  let item: DatedItem
  let timeliness: PublicationTimeliness

  init(_ item: DatedItem, _ catalogue: OrganCatalogue, on today: Day, in calendar: WorkCalendar) {
    let columns = Dictionary(catalogue.columns.map { ($0.id, $0) }) { first, _ in first }
    let placed = CatalogueItem(
      id: item.id, column: item.column, row: item.row, formed: item.formed, released: item.released ?? item.formed)
    let row = placed.row(in: columns).flatMap { catalogue.row($0) }
    self.item = item
    timeliness = PublicationTimeliness(
      formed: item.formed, limit: row?.limit ?? .statutory, notBefore: item.notBefore, released: item.released,
      on: today,
      in: calendar)
  }

  /// Not out yet.
  var pending: WeekAhead.PendingItem? {
    switch timeliness {
    case .pending(let due, _): WeekAhead.PendingItem(id: item.id, due: due)
    case .inTime, .early, .late, .overdue: nil
    }
  }
}

extension WeekAhead {
  /// The items whose titles are shown.
  fileprivate var items: [ItemID] {
    entries.compactMap { if case .item(let id) = $0.matter { id } else { nil } }
  }
}

/// 下周将变红: what is still in order and will not be in a week.
struct WeekAheadView {
  let viewed: ViewedOrgan
  let ahead: WeekAhead
  let catalogue: OrganCatalogue
  let documents: [NormativeDocument]
  let titles: [ItemID: String]

  var markup: Markup {
    guard !ahead.entries.isEmpty else {
      return "<h2>下周将变红</h2>\n\(EmptyState("今后 7 天没有栏目、任务、信息和文件到期。").markup)"
    }
    let table = DataTable(
      "下周将变红", ["事项", "类别", "最后一天", "怎么办"].map { .init($0) },
      rows: ahead.entries.map { entry in
        let (kind, name, way) = words(entry.matter)
        return [name, unbroken(kind), unbroken(entry.lastDay.chineseWithWeekday), "\(way)"]
      })
    return "<h2>下周将变红（\(ahead.entries.count)）</h2>\n\(table.markup)"
  }

  private func words(_ matter: WeekAhead.Matter) -> (String, Markup, String) {
    switch matter {
    case .column(let id):
      let address = viewed.address(Links.columns)
      return ("栏目", "<a href=\"\(address)\">\(ColumnNames(catalogue.columns).name(id))</a>", "在栏目中公开新的信息")
    case .task(let code, let period):
      let address = viewed.address(Links.catalogueRow, [("code", code.rawValue), ("year", String(period.year))])
      let title = catalogue.row(code)?.title ?? ""
      return ("公开任务", "<a href=\"\(address)\">\(code.rawValue) \(title)</a>（\(period.chinese)）", "公开信息，或者登记情况说明")
    case .item(let id):
      return ("信息", "<a href=\"\(Links.item(id))\">\(titles[id] ?? "信息")</a>", "审核并发布")
    case .document(let id):
      let title = documents.first { $0.id == id }?.title ?? ""
      return (
        "规范性文件", "<a href=\"\(viewed.address(Links.document(id)))\">\(title)</a>", "评估后登记继续有效，或者届满失效"
      )
    }
  }
}

/// 栏目更新 by the inspection of websites (国办秘函〔2019〕19号).
struct ColumnInspection {
  let viewed: ViewedOrgan
  let catalogue: OrganCatalogue
  /// Nil where the organ has no columns of its own.
  let standings: ColumnStandings?
  let rules: InspectionRules

  var markup: Markup {
    guard let standings else {
      let next = viewed.may(.manageCatalogue) ? ("设置栏目", Links.columns) : nil
      return "<h2>栏目更新</h2>\n\(EmptyState("还没有设置自己的栏目，不判断更新情况。", next: next).markup)"
    }
    let inspection = SiteInspection(standings, limits: rules.limits)
    return "<h2>栏目更新</h2>\n\(limits(inspection))\(trouble(standings))"
  }

  /// Per limit of the inspection, how many columns there are, and from how many on the site fails.
  private func limits(_ inspection: SiteInspection) -> Markup {
    let preset = rules.limits
    let rows: [(SiteInspection.Veto, String, Int)] = [
      (.columnsNotUpdated, "动态要闻、通知公告、政策文件类栏目没有按时更新", preset.staleColumns),
      (.columnsLongNotUpdated, "其他应更新的栏目长期没有更新", preset.longStaleColumns), (.columnsEmpty, "空白栏目", preset.emptyColumns),
    ]
    var findings = Markup()
    findings.append(inspection.findings) { FindingCard("单项否决", .red, $0.sentence).markup }
    let table = DataTable(
      "检查指标", [.init("检查指标（国办秘函〔2019〕19号）"), .init("现有", isNumber: true), .init("达到即单项否决", isNumber: true)],
      rows: rows.map { veto, words, limit in ["\(words)", "\(inspection.counts[veto] ?? 0)", "\(limit)"] })
    return "\(findings)\(table.markup)"
  }

  private func trouble(_ standings: ColumnStandings) -> Markup {
    let lines = standings.lines.filter { line in
      guard line.isLeaf else { return false }
      return switch line.standing {
      case .stale, .empty, .soonStale: true
      case .fresh, .unjudged: false
      }
    }
    guard !lines.isEmpty else { return "<p>栏目都在更新周期之内。</p>\n" }
    let names = ColumnNames(catalogue.columns)
    return DataTable(
      "需要更新的栏目", ["栏目", "情况", "最近更新", "条数"].enumerated().map { .init($1, isNumber: $0 == 3) },
      rows: lines.map { line in
        [
          "\(names.name(line.column.id))", StateMark(line.standing.chinese, Tone(line.standing.tone)).markup,
          unbroken(line.last?.description ?? ""), "\(line.count)",
        ]
      }
    ).markup
  }
}

/// 信息公开时效 (《条例》第二十六条).
struct ItemTimeliness {
  private static let most = 100

  let viewed: ViewedOrgan
  let year: ReportingYear
  private let waiting: [JudgedItem]
  private let late: [JudgedItem]
  private let released: [JudgedItem]

  init(viewed: ViewedOrgan, year: ReportingYear, judged: [JudgedItem]) {
    (self.viewed, self.year) = (viewed, year)
    waiting = judged.filter { $0.item.released == nil }.sorted { $0.due < $1.due }
    released = judged.filter { item in item.item.released.map(year.contains) ?? false }
    late = released.filter { !$0.timeliness.isInTime }
  }

  /// The items whose titles are shown.
  var named: [ItemID] { (waiting.prefix(Self.most) + late.prefix(Self.most)).map(\.item.id) }

  func markup(_ titles: [ItemID: String]) -> Markup {
    """
    <h2>信息公开时限</h2>
    <p class="hint">自信息形成或者变更之日起 20 个工作日内公开（《条例》第二十六条）；目录事项另有公开时限的，按该时限。以第一个法定渠道的公开日期为准。</p>
    \(viewed.filter(Links.timeliness, [viewed.yearField(year)]))<p>\(summary)</p>
    \(table("还没有公开的信息", waiting, titles, isReleased: false))\
    \(table("\(year.year)年没有按时公开的信息", late, titles, isReleased: true))
    """
  }

  private var summary: String {
    guard !released.isEmpty else { return "\(year.year)年没有公开的信息。" }
    let good = released.count - late.count
    let tenths = (good * 2_000 + released.count) / (released.count * 2)
    return "\(year.year)年公开 \(released.count) 条，按时 \(good) 条，没有按时 \(late.count) 条，按时率 \(tenths / 10).\(tenths % 10)%。"
  }

  private func table(
    _ caption: String, _ items: [JudgedItem], _ titles: [ItemID: String], isReleased: Bool
  ) -> Markup {
    guard !items.isEmpty else { return "" }
    let heads = ["标题", "形成日期"] + (isReleased ? ["公开日期"] : []) + ["情况"]
    return DataTable(
      "\(caption)（\(items.count)）", heads.map { .init($0) },
      rows: items.prefix(Self.most).map { judged in
        let title: Markup = "<a href=\"\(Links.item(judged.item.id))\">\(titles[judged.item.id] ?? "信息")</a>"
        let days = [judged.item.formed] + (isReleased ? [judged.item.released].compactMap { $0 } : [])
        let mark = StateMark(judged.timeliness.chinese, Tone(judged.timeliness.tone)).markup
        return [title] + days.map { unbroken($0.description) } + [mark]
      }, showsCaption: true
    ).markup
  }
}

extension JudgedItem {
  /// For the order of what waits.
  fileprivate var due: Day {
    switch timeliness {
    case .pending(let due, _), .overdue(let due, _): due
    case .inTime(let day), .early(let day, _), .late(let day, _): day
    }
  }
}
