package import Database
import Disclosure

/// 提醒种类: what somebody should look at today.
package enum ReminderKind: String, CaseIterable, Sendable {
  case unconfirmed, overdue, dueSoon, thirdPartySilent, notSupplemented, feeUnpaid, undelivered

  /// What is to be done.
  package var chinese: String {
    switch self {
    case .unconfirmed: "还没有与申请人确认收到，请今天确认并登记"
    case .overdue: "答复期限已过，请尽快答复，并说明逾期的理由"
    case .dueSoon: "答复期限三个工作日内届满，请在届满前答复"
    case .thirdPartySilent: "征求意见期满，没有收到意见，请登记期满后继续办理"
    case .notSupplemented: "补正期限已过，申请人没有补正，请核对后办理"
    case .feeUnpaid: "缴费期限已过，申请人没有缴费，请核对后办理"
    case .undelivered: "答复已经印发，还没有登记送达，请送达并登记"
    }
  }

  /// - Parameter calendar: Soon is as the mark of the due day says it: so many working days are left.
  func condition(on day: Day, calendar: WorkCalendar) -> SQLCondition {
    let today = SQLValue.text(day.description)
    switch self {
    case .unconfirmed: return Self.situation([.unconfirmed]).and(SQLCondition("confirm_by <= ?", [today]))
    case .overdue: return Self.situation(DueColumns.Situation.counting).and(SQLCondition("due < ?", [today]))
    case .dueSoon:
      let later = calendar.workingDay(DueChip.soon + 1, after: day)
      return Self.situation([.running])
        .and(SQLCondition("due >= ? AND due < ?", [today, .text((later ?? .last).description)]))
    case .thirdPartySilent: return Self.situation([.consultation]).and(SQLCondition("wait_until < ?", [today]))
    case .notSupplemented: return Self.situation([.supplement]).and(SQLCondition("wait_until < ?", [today]))
    case .feeUnpaid: return Self.situation([.payment]).and(SQLCondition("wait_until < ?", [today]))
    case .undelivered: return Self.situation([.undelivered]).and(SQLCondition("closed < ?", [today]))
    }
  }

  private static func situation(_ situations: [DueColumns.Situation]) -> SQLCondition {
    .isIn("request.situation", situations.map { .text($0.rawValue) })
  }
}

/// The table of reminders. It follows from the cases of a day and is written by a duty: no projection, and losing it loses no record.
package enum ReminderSchema {
  package static let migrations = [Migration("提醒", tables)]
  package static let additions = [
    Migration("提醒按日查找", "CREATE INDEX reminder_of_day ON reminder (day, request, kind);")
  ]

  private static let tables = """
    CREATE TABLE reminder (
      request {text} NOT NULL, kind {text} NOT NULL, day {text} NOT NULL, organ {text} NOT NULL,
      PRIMARY KEY (request, kind, day)
    ) {strict};
    CREATE INDEX reminder_day ON reminder (organ, day);
    """
}
