/// 台账记载的事实: everything the tables of an annual report are counted from, over however many years.
package struct DisclosureFacts: Hashable, Sendable {
  package var requests: [RequestFact] = []
  package var reviews: [ReviewFact] = []
  package var documents: [NormativeDocumentFact] = []
  package var enforcements: [EnforcementFact] = []
  /// 行政事业性收费, without the 信息处理费 below.
  package var charges: [ChargeFact] = []
  package var processingFees: [ProcessingFeeFact] = []

  package init() {}

  package func tableThree(of year: ReportingYear) -> TableThree { TableThree(counting: requests, in: year) }
  package func tableFour(of year: ReportingYear) -> TableFour { TableFour(counting: reviews, in: year) }
  package func processingFees(of year: ReportingYear) -> ProcessingFeeFigures {
    ProcessingFeeFigures(counting: processingFees, in: year)
  }

  /// 表二 of `year`. Every cell is a number, but one whose sum does not fit, which is blank.
  package func tableTwo(of year: ReportingYear) -> TableTwo {
    var table = TableTwo(filledWith: 0)
    for document in documents { table.count(document, in: year) }
    for enforcement in enforcements where year.contains(enforcement.day) {
      table[enforcement.decision] = sum([table[enforcement.decision], enforcement.quantity])
    }
    let receipts = charges + processingFees.compactMap(\.collected)
    // 元 are added up first and divided once, exactly: 1234.50 元 is 0.12345 万元.
    let yuan = receipts.filter { year.contains($0.day) }
      .reduce(ExactDecimal.zero as ExactDecimal?) { total, receipt in total.flatMap { $0.adding(receipt.amount) } }
    table.feesWan = yuan?.shifted(right: 4)
    return table
  }
}

extension TableTwo {
  fileprivate mutating func count(_ document: NormativeDocumentFact, in year: ReportingYear) {
    func add(_ column: TableTwoColumn) { self[document.category, column] = sum([self[document.category, column], 1]) }
    if year.contains(document.made) { add(.made) }
    if let repealed = document.repealed, year.contains(repealed) { add(.repealed) }
    if document.isInForce(at: year.lastDay) { add(.inForce) }
  }
}
