import Disclosure
import Documents
import Registry

/// 公开目录 of an organ, as the public reads it: the rows, what stands in each, and what was said where nothing does.
enum PublicCataloguePage {
  /// Newest items named in a row; the rest is found in its column.
  private static let mostItems = 3

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.publicOrgans()
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    guard let organ = PublicOrgan.chosen(visit, organs) else {
      return .page(PublicOrgan.choosing("公开目录", organs) { Links.publicCatalogue(of: $0) })
    }
    let catalogue = try await visit.registry.publicCatalogue(of: organ.id)
    guard let year = ReportingYear(visit.today.year) else { throw PageRefusal.notFound }
    let coverage = catalogue.coverage(of: year, through: visit.today)
    let view = try await PublicRows(visit, organ, catalogue, coverage)
    let isApart = visit.query["part"] == "notInvolved"
    let title = isApart ? "未涉及领域事项说明" : "公开目录"
    return .page(
      Page(
        title, face: .portal, width: .wide,
        trail: [Crumb("首页", Links.portal)]
          + (isApart ? [Crumb("公开目录", Links.publicCatalogue(of: organ.id))] : []),
        body: "<h1>\(title)</h1>\n<p class=\"quiet\">\(organ.name)</p>\n\(isApart ? view.notInvolved : view.markup)"))
  }

  /// The rows with the titles that are named and the words that were said.
  private struct PublicRows {
    let organ: Organ
    let catalogue: OrganCatalogue
    let coverage: Coverage
    let items: [RowCode: [CatalogueItem]]
    let titles: [ItemID: String]
    let words: [RowNote: String]

    init(_ visit: Visit, _ organ: Organ, _ catalogue: OrganCatalogue, _ coverage: Coverage) async throws {
      (self.organ, self.catalogue, self.coverage) = (organ, catalogue, coverage)
      let columns = Dictionary(catalogue.columns.map { ($0.id, $0) }) { first, _ in first }
      var items: [RowCode: [CatalogueItem]] = [:]
      // They come in the order of their release.
      for item in catalogue.items.reversed() {
        if let code = item.row(in: columns) { items[code, default: []].append(item) }
      }
      self.items = items
      titles = try await visit.registry.publicTitles(of: items.values.flatMap { $0.prefix(mostItems).map(\.id) })
      let said = catalogue.notes.filter { $0.period.year == coverage.year }
      words = try await visit.registry.publicWords(of: said, in: organ.id)
    }

    private var apart: Set<RowCode> { Set(coverage.notInvolved.map(\.row.code)) }

    var markup: Markup {
      guard let edition = catalogue.edition else {
        return EmptyState("这个机关还没有公布公开目录。", next: ("查看已经公开的信息", Links.publicItems)).markup
      }
      let apart = apart
      let shown = catalogue.rows.filter { !apart.contains($0.code) }
      var headings: [String] = []
      for row in shown where headings.last != row.heading && !headings.contains(row.heading) {
        headings.append(row.heading)
      }
      var sections = Markup()
      sections.append(headings) { heading in section(heading, shown.filter { $0.heading == heading }) }
      let other: Markup =
        apart.isEmpty
        ? ""
        : "<p><a href=\"\(Links.publicCatalogue(of: organ.id))&amp;part=notInvolved\">未涉及领域事项说明（\(apart.count) 项）</a></p>\n"
      return """
        <p>《\(edition.title)》，自\(edition.since.chinese)起执行，共 \(edition.count) 项。</p>
        \(other)\(sections)
        """
    }

    private func section(_ heading: String, _ rows: [CatalogueRow]) -> Markup {
      var entries = Markup()
      entries.append(rows) { row in
        """
        <li><div><h3>\(row.matter ?? row.heading) <small>\(row.code.rawValue)</small></h3>
        <p class="quiet">\(CasePage.lines(row.elements))</p><p class="quiet">公开时限：\(row.limit.words)</p></div>
        <div>\(contents(row))</div></li>

        """
      }
      return "<h2>\(heading)</h2>\n<ul class=\"catalogue-rows\">\(entries)</ul>\n"
    }

    private func contents(_ row: CatalogueRow) -> Markup {
      let found = items[row.code] ?? []
      guard !found.isEmpty else { return said(row) }
      var lines = Markup()
      lines.append(found.prefix(mostItems)) { item in
        "<li><a href=\"\(Links.publicItem(item.id))\">\(titles[item.id] ?? "")</a> <span class=\"quiet nowrap\">\(item.released.description)</span></li>"
      }
      let column = catalogue.columns.first { $0.rows == [row.code] && $0.closed == nil }
      let all: Markup =
        found.count > mostItems
        ? (column.map { "<li><a href=\"\(address($0))\">全部 \(found.count) 条</a></li>" } ?? "<li>共 \(found.count) 条</li>")
        : ""
      return "<ul class=\"plain-lines\">\(lines)\(all)</ul>"
    }

    private func address(_ column: Column) -> String {
      "\(Links.publicItems)?\(PercentEncoding.query([("organ", organ.id.rawValue), ("column", column.id.rawValue)]))"
    }

    /// 情况说明 of this year, the newest first.
    private func said(_ row: CatalogueRow) -> Markup {
      if row.manners == [.onRequest] { return "<a href=\"\(Links.apply)\">依申请公开</a>" }
      let notes = catalogue.notes.filter { $0.row == row.code && $0.period.year == coverage.year }
      guard !notes.isEmpty else { return "<span class=\"quiet\">今年还没有公开</span>" }
      var lines = Markup()
      lines.append(notes.sorted { $0.period > $1.period }) { note in
        "<li>\(note.period.chinese)：\(words[note] ?? note.kind.sentence)</li>"
      }
      return "<ul class=\"plain-lines\">\(lines)</ul>"
    }

    /// 未涉及领域事项说明: one page for all of them.
    var notInvolved: Markup {
      let lines = coverage.notInvolved
      guard !lines.isEmpty else {
        return EmptyState("公开目录中没有本机关不涉及的事项。", next: ("查看公开目录", Links.publicCatalogue(of: organ.id))).markup
      }
      let table = DataTable(
        "未涉及领域事项", ["公开事项", "公开依据", "说明"].map { .init($0) },
        rows: lines.map { line in
          let note = line.notes.last
          return [
            "<span class=\"quiet\">\(line.row.code.rawValue)</span> \(line.row.title)", CasePage.lines(line.row.basis),
            "\(note.flatMap { words[$0] } ?? RowNote.Kind.notInvolved.sentence)",
          ]
        })
      return "<p>公开目录中的下列 \(lines.count) 个事项，本机关\(coverage.year)年没有涉及，因此没有信息公开。</p>\n\(table.markup)"
    }
  }
}

extension RowNote.Kind {
  /// What is read where no words were given.
  fileprivate var sentence: String {
    switch self {
    case .nothingArose: "没有产生应当公开的信息。"
    case .notInvolved: "本机关不涉及这一事项。"
    }
  }
}

/// 机关 of a public page that shows one organ at a time.
enum PublicOrgan {
  /// The one named, else the only one.
  static func chosen(_ visit: Visit, _ organs: [Organ]) -> Organ? {
    if visit.query.has("organ") { return organs.first { $0.id.rawValue == visit.query["organ"] } }
    return organs.count == 1 ? organs.first : nil
  }

  static func choosing(_ title: String, _ organs: [Organ], address: (OrganID) -> String) -> Page {
    var links = Markup()
    links.append(organs) { "<li><a href=\"\(address($0.id))\">\($0.name)</a></li>\n" }
    return Page(
      title, face: .portal, trail: [Crumb("首页", Links.portal)],
      body: "<h1>\(title)</h1>\n<p>请选择机关：</p>\n<ul class=\"titles\">\(links)</ul>\n")
  }
}
