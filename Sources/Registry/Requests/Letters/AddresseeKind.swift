/// 收件人是个人还是单位, as it is chosen for a letter to a third party.
package enum AddresseeKind: String, CaseIterable, Sendable {
  case person, organization

  package var chinese: String { self == .person ? "个人（称“你”）" : "单位（称“你单位”）" }
}
