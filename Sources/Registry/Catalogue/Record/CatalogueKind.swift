/// 公开目录和登记事项的种类: what happens to columns, catalogue rows and the registers behind 表二. The raw value is the event's kind.
package enum CatalogueKind: String, CaseIterable, Sendable {
  case columnSet, columnClosed
  case catalogueOpened, catalogueReplaced, rowListed
  case rowNoted, rowNoteWithdrawn, itemPlaced
  case normativeMade, normativeAmended, normativeEnded, normativeTermSet
  case enforcementEntered, enforcementCorrected, chargeEntered, chargeCorrected

  package var chinese: String {
    switch self {
    case .columnSet: "设置栏目"
    case .columnClosed: "停用栏目"
    case .catalogueOpened: "启用公开目录"
    case .catalogueReplaced: "公开目录被新的目录替代"
    case .rowListed: "列入公开目录"
    case .rowNoted: "登记情况说明或者未涉及"
    case .rowNoteWithdrawn: "撤回情况说明或者未涉及"
    case .itemPlaced: "指明信息对应的目录事项"
    case .normativeMade: "登记规范性文件"
    case .normativeAmended: "登记规范性文件修改"
    case .normativeEnded: "登记规范性文件废止或者失效"
    case .normativeTermSet: "登记规范性文件有效期"
    case .enforcementEntered: "登记行政执法数量"
    case .enforcementCorrected: "更正行政执法数量"
    case .chargeEntered: "登记行政事业性收费"
    case .chargeCorrected: "更正行政事业性收费"
    }
  }
}

extension CatalogueKind: TableEventKind {
  package static let families: Set<String> = ["catalogue", "register"]
}

extension StreamID {
  /// 栏目和公开目录 of an organ.
  package static func catalogue(_ organ: OrganID) -> StreamID { StreamID("catalogue/\(organ)") }
  /// 规范性文件、行政执法、收费登记 of an organ.
  package static func registers(_ organ: OrganID) -> StreamID { StreamID("register/\(organ)") }
}
