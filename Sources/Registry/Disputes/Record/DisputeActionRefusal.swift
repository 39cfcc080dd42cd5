package import Disclosure

/// Why something about a dispute is not done. Nothing has been changed.
package enum DisputeActionRefusal: RuleRefusal, Hashable {
  case noSuchDispute, noSuchRequest, noSuchReconsideration
  case rule(DisputeRefusal)
  case numberTaken(String)
  case textTooLong(String)
  case fileUsed, noFile
  case mappingBeforeLast(Day)
  case redoUncounted

  package var sentence: String {
    switch self {
    case .noSuchDispute: "复议诉讼登记中没有这一件。请刷新页面后重新选择。"
    case .noSuchRequest: "没有找到编号所指的申请，请核对申请编号。"
    case .noSuchReconsideration: "没有找到所选的行政复议，请重新选择。"
    case .rule(let refusal): refusal.sentence
    case .numberTaken(let number): "案号“\(number)”已经登记，请核对。"
    case .textTooLong(let field): "\(field)过长，请控制在 2000 字以内。"
    case .fileUsed: "这一文件已经登记，不能重复添加。"
    case .noFile: "请选择要添加的文件。"
    case .redoUncounted: "本单位把重新答复计作新的申请，请选择办理结果；本件没有关联申请或者申请没有登记申请人类型的，还要选择申请人类型。"
    case .mappingBeforeLast(let day): "起用日期应当晚于上一次设置的起用日期 \(day)，已经起用的对应关系不再改动。"
    }
  }
}
