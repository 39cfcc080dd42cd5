package import Database
package import Disclosure

/// 计数: how many requests were received and closed in each year, by row and column of 表三 (table `request_count`).
///
/// 上年结转 and 结转下年度 of every year follow from these by addition: what was received up to then less what was closed up to
/// then. So nothing has to be done at the end of a year, and a correction of an old case is right at once.
package enum RequestCounts {
  struct Cell: Hashable, Comparable, Sendable {
    let year: Int
    let row: TableThreeRow
    let column: TableThreeColumn

    static func < (left: Cell, right: Cell) -> Bool {
      (left.year, left.row.rawValue, left.column.rawValue) < (right.year, right.row.rawValue, right.column.rawValue)
    }
  }

  /// Where a request counts, by the rule of `RequestFact.share(of:)`: once as received and, when closed, once as a result.
  static func cells(of fact: RequestFact?) -> [Cell] {
    guard let fact, let year = ReportingYear(fact.received.year), let share = fact.share(of: year) else { return [] }
    var cells = [Cell(year: year.year, row: share.intake, column: fact.applicant.column)]
    if let closing = fact.closing, let last = ReportingYear(closing.day.year), let share = fact.share(of: last) {
      cells.append(Cell(year: last.year, row: share.outcome, column: fact.applicant.column))
    }
    return cells
  }

  /// Moves a request from where it counted to where it counts now.
  package static func move(from old: RequestFact?, to new: RequestFact?, organ: OrganID, in session: Session) throws {
    guard old != new else { return }
    var changes: [Cell: Int] = [:]
    for cell in cells(of: old) { changes[cell, default: 0] -= 1 }
    for cell in cells(of: new) { changes[cell, default: 0] += 1 }
    try change(changes, organ: organ, in: session)
  }

  /// Many new requests at once.
  static func add(_ facts: [RequestFact], organ: OrganID, in session: Session) throws {
    var changes: [Cell: Int] = [:]
    for fact in facts { for cell in cells(of: fact) { changes[cell, default: 0] += 1 } }
    try change(changes, organ: organ, in: session)
  }

  private static func change(_ changes: [Cell: Int], organ: OrganID, in session: Session) throws {
    // In one order everywhere, so that two actions never wait for each other.
    for (cell, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try session.execute(
        """
        INSERT INTO request_count (organ, year, cell_row, cell_column, count) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organ, year, cell_row, cell_column) DO UPDATE SET count = request_count.count + $5
        """, organ.rawValue, cell.year, cell.row.rawValue, cell.column.rawValue, change)
    }
  }

  /// 表三 of `year` over these organs: one read of the index.
  static func tableThree(of organs: [OrganID], _ year: ReportingYear, in session: Session) throws -> TableThree {
    let condition = SQLCondition.isIn("organ", organs.map { .text($0.rawValue) })
    var table = TableThree(filledWith: 0)
    let rows = try session.rows(
      """
      SELECT year, cell_row, cell_column, sum(count) FROM request_count WHERE \(condition.sql) AND year <= ?
      GROUP BY year, cell_row, cell_column
      """, condition.values + [year.year.sqlValue]
    ) { row in
      (cell: try cell(row), count: try wholeSum(row))
    }
    for (cell, count) in rows { add(count, cell, to: &table, of: year) }
    try addRedos(of: organs, to: &table, year, in: session)
    try addTotals(of: organs, to: &table, year, in: session)
    table.fillTotals()
    return table
  }

  private static func add(_ count: Int, _ cell: Cell, to table: inout TableThree, of year: ReportingYear) {
    func add(_ count: Int, _ row: TableThreeRow) { table[row, cell.column] = sum([table[row, cell.column], count]) }
    if cell.year == year.year { add(count, cell.row) }
    let standing = cell.row == .received ? count : -count
    if cell.year < year.year { add(standing, .carriedIn) }
    add(standing, .carriedOut)
  }

  private static func cell(_ row: borrowing Row) throws -> Cell {
    let (name, columnName): (String, String) = (try row[1], try row[2])
    guard let cellRow = TableThreeRow(rawValue: name), let column = TableThreeColumn(rawValue: columnName) else {
      throw StoredValueFault(column: "cell", value: "\(name) \(columnName)")
    }
    return Cell(year: try row[0], row: cellRow, column: column)
  }

  /// PostgreSQL sums into a decimal, which comes as text.
  private static func wholeSum(_ row: borrowing Row) throws -> Int {
    let value: SQLValue = try row[3]
    if let number = Int(sqlValue: value) { return number }
    if case .text(let text) = value, let number = Int(text) { return number }
    throw StoredValueFault(column: "count", value: "\(value)")
  }
}
