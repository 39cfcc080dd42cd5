/// 表四中的位置: in which of the fifteen cells a dispute is counted in a year, and why there or nowhere.
package struct DisputeStanding: Hashable, Sendable {
  package let group: TableFourGroup
  /// Nil where the year does not count it.
  package let column: TableFourColumn?
  /// For the clerk, a sentence.
  package let reason: String

  /// Whether a cell of 表四 adds it up; 总计 takes every column.
  package func counts(in group: TableFourGroup, _ column: TableFourColumn) -> Bool {
    guard let own = self.column, group == self.group else { return false }
    return column == .total || column == own
  }
}

extension Dispute {
  /// As 表四 counts it: once through its instances, with the last result, in the year in which it was decided. Nil where another organ counts it
  /// or the entry was a mistake.
  package func fact(_ mappings: OutcomeMappings) -> ReviewFact? {
    guard voided == nil, registration.role.counts else { return nil }
    guard let (decided, results) = countedResult else {
      return ReviewFact(group: registration.group, accepted: registration.accepted)
    }
    return ReviewFact(
      group: registration.group, accepted: registration.accepted, closed: decided,
      outcome: mappings.inForce(on: decided).outcome(of: results))
  }

  /// The result that 表四 counts [R]: a retrial is no new row. The dispute stays in the year in which it first ended, with the result as it
  /// stood at the end of that year; what a retrial of a later year decides holds from its own day, and is counted nowhere a second time.
  package var countedResult: (decided: Day, results: Set<DisputeResult>)? {
    var ends = retrials.map { (decided: $0.formerDecided, results: $0.formerResults) }
    if let ending { ends.append((decided: ending.decision.decided, results: results)) }
    guard let first = ends.first else { return nil }
    return ends.last { $0.decided.year == first.decided.year }
  }

  /// Whether a retrial decided otherwise in a year that no longer counts the dispute.
  package func isRetried(in year: ReportingYear) -> Bool {
    guard voided == nil, !retrials.isEmpty, let counted = countedResult, let ending else { return false }
    return year.contains(ending.decision.decided) && counted.decided.year < year.year && results != counted.results
  }

  package func standing(in year: ReportingYear, _ mappings: OutcomeMappings) -> DisputeStanding {
    let column = fact(mappings)?.column(in: year)
    return DisputeStanding(group: registration.group, column: column, reason: reason(column, year))
  }

  private func reason(_ column: TableFourColumn?, _ year: ReportingYear) -> String {
    if voided != nil { return "登记已经作废，不统计。" }
    guard registration.role.counts else {
      return "本机关以复议机关的身份成为共同被告，由作出原行政行为的机关统计（国办公开办函〔2016〕201号）。"
    }
    if isRetried(in: year), let ending, let counted = countedResult {
      return
        "\(ending.decision.decided.chinese)再审改为“\(resultText)”；本件已在\(counted.decided.year)年统计，不再作为新的一件，可以在报告第四部分的文字中说明。"
    }
    switch column {
    case .pending?: return "\(year.lastDay.chinese)尚未审结；审结后在审结的年度按结果再次统计。"
    case let column?:
      let counted = countedResult
      let day = counted.map { "\($0.decided.chinese)作出" } ?? ""
      let instance = decisions.count > 1 ? "一审、二审合计一件，按最后结果统计：" : ""
      let later = retrials.isEmpty || counted?.decided == ending?.decision.decided ? "" : "再审不作为新的一件，不改变以前年度的统计。"
      return "\(instance)\(day)“\((counted?.results ?? []).text)”，对应“\(column.label)”。\(later)"
    case nil where registration.accepted > year.lastDay: return "\(year.year)年末还没有受理，当年不统计。"
    case nil: return "\(year.firstDay.chinese)以前已经审结，统计在审结的年度。"
    }
  }

  /// In the order of the list of results.
  package var resultText: String { results.text }

  /// 复议前置提示; nil where there is nothing to say.
  package var warning: String? {
    guard registration.skipsReconsideration, voided == nil else { return nil }
    return "2024年起，对不予公开的答复不服，应当先申请行政复议（《行政复议法》第二十三条）。请核对被诉事项和是否经过复议；没有经过复议的，可以在答辩中提出。"
  }
}

extension Set<DisputeResult> {
  /// In the order of the list of results.
  package var text: String { DisputeResult.allCases.filter(contains).map(\.chinese).joined(separator: "、") }
}
