/// 角色: what a person may be entrusted with; a person may hold several. The raw value is the key of the contract.
package enum Role: String, CaseIterable, Sendable {
  /// 信息员, of a contributing office.
  case contributor
  /// 收发室.
  case mailRoom
  /// 信息公开专职人员.
  case officer
  /// 办公室负责人, the head of the 政府信息公开工作机构 (《条例》第四条, 第三十三条第二款).
  case officeHead
  /// 分管领导.
  case deputyLeader
  /// 主要领导.
  case leader
  /// 县级政务公开主管部门 (第三条, 第四十七条).
  case supervisor
  /// 系统管理员.
  case systemAdmin
  /// 安全管理员.
  case securityAdmin
  /// 审计管理员.
  case auditAdmin

  /// 三员: the three administrators, who hold no business rights and exclude each other.
  package static let administrators: Set<Role> = [.systemAdmin, .securityAdmin, .auditAdmin]

  package var isAdministrator: Bool { Role.administrators.contains(self) }

  package var chinese: String {
    switch self {
    case .contributor: "信息员"
    case .mailRoom: "收发室"
    case .officer: "信息公开专职人员"
    case .officeHead: "办公室负责人"
    case .deputyLeader: "分管领导"
    case .leader: "主要领导"
    case .supervisor: "政务公开主管部门"
    case .systemAdmin: "系统管理员"
    case .securityAdmin: "安全管理员"
    case .auditAdmin: "审计管理员"
    }
  }

  /// Whether one person may hold all of `roles`: 三员 are separate from each other and from every business role.
  package static func mayBeHeldTogether(_ roles: Set<Role>) -> Bool {
    roles.isDisjoint(with: administrators) || roles.count <= 1
  }
}
