/// 授权事由: a closed list, since what people write freely about an absence may be personal and a log is kept for ever.
package enum DelegationReason: String, CaseIterable, Sendable {
  case officialTrip, study, leave, secondment, vacancy, division

  package var chinese: String {
    switch self {
    case .officialTrip: "出差"
    case .study: "外出学习"
    case .leave: "休假"
    case .secondment: "挂职、借调"
    case .vacancy: "职务空缺"
    case .division: "分工调整"
    }
  }
}
