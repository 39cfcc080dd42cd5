import Disclosure
import Documents
import HTTPTypes
import Registry

/// 考核文书: 通报, 整改清单, 零报送告知书; looked at, printed, kept as Word or PDF.
enum ScorePaperPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    guard let scores = try await ViewedScores(viewed), let paper = Paper(rawValue: try visit.part("paper")) else {
      throw PageRefusal.notFound
    }
    let document = try paper.document(scores)
    switch visit.query["format"] {
    case "docx":
      return .download(try DOCXWriter.write(document), name: "\(document.title).docx", type: UploadKind.docx.mediaType)
    case "pdf":
      guard let pdf = visit.site.pdf else { throw PageRefusal.notFound }
      return .download(try await pdf.pdf(of: document), name: "\(document.title).pdf", type: UploadKind.pdf.mediaType)
    default: return .page(page(paper, document, scores))
    }
  }

  private static func page(_ paper: Paper, _ document: Document, _ scores: ViewedScores) -> Page {
    let viewed = scores.viewed
    let unit = viewed.query.has("unit") ? [("unit", viewed.query["unit"])] : []
    func address(_ format: String) -> String {
      scores.address(Links.scorePaper(paper.rawValue), unit + [("format", format)])
    }
    let pdf: Markup =
      viewed.visit.site.pdf == nil ? "" : "<a class=\"button primary\" href=\"\(address("pdf"))\">下载 PDF 文件</a>"
    let draft: Markup =
      scores.sheet.issued == nil ? Notice(.amber, "<p>本期通报还没有印发，文中数字是现在计算的。</p>").markup : ""
    return viewed.page(
      document.title, trail: [viewed.scoresCrumb],
      body: """
        \(draft)<p class="actions no-print">\(pdf)<a class="button" href="\(address("docx"))">下载 Word 文件</a></p>
        <div class="sheet">\(HTMLWriter.fragment(document))</div>

        """)
  }

  private enum Paper: String {
    case notice, mending, zero

    /// - Throws: `PageRefusal.notFound` for a unit that is not there, and for the whole ranking where only one's own is seen.
    func document(_ scores: ViewedScores) throws(PageRefusal) -> Document {
      let (organ, scheme) = (scores.viewed.organ.name, scores.installed.scheme.name)
      let day = scores.sheet.issued?.issued ?? scores.viewed.today
      switch self {
      case .notice:
        guard scores.sheet.isWhole else { throw .notFound }
        return ScoreNotice(
          organ: organ, scheme: scheme, number: scores.sheet.issued?.number, day: day, board: scores.board,
          earlier: scores.sheet.earlier, addressee: scores.installed.scope == .offices ? "各站所（办公室）" : "各被考核单位"
        ).rendered
      case .mending:
        let score = try score(scores)
        let mends = scores.sheet.mends.filter { $0.unit == score.unit.id }.map { mend in
          (mend.line, "\(mend.state.chinese)：\(mend.words)（\(mend.noted)）")
        }
        return MendingList(
          organ: organ, scheme: scheme, period: scores.period, score: score,
          mends: Dictionary(mends) { first, _ in first }, day: day
        ).rendered
      case .zero:
        let score = try score(scores)
        guard ZeroReportNotice.concerns(score) else { throw .notFound }
        return ZeroReportNotice(
          organ: organ, scheme: scheme, period: scores.period, score: score, day: day,
          mayAppeal: scores.sheet.issued == nil
        ).rendered
      }
    }

    private func score(_ scores: ViewedScores) throws(PageRefusal) -> UnitScore {
      guard let score = scores.board.score(of: scores.viewed.query["unit"]) else { throw .notFound }
      return score
    }
  }
}
