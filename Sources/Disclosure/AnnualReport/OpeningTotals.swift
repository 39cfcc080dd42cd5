/// 启用前累计数: what 表三 of the first year had counted before the organ began to work here, where it began in mid-course.
///
/// What was over by then is a figure with its source; what was still open is a case of this system. So the totals are added, and of the cases
/// only what happened from `since` on: their intake stands in the totals already.
package struct OpeningTotals: Hashable, Sendable {
  /// 启用日期: the first day that the cases of this system tell.
  package let since: Day
  package let year: ReportingYear
  /// 新收, 上年结转 and the 21 results up to the day before; 总计 and what was open then follow.
  package let table: TableThree
  /// 来源.
  package let source: String

  package static let rows: [TableThreeRow] = [.received, .carriedIn] + TableThreeRow.results

  /// - Throws: When a figure is missing or negative, or more was handled than had come in.
  package init(since: Day, table: TableThree, source: String) throws(OpeningFault) {
    guard let year = ReportingYear(since.year), since > year.firstDay else { throw .startsWithTheYear }
    var own = TableThree(filledWith: 0)
    for column in TableThreeColumn.kinds {
      for row in OpeningTotals.rows {
        guard let count = table[row, column] else { throw .cellBlank(row, column) }
        guard (0...100_000).contains(count) else { throw .cellNotACount(row, column) }
        own[row, column] = count
      }
      let open = (own[.received, column] ?? 0) + (own[.carriedIn, column] ?? 0) - (own.sumOfResults(column) ?? 0)
      guard open >= 0 else { throw .handledMoreThanReceived(column) }
      own[.carriedOut, column] = open
    }
    own.fillTotals()
    (self.since, self.year, self.table, self.source) = (since, year, own, source)
  }

  /// 启用时在办: as many cases of this system must have been received before and open then.
  package func open(_ column: TableThreeColumn) -> Int { table[.carriedOut, column] ?? 0 }

  /// The columns in which the cases of this system are fewer than were open, or more where negative.
  package func missing(among facts: some Sequence<RequestFact>) -> [(column: TableThreeColumn, count: Int)] {
    var known: [TableThreeColumn: Int] = [:]
    for fact in facts where isOpenAtStart(fact) { known[fact.applicant.column, default: 0] += 1 }
    return TableThreeColumn.kinds.compactMap { column in
      let difference = open(column) - (known[column] ?? 0)
      return difference == 0 ? nil : (column, difference)
    }
  }

  private func isOpenAtStart(_ fact: RequestFact) -> Bool {
    fact.received < since && fact.closing.map { $0.day >= since } ?? true
  }
}

extension RequestFact {
  /// The rows of 表三 in which it counts in `year`, beside opening totals where the year has them.
  package func rows(of year: ReportingYear, beside opening: OpeningTotals? = nil) -> [TableThreeRow] {
    guard let share = share(of: year) else { return [] }
    guard let opening, opening.year == year, received < opening.since else { return [share.intake, share.outcome] }
    if let closing, closing.day < opening.since { return [] }
    return [share.outcome]
  }
}

extension TableThree {
  /// 表三 of `year` from its cases and, where it was begun in mid-course, what had been counted before.
  package init(counting facts: [RequestFact], in year: ReportingYear, beside opening: OpeningTotals?) {
    self.init(counting: facts, in: year)
    guard let opening, opening.year == year else { return }
    adjust(facts, in: year, to: opening)
    fillTotals()
  }

  /// Adds the totals, and takes out of a table of cases what stands in them. 总计 has to be made anew afterwards.
  package mutating func adjust(_ facts: some Sequence<RequestFact>, in year: ReportingYear, to opening: OpeningTotals) {
    func add(_ count: Int, _ row: TableThreeRow, _ column: TableThreeColumn) {
      self[row, column] = sum([self[row, column], count])
    }
    for fact in facts where fact.received < opening.since {
      for row in fact.rows(of: year) { add(-1, row, fact.applicant.column) }
      for row in fact.rows(of: year, beside: opening) { add(1, row, fact.applicant.column) }
    }
    for column in TableThreeColumn.kinds {
      for row in OpeningTotals.rows { add(opening.table[row, column] ?? 0, row, column) }
    }
  }
}
