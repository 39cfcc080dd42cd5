/// 校验对象: what the checks look at: a report, what its source showed beside the numbers, and last year's report.
package struct CheckContext: Sendable {
  package let report: AnnualReport
  package let notes: SourceNotes
  package let previous: AnnualReport?

  package init(report: AnnualReport, notes: SourceNotes = SourceNotes(), previous: AnnualReport? = nil) {
    self.report = report
    self.notes = notes
    self.previous = previous
  }
}
