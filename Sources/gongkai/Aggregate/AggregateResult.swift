import Disclosure
import Documents

extension UnitReports {
  /// The total as a report; what is missing is printed into it.
  func report(_ total: ReportTotal, allowing reason: String?) -> AnnualReport {
    let title = "\(organ)\(year)年政府信息公开工作年度报告"
    return AnnualReport(
      form: .form2021, title: title, organ: organ, level: OrganName(organ).level, year: year,
      sections: sections(allowing: isComplete ? nil : reason), tableTwo: total.tableTwo, tableThree: total.tableThree,
      tableFour: total.tableFour)
  }

  private func sections(allowing reason: String?) -> [ReportSection] {
    let toWrite = "［待填写］"
    let range = "本报告所列数据的统计期限为\(year)年1月1日至\(year)年12月31日，由 \(counted.count) 个单位的年度报告汇总得出。"
    let gaps = reason.map { "\n本合计不完整，尚未包括：\(notCounted.joined(separator: "、"))。先行汇总的理由：\($0)。" } ?? ""
    let texts = [toWrite, "", "", "", toWrite, toWrite]
    return [ReportSection(number: 0, title: "", text: range + gaps)]
      + zip(ReportSection.headings, texts).enumerated().map { index, part in
        ReportSection(number: index + 1, title: part.0, text: part.1)
      }
  }

  /// What the total leaves out, by unit or else by file.
  private var notCounted: [String] { missing + reports.filter { !$0.isCounted }.map { $0.unit ?? $0.file } }

  /// `aggregate.json` of the contract. While the total is incomplete and nobody allowed it, there is no report.
  func json(report: AnnualReport?) -> JSON {
    [
      "organ": .string(organ), "year": JSON(year), "complete": .bool(isComplete),
      "counted": .array(counted.map { .string($0) }), "missing": .array(missing.map { .string($0) }),
      "unreadable": .array(reports.compactMap(\.unreadableJSON)), "refused": .array(reports.compactMap(\.refusedJSON)),
      "report": report?.json ?? .null,
    ]
  }

  /// The result for a person.
  func text(report: AnnualReport?, folder: String) -> String {
    var lines = ["\(organ) \(year) 年度：计入 \(counted.count) 个单位\(isComplete ? "，没有遗漏。" : "，合计不完整。")"]
    lines += missing.map { "  [未报] \($0)" }
    for unit in reports {
      switch unit.outcome {
      case .counted: continue
      case .unreadable(let reason): lines.append("  [无法读取] \(unit.file)：\(reason)")
      case .refused(let reason, let findings):
        lines.append("  [退回] \(unit.unit.map { "\($0)（\(unit.file)）" } ?? unit.file)：\(reason)")
        lines += findings.prefix(3).map { "      \($0.message)" }
      }
    }
    if let three = report?.tableThree {
      let received = three[.received, .total].map(String.init) ?? "—"
      let handled = three[.handledTotal, .total].map(String.init) ?? "—"
      lines.append("  合计：新收申请 \(received) 件，办理 \(handled) 件。")
    }
    lines.append(report == nil ? "没有写出年度报告；明细见 \(folder)/aggregate.json。" : "已写入 \(folder)。")
    return lines.joined(separator: "\n")
  }
}

extension UnitReport {
  fileprivate var unreadableJSON: JSON? {
    guard case .unreadable(let reason) = outcome else { return nil }
    return ["file": .string(file), "reason": .string(reason)]
  }

  fileprivate var refusedJSON: JSON? {
    guard case .refused(let reason, let findings) = outcome else { return nil }
    return [
      "file": .string(file), "unit": JSON(unit), "reason": .string(reason), "findings": .array(findings.map(\.json)),
    ]
  }
}
