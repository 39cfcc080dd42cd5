/// 统计口径: whose numbers a report gives, and of which year; it decides which sentences speak of the tables.
package struct ProseScope: Hashable, Sendable {
  package let year: Int?
  /// A county, city or province: its tables are the sums over all its organs, so that «县政府办公室收到5件» is only a part.
  package let coversAllOrgans: Bool
  /// Whether the organ is a 街道, and «街道» therefore the organ itself.
  package let isStreet: Bool

  package init(year: Int?, coversAllOrgans: Bool = false, isStreet: Bool = false) {
    self.year = year
    self.coversAllOrgans = coversAllOrgans
    self.isStreet = isStreet
  }

  package init(of report: AnnualReport) {
    let name = report.organName ?? ""
    let above = ["省人民政府", "市人民政府", "县人民政府", "区人民政府", "州人民政府", "旗人民政府"].contains { name.hasSuffix($0) }
    let covers = report.level.map { $0.isGovernment && $0 != .town } ?? above
    let street = report.level == .street || name.mentions("街道")
    self.init(year: report.year, coversAllOrgans: covers, isStreet: street)
  }
}
