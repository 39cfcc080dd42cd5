/// 问题来源.
package enum ProblemSource: String, CaseIterable, Sendable {
  case selfCheck, higherInspection, assessment, annualReport

  package var chinese: String {
    switch self {
    case .selfCheck: "自查"
    case .higherInspection: "上级检查"
    case .assessment: "考核"
    case .annualReport: "年度报告"
    }
  }
}

/// 整改责任: an office, or a person.
package enum ProblemOwner: Hashable, Sendable {
  case office(OfficeID)
  case person(PersonID)
}

/// 存在问题和整改: a problem that was found, what is to be done about it by whom and by when, and what became of it
/// (发现—整改—复核).
package struct Problem: Hashable, Sendable {
  package let found: Day
  package let source: ProblemSource
  package let words: String
  package let measure: String
  package let owner: ProblemOwner
  /// 整改期限.
  package let due: Day
  /// In the order in which they were recorded.
  package let steps: [ProblemStep]

  package init(
    found: Day, source: ProblemSource, words: String, measure: String, owner: ProblemOwner, due: Day,
    steps: [ProblemStep] = []
  ) {
    (self.found, self.source, self.words) = (found, source, words)
    (self.measure, self.owner, self.due, self.steps) = (measure, owner, due, steps)
  }

  /// As it stood when that day was over.
  package func state(on day: Day) -> ProblemState {
    let decisive = steps.last { $0.day <= day && $0.kind != .progressed }
    return switch decisive?.kind {
    case .declared: .declared
    case .passed: .closed
    case .returned: .returned
    case .progressed, nil: .open
    }
  }

  package var state: ProblemState { state(on: .last) }

  /// 复核通过之日.
  package var closed: Day? { state == .closed ? steps.last { $0.kind == .passed }?.day : nil }

  /// Whether it is neither closed nor waiting for its review when the day is over.
  package func isOverdue(on day: Day) -> Bool { due < day && [.open, .returned].contains(state(on: day)) }

  /// Who declared it done, while the review is open.
  package var declarer: String? { state == .declared ? steps.last { $0.kind == .declared }?.by : nil }
}

/// 整改的一步.
package struct ProblemStep: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case progressed, declared, passed, returned

    package var chinese: String {
      switch self {
      case .progressed: "登记进展"
      case .declared: "报告完成整改"
      case .passed: "复核通过"
      case .returned: "复核退回"
      }
    }
  }

  package let kind: Kind
  package let day: Day
  /// A person, or `console`.
  package let by: String
  /// 进展、佐证、意见.
  package let words: String

  package init(_ kind: Kind, on day: Day, by: String, words: String) {
    (self.kind, self.day, self.by, self.words) = (kind, day, by, words)
  }
}

/// 整改状态.
package enum ProblemState: String, CaseIterable, Sendable {
  case open, returned, declared, closed

  package var chinese: String {
    switch self {
    case .open: "整改中"
    case .returned: "退回整改"
    case .declared: "待复核"
    case .closed: "已完成整改"
    }
  }
}

/// Why a step of a problem is refused.
package enum ProblemFault: Error, Hashable, Sendable {
  case wordsMissing, measureMissing
  case dayAhead(today: Day)
  case dayBefore(Day)
  case dueBeforeFound(Day)
  case state(ProblemState)
  case ownDeclaration

  package var sentence: String {
    switch self {
    case .wordsMissing: "请写明存在的问题。"
    case .measureMissing: "请写明整改措施。"
    case .dayAhead(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .dayBefore(let day): "日期不能早于上一步的日期 \(day)，请核对日期。"
    case .dueBeforeFound(let day): "整改期限不能早于发现之日 \(day)，请核对日期。"
    case .state(let state): "这个问题现在是“\(state.chinese)”，不能办理这一步。"
    case .ownDeclaration: "报告完成整改的人不能复核同一个问题，请由另一人复核。"
    }
  }
}

extension Problem {
  package func check(on today: Day) throws(ProblemFault) {
    guard words.contains(where: { !$0.isWhitespace }) else { throw .wordsMissing }
    guard measure.contains(where: { !$0.isWhitespace }) else { throw .measureMissing }
    if found > today { throw .dayAhead(today: today) }
    if due < found { throw .dueBeforeFound(found) }
  }

  /// The problem after a step.
  /// - Throws: What forbids it: its state, its day, or that whoever declared it done would review it.
  package func taking(_ step: ProblemStep, on today: Day) throws(ProblemFault) -> Problem {
    if step.day > today { throw .dayAhead(today: today) }
    let last = steps.last?.day ?? found
    if step.day < last { throw .dayBefore(last) }
    switch step.kind {
    case .progressed, .declared:
      guard [.open, .returned].contains(state) else { throw .state(state) }
    case .passed, .returned:
      guard state == .declared else { throw .state(state) }
      if declarer == step.by { throw .ownDeclaration }
    }
    return Problem(
      found: found, source: source, words: words, measure: measure, owner: owner, due: due, steps: steps + [step])
  }
}

/// 一个年度的问题: those found in it, and those found before that were not closed when it began.
package struct ProblemsOfYear: Hashable, Sendable {
  package let year: ReportingYear
  package let found: [Problem]
  package let carriedIn: [Problem]

  /// - Parameter problems: Of any years.
  package init(of year: ReportingYear, _ problems: [Problem]) {
    self.year = year
    found = problems.filter { year.contains($0.found) }.sorted { ($0.found, $0.due) < ($1.found, $1.due) }
    carriedIn = problems.filter { ProblemsOfYear.isCarried($0, into: year) }
      .sorted { ($0.found, $0.due) < ($1.found, $1.due) }
  }

  /// 结转: found before the year, and not closed by the end of the year before.
  package static func isCarried(_ problem: Problem, into year: ReportingYear) -> Bool {
    problem.found < year.firstDay && problem.state(on: year.firstDay.previous) != .closed
  }

  /// Those that go on into the next year, as things stand on `day`.
  package func carriedOut(on day: Day) -> [Problem] {
    (carriedIn + found).filter { $0.state(on: day) != .closed }
  }
}
