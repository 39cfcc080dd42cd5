package import Disclosure

extension ReplyPeriod {
  /// The answer of `gongkai deadline --format json`.
  package var json: JSON {
    [
      "due": JSON(due), "state": .string(state.rawValue), "overdue": .bool(isOverdue), "payBy": JSON(payBy),
      "provisional": .bool(isProvisional), "warnings": .array(warnings.map { .string($0.rawValue) }),
      "days": .array(days.map(\.json)),
    ]
  }
}

extension ClockDay {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("day", JSON(day))]
    switch mark {
    case .counted(let number):
      members += [.init("counted", true), .init("number", .integer(number))]
    case .skipped(let reason):
      members += [.init("counted", false), .init("reason", .string(reason.rawValue))]
    }
    if isMakeUp { members.append(.init("makeUp", true)) }
    return .object(members)
  }
}
