/// 权限表: the one table of role × state × action; every page, file, list and interface asks it.
///
/// It says who may try; whether a step is lawful now is said by the case itself.
package struct PermissionTable: Sendable {
  package struct Row: Hashable, Sendable {
    package let action: OfficeAction
    package let roles: Set<Role>
    /// Of the request; empty where no request is concerned.
    package let states: Set<RequestState>
    /// Of the item; empty where no item is concerned.
    package let itemStates: Set<ItemState>
    /// Of the annual report; empty where none is concerned.
    package let reportStates: Set<ReportState>

    package init(_ action: OfficeAction, _ roles: Set<Role>, in states: Set<RequestState> = []) {
      self.action = action
      self.roles = roles
      self.states = states
      (itemStates, reportStates) = ([], [])
    }

    package init(_ action: OfficeAction, _ roles: Set<Role>, items states: Set<ItemState>) {
      self.action = action
      self.roles = roles
      (self.states, reportStates) = ([], [])
      itemStates = states
    }

    package init(_ action: OfficeAction, _ roles: Set<Role>, reports states: Set<ReportState>) {
      self.action = action
      self.roles = roles
      (self.states, itemStates) = ([], [])
      reportStates = states
    }

    fileprivate var fits: Bool {
      let concerned = [!states.isEmpty, !itemStates.isEmpty, !reportStates.isEmpty]
      return switch action.subject {
      case .request: concerned == [true, false, false]
      case .item: concerned == [false, true, false]
      case .report: concerned == [false, false, true]
      case .other: concerned == [false, false, false]
      }
    }
  }

  private let rows: [OfficeAction: Row]

  /// - Throws: when an action has no row or two, a business action is held by an administrator, or states do not fit.
  package init(_ rows: [Row]) throws(PermissionFault) {
    var byAction: [OfficeAction: Row] = [:]
    for row in rows {
      guard byAction.updateValue(row, forKey: row.action) == nil else { throw .actionTwice(row.action) }
      guard !row.roles.isEmpty else { throw .nobody(row.action) }
      guard row.fits else { throw .statesDoNotFit(row.action) }
      let isBusiness = !PermissionTable.administrative.contains(row.action)
      if isBusiness, !row.roles.isDisjoint(with: Role.administrators) { throw .administratorInBusiness(row.action) }
    }
    if let missing = OfficeAction.allCases.first(where: { byAction[$0] == nil }) { throw .missing(missing) }
    self.rows = byAction
  }

  /// What the three administrators may hold.
  package static let administrative: Set<OfficeAction> = [
    .viewOrganization, .manageOrganization, .manageAccounts, .grantRoles, .viewSystem, .manageJobs, .managePhrases,
    .viewSecurityLog,
    .viewAuditLog,
  ]

  package func allows(_ roles: Set<Role>, _ action: OfficeAction, in state: RequestState? = nil) -> Bool {
    guard let row = rows[action], !row.roles.isDisjoint(with: roles) else { return false }
    switch action.subject {
    case .request: return state.map(row.states.contains) ?? false
    case .item, .report: return false
    case .other: return true
    }
  }

  package func allows(_ roles: Set<Role>, _ action: OfficeAction, item state: ItemState) -> Bool {
    guard let row = rows[action], !row.roles.isDisjoint(with: roles) else { return false }
    return row.itemStates.contains(state)
  }

  package func allows(_ roles: Set<Role>, _ action: OfficeAction, report state: ReportState) -> Bool {
    guard let row = rows[action], !row.roles.isDisjoint(with: roles) else { return false }
    return row.reportStates.contains(state)
  }

  /// Of one action, for `gongkai roles` and the tests.
  package func row(of action: OfficeAction) -> Row? { rows[action] }
}

/// What is wrong with a permission table; found at the start, never while somebody works.
package enum PermissionFault: Error, Hashable, Sendable {
  case actionTwice(OfficeAction)
  case missing(OfficeAction)
  case nobody(OfficeAction)
  case statesDoNotFit(OfficeAction)
  case administratorInBusiness(OfficeAction)

  package var sentence: String {
    switch self {
    case .actionTwice(let action): "权限表中“\(action.chinese)”有两行。"
    case .missing(let action): "权限表中缺少“\(action.chinese)”。"
    case .nobody(let action): "权限表中“\(action.chinese)”没有角色。"
    case .statesDoNotFit(let action): "权限表中“\(action.chinese)”的办理状态与操作不符。"
    case .administratorInBusiness(let action): "三员不得有业务权限：“\(action.chinese)”。"
    }
  }
}
