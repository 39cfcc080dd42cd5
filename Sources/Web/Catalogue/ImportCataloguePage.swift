import Disclosure
import Documents
import Registry

/// 导入标准目录: upload, see what it holds or what is wrong, confirm. Nothing of the file is kept; its rows stand in the page.
enum ImportCataloguePage {
  /// Faults shown at once; mending the first often mends many.
  private static let mostFaults = 50

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(try await ViewedOrgan(own: visit)))
  }

  @Sendable static func preview(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    var faults: [FieldFault] = []
    if !visit.form.has("title") { faults.append(FieldFault("title", "请填写目录名称。")) }
    if visit.form["title"].count > 500 {
      faults.append(FieldFault("title", CatalogueRefusal.textTooLong("目录名称").sentence))
    }
    guard let file = visit.form.files("list").first else {
      return .again(page(viewed, faults: faults + [FieldFault("list", "请选择目录文件。")]))
    }
    if ![.xlsx, .docx].contains(file.kind) {
      faults.append(FieldFault("list", "请提供 Excel 工作簿（.xlsx）或者 Word 文档（.docx）。"))
    }
    guard faults.isEmpty else { return .again(page(viewed, faults: faults)) }
    do {
      let list = try await read(file, visit)
      return .page(proposal(viewed, file.name, list, try await viewed.catalogue()))
    } catch let refusal as LedgerFaults {
      return .again(faulty(viewed, file.name, refusal.faults))
    } catch let refusal as Unreadable {
      return .again(page(viewed, faults: [FieldFault("list", "无法读取“\(file.name)”：\(refusal.reason)")]))
    }
  }

  @Sendable static func confirm(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    guard let rows = CatalogueRows.read(visit.form["rows"]), let version = Int(visit.form["version"]) else {
      return .again(page(viewed, faults: [FieldFault("list", "页面不完整，请重新上传目录。")]))
    }
    do {
      try await visit.registry.openCatalogue(
        rows, titled: visit.form["title"], of: viewed.organ.id, by: .person(viewed.viewer.person), expecting: version,
        at: visit.now)
      return .seeOther("\(Links.catalogue)?opened=1")
    } catch let refusal as CatalogueRefusal {
      return .again(page(viewed, faults: [FieldFault("list", refusal.sentence)]))
    }
  }

  private static func read(_ file: UploadedFile, _ visit: Visit) async throws -> StandardCatalogue {
    let bytes = try visit.registry.files.contents(of: file.stored)
    let codes = StandardCatalogue.Codes(rawValue: visit.form["codes"]) ?? .asGiven
    guard file.kind == .docx else {
      return try StandardCatalogue(try await visit.site.readWorkbook(bytes).get(), codes: codes)
    }
    return try StandardCatalogue(try await visit.site.readDocument(bytes).get(), codes: codes)
  }

  // MARK: - Pages

  private static func framed(_ viewed: ViewedOrgan, _ body: Markup) -> Page {
    viewed.page("导入标准目录", trail: [Crumb("公开目录", Links.catalogue)], body: body)
  }

  private static func upload(_ viewed: ViewedOrgan, _ faults: [FieldFault]) -> Markup {
    let form = viewed.visit.form
    let codes = [
      Choice(StandardCatalogue.Codes.asGiven.rawValue, "全部事项统一编号"),
      Choice(StandardCatalogue.Codes.withinSheet.rawValue, "各工作表分别从 1 编号", hint: "编号前加上工作表名称，如“社会救助-3”。"),
    ]
    let year = viewed.today.year
    var fields = [
      Field("title", "目录名称", value: "\(viewed.organ.name)主动公开基本目录（\(year)年版）", autocomplete: "off"),
      Field(
        "list", "目录文件", .file(isMany: false),
        hint: "Excel 工作簿（.xlsx）或者 Word 文档（.docx），可以有合并的单元格。表头应有：\(StandardCatalogue.heads.joined(separator: "、"))。"),
      Field("codes", "编号方式", .radios(codes), value: StandardCatalogue.Codes.asGiven.rawValue),
    ]
    if form.has("title") || !faults.isEmpty { fields = fields.map { $0.filled(from: form, faults: faults) } }
    var body = Markup()
    body.append(fields) { $0.markup }
    return Form(
      Links.importCatalogue, viewed.visit, button: "检查目录", faults: faults, takesFiles: true,
      cancel: ("返回公开目录", Links.catalogue), body: body
    ).markup
  }

  private static func page(_ viewed: ViewedOrgan, faults: [FieldFault] = []) -> Page {
    framed(
      viewed,
      """
      <p>先检查，确认后才启用；启用后原来的目录停止执行，仍然可以查到。事项的编号相同的，已经设置的对应栏目和登记的说明继续有效。</p>
      \(upload(viewed, faults))
      """)
  }

  private static func faulty(_ viewed: ViewedOrgan, _ name: String, _ faults: [LedgerFault]) -> Page {
    framed(
      viewed,
      "\(FaultList("“\(name)”有 \(faults.count) 处错误，没有启用", faults, most: mostFaults).markup)\(upload(viewed, []))")
  }

  private static func proposal(
    _ viewed: ViewedOrgan, _ name: String, _ list: StandardCatalogue, _ catalogue: OrganCatalogue
  ) -> Page {
    let rows = list.rows
    let headings = Set(rows.map(\.heading)).count
    let body: Markup = """
      <input type="hidden" name="title" value="\(viewed.visit.form["title"])"/>
      <input type="hidden" name="version" value="\(catalogue.version)"/>
      <input type="hidden" name="rows" value="\(CatalogueRows.text(of: rows))"/>

      """
    return framed(
      viewed,
      """
      \(Notice(.neutral, "<p>“\(name)”没有错误，共 \(rows.count) 项，分属 \(headings) 个一级事项；还没有启用。</p>").markup)\
      \(differences(catalogue, rows))\(remarks(list))\(Form(
        Links.confirmCatalogue, viewed.visit, button: "启用目录（\(rows.count) 项）", takesFiles: true,
        cancel: ("重新选择文件", Links.importCatalogue), body: body
      ).markup)
      <h2>目录内容</h2>
      \(table(rows))
      """)
  }

  private static func differences(_ catalogue: OrganCatalogue, _ rows: [CatalogueRow]) -> Markup {
    guard catalogue.edition != nil else { return "" }
    let change = CatalogueChange(from: catalogue.rows, to: rows)
    let lost = Set(change.removed.map(\.code))
    let columns = catalogue.columns.filter { $0.closed == nil && !$0.rows.isDisjoint(with: lost) }
    var facts: [(String, Markup)] = [
      ("增加的事项", names(change.added)), ("减少的事项", names(change.removed)), ("内容有变的事项", names(change.changed)),
    ]
    if !columns.isEmpty {
      facts.append(("受影响的栏目", "\(columns.map(\.name).joined(separator: "、"))，对应的事项在新目录中没有，启用后请重新设置"))
    }
    return "<h2>与现行目录对照</h2>\n\(FactList(facts).markup)"
  }

  private static func names(_ rows: [CatalogueRow]) -> Markup {
    guard !rows.isEmpty else { return "没有" }
    let named = rows.prefix(30).map { "\($0.code.rawValue) \($0.title)" }.joined(separator: "；")
    return "\(rows.count) 项：\(named)\(rows.count > 30 ? "等" : "")"
  }

  /// 需要留意的: limits that mean nothing or too much, columns that were not read.
  private static func remarks(_ list: StandardCatalogue) -> Markup {
    let unread = list.rows.filter { $0.limit.rule == .unread }
    let long = list.rows.filter(\.limit.exceedsStatutory)
    var facts: [(String, Markup)] = []
    if !unread.isEmpty { facts.append(("公开时限没有读懂，按 20 个工作日计", names(unread))) }
    if !long.isEmpty { facts.append(("公开时限长于 20 个工作日，须有法律、法规的依据", names(long))) }
    if !list.ignoredColumns.isEmpty { facts.append(("没有读取的列", "\(list.ignoredColumns.joined(separator: "、"))")) }
    return facts.isEmpty ? "" : "<h2>需要留意</h2>\n\(FactList(facts).markup)"
  }

  private static func table(_ rows: [CatalogueRow]) -> Markup {
    DataTable(
      "目录内容", ["编号", "公开事项", "公开内容（要素）", "公开时限", "公开主体", "公开渠道和载体"].map { .init($0) },
      rows: rows.map { row in
        let channels = CatalogueChannel.allCases.filter(row.channels.contains).map(\.chinese).joined(separator: "、")
        return [
          unbroken(row.code.rawValue), "\(row.title)", CasePage.lines(row.elements), "\(row.limit.words)",
          "\(row.publisher)", "\(channels)",
        ]
      }
    ).markup
  }
}

/// 导入文件的错误, each with its place.
struct FaultList {
  let title: String
  let faults: [LedgerFault]
  let most: Int

  init(_ title: String, _ faults: [LedgerFault], most: Int) {
    self.title = title
    self.faults = faults
    self.most = most
  }

  var markup: Markup {
    var items = Markup()
    items.append(faults.prefix(most)) { "<li>\($0.sentence)</li>\n" }
    let rest: Markup = faults.count > most ? "<p>以上为前 \(most) 处。</p>" : ""
    return """
      <div class="error-summary" role="alert" tabindex="-1"><h2>\(title)</h2>
      <ul>\(items)</ul>\(rest)</div>
      <p>请在文件中更正后重新上传。</p>

      """
  }
}
