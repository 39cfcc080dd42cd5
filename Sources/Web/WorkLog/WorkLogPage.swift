import Disclosure
import Documents
import Registry

/// 工作记录 of a year: how much of each kind, and what it was.
enum WorkLogPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let kind = WorkKind(rawValue: visit.query["kind"])
    let all = try await visit.registry.workLog(of: viewed.organ.id, year: year, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let figures = WorkLogFigures(of: year.year, all.map(\.entry))
    let shown = Array(all.filter { kind == nil || $0.entry.kind == kind }.reversed())
    let counts: Markup = kind == nil ? WorkCounts(viewed: viewed, figures: figures).markup : ""
    let head: Markup = kind == nil && !shown.isEmpty ? "<h2>全部记录</h2>\n" : ""
    let list =
      shown.isEmpty ? empty(kind, year, viewed) : table(shown, viewed, directory, showsKind: kind == nil)
    return .page(
      viewed.page(
        kind.map { "\($0.chinese)记录" } ?? "工作记录",
        trail: kind == nil ? [] : [Crumb("工作记录", viewed.address(Links.workLog))],
        body: """
          \(viewed.workSections(Links.workLog))\(viewed.done)\(doors(kind, year, viewed))\
          \(viewed.filter(Links.workLog, fields(kind, year, viewed)))\(counts)\(head)\(list)
          """))
  }

  private static func fields(_ kind: WorkKind?, _ year: ReportingYear, _ viewed: ViewedOrgan) -> [Field] {
    let kinds = [Choice("", "全部")] + WorkKind.allCases.map { Choice($0.rawValue, $0.chinese) }
    return [viewed.yearField(year), Field("kind", "种类", .select(kinds), value: kind?.rawValue ?? "")]
  }

  private static func doors(_ kind: WorkKind?, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    let add = kind.map { viewed.form("work-add", "登记\($0.chinese)", [("kind", $0.rawValue)]) } ?? ""
    let pairs = [("year", String(year.year))] + (kind.map { [("kind", $0.rawValue)] } ?? [])
    return doorLinks([add, "<a href=\"\(viewed.address(Links.workLogXLSX, pairs))\">导出 Excel</a>"])
  }

  private static func empty(_ kind: WorkKind?, _ year: ReportingYear, _ viewed: ViewedOrgan) -> Markup {
    guard let kind else { return "" }
    let next =
      viewed.may(.keepWorkLog)
      ? (
        "登记\(kind.chinese)",
        viewed.address(WorkLogForms.shelf.address("work-add"), [("kind", kind.rawValue)])
      ) : nil
    let words =
      kind == .accountability
      ? "\(year.year)年没有登记责任追究。没有发生的，也请登记一条“未发生”，年度报告才能如实写明。" : "\(year.year)年没有登记\(kind.chinese)。"
    return EmptyState(words, next: next).markup
  }

  private static func table(
    _ entries: [Registered<WorkEntry>], _ viewed: ViewedOrgan, _ directory: Directory, showsKind: Bool
  ) -> Markup {
    let heads = ["日期"] + (showsKind ? ["种类"] : []) + ["内容", "情况", "状态"]
    return DataTable(
      "工作记录", heads.map { .init($0) },
      rows: entries.map { registered in
        let text = WorkEntryText(entry: registered.entry, directory: directory)
        let kind: [Markup] = showsKind ? [unbroken(registered.entry.kind.chinese)] : []
        return [unbroken(registered.entry.day.description)] + kind + [
          "<a href=\"\(viewed.address(Links.workEntry(registered.id)))\">\(registered.entry.topic)</a>",
          "\(text.summary)", text.mark(on: viewed.today),
        ]
      }
    ).markup
  }
}

/// 各类数量: each leads to its list, and to the form that enters one more.
struct WorkCounts {
  let viewed: ViewedOrgan
  let figures: WorkLogFigures

  var markup: Markup {
    let canKeep = viewed.may(.keepWorkLog)
    let heads: [DataTable.Column] =
      [.init("种类"), .init("数量", isNumber: true)] + (canKeep ? [.init("办理")] : []) + [.init("情况")]
    return DataTable(
      "各类数量", heads,
      rows: WorkKind.allCases.map { kind in
        let address = viewed.address(
          Links.workLog, [("year", String(figures.year)), ("kind", kind.rawValue)])
        let add = viewed.form("work-add", "登记\(kind.chinese)", [("kind", kind.rawValue)])
        return [
          "\(kind.chinese)", "<a href=\"\(address)\">\(figures.count(kind))</a> \(kind.unit)",
        ] + (canKeep ? [add] : []) + ["\(words(kind))"]
      }
    ).markup
  }

  private func words(_ kind: WorkKind) -> String {
    let count = figures.count(kind)
    switch kind {
    case .meeting: return count == 0 ? "" : "其中领导小组会议 \(figures.leadingGroupMeetings) 次"
    case .training:
      guard count > 0, let hours = figures.hours else { return "" }
      return "共 \(hours.description) 学时，\(figures.peopleTrained) 人次"
    case .inspection: return count == 0 ? "" : "发现问题 \(figures.problemsFound) 个"
    case .higherDocument: return count == 0 ? "" : "任务 \(figures.tasks) 项，完成 \(figures.tasksDone) 项"
    case .plan, .correction, .inquiry, .suggestion, .complaint:
      return count == 0 ? "" : figures.open(kind) == 0 ? "全部办结" : "未办结 \(figures.open(kind)) \(kind.unit)"
    case .assessment: return figures.assessments.map(\.result).joined(separator: "；")
    case .socialReview: return figures.socialReviews.map(\.result).joined(separator: "；")
    case .accountability:
      return figures.peopleHeldResponsible.map { $0 == 0 ? "未发生" : "追究 \($0) 人" } ?? "没有登记"
    case .deployment: return ""
    }
  }
}
