import Disclosure
import Documents
import Registry

/// 目录事项: one row with all that the list says of it, its tasks of the year, and what was published.
enum CatalogueRowPage {
  /// Items named at once; the rest is found in their columns.
  private static let mostItems = 50

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    guard let row = catalogue.row(RowCode(visit.query["code"])) else { throw PageRefusal.notFound }
    let year = try viewed.year()
    let calendar = try await visit.registry.calendar()
    let tasks = catalogue.tasks(of: year.year, in: calendar).filter { $0.row == row.code }
    let items = catalogue.coverage(of: year, through: viewed.today).lines.first { $0.row.code == row.code }?.items ?? []
    let titles = try await visit.registry.publicTitles(of: items.suffix(mostItems).map(\.id))
    let notes = catalogue.notes.filter { $0.row == row.code && $0.period.year == year.year }
    let words = try await visit.registry.publicWords(of: notes, in: viewed.organ.id)
    let body: Markup = """
      \(viewed.done)\(FactList(facts(row, catalogue, viewed)).markup)\
      \(doorLinks([viewed.form("row-tie", "设置对应栏目", [("id", row.code.rawValue)])]))
      <h2>\(year.year)年公开任务</h2>
      \(TaskTable(viewed: viewed, tasks: tasks, rows: [:], calendar: calendar).markup)\(said(notes, words, viewed))
      <h2>\(year.year)年已公开的信息（\(items.count)）</h2>
      \(list(items, titles, viewed))
      """
    return .page(
      viewed.page(
        "\(row.code.rawValue) \(row.title)", trail: [Crumb("公开目录", viewed.address(Links.catalogue))], body: body))
  }

  private static func facts(
    _ row: CatalogueRow, _ catalogue: OrganCatalogue, _ viewed: ViewedOrgan
  ) -> [(String, Markup)] {
    let columns = catalogue.openColumns(on: viewed.today)
    let names = ColumnNames(columns)
    let tied = columns.filter { $0.rows.contains(row.code) }.map { names.path($0.id) }.joined(separator: "；")
    return RowFacts(row).facts + [("对应栏目", tied.isEmpty ? "没有对应栏目" : "\(tied)")]
  }

  /// 已登记的说明, with its words.
  private static func said(_ notes: [RowNote], _ words: [RowNote: String], _ viewed: ViewedOrgan) -> Markup {
    guard !notes.isEmpty else { return "" }
    let rows = notes.map { note -> [Markup] in
      let pairs = [("id", note.row.rawValue), ("period", note.period.code)]
      return [
        "\(note.period.chinese)", "\(note.kind.chinese)", CasePage.lines(words[note] ?? ""),
        unbroken(note.day.description), viewed.form("note-withdraw", "撤回", pairs),
      ]
    }
    let table = DataTable("已登记的说明", ["公开期", "类别", "说明", "登记日期", "办理"].map { .init($0) }, rows: rows)
    return "<h2>已登记的说明</h2>\n\(table.markup)"
  }

  private static func list(_ items: [CatalogueItem], _ titles: [ItemID: String], _ viewed: ViewedOrgan) -> Markup {
    guard !items.isEmpty else { return EmptyState("本年还没有公开属于这一事项的信息。").markup }
    var lines = Markup()
    lines.append(items.reversed().prefix(mostItems)) { item in
      let day = item.released.description
      return """
        <li>\(viewed.item(item.id, titles[item.id])) \
        <time datetime="\(day)">\(day)</time></li>

        """
    }
    let rest: Markup = items.count > mostItems ? "<p class=\"quiet\">这里显示最近的 \(mostItems) 条。</p>\n" : ""
    return "<ul class=\"titles\">\(lines)</ul>\n\(rest)"
  }
}

/// 目录事项的各栏, as the list gives them.
struct RowFacts {
  let row: CatalogueRow

  init(_ row: CatalogueRow) { self.row = row }

  var facts: [(String, Markup)] {
    let channels = CatalogueChannel.allCases.filter(row.channels.contains).map(\.chinese).joined(separator: "、")
    let manners = CatalogueManner.allCases.filter(row.manners.contains).map(\.chinese).joined(separator: "、")
    let tiers = CatalogueTier.allCases.filter(row.tiers.contains).map(\.chinese).joined(separator: "、")
    let facts: [(String, Markup)] = [
      ("公开内容（要素）", CasePage.lines(row.elements)), ("公开依据", CasePage.lines(row.basis)), ("公开时限", limit),
      ("公开主体", "\(row.publisher)"), ("公开渠道和载体", "\(channels)"), ("公开对象", "\(row.audience.chinese)"),
      ("公开方式", "\(manners)"), ("公开层级", "\(tiers)"),
    ]
    return facts.filter { !$0.1.bytes.isEmpty }
  }

  private var limit: Markup {
    guard let note = row.limit.note else { return "\(row.limit.words)" }
    return "\(row.limit.words)<br/><span class=\"quiet\">\(note)</span>"
  }
}

extension PublicationLimit {
  /// What is to be known of words that are not understood, or that the Regulation does not allow.
  var note: String? {
    if rule == .unread { return "没有读懂这一时限，按《条例》第二十六条的 20 个工作日计。" }
    return exceedsStatutory ? "长于《条例》第二十六条的 20 个工作日，须有法律、法规的依据。" : nil
  }
}
