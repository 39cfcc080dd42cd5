/// 县级合计: the sum of what the units handed in, by the same addition as `gongkai aggregate`; it names what it lacks.
package struct CampaignTotal: Sendable {
  package struct Refused: Hashable, Sendable {
    package let unit: String
    package let reason: String
  }

  package private(set) var total = ReportTotal()
  package private(set) var counted: [String] = []
  package private(set) var missing: [String] = []
  package private(set) var refused: [Refused] = []

  /// - Parameter reports: Each unit of the roster, with the report that counts; nil where none does.
  package init(_ reports: some Sequence<(unit: String, report: AnnualReport?)>) {
    for (unit, report) in reports {
      guard let report else {
        missing.append(unit)
        continue
      }
      do throws(ReportTotal.Refusal) {
        try total.add(report)
        counted.append(unit)
      } catch { refused.append(Refused(unit: unit, reason: error.reason)) }
    }
  }

  package var isComplete: Bool { missing.isEmpty && refused.isEmpty && !counted.isEmpty }

  /// `（未完成）` until nothing is missing.
  package func title(_ organ: String, year: Int) -> String {
    "\(organ)\(year)年政府信息公开工作年度报告合计\(isComplete ? "" : "（未完成）")"
  }
}
