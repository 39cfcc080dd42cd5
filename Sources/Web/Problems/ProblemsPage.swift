import Disclosure
import Documents
import Registry

/// 存在的问题 of a year: those found in it, those carried into it, and what section 五 of its report would say of them.
enum ProblemsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let all = try await visit.registry.problems(of: viewed.organ.id, for: viewed.viewer)
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let found = all.filter { year.contains($0.entry.found) }
    let carried = all.filter { ProblemsOfYear.isCarried($0.entry, into: year) }
    let list = ProblemTable(viewed: viewed, directory: directory)
    let body: Markup =
      found.isEmpty && carried.isEmpty
      ? empty(viewed, year)
      : "\(section("\(year.year)年发现的问题", found, list))\(section("以前年度结转的问题", carried, list))\(draft(all, viewed, year, directory))"
    return .page(
      viewed.page(
        "存在的问题",
        body: """
          \(viewed.workSections(Links.problems))\(viewed.done)\(doors(viewed, year))\
          \(viewed.filter(Links.problems, [viewed.yearField(year)]))\(body)
          """))
  }

  private static func doors(_ viewed: ViewedOrgan, _ year: ReportingYear) -> Markup {
    doorLinks([
      viewed.form("problem-add", "登记存在的问题"),
      "<a href=\"\(viewed.address(Links.problemsXLSX, [("year", String(year.year))]))\">导出整改台账</a>",
    ])
  }

  private static func section(_ title: String, _ problems: [RegisteredProblem], _ list: ProblemTable) -> Markup {
    guard !problems.isEmpty else { return "<h2>\(title)</h2>\n\(EmptyState("没有。").markup)" }
    return "<h2>\(title)（\(problems.count)）</h2>\n\(list.markup(title, problems))"
  }

  private static func empty(_ viewed: ViewedOrgan, _ year: ReportingYear) -> Markup {
    let next =
      viewed.may(.keepProblems)
      ? ("登记存在的问题", viewed.address(ProblemForms.shelf.address("problem-add"))) : nil
    return EmptyState("\(year.year)年没有登记存在的问题，也没有以前年度结转的问题。", next: next).markup
  }

  /// The words of section 五, so that who keeps the problems sees what they lead to.
  private static func draft(
    _ all: [RegisteredProblem], _ viewed: ViewedOrgan, _ year: ReportingYear, _ directory: Directory
  ) -> Markup {
    let prose = ProblemProse(ProblemsOfYear(of: year, all.map(\.entry)), on: viewed.today) { owner in
      owner.name(in: directory)
    }
    var paragraphs = Markup()
    paragraphs.append(prose.text.split(separator: "\n")) { "<p>\(String($0))</p>\n" }
    return "<details><summary>\(year.year)年度报告第五部分的初稿</summary>\n\(paragraphs)</details>\n"
  }
}

/// The lines of problems.
struct ProblemTable {
  let viewed: ViewedOrgan
  let directory: Directory

  func markup(_ caption: String, _ problems: [RegisteredProblem]) -> Markup {
    DataTable(
      caption, ["存在的问题", "整改情况", "整改期限", "整改责任", "发现", "来源"].map { .init($0) },
      rows: problems.map { problem in
        let entry = problem.entry
        return [
          "<a href=\"\(viewed.address(Links.problem(problem.id)))\">\(entry.words)</a>",
          ProblemMark(entry, on: viewed.today).markup, unbroken(entry.due.description),
          "\(entry.owner.name(in: directory))", unbroken(entry.found.description), unbroken(entry.source.chinese),
        ]
      }
    ).markup
  }
}

/// 整改状态 with its colour; what is late says so.
struct ProblemMark {
  let problem: Problem
  let today: Day

  init(_ problem: Problem, on today: Day) { (self.problem, self.today) = (problem, today) }

  var markup: Markup {
    let state = problem.state(on: today)
    if problem.isOverdue(on: today) {
      return StateMark("\(state.chinese)，逾期 \(today.days(since: problem.due)) 天", .red).markup
    }
    return switch state {
    case .closed: StateMark(state.chinese, .green).markup
    case .declared, .returned: StateMark(state.chinese, .amber).markup
    case .open: StateMark(state.chinese, .neutral).markup
    }
  }
}

extension ProblemOwner {
  func name(in directory: Directory) -> String {
    switch self {
    case .office(let id): directory.name(of: id)
    case .person(let id): directory.name(of: id)
    }
  }
}
