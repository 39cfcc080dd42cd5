/// 设区的市以下的机关填报了规章。
/// 依据：《立法法》第九十一条、第九十三条，只有国务院部门和省、设区的市、自治州人民政府可以制定规章；县、乡镇、街道和地方各部门都没有这项权限。
/// 处理：“规章”一行填“0”；属于行政规范性文件的改填到下一行。
/// 例：镇政府把2件管理办法填在“规章”行的本年制发件数。
package struct RegulationBelowCity: ReportCheck {
  package let rule = CheckRule.regulationBelowCity

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard context.report.isBelowCity else { return [] }
    return counts(of: context.report).map { place, count in
      Finding(
        rule, at: place, expected: "0", found: String(count),
        message: "\(place.chinese)填 \(count)，而设区的市以下的机关无权制定规章，请改为“0”，属于规范性文件的填到下一行。")
    }
  }

  private func counts(of report: AnnualReport) -> [(CellPlace, Int)] {
    if let table = report.tableTwo {
      return TableTwoColumn.allCases.compactMap { column in
        table[.regulations, column].flatMap { $0 == 0 ? nil : (.two(.regulations, column), $0) }
      }
    }
    let rows = report.tableTwo2019?.rows.filter { $0.label.hasPrefix(TableTwoDocument.regulations.label) } ?? []
    return rows.flatMap { row in
      row.cells.compactMap { cell in
        cell.text.flatMap { Int($0) }.flatMap { count in
          count == 0 ? nil : (CellPlace(table: .two, row: row.label, column: cell.column), count)
        }
      }
    }
  }
}

extension AnnualReport {
  private static let namesBelowCity = ["镇人民政府", "乡人民政府", "街道办事处", "县人民政府", "区人民政府"]

  /// By the level, else by a name that leaves no doubt; 市人民政府 may be either.
  fileprivate var isBelowCity: Bool {
    if let level { return !level.mayMakeRegulations }
    guard let name = organName, !name.hasSuffix("自治区人民政府") else { return false }
    return Self.namesBelowCity.contains { name.hasSuffix($0) }
  }
}
