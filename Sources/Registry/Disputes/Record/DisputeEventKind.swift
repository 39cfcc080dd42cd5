package import Disclosure

/// 复议诉讼的事项: what is recorded about disputes. The raw value is the event's kind.
package enum DisputeEventKind: String, CaseIterable, Sendable {
  case disputeRegistered, disputeAnswered, disputeProcedureChanged, disputeExtended, disputeHearingSet
  case disputeDecided, disputeAppealed, disputeRedone, disputeNoted, disputeDocumentAdded, disputeVoided
  case disputePartyShown, outcomeMappingSet
  case disputeAppealAnswered, disputeSuspended, disputeResumed, disputeRetrialSought, disputeRetrialOrdered

  package var chinese: String {
    switch self {
    case .disputeRegistered: "登记复议诉讼"
    case .disputeAnswered: "提交复议答复或者诉讼答辩"
    case .disputeProcedureChanged: "复议转为普通程序"
    case .disputeExtended: "复议延长审理期限"
    case .disputeHearingSet: "登记听证或者开庭日期"
    case .disputeDecided: "登记复议诉讼结果"
    case .disputeAppealed: "登记上诉"
    case .disputeRedone: "登记重新答复"
    case .disputeNoted: "添加复议诉讼备注"
    case .disputeDocumentAdded: "添加复议诉讼材料"
    case .disputeVoided: "作废复议诉讼登记"
    case .disputePartyShown: "查看复议诉讼当事人姓名"
    case .outcomeMappingSet: "设置审理结果在表四中的对应"
    case .disputeAppealAnswered: "对上诉提交答辩状"
    case .disputeSuspended: "登记中止审理"
    case .disputeResumed: "登记恢复审理"
    case .disputeRetrialSought: "登记申请再审"
    case .disputeRetrialOrdered: "登记再审"
    }
  }
}

extension DisputeEventKind: TableEventKind {
  package static let families: Set<String> = ["dispute", "disputes"]
}

extension StreamID {
  /// 一件复议诉讼.
  package static func dispute(_ id: DisputeID) -> StreamID { StreamID("dispute/\(id)") }
  /// 复议诉讼的设置 of an organ.
  package static func disputes(_ organ: OrganID) -> StreamID { StreamID("disputes/\(organ)") }
}
