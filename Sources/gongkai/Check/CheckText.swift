import Disclosure
import Documents

extension CheckResult {
  /// The results for a person: file by file, errors first, and the sum at the end.
  static func text(_ results: [CheckResult]) -> String {
    let files = results.map(\.text)
    guard results.count > 1 else { return files.joined() }
    let errors = results.map(\.errors).reduce(0, +)
    let warnings = results.map(\.warnings).reduce(0, +)
    let unreadable = results.count { !$0.isReadable }
    return files.joined(separator: "\n\n")
      + "\n\n合计：\(results.count) 个文件，错误 \(errors) 项，提示 \(warnings) 项，无法读取 \(unreadable) 个。"
  }

  private var text: String {
    switch file.outcome {
    case .failure(let unreadable): return "\(file.name)\n  无法读取：\(unreadable.reason)"
    case .success(let reading):
      let head = "\(file.name)\n  \(CheckResult.headline(reading.report))"
      guard !findings.isEmpty else { return "\(head)\n  核对无误。" }
      return ([head, "  \(summary)"] + lines).joined(separator: "\n")
    }
  }

  private var summary: String {
    errors == 0 ? "没有错误，提示 \(warnings) 项：" : "错误 \(errors) 项，提示 \(warnings) 项："
  }

  private static func headline(_ report: AnnualReport) -> String {
    let year = report.year.map { "\($0) 年度" } ?? "年度不详"
    return "\(report.organ ?? "机关名称不详")，\(year)，\(report.form.rawValue) 年格式"
  }

  /// One line a finding; the blank cells of a table stand together.
  private var lines: [String] {
    let ordered = findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
    var lines: [String] = []
    var blanks: [ReportTable: Int] = [:]
    for finding in ordered {
      if finding.rule == .cellMissing, let table = finding.table, finding.row != nil {
        blanks[table, default: 0] += 1
        if blanks[table, default: 0] > CheckResult.mostBlanks { continue }
      }
      lines.append("  [\(finding.severity.chinese)] \(finding.message)（\(finding.rule.rawValue)）")
    }
    for table in [ReportTable.two, .three, .four] {
      guard let count = blanks[table], count > CheckResult.mostBlanks else { continue }
      lines.append(
        "  [错误] \(table.chinese)共有 \(count) 个空白单元格，以上只列出 \(CheckResult.mostBlanks) 个；全部清单请用 --format json 查看。")
    }
    return lines
  }

  /// More blank cells of a table are only counted: a page of them tells a person nothing.
  private static let mostBlanks = 5
}
