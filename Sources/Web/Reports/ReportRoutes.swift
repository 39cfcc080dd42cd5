package import Disclosure
import HTTPTypes
package import Registry

extension Links {
  /// 年度报告 of the office.
  package static let reports = "/office/reports"
  package static let report = "/office/reports/report"
  package static let reportCell = "/office/reports/cell"
  package static let reportCellXLSX = "/office/reports/cell.xlsx"
  package static let reportPreview = "/office/reports/preview"
  package static let reportFigures = "/office/reports/figures"
  package static let reportLikeness = "/office/reports/likeness"
  package static let reportScan = "/office/reports/scan"
  /// 年报 of the portal.
  package static let publicReports = "/info/reports"

  package static func report(_ year: ReportingYear) -> String { "\(report)?year=\(year.year)" }

  package static func publicReports(of organ: OrganID) -> String {
    "\(publicReports)?organ=\(PercentEncoding.encode(organ.rawValue))"
  }

  package static func publicReport(_ year: Int, of organ: OrganID) -> String {
    "\(publicReports)/\(year)?organ=\(PercentEncoding.encode(organ.rawValue))"
  }
}

/// 年度报告 in the list of routes. Whose organ it may be, and in which state, is asked again by each page and action.
enum ReportRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.reports, .action(.listReports), ReportListPage.show),
      Route(.get, Links.report, .action(.viewReport), ReportPage.show),
      Route(.get, Links.reportCell, .action(.viewReport), ReportCellPage.show),
      Route(.get, Links.reportCellXLSX, .action(.viewReport), ReportCellPage.workbook),
      Route(.get, Links.reportPreview, .action(.viewReport), ReportPreviewPage.show),
      Route(.get, Links.reportLikeness, .action(.viewReport), ReportLikenessPage.show),
      Route(.get, Links.reportScan, .action(.viewReport), ReportPreviewPage.scan),
      Route(.get, Links.reportFigures, .action(.editReport), ReportFiguresPage.show),
      Route(.post, Links.reportFigures, .action(.editReport), body: .figures, ReportFiguresPage.send),
    ] + ReportForms.shelf.routes + [
      Route(.get, Links.publicReports, .public, PublicReportsPage.show),
      Route(.get, "\(Links.publicReports)/:year", .public, PublicReportPage.show),
      Route(.get, "\(Links.publicReports)/:year/chart.svg", .public, PublicReportPage.chart),
    ]
}

extension FormLimits {
  /// Every cell that may be typed.
  static let figures = FormLimits(body: 100_000, fields: 300, fieldLength: 2_000, files: 0, fileLength: 0)
}
