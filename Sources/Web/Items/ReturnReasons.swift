import Disclosure
import Registry

/// 退回理由: the usual ones to tick, and words of one's own.
enum ReturnReasons {
  private static let usual = [
    "内容与事实或者原件不符", "含有应当遮盖的个人信息", "公开属性不当", "标题、文号或者日期有误", "附件不全或者不能打开", "栏目或者分类不当", "文字、格式需要修改",
  ]

  static let fields = [
    Field("usual", "常见问题", .ticks(usual.map { Choice($0, $0) }), isOptional: true),
    Field("reason", ItemDetail.returnReason.chinese, .lines(3), hint: "写明要改什么；上面已经勾选的，可以不再写。"),
  ]

  /// - Throws: `CaseFaults` when neither was given.
  static func reason(in input: ItemInput) throws -> String {
    let ticked = Set(input.form.all("usual"))
    let reasons = usual.filter(ticked.contains) + [input["reason"]].filter { !$0.isEmpty }
    guard !reasons.isEmpty else { throw CaseFaults("reason", "请勾选或者填写退回理由。") }
    return reasons.joined(separator: "；")
  }
}
