/// 报送情况 of one unit on one day. The latest submission decides: nobody could say of two which is right.
package struct UnitStanding: Hashable, Sendable {
  /// The worst first, as the board is sorted.
  package enum State: Int, CaseIterable, Sendable {
    case overdue, returned, faulty, missing, received

    package var chinese: String {
      switch self {
      case .overdue: "逾期未报"
      case .returned: "已退回"
      case .faulty: "有错误"
      case .missing: "未报"
      case .received: "已报"
      }
    }
  }

  package let state: State
  package let due: Day
  /// The submission that the total takes.
  package let counted: UnitSubmission?
  /// 迟报: the first submission came after the due day.
  package let isLate: Bool
  /// 定稿后有变: the total that was taken last does not hold what is counted now.
  package let isChanged: Bool

  /// - Parameters:
  ///   - submissions: In the order in which they came.
  ///   - taken: The number of the unit's submission in the total taken last; nil where it had none.
  ///   - isTaken: Whether a total was taken at all.
  package init(due: Day, submissions: [UnitSubmission], taken: Int?, isTaken: Bool, today: Day) {
    self.due = due
    counted = submissions.last.flatMap { $0.isSound ? $0 : nil }
    isLate = submissions.first.map { $0.day > due } ?? false
    isChanged = isTaken && counted?.number != taken
    switch submissions.last {
    case nil: state = today > due ? .overdue : .missing
    case let last? where last.returned != nil: state = .returned
    case let last? where last.errors > 0: state = .faulty
    case _?: state = .received
    }
  }

  /// Less is worse: the state, then what changed, then what came late.
  package var order: Int { state.rawValue * 4 + (isChanged ? 0 : 2) + (isLate ? 0 : 1) }
}
