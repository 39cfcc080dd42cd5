import Disclosure
import Documents
import Registry

/// 年度报告的表单, by their keys in the address.
enum ReportForms {
  static let shelf = OfficeFormShelf(
    base: Links.reports, permission: .viewReport, crumb: Crumb("年度报告", Links.reports), body: .report,
    kept: ["year", "cell", "section", "finding"],
    stream: { input in ReportingYear.named(in: input.query).map { .report(input.organ, $0) } ?? .report(input.organ) },
    form: { ReportFigureForms.form($0) ?? ReportTextForms.form($0) ?? ReportReviewForms.form($0) })

  /// The field at which a refusal is said.
  static func field(_ refusal: ReportActionRefusal) -> String {
    switch refusal {
    case .missing(let detail), .textUnfit(let detail): detail.rawValue
    case .otherYear, .fileElsewhere: "files"
    case .rule(.review(.otherRevision)): "printed"
    default: ""
    }
  }

  static let place = OfficeForm.place { (refusal: ReportActionRefusal) in field(refusal) }

  /// The report's own page.
  static let back: @Sendable (OfficeInput) -> String = { input in
    input.query.has("year")
      ? input.viewed.address(Links.report, [("year", input.query["year"])]) : input.viewed.address(Links.reports)
  }

  /// 核定 a counted figure: why, and from where.
  static let reasonFields = [
    Field("reason", "理由", .lines(2), hint: "为什么与登记的统计不同，如“并入原某站所的登记”。"),
    Field("source", "数字来源", hint: "如“县行政审批局2026年12月统计表”。"),
  ]
}

extension StreamID {
  /// A stream on which nothing happens: the form names no year.
  fileprivate static func report(_ organ: OrganID) -> StreamID { StreamID("report/\(organ)") }
}

extension OfficeInput {
  func reportYear() throws -> ReportingYear {
    guard let year = ReportingYear.named(in: query.has("year") ? query : form) else {
      throw CaseFaults("year", "请填写年度，按“2025”的样子。")
    }
    return year
  }

  /// The step as the form asks for it.
  func reportStep() throws -> ReportStep {
    guard let version else { throw PageRefusal.stale(address: viewed.address(Links.reports)) }
    return ReportStep(viewed.viewer, on: try reportYear(), version: version, today: today, at: now)
  }

  func opened() async throws -> OpenedReport { try await OpenedReport(viewed) }

  func rules() async throws -> RequestRules { try await visit.rules(of: organ) }

  func cell() throws(PageRefusal) -> CellPlace {
    guard let place = CellPlace(code: query["cell"]), ReportFigures.isTyped(place) else { throw .notFound }
    return place
  }

  func section() throws(PageRefusal) -> Int {
    guard let number = Int(query["section"]), (0...ReportSection.headings.count).contains(number) else {
      throw .notFound
    }
    return number
  }
}
