import Disclosure
import Documents
import Registry

/// 报告文本: as it will be printed, in every format; also each version that was published.
enum ReportPreviewPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    let report = try report(opened)
    let outputs = ReportOutputs(report: report, name: opened.year.year)
    if visit.query.has("format") {
      guard let answer = try await outputs.answer(visit.query["format"], visit.site) else { throw PageRefusal.notFound }
      return answer
    }
    return .page(page(opened, report, outputs))
  }

  /// A signed form, once its check has released it.
  @Sendable static func scan(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    guard let scan = try await visit.registry.reportScan(visit.query["file"], of: opened.file) else {
      throw PageRefusal.notFound
    }
    if let sentence = FileStateWords(scan.state).refusal {
      throw PageRefusal.fileHeld(sentence: sentence, address: opened.address())
    }
    guard let stored = scan.stored else { throw PageRefusal.notFound }
    let bytes = try visit.registry.files.contents(of: stored)
    return .download(bytes, name: scan.name, type: "application/octet-stream")
  }

  private static func report(_ opened: OpenedReport) throws(PageRefusal) -> AnnualReport {
    guard opened.viewed.query.has("edition") else { return opened.file.report }
    let edition = opened.file.editions.first { String($0.edition) == opened.viewed.query["edition"] }
    guard let edition else { throw .notFound }
    return edition.report
  }

  private static func page(_ opened: OpenedReport, _ report: AnnualReport, _ outputs: ReportOutputs) -> Page {
    let edition = opened.viewed.query.has("edition") ? [("edition", opened.viewed.query["edition"])] : []
    var links = Markup()
    links.append(outputs.formats(opened.visit.site).enumerated()) { index, format in
      let address = opened.address(Links.reportPreview, edition + [("format", format.key)])
      return "\(index == 0 ? "" : "　")<a href=\"\(address)\">\(format.label)</a>"
    }
    let digest: Markup =
      opened.life.review.digest.map {
        "<p class=\"quiet\">送审稿校验码：<span class=\"code\">\($0.prefix(12))</span>。线下签批的，打印后由签批人签名，再登记并附上扫描件。</p>\n"
      } ?? ""
    return opened.page(
      "报告文本", trail: [opened.crumb],
      body: """
        <p class="no-print">\(links)</p>
        \(digest)<div class="sheet">\(HTMLWriter.fragment(Document(report: report)))</div>

        """)
  }
}

/// 报告的各种格式.
struct ReportOutputs {
  let report: AnnualReport
  /// The year, for the names of the files.
  let name: Int

  struct Format {
    let key: String
    let label: String
  }

  /// Those that this installation can make.
  func formats(_ site: Site) -> [Format] {
    let all = [
      Format(key: "docx", label: "Word 文件"), Format(key: "pdf", label: "PDF 文件"),
      Format(key: "xlsx", label: "Excel 文件"), Format(key: "json", label: "数据文件（JSON）"),
    ]
    return all.filter { $0.key != "pdf" || site.pdf != nil }
  }

  /// Nil for a format that is not offered.
  func answer(_ format: String, _ site: Site) async throws -> Answer? {
    let document = Document(report: report)
    let title = "\(report.title ?? "\(name)年政府信息公开工作年度报告")"
    switch format {
    case "docx":
      return .download(try DOCXWriter.write(document), name: "\(title).docx", type: UploadKind.docx.mediaType)
    case "pdf":
      guard let pdf = site.pdf else { return nil }
      return .download(try await pdf.pdf(of: document), name: "\(title).pdf", type: UploadKind.pdf.mediaType)
    case "xlsx":
      return try .workbook(named: title) { try AnnualReportWorkbook.write(report, toScratchFile: $0) }
    case "json":
      return .download(Array("\(report.json.text)\n".utf8), name: "\(title).json", type: "application/json")
    default: return nil
    }
  }
}
