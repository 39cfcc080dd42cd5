import Disclosure
import Documents

/// 单位报送: one file handed in for the total, and what becomes of it.
struct UnitReport {
  enum Outcome {
    case counted(AnnualReport)
    case unreadable(String)
    case refused(String, [Finding])
  }

  let file: String
  /// The unit's name: the roster's where there is a roster.
  let unit: String?
  /// The report is of the year that is summed.
  let isOfTheYear: Bool
  var outcome: Outcome

  var isCounted: Bool { if case .counted = outcome { true } else { false } }
}

/// The units' reports for one year, each accepted or refused with its reason.
struct UnitReports {
  private(set) var reports: [UnitReport] = []
  let organ: String
  let year: Int
  let roster: Roster?

  init(organ: String, year: Int, roster: Roster?) {
    self.organ = organ
    self.year = year
    self.roster = roster
  }

  /// The unit that a report is from: the organ it names, else the file's name where that is a unit's.
  private func unit(of report: AnnualReport, file: String) -> String? {
    let stem = file.split(separator: "/").last.map { String($0.prefix(while: { $0 != "." })) } ?? file
    guard let roster else { return report.organ ?? stem }
    let named = report.organ.flatMap { roster.unit(named: $0, within: organ) }
    return (named ?? (report.organ == nil ? roster.unit(named: stem, within: organ) : nil))?.name
  }

  mutating func add(_ file: ReportFile) {
    guard case .success(let reading) = file.outcome else {
      if case .failure(let unreadable) = file.outcome {
        reports.append(
          UnitReport(file: file.name, unit: nil, isOfTheYear: false, outcome: .unreadable(unreadable.reason)))
      }
      return
    }
    let unit = unit(of: reading.report, file: file.name)
    let findings = ReportChecks.findings(in: CheckContext(report: reading.report, notes: reading.notes))
    reports.append(
      UnitReport(
        file: file.name, unit: unit, isOfTheYear: reading.report.year == year,
        outcome: outcome(of: reading.report, unit: unit, findings: findings)))
    refuseDoubles(of: unit)
  }

  private func outcome(of report: AnnualReport, unit: String?, findings: [Finding]) -> UnitReport.Outcome {
    guard unit != nil else {
      let sentence = report.organ.map { "“\($0)”不在名册中" } ?? "报告没有写明机关，文件名也不是名册中的单位"
      return .refused("\(sentence)，不能计入合计。", [])
    }
    guard report.year == year else {
      let found = report.year.map { "\($0) 年度" } ?? "未写明年度"
      return .refused("报告\(report.year == nil ? "" : "是 ")\(found)，应为 \(year) 年度。", [])
    }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { return .refused("报告有 \(errors.count) 项错误，请退回单位更正后重新报送。", errors) }
    return .counted(report)
  }

  /// Two files for one unit: neither counts, for nobody can say which is right. One of another year is no second one.
  private mutating func refuseDoubles(of unit: String?) {
    guard let unit else { return }
    let same = reports.indices.filter { reports[$0].unit == unit && reports[$0].isOfTheYear }
    guard same.count > 1 else { return }
    let files = same.map { "“\(reports[$0].file)”" }.joined(separator: "、")
    for index in same { reports[index].outcome = .refused("“\(unit)”有 \(same.count) 份报告（\(files)），不能确定以哪一份为准。", []) }
  }

  /// Units of the roster of which no file came.
  var missing: [String] {
    guard let roster else { return [] }
    return roster.units.map(\.name).filter { name in !reports.contains { $0.unit == name } }
  }

  var counted: [String] { reports.filter(\.isCounted).compactMap(\.unit) }
  var isComplete: Bool { missing.isEmpty && !reports.isEmpty && reports.allSatisfy(\.isCounted) }

  /// Sums what is accepted; a report that cannot be added is refused instead.
  mutating func total() -> ReportTotal {
    var total = ReportTotal()
    for index in reports.indices {
      guard case .counted(let report) = reports[index].outcome else { continue }
      do throws(ReportTotal.Refusal) {
        try total.add(report)
      } catch {
        reports[index].outcome = .refused(error.reason, [])
      }
    }
    return total
  }
}
