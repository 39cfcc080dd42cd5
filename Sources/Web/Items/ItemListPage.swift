import Disclosure
import Documents
import Registry

/// 信息列表: what is chosen stands in the address.
enum ItemListPage {
  static let pageSize = 30

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewer = try visit.viewer()
    let rules = try await visit.rules()
    let directory = try await visit.registry.directory(of: viewer.organ)
    let columns = ColumnNames(try await visit.registry.openColumns(of: viewer.organ, on: visit.today))
    let query = visit.query
    let page = min(max(Int(query["page"]) ?? 1, 1), 1_000_000)
    let filter = filter(query, viewer, rules, visit)
    var fields = fields(query, directory, columns)
    var list: Markup = ""
    switch SearchPage.read(query["q"]) {
    case _ where query["q"].isEmpty:
      let found = try await visit.registry.items(for: viewer, filter, from: (page - 1) * pageSize, count: pageSize)
      let pages = Pagination(page: page, size: pageSize, total: found.total, unit: "条") { address(query, page: $0) }
      list = "\(found.lines.isEmpty ? empty(query, visit) : table(found.lines, directory, columns))\(pages.markup)"
    case .success(let words):
      let search = OfficeSearch(words, filter, PublicSearch.Order(rawValue: query["sort"]) ?? .newest)
      let found = try await visit.registry.search(search, for: viewer, from: (page - 1) * pageSize, count: pageSize)
      let results = ItemSearchResults(found: found, page: page, directory: directory, columns: columns) {
        address(query, page: $0)
      }
      // Where some were not opened, nothing found is not the whole answer.
      list = found.found == 0 && found.unopened == 0 ? empty(query, visit) : results.markup
    case .failure(let fault): fields[0].error = fault.sentence
    }
    let body: Markup = """
      <h1>主动公开信息</h1>
      \(doors(query, visit))\(FilterForm(Links.items, fields).markup)\(list)
      """
    return .page(Page("主动公开信息", face: .office, width: .wide, trail: [Crumb("待办", Links.inbox)], body: body))
  }

  private static func filter(_ query: FormValues, _ viewer: Viewer, _ rules: RequestRules, _ visit: Visit) -> ItemFilter
  {
    var filter = ItemFilter()
    filter.states = Set(query.all("state").compactMap(ItemState.init(rawValue:)))
    filter.columns = Set(query.all("column").map { ColumnID($0) })
    filter.offices = Set(query.all("office").map { OfficeID($0) })
    if query["mine"] == "1" {
      let mine = ItemFilter.waiting(for: viewer, visit.signedIn?.roles ?? [], rules, on: visit.today)
      (filter.states, filter.waitsFor, filter.notBoundTo) = (mine.states, mine.waitsFor, mine.notBoundTo)
    }
    return filter
  }

  private static func address(_ query: FormValues, page: Int = 1) -> String {
    let kept = ["q", "state", "column", "office", "sort", "mine"]
    var pairs = kept.flatMap { name in query.all(name).map { (name, $0) } }
    if page > 1 { pairs.append(("page", String(page))) }
    return pairs.isEmpty ? Links.items : "\(Links.items)?\(PercentEncoding.query(pairs))"
  }

  private static func fields(_ query: FormValues, _ directory: Directory, _ columns: ColumnNames) -> [Field] {
    let any = Choice("", "全部")
    // Only what is sought can stand in a title.
    let order = Field(
      "sort", "排列", .select([Choice("newest", "最近办理的在前"), Choice("relevance", "标题中有的在前")]))
    let fields = [
      Field("q", "标题、正文中的词", autocomplete: "off"),
      Field("state", "状态", .select([any] + ItemState.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field("column", "栏目", .select([any] + columns.choices)),
      Field("office", "报送单位", .select([any] + directory.openOffices.map { Choice($0.id.rawValue, $0.name) })),
    ]
    return (query["q"].isEmpty ? fields : fields + [order]).map { $0.filled(from: query) }
  }

  private static func doors(_ query: FormValues, _ visit: Visit) -> Markup {
    let new: Markup = visit.may(.createItem) ? "<a class=\"button primary\" href=\"\(Links.newItem)\">新建信息</a>" : ""
    return
      "<p class=\"actions no-print\">\(new)<a href=\"\(Links.items)?mine=1\">等我审核的信息</a><a href=\"\(Links.deadLinks)\">失效链接</a></p>\n"
  }

  private static func empty(_ query: FormValues, _ visit: Visit) -> Markup {
    if query["mine"] == "1" { return EmptyState("现在没有等您审核的信息。", next: ("查看全部信息", Links.items)).markup }
    guard address(query) == Links.items else {
      return EmptyState("没有符合条件的信息。", next: (label: "清除条件", address: Links.items)).markup
    }
    let way = visit.may(.createItem) ? (label: "新建信息", address: Links.newItem) : nil
    return EmptyState("还没有信息。", next: way).markup
  }

  private static func table(_ lines: [ItemSummary], _ directory: Directory, _ columns: ColumnNames) -> Markup {
    DataTable(
      "主动公开信息", ["标题", "状态", "栏目", "报送单位", "成文日期", "发布日期", "索引号"].map { .init($0) },
      rows: lines.map { line in
        [
          "<a href=\"\(Links.item(line.id))\">\(line.shownTitle)</a>",
          state(line), "\(columns.name(line.column))",
          "\(line.office.map { directory.name(of: $0) } ?? "本机关")",
          whole(line.formed?.description ?? ""), whole(line.published?.description ?? ""), whole(line.number ?? ""),
        ]
      }
    ).markup
  }

  private static func state(_ line: ItemSummary) -> Markup {
    let isReviewed = line.state == .inReview || line.state == .correcting
    let waits: Markup = isReviewed ? (line.role.map { "<br/><small>待\($0.chinese)</small>" } ?? "") : ""
    return "\(ItemStateMark(line.state).markup)\(waits)"
  }

  private static func whole(_ text: String) -> Markup { "<span class=\"nowrap\">\(text)</span>" }
}

/// 信息状态 with its colour, and whose turn it is.
struct ItemStateMark {
  let state: ItemState
  let role: Role?

  init(_ state: ItemState, _ role: Role? = nil) {
    self.state = state
    self.role = role
  }

  var markup: Markup {
    let waits = role.map { "，待\($0.chinese)办理" } ?? ""
    return StateMark(state.chinese + (state == .inReview || state == .correcting ? waits : ""), tone).markup
  }

  private var tone: Tone {
    switch state {
    case .published: .green
    case .takenDown: .red
    case .approved, .scheduled, .correctionApproved: .amber
    default: .neutral
    }
  }
}

extension ItemSummary {
  /// 标题; of what was taken down and destroyed none is left.
  var shownTitle: String { title ?? (state == .takenDown ? "文本已经销毁的信息" : "无法读取的信息") }
}
