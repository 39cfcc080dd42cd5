package import Disclosure

/// 「五、存在的主要问题及改进情况」的初稿, from the recorded problems: what was found, what became of those of the years before, what
/// is to be done by whom and by when. Nothing that is not recorded, and no word of praise.
package struct ProblemProse {
  private let problems: ProblemsOfYear
  /// The end of the year, or the day of the draft where that is earlier.
  private let day: Day
  private let name: (ProblemOwner) -> String

  /// - Parameter name: What an office or a person is called.
  package init(_ problems: ProblemsOfYear, on day: Day, name: @escaping (ProblemOwner) -> String) {
    self.problems = problems
    self.day = min(day, problems.year.lastDay)
    self.name = name
  }

  /// Three paragraphs, one a line.
  package var text: String { [found, carriedIn, measures].joined(separator: "\n") }

  private var found: String {
    let list = problems.found
    guard !list.isEmpty else { return "（一）存在的主要问题。\(problems.year.year)年没有登记存在的问题。" }
    let closed = list.count { $0.state(on: day) == .closed }
    let done = closed == 0 ? "" : "其中完成整改并经复核\(closed)个。"
    return "（一）存在的主要问题。\(problems.year.year)年发现问题\(list.count)个：\(enumeration(list.map(\.words)))。\(done)"
  }

  private var carriedIn: String {
    let list = problems.carriedIn
    let head = "（二）上一年度问题的整改情况。"
    guard !list.isEmpty else { return "\(head)上一年度没有结转的问题。" }
    let closed = list.filter { $0.state(on: day) == .closed }
    let open = list.filter { $0.state(on: day) != .closed }
    let parts = [
      closed.isEmpty
        ? nil : "完成整改并经复核\(closed.count)个：\(closed.map(ended).joined(separator: "；"))",
      open.isEmpty ? nil : "尚未完成整改\(open.count)个：\(open.map(standing).joined(separator: "；"))",
    ]
    return "\(head)上一年度结转问题\(list.count)个。\(parts.compactMap { $0.map { "\($0)。" } }.joined())"
  }

  private var measures: String {
    let list = problems.carriedOut(on: day)
    guard !list.isEmpty else { return "（三）改进措施。登记的问题均已完成整改并经复核。" }
    return "（三）改进措施。\(enumeration(list.map(measure)))。"
  }

  private func ended(_ problem: Problem) -> String {
    let day = problem.closed.map { "，\($0.chinese)复核通过" } ?? ""
    return "\(quoted(problem.words))\(day)"
  }

  private func standing(_ problem: Problem) -> String {
    let state = problem.state(on: day) == .declared ? "，已报告完成整改，等待复核" : ""
    let late = problem.isOverdue(on: day) ? "，已逾期" : ""
    return "\(quoted(problem.words))，整改期限\(problem.due.chinese)\(late)\(state)"
  }

  private func measure(_ problem: Problem) -> String {
    "针对\(quoted(problem.words))，由\(name(problem.owner))负责，\(plain(problem.measure))，期限\(problem.due.chinese)"
  }

  /// 一是……；二是……; a single one without a number.
  private func enumeration(_ texts: [String]) -> String {
    guard texts.count > 1 else { return texts.map(plain).joined() }
    return texts.enumerated().map { "\(numeral($0.offset + 1))是\(plain($0.element))" }.joined(separator: "；")
  }

  /// 一 … 九十九; figures beyond.
  private func numeral(_ number: Int) -> String {
    let digits = Array("一二三四五六七八九").map { String($0) }
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let unit = ones == 0 ? "" : digits[ones - 1]
    return tens == 0 ? unit : "\(tens == 1 ? "" : digits[tens - 1])十\(unit)"
  }

  /// 双引号内用单引号 (GB/T 15834).
  private func quoted(_ text: String) -> String {
    "“\(plain(text).replacing("“", with: "‘").replacing("”", with: "’"))”"
  }

  /// Without the full stop that somebody typed at its end.
  private func plain(_ text: String) -> String {
    var text = text.trimmed.replacing("\n", with: "")
    while let last = text.last, "。；;.，,".contains(last) { text.removeLast() }
    return text
  }
}
