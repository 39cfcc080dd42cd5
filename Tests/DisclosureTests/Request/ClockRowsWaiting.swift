@testable import Disclosure

/// The reply clock by rows: supplements, fees, restarts. Expected days were worked out apart from the program, with `chinesecalendar`.
extension ClockRow {
  static let waiting: [ClockRow] = [
    ClockRow(
      "while a supplement is awaited the days up to the asking keep their numbers, and the list ends with the last event",
      received: "02-13",
      [at("03-02", .supplementAsked(until: on("03-20")))],
      due: nil, .waitingForSupplement,
      days: "r 1+ h*9 2-5 6+ w 7"),
    ClockRow(
      "while a supplement is awaited the list goes to today",
      received: "02-13",
      [at("03-02", .supplementAsked(until: on("03-20")))], today: "03-20",
      due: nil, .waitingForSupplement,
      days: "r 1+ h*9 2-5 6+ w 7 s*18"),
    ClockRow(
      "a supplement has lapsed after its last day",
      received: "02-13",
      [at("03-02", .supplementAsked(until: on("03-20")))], today: "03-21",
      due: nil, .supplementLapsed,
      days: "r 1+ h*9 2-5 6+ w 7 s*19"),
    ClockRow(
      "a supplement starts the full period again, its day not counted",
      received: "02-13",
      [at("03-02", .supplementAsked(until: on("03-20"))), at("03-10", .supplementReceived)],
      due: "04-08", .running,
      days: "r x+ x*13 x+ x*2 s*7 x 1-3 w*2 4-8 w*2 9-13 w*2 14-18 h*3 19-20"),
    ClockRow(
      "a supplement that comes after its last day is still taken",
      received: "02-13",
      [at("03-02", .supplementAsked(until: on("03-06"))), at("03-10", .supplementReceived)], today: "03-20",
      due: "04-08", .running,
      days: "r x+ x*13 x+ x*2 s*7 x 1-3 w*2 4-8 w*2 9-13 w*2 14-18 h*3 19-20"),
    ClockRow(
      "a supplement asked and received on the day of receipt",
      received: "02-09",
      [at("02-09", .supplementAsked(until: on("02-20"))), at("02-09", .supplementReceived)],
      due: "03-13", .running,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20"),
    ClockRow(
      "a supplement received on the day of the asking",
      received: "02-09",
      [at("02-11", .supplementAsked(until: on("02-20"))), at("02-11", .supplementReceived)],
      due: "03-17", .running,
      days: "r x*2 1-2 3+ h*9 4-7 8+ w 9-13 w*2 14-18 w*2 19-20"),
    ClockRow(
      "asked on the 7th working day: no warning",
      received: "04-24",
      [at("05-08", .supplementAsked(until: on("05-20")))], today: "05-08",
      due: nil, .waitingForSupplement,
      days: "r w*2 1-4 h*5 5-7"),
    ClockRow(
      "asked on the 8th working day: late, and accepted",
      received: "04-24",
      [at("05-09", .supplementAsked(until: on("05-20")))], today: "05-09",
      due: nil, .waitingForSupplement, warnings: [.supplementLate],
      days: "r w*2 1-4 h*5 5-7 8+"),
    ClockRow(
      "a late supplement warning stays after the answer",
      received: "04-24",
      [at("05-11", .supplementAsked(until: on("05-20"))), at("05-12", .supplementReceived)],
      due: "06-09", .running, warnings: [.supplementLate],
      days: "r x*14 x+ x*3 1-3 w*2 4-8 w*2 9-13 w*2 14-18 w*2 19-20"),
    ClockRow(
      "a fee notice: pay by 20 working days after it",
      received: "03-20",
      [at("04-01", .feeNoticed)],
      due: nil, .waitingForPayment, payBy: "04-30",
      days: "r w*2 1-5 w*2 6-8"),
    ClockRow(
      "pay by day is not yet lapsed on the day itself",
      received: "03-20",
      [at("04-01", .feeNoticed)], today: "04-30",
      due: nil, .waitingForPayment, payBy: "04-30",
      days: "r w*2 1-5 w*2 6-8 p*29"),
    ClockRow(
      "payment has lapsed after the pay by day",
      received: "03-20",
      [at("04-01", .feeNoticed)], today: "05-01",
      due: nil, .paymentLapsed, payBy: "04-30",
      days: "r w*2 1-5 w*2 6-8 p*30"),
    ClockRow(
      "payment starts the full period again",
      received: "03-20",
      [at("04-01", .feeNoticed), at("04-10", .feePaid)],
      due: "05-12", .running,
      days: "r x*12 p*8 x w*2 1-5 w*2 6-10 w*2 11-14 h*5 15-17 18+ w 19-20"),
    ClockRow(
      "a later fee notice sets a new pay by day while the waiting goes on",
      received: "03-20",
      [at("04-01", .feeNoticed), at("04-08", .feeNoticed)], today: "04-09",
      due: nil, .waitingForPayment, payBy: "05-09",
      days: "r w*2 1-5 w*2 6-8 p*8"),
    ClockRow(
      "restart twice: supplement, then payment",
      received: "02-09",
      [
        at("02-11", .supplementAsked(until: on("02-28"))), at("02-25", .supplementReceived), at("03-03", .feeNoticed),
        at("03-09", .feePaid),
      ],
      due: "04-07", .running,
      days: "r x*2 s*2 s+ s*10 x*3 x+ x*3 p*5 x 1-4 w*2 5-9 w*2 10-14 w*2 15-19 h*3 20"),
    ClockRow(
      "a supplement and a payment awaited together: the supplement names the state",
      received: "02-09",
      [at("02-10", .feeNoticed), at("02-11", .supplementAsked(until: on("02-28")))], today: "02-12",
      due: nil, .waitingForSupplement, payBy: "03-16",
      days: "r 1 p s"),
    ClockRow(
      "a supplement received while a payment is awaited",
      received: "02-09",
      [at("02-10", .feeNoticed), at("02-11", .supplementAsked(until: on("02-28"))), at("02-13", .supplementReceived)],
      today: "02-25",
      due: nil, .waitingForPayment, payBy: "03-16",
      days: "r x p s p p+ p*11"),
    ClockRow(
      "today before the last event lists to today",
      received: "02-09",
      [at("02-12", .supplementAsked(until: on("02-25")))], today: "02-11",
      due: nil, .waitingForSupplement,
      days: "r 1-2"),
  ]
}
