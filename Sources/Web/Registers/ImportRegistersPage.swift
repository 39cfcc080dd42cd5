import Disclosure
import Documents
import Registry

/// 导入登记表: upload, see what it would add or what is wrong, confirm. Nothing of the file is kept; its rows stand in the page.
enum ImportRegistersPage {
  private static let mostFaults = 50

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(try await ViewedOrgan(own: visit)))
  }

  /// 空登记表.
  @Sendable static func template(_ visit: Visit) async throws -> Answer {
    _ = try await ViewedOrgan(own: visit)
    return try .workbook(named: "登记表") {
      try LedgerEntries.template.writeSpreadsheet(to: $0, sheets: RegisterImport.sheets, more: RegisterImport.totals)
    }
  }

  @Sendable static func preview(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    guard let file = visit.form.files("sheet").first else {
      return .again(page(viewed, faults: [FieldFault("sheet", "请选择登记表文件。")]))
    }
    guard file.kind == .xlsx else {
      return .again(page(viewed, faults: [FieldFault("sheet", "这不是 Excel 工作簿，请提供 .xlsx 文件。")]))
    }
    do {
      let bytes = try visit.registry.files.contents(of: file.stored)
      let read = try RegisterImport(try await visit.site.readWorkbook(bytes).get())
      guard !read.isEmpty else {
        return .again(page(viewed, faults: [FieldFault("sheet", "“\(file.name)”的各表中没有任何一行，没有导入内容。")]))
      }
      let preview = try await visit.registry.previewRegisters(
        read, of: viewed.organ.id, for: viewed.viewer, today: viewed.today)
      guard preview.faults.isEmpty else { return .again(faulty(viewed, file.name, preview.faults)) }
      return .page(proposal(viewed, file.name, read, preview))
    } catch let refusal as LedgerFaults {
      return .again(faulty(viewed, file.name, refusal.faults))
    } catch let refusal as Unreadable {
      return .again(page(viewed, faults: [FieldFault("sheet", "无法读取“\(file.name)”：\(refusal.reason)")]))
    }
  }

  @Sendable static func confirm(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    guard let read = RegisterRows.read(visit.form["rows"]) else {
      return .again(page(viewed, faults: [FieldFault("sheet", "页面不完整，请重新上传登记表。")]))
    }
    do {
      try await visit.registry.importRegisters(
        read, of: viewed.organ.id, by: .person(viewed.viewer.person), at: visit.now)
      return .seeOther("\(Links.registers)?imported=1")
    } catch let refusal as LedgerFaults {
      return .again(faulty(viewed, visit.form["file"], refusal.faults))
    }
  }

  // MARK: - Pages

  private static func framed(_ viewed: ViewedOrgan, _ body: Markup) -> Page {
    viewed.page("从 Excel 导入登记", trail: [Crumb("登记", Links.registers)], body: body)
  }

  private static func upload(_ viewed: ViewedOrgan, _ faults: [FieldFault]) -> Markup {
    let sheets = RegisterImport.sheets.map { "“\($0.name)”" }.joined(separator: "、")
    let field = Field(
      "sheet", "登记表文件", .file(isMany: false),
      hint: "Excel 工作簿（.xlsx），其中有\(sheets)中的至少一张；与年度报告台账的同名工作表格式相同。行政执法和收费只知道全月合计数的，填写月份和来源两列，日期留空。",
      error: faults.first?.sentence)
    return Form(
      Links.importRegisters, viewed.visit, button: "检查登记表", faults: faults, takesFiles: true,
      cancel: ("返回登记", Links.registers), body: field.markup
    ).markup
  }

  private static func page(_ viewed: ViewedOrgan, faults: [FieldFault] = []) -> Page {
    framed(
      viewed,
      """
      <p>先检查，确认后才导入；有一处错误就不导入任何内容。<a href="\(Links.registerTemplate)">下载空登记表</a></p>
      \(upload(viewed, faults))
      """)
  }

  private static func faulty(_ viewed: ViewedOrgan, _ name: String, _ faults: [LedgerFault]) -> Page {
    framed(
      viewed,
      "\(FaultList("“\(name)”有 \(faults.count) 处错误，没有导入任何内容", faults, most: mostFaults).markup)\(upload(viewed, []))")
  }

  private static func proposal(
    _ viewed: ViewedOrgan, _ name: String, _ read: RegisterImport, _ preview: RegisterPreview
  ) -> Page {
    let body: Markup = """
      <input type="hidden" name="file" value="\(name)"/>
      <input type="hidden" name="rows" value="\(RegisterRows.text(of: read))"/>

      """
    let count = read.documents.count + read.enforcements.count + read.charges.count
    let alike: Markup =
      preview.alike == 0
      ? "" : Notice(.amber, "<p>其中 \(preview.alike) 行与已有登记的日期、数字完全相同，请核对是不是已经导入过。</p>").markup
    return framed(
      viewed,
      """
      \(Notice(.neutral, "<p>“\(name)”没有错误，还没有导入。</p>").markup)\(alike)\(years(read))\
      \(Form(
        Links.confirmRegisters, viewed.visit, button: "导入 \(count) 行", takesFiles: true,
        cancel: ("重新选择文件", Links.importRegisters), body: body
      ).markup)
      """)
  }

  /// What each year gets of the file, so that it can be held beside it.
  private static func years(_ read: RegisterImport) -> Markup {
    var years = Set(read.documents.map(\.made.year))
    years.formUnion(read.enforcements.map(\.entry.span.countedOn.year))
    years.formUnion(read.charges.map(\.entry.span.countedOn.year))
    let kinds = TableTwoDecision.allCases
    let heads = ["年度", "制发文件"] + kinds.map(\.label) + ["收费笔数"]
    return DataTable(
      "各年度的内容", heads.enumerated().map { .init($1, isNumber: $0 > 0) },
      rows: years.sorted(by: >).map { year in
        let decisions = kinds.map { kind -> Markup in
          let entries = read.enforcements.map(\.entry).filter { $0.decision == kind && $0.span.countedOn.year == year }
          return "\(entries.map(\.quantity).reduce(0, +))"
        }
        let documents: Markup = "\(read.documents.count { $0.made.year == year })"
        let charges: Markup = "\(read.charges.count { $0.entry.span.countedOn.year == year })"
        return ["\(year)年", documents] + decisions + [charges]
      }, showsCaption: true
    ).markup
  }
}
