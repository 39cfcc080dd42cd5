import Disclosure
import Documents

/// 上年度报告: last year's reports, and which of them goes with a given one.
struct PreviousReports: Sendable {
  private let reports: [AnnualReport]
  /// One file was given, which goes with every report.
  private let isSingle: Bool
  /// The files that could not be read, a sentence each; the checks go on without them.
  let unreadable: [String]

  init(files: [String]) async {
    var reports: [AnnualReport] = []
    var unreadable: [String] = []
    for name in files {
      switch await ReportFile.read(name).outcome {
      case .success(let reading): reports.append(reading.report)
      case .failure(let reason): unreadable.append("上年度报告“\(name)”无法读取，没有用于核对：\(reason.reason)")
      }
    }
    self.reports = reports
    self.unreadable = unreadable
    isSingle = files.count == 1
  }

  /// A single one goes with every report; of several, the one of the same organ and the year before; nil when none fits.
  func previous(of report: AnnualReport) -> AnnualReport? {
    if isSingle { return reports.first }
    guard let organ = report.organ, let year = report.year else { return nil }
    let fitting = reports.filter { $0.year == year - 1 && $0.organ == organ }
    return fitting.count == 1 ? fitting.first : nil
  }
}
