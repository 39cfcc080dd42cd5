import Testing

@testable import Disclosure

@Suite("更正 2019 年格式的报告") struct CorrectedFiguresTests {
  /// Of the form of 2019: one applicant, whose request was handled otherwise, and one that was granted.
  private static func report(other: Int) -> AnnualReport {
    var three = TableThree(otherIsMerged: true, filledWith: 0)
    for (row, count) in [
      (TableThreeRow.received, other + 1), (.granted, 1), (.otherHandlingAll, other), (.handledTotal, other + 1),
    ] {
      three[row, .naturalPerson] = count
      three[row, .total] = count
    }
    func row(_ label: String, _ cells: (String, String?)...) -> TableTwo2019.Row {
      TableTwo2019.Row(label: label, cells: cells.map { TableTwo2019.Cell(column: $0.0, text: $0.1) })
    }
    let two = TableTwo2019(rows: [
      row("规章", ("本年新制作数量", "0"), ("本年新公开数量", "0"), ("对外公开总数量", "0")),
      row("规范性文件", ("本年新制作数量", "3"), ("本年新公开数量", "2"), ("对外公开总数量", "14")),
      row("行政许可", ("上一年项目数量", "8"), ("本年增/减", "减2"), ("处理决定数量", "120")),
      row("行政处罚", ("上一年项目数量", "5"), ("本年增/减", "0"), ("处理决定数量", "/")),
      row("行政强制", ("上一年项目数量", "1"), ("本年增/减", "0"), ("处理决定数量", nil)),
      row("行政事业性收费", ("上一年项目数量", "4"), ("本年增/减", "0")),
    ])
    return AnnualReport(
      form: .form2019, year: 2020, tableTwo2019: two, tableThree: three, tableFour: TableFour(filledWith: 0))
  }

  @Test(
    "What both forms count is taken over; what only the later one asks for stays blank",
    arguments: [
      (CellPlace.two(.normativeDocuments, .made), 3), (.two(.regulations, .made), 0),
      (.two(.normativeDocuments, .repealed), nil), (.two(.normativeDocuments, .inForce), nil), (.two(.licences), 120),
      (.two(.penalties), nil), (.two(.compulsoryMeasures), nil), (.fees, nil),
      (.three(.received, .naturalPerson), 2), (.three(.granted, .total), 1), (.three(.handledTotal, .total), 2),
      (.three(.otherHandling, .naturalPerson), nil), (.three(.notSupplemented, .naturalPerson), nil),
      (.three(.feeUnpaid, .business), 0), (.four(.reconsideration, .total), 0),
    ] as [(CellPlace, Int?)])
  func beginsWithWhatIsKnown(_ place: CellPlace, _ value: Int?) {
    #expect(ReportFigures(correcting: Self.report(other: 1))[place] == value.map { ExactDecimal($0) })
  }

  @Test("A zero in the one row of 其他处理 is a zero in each of the three")
  func zero() {
    let figures = ReportFigures(correcting: Self.report(other: 0))
    for row in TableThreeBlock.other.rows { #expect(figures[.three(row, .total)] == .zero) }
  }

  @Test("A report of the form of 2021 is taken as it is")
  func same() throws {
    let report = AnnualReport(
      form: .form2021, tableTwo: TableTwo(filledWith: 4), tableThree: TableThree(filledWith: 5),
      tableFour: TableFour(filledWith: 6))
    #expect(ReportFigures(correcting: report) == ReportFigures(report))
  }
}
