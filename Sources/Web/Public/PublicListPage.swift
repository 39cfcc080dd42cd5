import Disclosure
import Documents
import Registry

/// 法定主动公开内容: the columns of an organ, and what stands in them, the newest first.
enum PublicListPage {
  private static let pageSize = 20
  /// Above this many they are not counted, as in the search.
  private static let counted = PublicSearch.counted

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let asked = try await PublicListQuery(visit)
    let (organs, organ) = (asked.organs, asked.organ)
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    let columns =
      if let organ { try await visit.registry.openColumns(of: organ.id, on: visit.today) } else { [Column]() }
    let names = ColumnNames(columns)
    let title = asked.column.map { name(of: $0, names) } ?? ColumnDoor.statutory.chinese
    let part =
      visit.site.options.export == nil ? try await living(asked, names, visit) : try await written(asked, names, visit)
    let empty = EmptyState("这里还没有公开的信息。需要的信息没有找到的，可以提出申请。", next: visit.nextWithoutFinding).markup
    let body: Markup = """
      <h1>\(title)</h1>
      \(part.head)\(part.lines.isEmpty ? empty : list(part.lines))\(part.links.markup)\(part.foot)
      """
    return .page(Page(title, face: .portal, trail: [Crumb("首页", Links.portal)], alternates: asked.feeds, body: body))
  }

  /// Columns are an organ's own, but every organ has the five doors.
  private static func name(of column: ColumnID, _ names: ColumnNames) -> String {
    names.has(column) ? names.name(column) : ColumnDoor(rawValue: column.rawValue)?.chinese ?? names.name(column)
  }

  /// What differs between a site that answers and one of files.
  private struct Part {
    var head: Markup = ""
    var lines: [ItemSummary] = []
    var links = StretchLinks()
    var foot: Markup = ""
  }

  private static func living(_ asked: PublicListQuery, _ names: ColumnNames, _ visit: Visit) async throws -> Part {
    let found = try await visit.registry.publicList(asked.filter, asked.stretch, count: pageSize)
    let total = try await visit.registry.publicCount(asked.filter, upTo: counted)
    let form = try await PublicListForm(asked, names, visit)
    var part = Part(head: "\(doors(asked))\(form.markup)", lines: found.lines, foot: visit.listForms(asked, total))
    part.links = StretchLinks(
      count: total > counted ? "1,000 条以上" : "共 \(total) 条",
      newest: found.newer == nil ? nil : asked.address(),
      newer: found.newer.map { asked.address(Links.publicItems, .newer(than: $0)) },
      older: found.older.map { asked.address(Links.publicItems, .older(than: $0)) })
    return part
  }

  /// Files are numbered from the oldest. The first page holds the newest that fill no page of their own, with the last full page, so that
  /// what is published later changes no older file.
  private static func written(_ asked: PublicListQuery, _ names: ColumnNames, _ visit: Visit) async throws -> Part {
    let filter = asked.filter
    let marks = try await visit.site.listMarks.of(filter) {
      try await visit.registry.publicMarks(filter, every: pageSize)
    }
    let last = max(0, marks.count - 1)
    func page(_ number: Int) -> String? {
      number < 1 ? nil : number > last ? asked.address() : asked.address(Links.publicItems, .page(number))
    }
    guard case .page(let number) = asked.stretch, number <= last else {
      let head = try await StaticListDoors(asked, names, in: visit.registry).markup
      let lines = try await visit.registry.publicLines(filter, after: last == 0 ? nil : marks[last - 1])
      var part = Part(head: "\(doors(asked))\(head)", lines: lines)
      part.links.older = page(last)
      if last == 0 { part.links.count = "共 \(lines.count) 条" }
      return part
    }
    let lines = try await visit.registry.publicLines(
      filter, after: number > 1 ? marks[number - 2] : nil, through: marks[number - 1])
    return Part(
      lines: lines, links: StretchLinks(newest: asked.address(), newer: page(number + 1), older: page(number - 1)))
  }

  private static func doors(_ asked: PublicListQuery) -> Markup {
    let organ = asked.organ
    let lists = [
      ("公开目录", organ.map { Links.publicCatalogue(of: $0.id) } ?? Links.publicCatalogue),
      ("继续有效的规范性文件", organ.map { Links.publicDocuments(of: $0.id) } ?? Links.publicDocuments),
    ]
    let units = asked.organs.count > 1 ? [("各单位", Links.publicOrgans)] : []
    return doorLinks((lists + units).map { "<a href=\"\($0.1)\">\($0.0)</a>" })
  }

  /// The title, then its day; what is no longer in force says so.
  static func list(_ lines: [ItemSummary]) -> Markup {
    var items = Markup()
    items.append(lines) { line in
      let validity: Markup = line.validity == .inForce ? "" : " \(StateMark(line.validity.chinese, .amber).markup)"
      let day = line.published?.description ?? ""
      return """
        <li><a href="\(Links.publicItem(line.id))">\(line.title ?? "")</a>\(validity) \
        <time datetime="\(day)">\(day)</time></li>

        """
    }
    return "<ul class=\"titles\">\(items)</ul>\n"
  }
}
