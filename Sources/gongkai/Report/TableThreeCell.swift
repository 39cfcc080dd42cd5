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

  func counts(_ fact: RequestFact, in year: ReportingYear) -> Bool {
    guard let share = fact.share(of: year), column == .total || fact.applicant.column == column else { return false }
    return share.intake == row || share.outcome == row
      || (row == .handledTotal && TableThreeRow.results.contains(share.outcome))
  }

  func text(of cases: [YearFacts.Fact], _ year: ReportingYear) -> String {
    let heading = "\(year.year)年表三“\(row.label)”“\(column.label)”：\(cases.count) 件"
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

  func json(of cases: [YearFacts.Fact], _ year: ReportingYear) -> JSON {
    [
      "year": .integer(year.year), "row": .string(row.rawValue), "column": .string(column.rawValue),
      "count": .integer(cases.count),
      "cases": .array(
        cases.map { item in
          [
            "number": .string(item.number), "applicant": .string(item.fact.applicant.column.rawValue),
            "received": JSON(item.fact.received), "closed": JSON(item.fact.closing?.day),
            "disposition": JSON(item.disposition?.rawValue), "result": JSON(item.fact.closing?.result.rawValue),
          ]
        }),
    ]
  }
}
