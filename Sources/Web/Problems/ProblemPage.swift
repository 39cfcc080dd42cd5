import Disclosure
import Documents
import Registry

/// 一个问题: what it is, what is done about it by whom and by when, each step that was taken, and what may be done next.
enum ProblemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let id = try visit.part("id")
    let all = try await visit.registry.problems(of: viewed.organ.id, for: viewed.viewer)
    guard let found = all.first(where: { $0.id == id }) else { throw PageRefusal.notFound }
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let changes = try await visit.registry.problemChanges(of: id, in: viewed.organ.id, for: viewed.viewer)
    var reasons = Markup()
    reasons.append(changes) { "<li>\($0.at.day.description)，\($0.kind.chinese)：\($0.reason ?? "")</li>" }
    let changed: Markup = changes.isEmpty ? "" : "<h2>变更的理由</h2>\n<ul>\(reasons)</ul>\n"
    return .page(
      viewed.page(
        "存在的问题和整改", width: .reading, trail: [Crumb("存在的问题", viewed.address(Links.problems))],
        body: """
          \(viewed.done)\(FactList(facts(found.entry, viewed, directory)).markup)\(doors(found, viewed))\
          \(steps(found.entry, directory))\(changed)
          """))
  }

  private static func facts(
    _ problem: Problem, _ viewed: ViewedOrgan, _ directory: Directory
  ) -> [(String, Markup)] {
    [
      ("存在的问题", "\(problem.words)"), ("发现日期", "\(problem.found.chineseWithWeekday)"),
      ("来源", "\(problem.source.chinese)"), ("整改措施", "\(problem.measure)"),
      ("整改责任", "\(problem.owner.name(in: directory))"), ("整改期限", "\(problem.due.chineseWithWeekday)"),
      ("整改情况", ProblemMark(problem, on: viewed.today).markup),
    ]
  }

  private static func doors(_ found: RegisteredProblem, _ viewed: ViewedOrgan) -> Markup {
    let id = [("id", found.id)]
    let mayReview = found.entry.declarer != viewed.viewer.person.rawValue
    switch found.entry.state {
    case .closed: return ""
    case .declared:
      let review =
        mayReview
        ? viewed.form("problem-review", "复核整改", id)
        : (viewed.may(.reviewProblems) ? "由另一人复核" as Markup : "")
      return doorLinks([review, viewed.form("problem-withdraw", "撤销", id)])
    case .open, .returned:
      return doorLinks([
        viewed.form("problem-declare", "报告完成整改", id), viewed.form("problem-progress", "登记进展", id),
        viewed.form("problem-plan", "变更措施、责任、期限", id), viewed.form("problem-withdraw", "撤销", id),
      ])
    }
  }

  private static func steps(_ problem: Problem, _ directory: Directory) -> Markup {
    guard !problem.steps.isEmpty else { return EmptyState("还没有登记整改进展。").markup }
    let table = DataTable(
      "整改经过", ["日期", "事项", "内容", "办理人"].map { .init($0) },
      rows: problem.steps.map { step in
        let name = step.by == "console" ? "命令行" : directory.name(of: PersonID(step.by))
        return [unbroken(step.day.description), unbroken(step.kind.chinese), "\(step.words)", "\(name)"]
      }, showsCaption: true)
    return table.markup
  }
}
