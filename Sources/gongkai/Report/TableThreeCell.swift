import ArgumentParser
import Disclosure
import Documents
import Registry

/// 表三的一格, named by the keys of row and column.
struct TableThreeCell {
  let row: TableThreeRow
  let column: TableThreeColumn

  init(_ words: [String]) throws {
    guard words.count == 2 else { throw ValidationError("--explain 后面写行和列，如 --explain received total。") }
    guard let row = TableThreeRow(rawValue: words[0]), row != .otherHandlingAll else {
      throw ValidationError("“\(words[0])”不是表三的行。可以用：\(Self.rows.map(\.rawValue).joined(separator: "、"))。")
    }
    guard let column = TableThreeColumn(rawValue: words[1]) else {
      throw ValidationError(
        "“\(words[1])”不是表三的列。可以用：\(TableThreeColumn.allCases.map(\.rawValue).joined(separator: "、"))。")
    }
    (self.row, self.column) = (row, column)
  }

  private static let rows = TableThreeRow.allCases.filter { $0 != .otherHandlingAll }

  func text(
    of cases: [YearFacts.Fact], _ year: ReportingYear, opening: (count: Int, source: String)? = nil
  ) -> String {
    let own = "\(year.year)年表三“\(row.label)”“\(column.label)”：\(cases.count + (opening?.count ?? 0)) 件"
    let heading = own + (opening.map { "，其中启用前累计 \($0.count) 件（来源：\($0.source)）" } ?? "")
    guard !cases.isEmpty else { return "\(heading)。" }
    let lines = cases.map { item in
      [
        item.number, item.fact.applicant.label, item.fact.received.description,
        item.fact.closing?.day.description ?? "在办",
        item.disposition?.chinese ?? item.fact.closing?.result.shortLabel ?? "",
      ]
    }
    let table = TextColumns.lines([["编号", "申请人类型", "收到日期", "办结日期", "办理结果"]] + lines)
    return (["\(heading)", ""] + table).joined(separator: "\n")
  }

  func json(of cases: [YearFacts.Fact], _ year: ReportingYear, opening: (count: Int, source: String)? = nil) -> JSON {
    let known: [JSON.Member] = [
      .init("year", .integer(year.year)), .init("row", .string(row.rawValue)),
      .init("column", .string(column.rawValue)),
      .init("count", .integer(cases.count + (opening?.count ?? 0))),
    ]
    let before = opening.map { [JSON.Member("opening", ["count": .integer($0.count), "source": .string($0.source)])] }
    return .object(known + (before ?? []) + [.init("cases", list(cases))])
  }

  private func list(_ cases: [YearFacts.Fact]) -> JSON {
    .array(
      cases.map { item in
        [
          "number": .string(item.number), "applicant": .string(item.fact.applicant.column.rawValue),
          "received": JSON(item.fact.received), "closed": JSON(item.fact.closing?.day),
          "disposition": JSON(item.disposition?.rawValue), "result": JSON(item.fact.closing?.result.rawValue),
        ]
      })
  }
}
