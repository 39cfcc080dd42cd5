import Disclosure
import Documents
import Registry

/// 规范性文件登记: made, amended, repealed, lapsed; those whose term ends soon say so.
enum DocumentListPage {
  /// From so many days before the end of its term on a document is to be looked at.
  static let remindedDays = 90

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let all = try await visit.registry.normativeDocuments(of: viewed.organ.id, for: viewed.viewer)
    let filter = DocumentFilter(query: visit.query, today: viewed.today)
    let shown = Array(all.filter(filter.holds).reversed())
    let note: Markup = filter.sentence.map { "<p>\($0)</p>\n" } ?? ""
    let list: Markup =
      shown.isEmpty ? empty(filter, viewed) : "\(table(shown, viewed))<p class=\"quiet\">共 \(shown.count) 件</p>\n"
    return .page(
      viewed.page(
        "规范性文件登记", trail: [Crumb("登记", viewed.address(Links.registers))],
        body: """
          \(viewed.registers(Links.documents).markup)\(viewed.done)\(reminder(all, viewed, filter))\
          \(doors(viewed, filter))\(viewed.filter(Links.documents, filter.fields(all)))\(note)\(list)
          """))
  }

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let (viewed, list) = try await exported(visit)
    return list.csv("规范性文件登记\(viewed.today)")
  }

  @Sendable static func xlsx(_ visit: Visit) async throws -> Answer {
    let (viewed, list) = try await exported(visit)
    return try list.xlsx("规范性文件登记\(viewed.today)", organ: viewed.organ.name, day: viewed.today)
  }

  private static let heads = ["文件名称", "发文字号", "类别", "制发日期", "有效期至", "有效性", "废止或者失效日期", "替代的文件"]

  private static func exported(_ visit: Visit) async throws -> (ViewedOrgan, ListWorkbook) {
    let viewed = try await ViewedOrgan(visit)
    let all = try await visit.registry.normativeDocuments(of: viewed.organ.id, for: viewed.viewer)
    let filter = DocumentFilter(query: visit.query, today: viewed.today)
    let rows = all.filter(filter.holds).map { document -> [String] in
      let successor = document.ended?.successor.flatMap { id in all.first { $0.id == id }?.title }
      let ended = document.endDay.flatMap { $0 <= viewed.today ? $0 : nil }
      return [
        document.title, document.number ?? "", document.category.label, document.made.description,
        document.validUntil?.description ?? "", document.validity(on: viewed.today)?.chinese ?? "",
        ended?.description ?? "", successor ?? "",
      ]
    }
    let list = ListWorkbook(
      title: "规范性文件登记", sheet: "规范性文件登记", heads: heads, widths: [44, 22, 16, 12, 12, 10, 12, 44], rows: rows)
    return (viewed, list)
  }

  private static func reminder(
    _ documents: [NormativeDocument], _ viewed: ViewedOrgan, _ filter: DocumentFilter
  ) -> Markup {
    let count = documents.count { ValidityReminder($0, on: viewed.today, ahead: remindedDays) != nil }
    guard count > 0, filter.isAny else { return "" }
    let address = viewed.address(Links.documents, [("remind", "1")])
    return Notice(.amber, "<p>\(count) 件文件的有效期在 \(remindedDays) 天内届满或者已经届满。<a href=\"\(address)\">只看这些文件</a></p>")
      .markup
  }

  private static func doors(_ viewed: ViewedOrgan, _ filter: DocumentFilter) -> Markup {
    doorLinks([
      viewed.form("document-add", "登记规范性文件"),
      "<a href=\"\(viewed.address(Links.documentsInForce))\">继续有效目录</a>",
      "<a href=\"\(viewed.address(Links.documentsXLSX, filter.pairs))\">导出 Excel</a>",
      "<a href=\"\(viewed.address(Links.documentsCSV, filter.pairs))\">导出 CSV</a>",
    ])
  }

  private static func empty(_ filter: DocumentFilter, _ viewed: ViewedOrgan) -> Markup {
    guard filter.isAny else {
      return EmptyState("没有符合条件的文件。", next: ("清除条件", viewed.address(Links.documents))).markup
    }
    let next =
      viewed.may(.keepRegisters) ? ("登记规范性文件", RegisterForms.shelf.address("document-add")) : nil
    return EmptyState("还没有登记规范性文件。", next: next).markup
  }

  private static func table(_ documents: [NormativeDocument], _ viewed: ViewedOrgan) -> Markup {
    DataTable(
      "规范性文件登记", ["文件名称", "发文字号", "类别", "制发日期", "有效期至", "有效性"].map { .init($0) },
      rows: documents.map { document in
        [
          "<a href=\"\(viewed.address(Links.document(document.id)))\">\(document.title)</a>",
          unbroken(document.number ?? ""), "\(document.category.label)", unbroken(document.made.description),
          term(document, viewed.today), ValidityMark(document, on: viewed.today).markup,
        ]
      }
    ).markup
  }

  private static func term(_ document: NormativeDocument, _ today: Day) -> Markup {
    guard let until = document.validUntil else { return "长期" }
    let mark: Markup =
      switch ValidityReminder(document, on: today, ahead: remindedDays) {
      case .ending(_, let days)?: " \(StateMark(days == 0 ? "今天届满" : "还有 \(days) 天", .amber).markup)"
      case .ran?: " \(StateMark("没有登记处理结果", .amber).markup)"
      case nil: ""
      }
    return "\(unbroken(until.description))\(mark)"
  }
}

/// 有效性 with its colour.
struct ValidityMark {
  let validity: ItemValidity?

  init(_ document: NormativeDocument, on day: Day) { validity = document.validity(on: day) }

  var markup: Markup {
    guard let validity else { return "" }
    return StateMark(validity.chinese, validity == .inForce || validity == .amended ? .green : .neutral).markup
  }
}

/// 继续有效的规范性文件目录: looked at, printed, kept as Word or Excel.
enum DocumentsInForcePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let all = try await visit.registry.normativeDocuments(of: viewed.organ.id, for: viewed.viewer)
    let list = DocumentsInForceList(DocumentsInForce(all, on: viewed.today), organ: viewed.organ.name)
    switch visit.query["format"] {
    case "docx":
      return .download(
        try DOCXWriter.write(list.document), name: "\(list.title).docx", type: UploadKind.docx.mediaType)
    case "xlsx":
      return try .workbook(named: list.title) { try list.write(toScratchFile: $0) }
    case "pdf":
      guard let pdf = visit.site.pdf else { throw PageRefusal.notFound }
      return .download(
        try await pdf.pdf(of: list.document), name: "\(list.title).pdf", type: UploadKind.pdf.mediaType)
    default: return .page(page(viewed, list))
    }
  }

  private static func page(_ viewed: ViewedOrgan, _ list: DocumentsInForceList) -> Page {
    func address(_ format: String) -> String { viewed.address(Links.documentsInForce, [("format", format)]) }
    let pdf: Markup =
      viewed.visit.site.pdf == nil ? "" : "<a class=\"button primary\" href=\"\(address("pdf"))\">下载 PDF 文件</a>"
    return Page(
      list.title, face: .office, width: .wide,
      trail: [
        Crumb("登记", viewed.address(Links.registers)), Crumb("规范性文件登记", viewed.address(Links.documents)),
      ],
      body: """
        <h1>\(list.title)</h1>
        <p class="actions no-print">\(pdf)<a class="button" href="\(address("docx"))">下载 Word 文件</a>\
        <a class="button" href="\(address("xlsx"))">下载 Excel 文件</a></p>
        <div class="sheet">\(HTMLWriter.fragment(list.document))</div>

        """)
  }
}
