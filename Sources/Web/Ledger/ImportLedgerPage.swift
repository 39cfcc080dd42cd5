import Disclosure
import Documents
import Registry

/// 导入台账: upload, see what it would add or what is wrong, confirm. Nothing of the file is kept; its rows stand in the page.
enum ImportLedgerPage {
  /// Faults shown at once; mending the first often mends many.
  private static let mostFaults = 50

  @Sendable static func show(_ visit: Visit) async throws -> Answer { .page(page(visit)) }

  @Sendable static func preview(_ visit: Visit) async throws -> Answer {
    guard let file = visit.form.files("ledger").first else {
      return .again(page(visit, faults: [FieldFault("ledger", "请选择台账文件。")]))
    }
    guard file.kind == .xlsx else {
      return .again(page(visit, faults: [FieldFault("ledger", "这不是 Excel 工作簿，请提供 .xlsx 文件。")]))
    }
    do {
      let requests = try await read(file, visit)
      let result = try await visit.registry.previewLedger(
        requests, by: try visit.viewer(), under: try await visit.rules(), today: visit.today)
      return .page(proposal(visit, file.name, requests, result))
    } catch let refusal as LedgerFaults {
      return .again(faulty(visit, file.name, refusal.faults))
    } catch let refusal as Unreadable {
      return .again(page(visit, faults: [FieldFault("ledger", "无法读取“\(file.name)”：\(refusal.reason)")]))
    }
  }

  @Sendable static func confirm(_ visit: Visit) async throws -> Answer {
    guard let requests = LedgerRows.read(visit.form["rows"]) else {
      return .again(page(visit, faults: [FieldFault("ledger", "页面不完整，请重新上传台账。")]))
    }
    do {
      let result = try await visit.registry.importLedger(
        requests, by: try visit.viewer(), under: try await visit.rules(), today: visit.today, at: visit.now)
      return .page(done(result))
    } catch let refusal as LedgerFaults {
      return .again(faulty(visit, visit.form["file"], refusal.faults))
    }
  }

  private static func read(_ file: UploadedFile, _ visit: Visit) async throws -> [LedgerRequest] {
    let bytes = try visit.registry.files.contents(of: file.stored)
    return try Ledger(try await visit.site.readWorkbook(bytes).get()).requests
  }

  // MARK: - Pages

  private static func framed(_ body: Markup) -> Page {
    Page(
      "导入台账", face: .office, width: .wide, trail: [Crumb("申请", Links.requests)],
      body: "<h1>导入台账</h1>\n\(body)")
  }

  private static func upload(_ visit: Visit, _ faults: [FieldFault]) -> Markup {
    let field = Field(
      "ledger", "台账文件", .file(isMany: false),
      hint: "Excel 工作簿（.xlsx），格式与编制年度报告的台账相同；只导入“依申请公开”表。", error: faults.first?.sentence)
    return Form(
      Links.importLedger, visit, button: "检查台账", faults: faults, takesFiles: true,
      cancel: ("返回申请列表", Links.requests), body: field.markup
    ).markup
  }

  private static func page(_ visit: Visit, faults: [FieldFault] = []) -> Page {
    framed(
      """
      <p>把以前用 Excel 登记的申请补录到系统中，逐件标明“补录”。已办结的补录为已办结，没有填办理结果的接着在系统中办理。先检查，确认后才导入；\
      同一台账可以再次导入，系统中已有、内容相同的不重复登记。</p>
      \(upload(visit, faults))
      """)
  }

  private static func faulty(_ visit: Visit, _ name: String, _ faults: [LedgerFault]) -> Page {
    var items = Markup()
    items.append(faults.prefix(mostFaults)) { "<li>\($0.sentence)</li>\n" }
    let rest: Markup = faults.count > mostFaults ? "<p>以上为前 \(mostFaults) 处。</p>" : ""
    return framed(
      """
      <div class="error-summary" role="alert" tabindex="-1"><h2>“\(name)”有 \(faults.count) 处错误，没有导入任何内容</h2>
      <ul>\(items)</ul>\(rest)</div>
      <p>请在 Excel 中更正后重新上传。</p>
      \(upload(visit, []))
      """)
  }

  private static func proposal(
    _ visit: Visit, _ name: String, _ requests: [LedgerRequest], _ result: ImportedLedger
  ) -> Page {
    let sentences = paragraphs(result.sentences(isDone: false))
    guard !result.changesNothing else {
      return framed("\(Notice(.neutral, "<p>“\(name)”没有错误。</p>\(sentences)").markup)\(upload(visit, []))")
    }
    let body: Markup = """
      <input type="hidden" name="file" value="\(name)"/>
      <input type="hidden" name="rows" value="\(LedgerRows.text(of: requests))"/>

      """
    return framed(
      """
      \(Notice(.neutral, "<p>“\(name)”没有错误，还没有导入。</p>\(sentences)").markup)\(years(requests))
      <p class="hint">导入后不能撤销。请核对各年度的件数与台账一致。</p>
      \(Form(
        Links.confirmImport, visit, button: "导入 \(result.closed + result.open + result.finished.count) 件申请",
        takesFiles: true, cancel: ("重新选择台账", Links.importLedger), body: body
      ).markup)
      """)
  }

  private static func done(_ result: ImportedLedger) -> Page {
    framed(
      """
      \(Notice(.green, paragraphs(result.sentences(isDone: true))).markup)
      <p><a href="\(Links.requests)?channel=\(IntakeChannel.ledger.rawValue)">查看补录的申请</a></p>

      """)
  }

  private static func paragraphs(_ sentences: [String]) -> Markup {
    var markup = Markup()
    markup.append(sentences) { "<p>\($0)</p>" }
    return markup
  }

  /// As 表三 of each year will count the file, so that it can be held beside the ledger.
  private static func years(_ requests: [LedgerRequest]) -> Markup {
    let facts = requests.map(\.fact)
    let all = Set(facts.map(\.received.year) + facts.compactMap(\.closing?.day.year)).sorted()
    let rows = all.compactMap { ReportingYear($0) }.map { year -> [Markup] in
      let table = TableThree(counting: facts, in: year)
      let cells = [TableThreeRow.carriedIn, .received, .handledTotal, .carriedOut].map { row -> Markup in
        "\(table[row, .total] ?? 0)"
      }
      return ["\(year.year)年"] + cells
    }
    let columns = ["年度", "上年结转", "本年新收", "本年办结", "结转下年度"]
    return DataTable(
      "台账各年度的件数", columns.enumerated().map { .init($1, isNumber: $0 > 0) }, rows: rows, showsCaption: true
    ).markup
  }
}
