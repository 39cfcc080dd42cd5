package import Disclosure

/// Why something of scoring is refused. Nothing has been changed.
package enum ScoringRefusal: RuleRefusal, Hashable {
  case noSuchScheme, sameScheme, otherPeriods, schemeUnsound(String)
  case noSuchPeriod, periodOpen(Day), periodIssued(CataloguePeriod), nothingMissing
  case noSuchUnit, noSuchEntry, noSuchIndicator, kindUnknown(String), noSuchLine, noSuchAppeal
  case dayAhead(Day), wordsMissing, quantity
  case appealOpen(Int), appealDecided, notADeduction, alreadyAppealed, notOwnUnit
  case inputsMissing([String])

  package var sentence: String {
    switch self {
    case .noSuchScheme: "没有这个考核办法。请刷新页面后重新选择。"
    case .sameScheme: "与现行版本完全相同，没有改动，不必另立新版本。"
    case .otherPeriods: "新版本的年度和周期应与现行版本相同。新的年度或者周期，请从样本或者现行办法另外启用一个考核办法。"
    case .schemeUnsound(let faults): faults
    case .noSuchPeriod: "这个考核办法没有这一考核期。请重新选择考核期。"
    case .periodOpen(let last): "考核期到 \(last) 才结束，结束以后才能印发通报。"
    case .periodIssued(let period): "\(period.chinese)的通报已经印发，这一期不能再改动。"
    case .nothingMissing: "这一扣分没有需要整改的内容。"
    case .noSuchUnit: "没有这个被考核单位，或者它不在考核范围内。请刷新页面后重新选择。"
    case .noSuchEntry: "没有这一条登记，或者已经撤销。请刷新页面后重新选择。"
    case .noSuchIndicator: "这个考核办法没有这一指标，或者这一指标不靠登记。请重新选择。"
    case .kindUnknown(let kind): "考核办法中没有“\(kind)”这种情形，请从列出的情形中选择。"
    case .noSuchLine: "没有这一加分或者扣分，可能数字已经更新。请刷新页面后重新选择。"
    case .noSuchAppeal: "没有这一申诉。请刷新页面后重新选择。"
    case .dayAhead(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .wordsMissing: "请写明理由。"
    case .quantity: "数量应为 1 至 10000 的整数。"
    case .appealOpen(let count): "还有 \(count) 件申诉没有处理，处理以后才能印发通报。"
    case .appealDecided: "这一申诉已经处理。"
    case .notADeduction: "只能对扣分和不计分提出申诉。"
    case .alreadyAppealed: "对这一扣分已经提出过申诉。"
    case .notOwnUnit: "只能办理本单位的事项。"
    case .inputsMissing(let names):
      "还有 \(names.count) 项没有登记，登记或者标为不适用以后才能印发：\(names.prefix(5).joined(separator: "；"))"
    }
  }
}
