import Disclosure
import Documents
import Registry

/// 公开任务: each row of the catalogue in each period, by the day on which it is due.
enum TaskListPage {
  private static let pageSize = 50

  /// 情况 as the filter offers it.
  private enum Choosing: String, CaseIterable {
    case open, overdue, answered, all

    var chinese: String {
      switch self {
      case .open: "未完成"
      case .overdue: "逾期"
      case .answered: "已完成"
      case .all: "全部"
      }
    }

    func holds(_ task: DueTask, on today: Day) -> Bool {
      switch self {
      case .open: !task.isAnswered
      case .overdue: !task.isAnswered && task.due < today
      case .answered: task.isAnswered
      case .all: true
      }
    }
  }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    let year = try viewed.year()
    let calendar = try await visit.registry.calendar()
    let choosing = Choosing(rawValue: visit.query["state"]) ?? .open
    let tasks = catalogue.tasks(of: year.year, in: calendar).filter { choosing.holds($0, on: viewed.today) }
    let page = min(max(Int(visit.query["page"]) ?? 1, 1), 1_000_000)
    let pages = Pagination(page: page, size: pageSize, total: tasks.count, unit: "项") { number in
      let pairs = [("state", choosing.rawValue), ("year", String(year.year)), ("page", String(number))]
      return viewed.address(Links.catalogueTasks, pairs)
    }
    let shown = Array(tasks.dropFirst((pages.page - 1) * pageSize).prefix(pageSize))
    let rows = Dictionary(catalogue.rows.map { ($0.code, $0) }) { first, _ in first }
    let list = tasks.isEmpty ? empty(catalogue, viewed, choosing) : table(shown, rows, viewed, calendar)
    let fields = [
      Field(
        "state", "情况", .select(Choosing.allCases.map { Choice($0.rawValue, $0.chinese) }), value: choosing.rawValue),
      viewed.yearField(year),
    ]
    return .page(
      viewed.page(
        "公开任务",
        body: """
          \(viewed.catalogueSections(Links.catalogueTasks))\(viewed.done)\
          <p class="hint">目录的每一事项，按公开时限或者栏目的更新周期，每期要么公开信息，要么登记情况说明。</p>
          \(viewed.filter(Links.catalogueTasks, fields))\(list)\(tasks.isEmpty ? "" : pages.markup)
          """))
  }

  private static func empty(_ catalogue: OrganCatalogue, _ viewed: ViewedOrgan, _ choosing: Choosing) -> Markup {
    guard catalogue.edition != nil else {
      let next = viewed.may(.manageCatalogue) ? ("导入标准目录", Links.importCatalogue) : nil
      return EmptyState("还没有启用公开目录，没有公开任务。", next: next).markup
    }
    let sentence = choosing == .open ? "这一年的公开任务已经全部完成。" : "没有符合条件的公开任务。"
    return EmptyState(sentence, next: ("查看全部任务", viewed.address(Links.catalogueTasks, [("state", "all")]))).markup
  }

  private static func table(
    _ tasks: [DueTask], _ rows: [RowCode: CatalogueRow], _ viewed: ViewedOrgan, _ calendar: WorkCalendar
  ) -> Markup {
    TaskTable(viewed: viewed, tasks: tasks, rows: rows, calendar: calendar).markup
  }
}

/// 任务表: with the row's title where several rows are listed.
struct TaskTable {
  let viewed: ViewedOrgan
  let tasks: [DueTask]
  /// Empty on the page of one row.
  let rows: [RowCode: CatalogueRow]
  let calendar: WorkCalendar

  var markup: Markup {
    guard !tasks.isEmpty else { return EmptyState("这一事项依申请公开，没有公开任务。").markup }
    let heads = ["到期日"] + (rows.isEmpty ? [] : ["公开事项"]) + ["公开期", "情况", "办理"]
    return DataTable("公开任务", heads.map { .init($0) }, rows: tasks.map(line)).markup
  }

  private func line(_ task: DueTask) -> [Markup] {
    let standing = task.standing(on: viewed.today, in: calendar)
    let answer: Markup =
      task.isAnswered
      ? ""
      : viewed.form("note-add", "登记说明", [("id", task.row.rawValue), ("period", task.period.code)])
    return [unbroken(task.due.description)] + title(task)
      + ["\(unbroken(task.period.chinese))", StateMark(standing.chinese, standing.tone).markup, answer]
  }

  private func title(_ task: DueTask) -> [Markup] {
    guard let row = rows[task.row] else { return [] }
    let address = viewed.address(
      Links.catalogueRow, [("code", task.row.rawValue), ("year", String(task.period.year))])
    return ["<a href=\"\(address)\">\(row.code.rawValue) \(row.title)</a>"]
  }
}

extension DueTask.Standing {
  var chinese: String {
    switch self {
    case .published: "已公开"
    case .publishedLate(_, let count): "逾期 \(count) 个工作日公开"
    case .explained: "情况说明"
    case .notInvolved: "未涉及"
    case .open(let count): count == 0 ? "今天到期" : "还剩 \(count) 个工作日"
    case .overdue(let count): count == 0 ? "已逾期" : "逾期 \(count) 个工作日"
    }
  }

  var tone: Tone {
    switch self {
    case .published: .green
    case .overdue: .red
    case .open(let count): count <= DueChip.soon ? .amber : .neutral
    case .publishedLate, .explained, .notInvolved: .neutral
    }
  }
}
