import Disclosure
import Documents
import Registry

/// 一件规范性文件: what was registered of it, and what may be registered next.
enum DocumentPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let all = try await visit.registry.normativeDocuments(of: viewed.organ.id, for: viewed.viewer)
    let id = NormativeDocumentID(try visit.part("id"))
    guard let document = all.first(where: { $0.id == id }) else { throw PageRefusal.notFound }
    let titles = try await visit.registry.titles(of: [document.item].compactMap { $0 }, for: viewed.viewer)
    return .page(
      viewed.page(
        document.title, width: .reading,
        trail: [
          Crumb("登记", viewed.address(Links.registers)), Crumb("规范性文件登记", viewed.address(Links.documents)),
        ],
        body: """
          \(viewed.done)<p>\(ValidityMark(document, on: viewed.today).markup)</p>
          \(reminder(document, viewed))\(FactList(facts(document, all, titles, viewed)).markup)\(steps(document, viewed))
          """))
  }

  private static func reminder(_ document: NormativeDocument, _ viewed: ViewedOrgan) -> Markup {
    ValidityReminder(document, on: viewed.today, ahead: DocumentListPage.remindedDays).map {
      Notice(.amber, "<p>\($0.sentence)</p>").markup
    } ?? ""
  }

  private static func facts(
    _ document: NormativeDocument, _ all: [NormativeDocument], _ titles: [ItemID: String], _ viewed: ViewedOrgan
  ) -> [(String, Markup)] {
    func link(_ id: NormativeDocumentID?) -> Markup? {
      id.flatMap { id in all.first { $0.id == id } }.map {
        "<a href=\"\(viewed.address(Links.document($0.id)))\">\($0.title)</a>"
      }
    }
    var facts: [(String, Markup)] = [
      ("发文字号", "\(document.number ?? "没有文号")"), ("类别", "\(document.category.label)"),
      ("制发日期", "\(document.made.chineseWithWeekday)"), ("有效期至", "\(document.validUntil?.chineseWithWeekday ?? "长期")"),
    ]
    facts += document.amendments.map { amendment in
      ("修改", "\(amendment.day.chineseWithWeekday)\(link(amendment.by).map { "，由 \($0) 修改" as Markup } ?? "")")
    }
    if let ended = document.ended {
      let successor: Markup = link(ended.successor).map { "，由 \($0) 替代" } ?? ""
      facts.append((ended.kind.chinese, "自\(ended.day.chineseWithWeekday)起\(successor)"))
    }
    if let item = document.item, let title = titles[item] {
      facts.append(("公开的信息", "<a href=\"\(Links.item(item))\">\(title)</a>"))
    }
    return facts
  }

  private static func steps(_ document: NormativeDocument, _ viewed: ViewedOrgan) -> Markup {
    guard document.ended == nil else { return "" }
    let id = [("id", document.id.rawValue)]
    return doorLinks([
      viewed.form("document-amend", "登记修改", id), viewed.form("document-end", "登记废止或者失效", id),
      viewed.form("document-term", "登记继续有效", id),
    ])
  }
}
