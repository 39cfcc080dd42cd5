import Disclosure
import Documents

/// What `report build` has to say when it is done.
struct BuildOutcome {
  let report: AnnualReport
  let findings: [Finding]
  let folder: String
  let files: [String]
  /// Whether every closed request of the register is counted.
  let countsAll: Bool

  private var errors: [Finding] { findings.filter { $0.severity == .error } }
  private var warnings: [Finding] { findings.filter { $0.severity == .warning } }
  var hasErrors: Bool { !errors.isEmpty || !countsAll }

  var json: JSON {
    [
      "folder": .string(folder), "files": .array(files.map { .string($0) }), "report": report.json,
      "findings": .array(findings.map(\.json)),
      "summary": ["errors": .integer(errors.count), "warnings": .integer(warnings.count)],
    ]
  }

  var text: String {
    ([
      "已编制《\(report.title ?? "")》。", "", "文件在 \(folder)：", "  \(files.joined(separator: "  "))", "", "主要数据：",
    ] + figures.map { "  \($0)" } + ["", verdict] + list).joined(separator: "\n")
  }

  private var figures: [String] {
    var lines: [String] = []
    if let table = report.tableThree {
      func count(_ row: TableThreeRow) -> String { Self.shown(table[row, .total]) }
      lines.append(
        "申请：新收 \(count(.received)) 件，上年结转 \(count(.carriedIn)) 件，办结 \(count(.handledTotal)) 件，结转下年度 \(count(.carriedOut)) 件"
      )
    }
    if let table = report.tableFour {
      let reconsideration = table[.reconsideration, .total]
      let litigation = sum([table[.directLitigation, .total], table[.litigationAfterReconsideration, .total]])
      lines.append("行政复议 \(Self.shown(reconsideration)) 件，行政诉讼 \(Self.shown(litigation)) 件")
    }
    if let table = report.tableTwo {
      func count(_ column: TableTwoColumn) -> String { Self.shown(table[.normativeDocuments, column]) }
      lines.append("行政规范性文件：制发 \(count(.made)) 件，废止 \(count(.repealed)) 件，现行有效 \(count(.inForce)) 件")
      let decisions = TableTwoDecision.allCases.map { "\($0.label) \(Self.shown(table[$0])) 件" }
      lines.append(decisions.joined(separator: "，") + "；行政事业性收费 \(table.feesWan?.description ?? "—") 万元")
    }
    return lines
  }

  private static func shown(_ count: Int?) -> String { count.map(String.init) ?? "—" }

  private var verdict: String {
    if findings.isEmpty { return "核对结果：没有发现问题。" }
    return "核对结果：错误 \(errors.count) 项，提示 \(warnings.count) 项。"
  }

  private var list: [String] { (errors + warnings).map { "  [\($0.severity.chinese)] \($0.message)" } }
}
