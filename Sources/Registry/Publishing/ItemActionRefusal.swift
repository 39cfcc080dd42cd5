package import Disclosure

/// Why an action on an item is refused; nothing of it is kept.
package enum ItemActionRefusal: Error, Hashable, Sendable {
  /// Not there, or not visible to whom asks: the answer is the same.
  case notFound
  case notAllowed(OfficeAction)
  case rule(ItemRefusal)
  /// Somebody else acted after the page was shown.
  case stale
  case missing(ItemDetail)
  case textUnfit(ItemDetail)
  case columnUnknown
  case officeUnknown
  /// A file of another item, or one that did not pass its check.
  case fileElsewhere
  case fileUnchecked
  case numberTaken(String)
  case titleMissing
  /// What the screening found must be mended first.
  case screeningBlocks(Int)
  /// The screening was of another revision than the one that is there now.
  case screenedOther
  /// Others keep bringing in lists at the same time.
  case importsCollide
  /// The file of the revision is damaged or gone.
  case textUnreadable

  package var sentence: String {
    switch self {
    case .notFound: "没有这条信息，或者您无权查看。请从信息列表中重新打开。"
    case .notAllowed(let action): "您的角色在这条信息现在的状态下不能“\(action.chinese)”。请刷新页面，或者与有权办理的人员联系。"
    case .rule(let refusal): refusal.sentence
    case .stale: "刚才有别人办理了同一条信息，页面上的内容已不是最新的。您填写的内容还在，请对照后重新保存。"
    case .missing(let detail): "“\(detail.chinese)”没有填写，请填写后再提交。"
    case .textUnfit(let detail): "“\(detail.chinese)”过长或者含有无法保存的字符，请缩短或者重新输入。"
    case .columnUnknown: "没有这个栏目，请重新选择。"
    case .officeUnknown: "没有这个科室，或者它已经撤销，请重新选择。"
    case .fileElsewhere: "附件已经用于另一条信息，请重新上传。"
    case .fileUnchecked: "有附件还没有通过检查，请稍后再办理，或者更换附件。"
    case .numberTaken(let number): "索引号 \(number) 已经用于另一条信息。"
    case .screeningBlocks(let count): "内容筛查有 \(count) 处必须改正，改正以后才能送审或者审核通过。"
    case .screenedOther: "内容筛查针对的不是现在这一稿，请刷新页面后再办理。"
    case .textUnreadable: "这一稿的文件读不出来，不能公开。请系统管理员核验数据，或者重新保存一稿。"
    case .importsCollide: "同时有其他人在向这个机关补录信息，这次没有导入任何内容，请稍后再导入。"
    case .titleMissing: "标题没有填写，请填写后再保存。"
    }
  }
}
