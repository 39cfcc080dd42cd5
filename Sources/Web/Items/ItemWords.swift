import Disclosure
import Registry

/// 信息经过 in plain words, an event at a time.
struct ItemWords {
  let opened: OpenedItem

  func words(_ what: ItemHappening) -> String {
    switch what {
    case .created(let opening): "新建信息，栏目：\(opened.columns.name(opening.column))\(opening.isBackfilled ? "（补录）" : "")"
    case .revised: "保存修改稿"
    case .secrecyReviewed(let opinion, _): "保密审查：\(opinion.chinese)"
    case .review(let event): words(event)
    case .attributeDecided(let attribute): "确定公开属性：\(attribute.chinese)"
    case .scheduled(let moment): moment.map { "定于 \($0.chinese) 发布" } ?? "取消定时发布"
    case .published(let number): "发布，索引号 \(number)"
    case .backfilled(let number, let release):
      "补录：\(release.day.chinese)已在\(release.channel.chinese)公开，索引号 \(number)"
    case .released(let release):
      "登记在\(release.channel.chinese)发布（\(release.day.chinese)）\(release.isBackfilled ? "，补录" : "")"
    case .corrected: "发布更正"
    case .takenDown(let reason, let isEmergency): "\(isEmergency ? "紧急撤下" : "撤下")：\(reason.chinese)"
    case .takeDownApproved: "批准紧急撤下"
    case .restored: "恢复发布"
    case .copiesDestroyed: "销毁副本：文本和附件不再保留"
    case .validityChanged(let validity, _): "有效性变更为“\(validity.chinese)”"
    case .interpreted: "关联解读"
    case .interpretationRemoved: "取消关联解读"
    case .noted: "添加备注"
    case .discarded: "作废"
    }
  }

  private func words(_ event: ReviewEvent) -> String {
    switch event {
    case .submitted: return "送审"
    case .passed(let signature): return "\(step(signature))通过\(who(signature))"
    case .returned(let signature, _): return "\(step(signature))退回修改\(who(signature))"
    case .recalled: return "撤回送审"
    }
  }

  private func step(_ signature: ReviewSignature) -> String {
    let steps = opened.item.review.ladder.steps
    return steps.indices.contains(signature.step) ? steps[signature.step].name : "第 \(signature.step + 1) 步"
  }

  private func who(_ signature: ReviewSignature) -> String {
    let principal = signature.onBehalfOf.map { "，代\(opened.directory.name(of: $0))" } ?? ""
    let paper = signature.paper.map { "，\($0.signedOn.chinese)线下签批" } ?? ""
    return "（\(opened.directory.name(of: signature.signer))\(principal)\(paper)）"
  }
}
