/// 申请人情况: the columns of 表三, in the order of the form. The raw value is the key of the contract.
package enum TableThreeColumn: String, CaseIterable, Sendable {
  case naturalPerson, business, research, publicWelfare, legalService, otherOrganization, total

  package var label: String {
    switch self {
    case .naturalPerson: "自然人"
    case .business: "商业企业"
    case .research: "科研机构"
    case .publicWelfare: "社会公益组织"
    case .legalService: "法律服务机构"
    case .otherOrganization: "其他"
    case .total: "总计"
    }
  }

  package var index: Int {
    switch self {
    case .naturalPerson: 0
    case .business: 1
    case .research: 2
    case .publicWelfare: 3
    case .legalService: 4
    case .otherOrganization: 5
    case .total: 6
    }
  }

  /// The six kinds of applicant, without 总计.
  package static let kinds: [TableThreeColumn] = allCases.filter { $0 != .total }
  /// 法人或其他组织: the five kinds under one head.
  package static let organizations: [TableThreeColumn] = kinds.filter { $0 != .naturalPerson }
}
