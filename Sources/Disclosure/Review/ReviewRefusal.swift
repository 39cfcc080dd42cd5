/// Why a step on the ladder is refused.
package enum ReviewRefusal: Error, Hashable, Sendable {
  case alreadyInReview
  case notInReview
  case nothingToReview
  case otherStep(due: String)
  case otherRevision
  case otherAuthor
  case otherRole(step: String, Role)
  case noDelegation(step: String, on: Day)
  case ownText
  case secondStep(first: String)
  case returnWithoutReason
  case recordedBySigner
  case scanMissing
  case beforePreviousStep(Day)
  case signedAfterRecording(recorded: Day)

  package var sentence: String {
    switch self {
    case .alreadyInReview: "本稿正在审核或者已经签发，不能再次送审。要修改，请先撤回送审。"
    case .notInReview: "本稿不在审核中，不能办理审核环节。"
    case .nothingToReview: "没有可供审核的文稿，请先拟稿。"
    case .otherStep(let due): "现在应当办理的环节是“\(due)”，请刷新页面后再办理。"
    case .otherRevision: "文稿在您打开页面之后有改动，不是同一稿。请阅读最新一稿后再办理。"
    case .otherAuthor: "送审的拟稿人与最新一稿的拟稿人不是同一人，请核对后再送审。"
    case .otherRole(let step, let role): "现在的环节是“\(step)”，由\(role.chinese)办理。"
    case .noDelegation(let step, let day): "\(day) 没有有效的授权代签可以代为办理“\(step)”，请先登记授权，或者由本人办理。"
    case .ownText: "拟稿人不能审核自己起草的文稿（任何两个环节不得由同一人担任），请由其他有权人员办理。"
    case .secondStep(let first): "签署人已经在“\(first)”环节签署意见，任何两个环节不得由同一人担任，请由其他有权人员办理。"
    case .returnWithoutReason: "退回应当写明理由，请填写后再退回。"
    case .recordedBySigner: "线下签批应当由签批人以外的人员登记。"
    case .scanMissing: "线下签批没有附签批单的扫描件，请先上传。"
    case .beforePreviousStep(let day): "签署日期不能早于送审或者上一环节签署的日期 \(day)，请核对日期。"
    case .signedAfterRecording(let day): "签批日期不能晚于登记日期 \(day)，请核对日期。"
    }
  }
}
