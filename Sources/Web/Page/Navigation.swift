import Disclosure
import HTTPTypes
import Registry

/// 主要栏目: the links in the head of a page: those that are there and that the person may open.
enum Navigation {
  struct Item {
    let label: String
    let address: String
    let face: Page.Face
    /// Where else its pages lie.
    var neighbours: [String] = []

    /// Whether `path` lies within.
    func holds(_ path: String) -> Bool {
      ([address] + neighbours).contains { path == $0 || path.hasPrefix("\($0)/") }
    }
  }

  private static let all = [
    Item(label: "待办", address: Links.inbox, face: .office),
    Item(label: "申请", address: Links.requests, face: .office),
    Item(label: "信息", address: Links.items, face: .office),
    Item(label: "目录", address: Links.catalogue, face: .office),
    Item(label: "登记", address: Links.registers, face: .office),
    Item(label: "年报", address: Links.reports, face: .office),
    Item(label: "复议诉讼", address: Links.disputes, face: .office),
    Item(label: "时效", address: Links.timeliness, face: .office),
    Item(label: "考核", address: Links.scores, face: .office),
    Item(
      label: "工作", address: Links.workLog, face: .office,
      neighbours: [Links.problems, Links.handover, Links.opening]),
    Item(label: "单位", address: Links.organ, face: .office),
    Item(label: "账号", address: Links.accounts, face: .office),
    Item(label: "角色", address: Links.roles, face: .office),
    Item(label: "登录记录", address: Links.signIns, face: .office),
    Item(label: "审计记录", address: Links.audit, face: .office),
    Item(label: "系统", address: Links.system, face: .office),
    Item(label: "公开内容", address: Links.publicItems, face: .portal),
    Item(label: "申请公开", address: Links.apply, face: .portal),
    Item(label: "查询办理情况", address: Links.track, face: .portal),
  ]

  static func items(for visit: Visit, face: Page.Face) -> [Item] {
    let open = all.filter { item in item.face == face && isOpen(item, to: visit) }
    // Where no application can be sent, the guide says how to make one.
    return visit.offers(Links.apply) ? open : open + [Item(label: "公开指南", address: Links.guide, face: .portal)]
  }

  private static func isOpen(_ item: Item, to visit: Visit) -> Bool {
    guard let route = Routes.route(.get, item.address), visit.offers(item.address) else { return false }
    switch route.access {
    case .everyone: return true
    case .public: return !visit.site.options.isPublicOff
    case .signedIn: return visit.signedIn != nil
    case .action(let action):
      return visit.mayTry(action)
    case .loopback: return false
    }
  }
}
