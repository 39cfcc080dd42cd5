import Disclosure

/// 登记种类 whose entries are days or totals of months.
enum RegisterKind: String, CaseIterable, Sendable {
  case licences, penalties, compulsoryMeasures, charges

  /// Nil for charges, which are money.
  var decision: TableTwoDecision? { TableTwoDecision(rawValue: rawValue) }

  var chinese: String { decision?.label ?? "行政事业性收费" }

  var quantityLabel: String { self == .charges ? "金额（元）" : "处理决定数量（件）" }

  /// The item of 《条例》第二十条, as 表二 names it.
  var article: String {
    switch self {
    case .licences: "第二十条第（五）项"
    case .penalties, .compulsoryMeasures: "第二十条第（六）项"
    case .charges: "第二十条第（八）项"
    }
  }
}

extension ViewedOrgan {
  /// The pages of the registers; those of one kind are told apart by it.
  func registers(_ current: String, _ kind: RegisterKind? = nil) -> Sections {
    let pairs = query.has("year") ? [("year", query["year"])] : []
    func entries(_ kind: RegisterKind) -> String {
      address(Links.registerEntries, [("kind", kind.rawValue)] + pairs)
    }
    let pages =
      [("表二", address(Links.registers, pairs)), ("规范性文件", address(Links.documents))]
      + RegisterKind.allCases.map { ($0.chinese, entries($0)) }
    let open = kind.map(entries) ?? address(current, current == Links.registers ? pairs : [])
    return Sections("登记栏目", pages, current: open)
  }
}
