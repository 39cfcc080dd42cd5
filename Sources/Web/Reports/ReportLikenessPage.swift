import Disclosure
import Documents
import Registry

/// 相似程度: how much the text is last year's, or that of another unit, with the sentences that are the same.
enum ReportLikenessPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    let report = opened.file.report
    var compared: [(name: String, passages: SharedPassages)] = []
    if let previous = opened.draft.previous {
      compared.append(("\(opened.year.year - 1)年的报告", SharedPassages(of: report, with: previous)))
    }
    let sisters = try await visit.registry.sisterReports(of: opened.viewed.organ.id, opened.year)
    compared += sisters.map { ($0.organ.name, SharedPassages(of: report, with: $0.report.report)) }
    var sections = Markup()
    sections.append(compared.sorted { $0.passages.likeness > $1.passages.likeness }, section)
    let body: Markup = compared.isEmpty ? EmptyState("没有上年的报告，本系统中也没有其他单位同年的报告，没有可以比较的。").markup : sections
    return .page(
      opened.page(
        "相似程度", trail: [opened.crumb],
        body: """
          <p>比较第一、第五部分，去掉数字和标点。与上年相似 70% 以上的，多半是照抄，应当按本年实际情况重写。</p>
          \(body)
          """))
  }

  private static func section(_ compared: (name: String, passages: SharedPassages)) -> Markup {
    let passages = compared.passages
    let tone: Tone = passages.likeness >= 70 ? .amber : .neutral
    var items = Markup()
    items.append(passages.sentences.prefix(30)) { "<li>\($0)</li>" }
    let list: Markup =
      passages.sentences.isEmpty ? "<p class=\"quiet\">没有相同的整句。</p>" : "<p>相同的句子：</p><ul>\(items)</ul>"
    return """
      <section class="card"><h2>\(compared.name) \(StateMark("相似 \(passages.likeness)%", tone).markup)</h2>\(list)</section>

      """
  }
}
