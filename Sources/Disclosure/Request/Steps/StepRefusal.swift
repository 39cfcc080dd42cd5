/// Why a person cannot take a step in a case now: it is somebody else's, it does not fit the state, or a rule refuses it.
package enum StepRefusal: Error, Hashable, Sendable {
  /// Of those who hold one of these roles.
  case role(Set<Role>)
  case state(OfficeAction, RequestState)
  case rule(RequestRefusal)

  package var sentence: String {
    switch self {
    case .role(let roles): "这一步由\(StepRefusal.list(roles))办理。"
    case .state(let action, let state): StepRefusal.sentence(action, state)
    case .rule(let refusal): refusal.sentence
    }
  }

  private static func sentence(_ action: OfficeAction, _ state: RequestState) -> String {
    switch state {
    case .unconfirmed: RequestRefusal.notConfirmed.sentence
    case .inReview: "答复正在审核，不能\(action.chinese)；要办理这一步，请先退回修改或者撤回送审。"
    case .approved: "答复已经签发，不能\(action.chinese)；要办理这一步，请先撤回送审。"
    case .issued, .delivered: RequestRefusal.answeredAlready.sentence
    case .closed: RequestRefusal.archived.sentence
    default: "本件现在的状态是“\(state.chinese)”，不能\(action.chinese)。"
    }
  }

  /// 甲、乙或者丙, in the order of the roles.
  private static func list(_ roles: Set<Role>) -> String {
    let names = Role.allCases.filter(roles.contains).map(\.chinese)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: "、") + "或者" + last
  }
}
