@testable import Disclosure

/// The reply clock by rows: receipt, days off, make-up days, due day. Expected days were worked out apart from the program, with `chinesecalendar`.
extension ClockRow {
  static let counting: [ClockRow] = [
    ClockRow(
      "the receipt day is not counted; counting begins with the next working day",
      received: "02-09",
      due: "03-13", .running,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20"),
    ClockRow(
      "a receipt on a Friday before a holiday",
      received: "09-30",
      due: "11-03", .running,
      days: "r h*7 1-2 3+ w 4-8 w*2 9-13 w*2 14-18 w*2 19-20"),
    ClockRow(
      "a receipt on a day off begins to count with the next working day",
      received: "02-17",
      due: "03-20", .running,
      days: "r h*6 1-4 5+ w 6-10 w*2 11-15 w*2 16-20"),
    ClockRow(
      "a receipt on a make-up Saturday is still not counted",
      received: "02-28",
      due: "03-27", .running,
      days: "r+ w 1-5 w*2 6-10 w*2 11-15 w*2 16-20"),
    ClockRow(
      "an extension runs on, 21 to 40",
      received: "02-09",
      [at("03-13", .extended(workingDays: 20))],
      due: "04-13", .running,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20 w*2 21-25 w*2 26-30 w*2 31-35 h*3 36-39 w*2 40"),
    ClockRow(
      "an extension of one day, on the last day",
      received: "02-09",
      [at("03-13", .extended(workingDays: 1))],
      due: "03-16", .running,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20 w*2 21"),
    ClockRow(
      "due today is not overdue",
      received: "02-09", today: "03-13",
      due: "03-13", .running,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20"),
    ClockRow(
      "the day after due is overdue, also a day off",
      received: "02-09", today: "03-14",
      due: "03-13", .running, overdue: true,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20"),
    ClockRow(
      "today before receipt lists the receipt day",
      received: "02-09",
      [at("02-10", .supplementAsked(until: on("02-20")))], today: "02-01",
      due: nil, .waitingForSupplement,
      days: "r"),
    ClockRow(
      "listed days after 24 December of the last loaded year are provisional",
      received: "12-01",
      due: "12-29", .running, provisional: true,
      days: "r 1-3 w*2 4-8 w*2 9-13 w*2 14-18 w*2 19-20"),
    ClockRow(
      "a due day on 24 December is certain",
      received: "11-26",
      due: "12-24", .running,
      days: "r 1 w*2 2-6 w*2 7-11 w*2 12-16 w*2 17-20"),
  ]
}
