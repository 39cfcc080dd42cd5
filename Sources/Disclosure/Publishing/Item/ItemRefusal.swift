/// Why a step of an item is refused.
package enum ItemRefusal: Error, Hashable, Sendable {
  case notCreated
  case createdTwice
  case inTheFuture(today: Day)
  case beforeCreation(Day)
  case state(ItemState)
  case nothingWritten
  case sameRevision
  case formedInFuture(Day)
  case review(ReviewRefusal)
  case secrecyMissing
  case secrecyDoubtful
  case secrecySecret
  case secrecyOfOther
  case secrecyByAuthor
  case notProactive(DisclosureAttribute)
  case numberMissing
  case numberChanges(String)
  case scheduledInPast
  /// 提前公开: before the first day on which it may be published.
  case tooEarly(Day)
  case correctionNotSigned
  case releaseAfterToday(Day)
  case releasedBeforeFormed(Day)
  case ownPlatform
  case approvedByTaker
  case nothingToApprove
  case successorMissing
  case itself
  case linkedAlready
  case notLinked
  case approvalOutstanding
  case copiesDestroyed
  case copiesAreKept

  package var sentence: String {
    switch self {
    case .copiesDestroyed: "这条信息的文本和附件已经销毁，不能再办理这一步。"
    case .copiesAreKept: "只有因涉密或者涉及个人隐私、商业秘密撤下的信息才销毁副本；其他的应当保留备查。"
    case .notCreated: "这条信息还没有建立。"
    case .createdTwice: "这条信息已经建立，不能重复建立。"
    case .inTheFuture(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .beforeCreation(let day): "日期不能早于建立之日 \(day)，请核对日期。"
    case .state(let state): "这条信息现在是“\(state.chinese)”，不能办理这一步。"
    case .nothingWritten: "还没有写正文，请先填写并保存。"
    case .sameRevision: "内容没有变化，没有保存新的修改稿。"
    case .formedInFuture(let day): "成文日期 \(day) 晚于今天，请核对日期。"
    case .review(let refusal): refusal.sentence
    case .secrecyMissing: "这一稿还没有保密审查意见，请先进行保密审查（《条例》第十七条）。"
    case .secrecyDoubtful: "保密审查不能确定，应当报请有关主管部门或者保密行政管理部门确定以后再办理（《条例》第十七条）。"
    case .secrecySecret: "保密审查认为涉密，不得公开，请交保密员线下处理。"
    case .secrecyOfOther: "保密审查针对的不是现在这一稿，请对现在这一稿重新审查。"
    case .secrecyByAuthor: "拟稿人不能对自己拟写的内容进行保密审查，请由他人审查。"
    case .notProactive(let attribute): "公开属性确定为“\(attribute.chinese)”，不能发布。"
    case .numberMissing: "发布须有索引号。"
    case .numberChanges(let number): "索引号 \(number) 一经编定不得变更。"
    case .tooEarly(let day): "这条信息写明公开日期不早于 \(day)，不能提前公开。请到这一天再发布，或者定时到这一天以后。"
    case .scheduledInPast: "定时发布的时间已经过去，请另选时间或者立即发布。"
    case .correctionNotSigned: "更正的内容还没有经过审核签发。"
    case .releaseAfterToday(let today): "发布日期不能晚于今天（\(today)），请核对日期。"
    case .releasedBeforeFormed(let day): "发布日期不能早于成文日期 \(day)，请核对日期。"
    case .ownPlatform: "本平台的发布由系统登记，不能手工补录。"
    case .approvedByTaker: "撤下人不能批准自己的紧急撤下，请由他人批准。"
    case .nothingToApprove: "没有等待批准的紧急撤下。"
    case .successorMissing: "修改、废止的，应当指明新的文件。"
    case .itself: "不能把信息与它自己关联。"
    case .linkedAlready: "已经关联，不必重复关联。"
    case .notLinked: "没有这一关联。"
    case .approvalOutstanding: "紧急撤下还没有经他人批准，请先办理批准。"
    }
  }
}
