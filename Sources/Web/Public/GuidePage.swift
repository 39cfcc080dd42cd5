import Documents
import Registry

/// 政府信息公开指南 (《条例》第十二条): who to turn to, how to apply, when the answer comes, and what to do against it.
enum GuidePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.publicOrgans()
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    var contacts = Markup()
    for organ in organs {
      let settings = try await visit.registry.settings(of: organ.id, on: visit.today)
      contacts += section(organ, settings)
    }
    return .page(
      Page(
        "政府信息公开指南", face: .portal, trail: [Crumb("首页", Links.portal)],
        body: "<h1>政府信息公开指南</h1>\n\(contacts)\(rules(visit))"))
  }

  private static func section(_ organ: Organ, _ settings: OrganSettings) -> Markup {
    var facts: [(String, String)] = []
    if let contact = settings.contact {
      facts += [
        ("工作机构", contact.office), ("办公地址", contact.address), ("办公时间", contact.hours), ("联系电话", contact.phone),
        ("传真", contact.fax), ("互联网联系方式", contact.online), ("邮政编码", contact.postcode),
      ]
    }
    for (label, body) in [("行政复议机关", settings.reconsideration), ("管辖法院", settings.court)] {
      guard let body else { continue }
      facts.append((label, body.address.isEmpty ? body.name : "\(body.name)，\(body.address)"))
    }
    let shown = facts.filter { !$0.1.isEmpty }.map { fact -> (String, Markup) in (fact.0, "\(fact.1)") }
    return shown.isEmpty ? "" : "<h2>\(organ.name)</h2>\n\(FactList(shown).markup)"
  }

  private static func rules(_ visit: Visit) -> Markup {
    let ways: Markup =
      visit.offers(Links.apply)
      ? "可以<a href=\"\(Links.apply)\">在网上申请</a>，也可以寄信或者当面提交。" : "申请请寄到或者当面提交到上面所列的政府信息公开工作机构。"
    let progress: Markup = visit.offers(Links.track) ? "可以随时<a href=\"\(Links.track)\">查询办理情况</a>。" : ""
    return """
      <h2>怎么申请</h2>
      <p>\(ways)书写有困难的，可以口头提出，由工作人员代为填写。申请写明姓名或者名称、\
      身份证明、联系方式，需要的信息的名称、文号或者其他特征，以及获取信息的方式、途径（《政府信息公开条例》第二十九条，以下简称《条例》）。不需要说明用途。</p>
      <h2>多久答复</h2>
      <p>自收到申请之日起 20 个工作日内答复；需要延长的，经工作机构负责人同意并告知申请人，延长不超过 20 个工作日。\
      征求第三方和其他机关意见所需的时间不计算在内（《条例》第三十三条）。\(progress)</p>
      <h2>是否收费</h2>
      <p>提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费（《条例》第四十二条）。</p>
      <h2>对办理不满意</h2>
      <p>可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（《条例》第五十一条）；\
      对不予公开的答复，应当先申请行政复议（《行政复议法》第二十三条）。</p>

      """
  }
}
