import Disclosure
import Documents
import Registry

/// 授权代签: who signs instead of whom today, later, and earlier.
enum DelegationsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let changes = try await ChangeList(opened, ChangeList.delegations)
    let all = opened.directory.delegations
    let groups: [(String, [RecordedDelegation])] = [
      ("今天有效", all.filter { $0.delegation.isInForce(on: visit.today) }),
      ("以后生效", all.filter { $0.delegation.from > visit.today }),
      ("已经结束", all.filter { $0.delegation.until < visit.today }.reversed()),
    ]
    var lists = Markup()
    lists.append(groups.filter { !$0.1.isEmpty || $0.0 == "今天有效" }) { group in
      "<h2>\(group.0)</h2>\n\(table(group.0, group.1, opened))"
    }
    let body: Markup = """
      \(opened.sections)\(changes.done)<p>授权期内，受托人可以代授权人审核签发；签批单上写明“代签”和授权人。期满自动失效。</p>
      \(opened.buttons([("delegation-add", "登记授权代签")]))\(lists)\(changes.markup)
      """
    return .page(opened.page("授权代签", body: body))
  }

  private static func table(_ title: String, _ list: [RecordedDelegation], _ opened: OpenedOrgan) -> Markup {
    guard !list.isEmpty else { return EmptyState("今天没有代签授权，各人签各人的。").markup }
    let canEnd = opened.may(.delegateAuthority) && list.contains { $0.delegation.until > opened.today }
    let names = ["授权人", "受托人", "代签范围", "从", "至", "事由"] + (canEnd ? ["办理"] : [])
    let rows = list.map { found -> [Markup] in
      let item = found.delegation
      let roles = Role.allCases.filter(item.roles.contains).map(\.chinese).joined(separator: "、")
      let end = item.until > opened.today ? opened.formLink("delegation-end", "结束授权", [("id", found.id)]) : ""
      return [
        "\(opened.directory.name(of: item.principal))", "\(opened.directory.name(of: item.deputy))", "\(roles)",
        "<span class=\"unbroken\">\(item.from.description)</span>",
        "<span class=\"unbroken\">\(item.until.description)</span>", "\(found.reason)", end,
      ]
    }
    return DataTable("\(title)的授权", names.map { DataTable.Column($0) }, rows: rows).markup
  }
}
