import Disclosure
import Documents
import Registry

/// 角色: who holds which role, since when.
enum RoleListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    let grants = try await visit.registry.roleGrants(of: organ.organ.id)
    let filter: Markup = organ.fields.isEmpty ? "" : FilterForm(Links.roles, organ.fields).markup
    let list =
      grants.isEmpty
      ? EmptyState("\(organ.organ.name)还没有人担任角色。", next: (label: "授予角色", address: organ.address(Links.newRole)))
        .markup : table(grants, visit)
    let body: Markup = """
      <h1>角色</h1>
      \(notice(visit))\(filter)<p class="no-print"><a href="\(organ.address(Links.newRole))">授予角色</a>　\
      <a href="\(Links.roleTable)">各角色能办什么</a></p>
      \(list)
      """
    return .page(Page("角色", face: .office, width: .wide, body: body))
  }

  private static func notice(_ visit: Visit) -> Markup {
    switch visit.query["done"] {
    case "granted": Notice(.green, "<p>已授予角色，此人的登录已全部退出，重新登录后生效。</p>").markup
    case "renewed":
      Notice(.amber, "<p>已授予角色。此人的密码不符合管理员密码的要求，已经失效，请系统管理员重发启用码。</p>").markup
    case "withdrawn": Notice(.green, "<p>已收回角色，此人的登录已全部退出。</p>").markup
    default: ""
    }
  }

  private static func table(_ grants: [RoleGrant], _ visit: Visit) -> Markup {
    DataTable(
      "角色", ["角色", "姓名", "账号", "自何日起", "办理"].map { .init($0) },
      rows: grants.map { grant in
        let step: Markup =
          grant.person == visit.signedIn?.person
          ? "<span class=\"quiet\">本人</span>"
          : "<a href=\"\(Links.withdrawal(of: grant.role, from: grant.person))\">收回角色</a>"
        return [
          "\(grant.role.chinese)", "<span class=\"nowrap\">\(grant.name)</span>", "\(grant.account ?? "没有账号")",
          "<span class=\"nowrap\">\(grant.since.description)</span>", step,
        ]
      }
    ).markup
  }
}
