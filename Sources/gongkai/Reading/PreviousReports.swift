import Disclosure
import Documents

/// 上年度报告: last year's reports, and which of them goes with a given one.
struct PreviousReports: Sendable {
  private let reports: [AnnualReport]

  init(_ reports: [AnnualReport]) { self.reports = reports }

  /// Reads them all. - Throws: `Unreadable`, naming the file.
  init(files: [String]) async throws(Unreadable) {
    var reports: [AnnualReport] = []
    for name in files {
      switch await ReportFile.read(name).outcome {
      case .success(let reading): reports.append(reading.report)
      case .failure(let unreadable): throw Unreadable("上年度报告“\(name)”无法读取：\(unreadable.reason)")
      }
    }
    self.reports = reports
  }

  /// A single one goes with every report; of several, the one of the same organ and the year before; nil when none fits.
  func previous(of report: AnnualReport) -> AnnualReport? {
    if reports.count == 1 { return reports.first }
    guard let organ = report.organ, let year = report.year else { return nil }
    let fitting = reports.filter { $0.year == year - 1 && $0.organ == organ }
    return fitting.count == 1 ? fitting.first : nil
  }
}
