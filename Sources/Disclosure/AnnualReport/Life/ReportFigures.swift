/// 年度报告的数字: the three statutory tables of one report in the form of 2021, cell by cell.
///
/// A blank cell is nil and never zero. 总计 cells are not typed: they follow from the others (`law.md` §2 表三 (b), (c), 表四).
package struct ReportFigures: Hashable, Sendable {
  package private(set) var two: TableTwo
  package private(set) var three: TableThree
  package private(set) var four: TableFour

  /// - Parameter three: With （六）其他处理 in three rows, as the form of 2021 has it.
  package init(two: TableTwo = TableTwo(), three: TableThree = TableThree(), four: TableFour = TableFour()) {
    (self.two, self.three, self.four) = (two, three, four)
  }

  /// Those of a report; nil when it lacks a table, or has not the rows of the 2021 form.
  package init?(_ report: AnnualReport) {
    guard let two = report.tableTwo, let three = report.tableThree, !three.otherIsMerged, let four = report.tableFour
    else { return nil }
    self.init(two: two, three: three, four: four)
  }

  /// Every cell, in the order of the form.
  package static let places: [CellPlace] = typed + derived

  /// The cells that people may set: all but the totals.
  package static let typed: [CellPlace] = {
    let documents = TableTwoDocument.allCases.flatMap { row in TableTwoColumn.allCases.map { CellPlace.two(row, $0) } }
    let decisions = TableTwoDecision.allCases.map { CellPlace.two($0) }
    let requests = TableThreeRow.split.filter { $0 != .handledTotal }.flatMap { row in
      TableThreeColumn.kinds.map { CellPlace.three(row, $0) }
    }
    let disputes = TableFourGroup.allCases.flatMap { group in
      TableFourColumn.outcomes.map { CellPlace.four(group, $0) }
    }
    return documents + decisions + [.fees] + requests + disputes
  }()

  /// 总计.
  package static let derived: [CellPlace] = {
    let requests = TableThreeRow.split.flatMap { row in
      TableThreeColumn.allCases.filter { row == .handledTotal || $0 == .total }.map { CellPlace.three(row, $0) }
    }
    return requests + TableFourGroup.allCases.map { .four($0, .total) }
  }()

  private static let typedPlaces = Set(typed)

  package static func isTyped(_ place: CellPlace) -> Bool { typedPlaces.contains(place) }

  /// The value of a cell: a count, or 万元 for the charges. Nil for a blank cell and for a place that is no cell.
  package subscript(place: CellPlace) -> ExactDecimal? {
    get {
      if place == .fees { return two.feesWan }
      return count(at: place).map { ExactDecimal($0) }
    }
    set {
      guard place != .fees else { return two.feesWan = newValue }
      set(newValue.flatMap { $0.scale == 0 ? Int($0.description) : nil }, at: place)
    }
  }

  /// With the cells of `values` instead, and the totals made anew.
  package func setting(_ values: [CellPlace: ExactDecimal?]) -> ReportFigures {
    var result = self
    for (place, value) in values where ReportFigures.isTyped(place) { result[place] = value }
    result.makeTotals()
    return result
  }

  /// The cells in which `other` differs, in the order of the form.
  package func differences(from other: ReportFigures) -> [CellPlace] {
    ReportFigures.places.filter { self[$0] != other[$0] }
  }

  private mutating func makeTotals() {
    for column in TableThreeColumn.kinds { three[.handledTotal, column] = three.sumOfResults(column) }
    for row in TableThreeRow.split { three[row, .total] = three.sumOfKinds(row) }
    for group in TableFourGroup.allCases { four[group, .total] = four.sumOfOutcomes(group) }
  }

  private func count(at place: CellPlace) -> Int? {
    switch place.table {
    case .two:
      if let decision = TableTwoDecision(rawValue: place.row) { return two[decision] }
      guard let document = TableTwoDocument(rawValue: place.row), let column: TableTwoColumn = place.key() else {
        return nil
      }
      return two[document, column]
    case .three:
      guard let row = TableThreeRow(rawValue: place.row), let column: TableThreeColumn = place.key() else {
        return nil
      }
      return three[row, column]
    case .four:
      guard let group = TableFourGroup(rawValue: place.row), let column: TableFourColumn = place.key() else {
        return nil
      }
      return four[group, column]
    }
  }

  private mutating func set(_ value: Int?, at place: CellPlace) {
    switch place.table {
    case .two:
      if let decision = TableTwoDecision(rawValue: place.row) { return two[decision] = value }
      guard let document = TableTwoDocument(rawValue: place.row), let column: TableTwoColumn = place.key() else {
        return
      }
      two[document, column] = value
    case .three:
      guard let row = TableThreeRow(rawValue: place.row), let column: TableThreeColumn = place.key() else { return }
      three[row, column] = value
    case .four:
      guard let group = TableFourGroup(rawValue: place.row), let column: TableFourColumn = place.key() else {
        return
      }
      four[group, column] = value
    }
  }
}

extension CellPlace {
  fileprivate func key<Key: RawRepresentable<String>>() -> Key? { column.flatMap(Key.init(rawValue:)) }

  /// `three/received/total`, as addresses, forms and the log name a cell.
  package var code: String { [table.rawValue, row, column].compactMap { $0 }.joined(separator: "/") }

  /// A cell of the form of 2021; nil for anything else.
  package init?(code: String) {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let table = ReportTable(rawValue: first), (2...3).contains(parts.count) else {
      return nil
    }
    self.init(table: table, row: parts[1], column: parts.count == 3 ? parts[2] : nil)
    guard CellPlace.known.contains(self) else { return nil }
  }

  private static let known = Set(ReportFigures.places)
}

extension AnnualReport {
  /// With the three tables of `figures`.
  package func with(_ figures: ReportFigures) -> AnnualReport {
    var report = self
    (report.form, report.tableTwo, report.tableThree, report.tableFour) =
      (.form2021, figures.two, figures.three, figures.four)
    return report
  }
}
