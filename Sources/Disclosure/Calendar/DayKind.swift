/// 日期性质: what a day is for the counting of working days.
package enum DayKind: UInt8, CaseIterable, Sendable {
  /// 工作日: Monday to Friday, not named as a day off.
  case workingDay
  /// 调休上班: a Saturday or Sunday that a notice makes a working day.
  case makeUpDay
  /// 公休日: a Saturday or Sunday that no notice names.
  case weekend
  /// 放假: a day off named in a notice, also on Saturday and Sunday.
  case holiday

  package var isWorking: Bool { self == .workingDay || self == .makeUpDay }
}
