@testable import Disclosure

/// One history of 2026 with what the clock has to say of it. Days are month and day of 2026.
///
/// `days` is written short: `r` receipt, `s` and `p` waiting for a supplement or a payment, `x` restart, `h` holiday, `w` weekend, `c` consultation, a number for a counted
/// day; `1-4` and `h*9` for runs; `+` for a make-up day.
struct ClockRow: CustomStringConvertible, Sendable {
  let name: String
  let received: String
  let events: [ClockEvent]
  let today: String?
  let due: String?
  let state: ReplyState
  let overdue: Bool
  let payBy: String?
  let provisional: Bool
  let warnings: [ClockWarning]
  let days: String

  init(
    _ name: String, received: String, _ events: [ClockEvent] = [], today: String? = nil, due: String?,
    _ state: ReplyState,
    overdue: Bool = false, payBy: String? = nil, provisional: Bool = false, warnings: [ClockWarning] = [], days: String
  ) {
    self.name = name
    self.received = received
    self.events = events
    self.today = today
    self.due = due
    self.state = state
    self.overdue = overdue
    self.payBy = payBy
    self.provisional = provisional
    self.warnings = warnings
    self.days = days
  }

  var description: String { name }
}

/// The day of 2026 with that month and day, `02-09`.
func on(_ monthAndDay: String) -> Day { day("2026-\(monthAndDay)") }

/// The day; the first of all for a text that is none, which no row expects.
func day(_ text: String) -> Day { Day(iso: text) ?? .first }

func at(_ monthAndDay: String, _ step: ClockStep) -> ClockEvent { ClockEvent(on(monthAndDay), step) }

/// The days in the short writing of `ClockRow.days`.
func shortWriting(_ days: [ClockDay]) -> String {
  var runs: [(sign: String, first: Int, last: Int, isMakeUp: Bool)] = []
  for day in days {
    switch day.mark {
    case .counted(let number):
      if let open = runs.last, open.sign.isEmpty, !open.isMakeUp, !day.isMakeUp {
        runs[runs.count - 1].last = number
      } else {
        runs.append(("", number, number, day.isMakeUp))
      }
    case .skipped(let reason):
      if let open = runs.last, open.sign == reason.sign, open.isMakeUp == day.isMakeUp {
        runs[runs.count - 1].last += 1
      } else {
        runs.append((reason.sign, 1, 1, day.isMakeUp))
      }
    }
  }
  return runs.map { run in
    let plus = run.isMakeUp ? "+" : ""
    if run.sign.isEmpty { return (run.first == run.last ? "\(run.first)" : "\(run.first)-\(run.last)") + plus }
    return run.sign + plus + (run.last == 1 ? "" : "*\(run.last)")
  }.joined(separator: " ")
}

extension SkipReason {
  fileprivate var sign: String {
    switch self {
    case .receipt: "r"
    case .waitingForSupplement: "s"
    case .waitingForPayment: "p"
    case .restart: "x"
    case .holiday: "h"
    case .weekend: "w"
    case .consultation: "c"
    }
  }
}
