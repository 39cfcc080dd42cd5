package import Disclosure

/// Why a change of organs, people, roles or accounts is refused. Nothing has been changed.
package enum PeopleRefusal: RuleRefusal, Hashable {
  case notAllowed(OfficeAction)
  case noSuchOrgan, noSuchOffice, noSuchPerson, noSuchPost, noSuchAccount, noSuchEntry
  case empty(String)
  case organNameTaken(String)
  case officeNameTaken(String)
  case organHasBeneath
  case parentBeneath
  case personHasAccount
  case accountHeld, accountNotHeld
  case ownAccount, ownRoles
  case rolesExclude(Role)
  case roleHeld(Role)
  case roleNotHeld(Role)
  case lastAdministrator(Role)
  case accountName(String)
  case accountTaken(String)
  case password(PasswordFault)
  case wrongPassword
  case locked(until: Instant)
  case activationInvalid
  case untilBeforeSince
  case delegation(DelegationRefusal)
  case delegationByDeputy
  case delegationOverlaps
  case delegationWithoutAuthority
  case calendarFromAbove(String)
  case holidayDay(Day)
  case ladderNotFromTomorrow(Day)
  /// Others are set for a later day already.
  case laddersChangeLater(Day)
  case dayAhead(Day)
  case yearPublished(Int)
  case successorIsSame

  package var sentence: String {
    switch self {
    case .notAllowed(let action): "您的角色不能“\(action.chinese)”。需要办理的，请联系安全管理员调整角色。"
    case .noSuchOrgan: "没有这个机关，或者它已经撤销。请刷新页面后重新选择。"
    case .noSuchOffice: "没有这个科室，或者它已经撤销。请刷新页面后重新选择。"
    case .noSuchPerson: "没有这个人员，或者其已经离开本单位。请刷新页面后重新选择。"
    case .noSuchPost: "没有这个职务，或者已经免去。请刷新页面后重新选择。"
    case .noSuchAccount: "没有这个账号，或者它已经停用。请核对账号。"
    case .noSuchEntry: "没有这一条，或者已经结束。请刷新页面后重新选择。"
    case .empty(let field): "没有填写\(field)。"
    case .organNameTaken(let name): "已有名为“\(name)”的机关，请核对名称。"
    case .officeNameTaken(let name): "本机关已有名为“\(name)”的科室，请核对名称。"
    case .organHasBeneath: "还有下级机关，不能撤销。请先把下级机关改属其他机关。"
    case .parentBeneath: "上级机关不能是本机关自己或者它的下级。请重新选择上级机关。"
    case .personHasAccount: "此人已有账号。忘记密码的，请重新发放启用码。"
    case .accountHeld: "这个账号已经锁定。"
    case .accountNotHeld: "这个账号没有锁定，不必解除。"
    case .ownAccount: "不能锁定、解除锁定、停用自己的账号，也不能为自己重发启用码，请由另一名系统管理员办理。"
    case .ownRoles: "不能变更自己的角色，请由另一名安全管理员办理。"
    case .rolesExclude(let role): "系统管理员、安全管理员、审计管理员（三员）必须由不同的人担任，也不得兼任业务角色，不能授予“\(role.chinese)”。"
    case .roleHeld(let role): "此人已经是\(role.chinese)。"
    case .roleNotHeld(let role): "此人不是\(role.chinese)。"
    case .lastAdministrator(let role): "此人是唯一的\(role.chinese)。请先把这一角色授予另一人。"
    case .accountName(let name): "账号“\(name)”不合要求：应为 2 至 32 个小写字母、数字、点、下划线或者连字符，至少有一个字母。"
    case .accountTaken(let name): "账号“\(name)”已有人使用，请换一个。"
    case .password(let fault): fault.sentence
    case .locked(let until): SignInRefusal.locked(until: until).sentence
    case .wrongPassword: "现在的密码不正确，请重新输入。"
    case .activationInvalid: "启用码不正确、已经用过或者已过期。请向系统管理员索取新的启用码。"
    case .untilBeforeSince: "结束日期早于开始日期，请核对。"
    case .delegation(let refusal): refusal.sentence
    case .delegationByDeputy: "不能为自己登记他人的授权，请由授权人本人或者另一人登记。"
    case .delegationOverlaps: "这段日期内已有同样的授权，请先结束原来的授权或者修改日期。"
    case .delegationWithoutAuthority: "授权人没有所选的审核签发角色，无权可授。请重新选择授权人或者角色。"
    case .calendarFromAbove(let name): "节假日由“\(name)”统一维护，本单位不能修改。"
    case .holidayDay(let day): "\(day) 既是放假日又是上班日，或者不在这一年。请核对通知。"
    case .yearPublished(let year): "\(year)年的年度报告已经发布，不再重新统计；起用日期应当在\(year + 1)年1月1日以后。"
    case .laddersChangeLater(let day): "已经有自 \(day) 起的分栏目、体裁审核流程，新的变更应当从这一天或者以后起。"
    case .ladderNotFromTomorrow(let day): "审核流程最早从 \(day) 起变更，当天送审的仍按原来的流程办理。"
    case .dayAhead(let day): "\(day) 还没有到，请到当天再登记。"
    case .successorIsSame: "承继的科室、接手的人员不能是原来的，请另选。"
    }
  }
}
