import Disclosure
import Documents
import Registry

/// 整改台账 (发现—整改—复核) of a year as a workbook: those found in it and those carried into it.
enum ProblemWorkbook {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let problems = try await visit.registry.problems(of: viewed.organ.id, year: year, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let all = problems.carriedIn + problems.found
    let list = ListWorkbook(
      title: "\(year.year)年政务公开问题整改台账", sheet: "整改台账", heads: heads, widths: widths,
      rows: all.map { row($0, viewed.today, directory) })
    return try list.xlsx(organ: viewed.organ.name, day: viewed.today)
  }

  private static let heads = ["存在的问题", "发现日期", "来源", "整改措施", "整改责任", "整改期限", "整改情况", "复核日期", "整改经过"]
  private static let widths: [Double] = [40, 12, 12, 40, 20, 12, 16, 12, 50]

  private static func row(_ problem: Problem, _ today: Day, _ directory: Directory) -> [String] {
    let steps = problem.steps.map { "\($0.day) \($0.kind.chinese)：\($0.words)" }.joined(separator: "；")
    let late = problem.isOverdue(on: today) ? "，已逾期" : ""
    return [
      problem.words, problem.found.description, problem.source.chinese, problem.measure,
      problem.owner.name(in: directory), problem.due.description, "\(problem.state.chinese)\(late)",
      problem.closed?.description ?? "", steps,
    ]
  }
}

/// 待办中的整改: for the desk what is late or due within a week, for reviewers what waits for another's eye.
struct ProblemInbox {
  private let groups: [(String, [RegisteredProblem])]
  private let table: ProblemTable

  private static let ahead = 7

  /// Nil where there is nothing to do, or for whom it is not.
  init?(_ visit: Visit) async throws {
    guard visit.may(.keepProblems) || visit.may(.reviewProblems) else { return nil }
    let viewed = try await ViewedOrgan(own: visit)
    let all = try await visit.registry.problems(of: viewed.organ.id, for: viewed.viewer)
    let due = all.filter {
      [.open, .returned].contains($0.entry.state) && $0.entry.due <= visit.today.adding(Self.ahead)
    }
    let declared = all.filter { $0.entry.state == .declared && $0.entry.declarer != viewed.viewer.person.rawValue }
    groups = [
      ("存在问题的整改", visit.may(.keepProblems) ? due : []), ("等我复核的整改", visit.may(.reviewProblems) ? declared : []),
    ].filter { !$0.1.isEmpty }
    guard !groups.isEmpty else { return nil }
    table = ProblemTable(viewed: viewed, directory: try await visit.registry.directory(of: viewed.organ.id))
  }

  var markup: Markup {
    var sections = Markup()
    sections.append(groups) { title, problems in
      "<section><h2>\(title)（\(problems.count)）</h2>\n\(table.markup(title, problems))</section>\n"
    }
    return sections
  }
}
