import Disclosure
import Documents
import Registry

/// 表二 of a year, counted by the code of the report; each figure leads to what it counts.
enum RegistersPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let facts = try await visit.registry.publicationFacts(of: viewed.organ.id, year: year, for: viewed.viewer)
    let table = TableTwoView(viewed: viewed, year: year, table: facts.tableTwo)
    return .page(
      viewed.page(
        "登记",
        body: """
          \(viewed.registers(Links.registers).markup)\(viewed.done)\(imported(viewed))\
          \(reminders(facts.documents, viewed))\(doors(viewed))\(viewed.filter(Links.registers, [viewed.yearField(year)]))\
          <p>\(year.year)年主动公开政府信息情况（年度报告表二）。数字由登记计算，编制年度报告时用的是同一结果；点击数字查看所计的登记。</p>
          \(table.markup)
          """))
  }

  private static func imported(_ viewed: ViewedOrgan) -> Markup {
    guard viewed.query["imported"] == "1", viewed.isOwn else { return "" }
    return Notice(.green, "<p>登记表已经导入，请核对各项数字。</p>").markup
  }

  private static func doors(_ viewed: ViewedOrgan) -> Markup {
    guard viewed.may(.keepRegisters) else { return "" }
    return doorLinks([
      viewed.form("document-add", "登记规范性文件"), "<a href=\"\(Links.importRegisters)\">从 Excel 导入</a>",
    ])
  }

  private static func reminders(_ documents: [NormativeDocument], _ viewed: ViewedOrgan) -> Markup {
    let count = documents.count { ValidityReminder($0, on: viewed.today, ahead: DocumentListPage.remindedDays) != nil }
    guard count > 0 else { return "" }
    return Notice(
      .amber,
      "<p>\(count) 件规范性文件的有效期将满或者已满，<a href=\"\(viewed.address(Links.documents, [("remind", "1")]))\">查看这些文件</a>。</p>"
    ).markup
  }
}

/// 表二 with its links; what nobody entered says so and is no zero.
struct TableTwoView {
  let viewed: ViewedOrgan
  let year: ReportingYear
  let table: TableTwo

  var markup: Markup { "\(documents)\(decisions)" }

  private var documents: Markup {
    let heads: [DataTable.Column] =
      [.init("信息内容")] + TableTwoColumn.allCases.map { .init($0.label, isNumber: true) }
    return DataTable(
      "第二十条第（一）项", heads,
      rows: TableTwoDocument.allCases.map { document in
        ["\(document.label)"]
          + TableTwoColumn.allCases.map { figure(table[document, $0], address(document, $0)) }
      }, showsCaption: true
    ).markup
  }

  private var decisions: Markup {
    let rows = RegisterKind.allCases.map { kind -> [Markup] in
      let address = viewed.address(
        Links.registerEntries, [("kind", kind.rawValue), ("year", String(year.year))])
      let value: Markup =
        kind.decision.map { figure(table[$0], address) } ?? money(table.feesWan, address)
      let unit = kind == .charges ? "本年收费金额（万元）" : "本年处理决定数量（件）"
      return ["\(kind.chinese)", value, "\(unit)", "\(kind.article)"]
    }
    return DataTable(
      "第二十条第（五）、（六）、（八）项", [.init("信息内容"), .init("数字", isNumber: true), .init("单位"), .init("条款")],
      rows: rows, showsCaption: true
    ).markup
  }

  private func figure(_ value: Int?, _ address: String) -> Markup {
    guard let value else { return blank(address) }
    return "<a href=\"\(address)\">\(value)</a>"
  }

  private func money(_ value: ExactDecimal?, _ address: String) -> Markup {
    guard let value else { return blank(address) }
    return "<a href=\"\(address)\">\(value.description)</a>"
  }

  private func blank(_ address: String) -> Markup { "<a href=\"\(address)\">没有登记</a>" }

  private func address(_ document: TableTwoDocument, _ column: TableTwoColumn) -> String {
    let condition =
      switch column {
      case .made: ("made", String(year.year))
      case .repealed: ("ended", String(year.year))
      case .inForce: ("on", year.lastDay.description)
      }
    return viewed.address(Links.documents, [("category", document.rawValue), condition])
  }
}
