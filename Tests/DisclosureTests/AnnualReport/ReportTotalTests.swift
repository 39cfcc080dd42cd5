import Testing

@testable import Disclosure

struct ReportTotalTests {
  private func report(_ count: Int) -> AnnualReport {
    AnnualReport(
      form: .form2021, tableTwo: TableTwo(filledWith: count), tableThree: TableThree(filledWith: count),
      tableFour: TableFour(filledWith: count))
  }

  @Test("Three reports add up cell by cell, money exactly")
  func sum() throws {
    var total = ReportTotal()
    var one = report(1)
    one.tableTwo?.feesWan = ExactDecimal("0.12345")
    one.tableThree?[.granted, .business] = 40
    var two = report(2)
    two.tableTwo?.feesWan = ExactDecimal("26.55")
    for report in [one, two, report(3)] { try total.add(report) }
    #expect(total.tableThree[.granted, .business] == 45)
    #expect(total.tableThree[.carriedOut, .total] == 6)
    #expect(total.tableFour[.litigationAfterReconsideration, .total] == 6)
    #expect(total.tableTwo[.normativeDocuments, .inForce] == 6)
    #expect(total.tableTwo.feesWan?.description == "29.67345")
  }

  @Test("What would make the total wrong without a word is refused, and the total stays as it was")
  func refused() throws {
    var total = ReportTotal()
    try total.add(report(1))
    let before = total.tableThree
    var blank = report(1)
    blank.tableThree?[.petition, .research] = nil
    var merged = report(1)
    merged.tableThree = TableThree(otherIsMerged: true, filledWith: 1)
    var old = report(1)
    old.form = .form2019
    var absent = report(1)
    absent.tableFour = nil
    var huge = report(1)
    huge.tableThree?[.received, .total] = Int.max
    let cases: [(AnnualReport, ReportTotal.Refusal)] = [
      (blank, .cellBlank), (merged, .otherHandlingMerged), (old, .otherForm(.form2019)), (absent, .tableAbsent(.four)),
      (huge, .tooLarge),
    ]
    for (report, refusal) in cases {
      #expect(throws: refusal) { try total.add(report) }
      #expect(total.tableThree == before)
    }
  }

  @Test("A table with three rows of 其他处理 turns into one with one, sums kept")
  func merging() {
    var table = TableThree(filledWith: 0)
    table[.notSupplemented, .business] = 2
    table[.feeUnpaid, .business] = 3
    table[.otherHandling, .business] = 4
    #expect(table.mergingOther[.otherHandlingAll, .business] == 9)
    #expect(table.mergingOther.rows.count == 23)
    table[.feeUnpaid, .business] = nil
    #expect(table.mergingOther[.otherHandlingAll, .business] == nil)
  }
}
