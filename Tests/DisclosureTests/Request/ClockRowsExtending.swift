@testable import Disclosure

/// The reply clock by rows: extensions and delayed replies. Expected days were worked out apart from the program, with `chinesecalendar`.
extension ClockRow {
  static let extending: [ClockRow] = [
    ClockRow(
      "an extension before a restart falls with the old period, and the new one may be extended",
      received: "02-09",
      [
        at("02-10", .extended(workingDays: 20)), at("02-11", .supplementAsked(until: on("02-28"))),
        at("02-25", .supplementReceived), at("03-02", .extended(workingDays: 5)),
      ],
      due: "03-31", .running,
      days: "r x*2 s*2 s+ s*10 x 1-2 3+ w 4-8 w*2 9-13 w*2 14-18 w*2 19-23 w*2 24-25"),
    ClockRow(
      "an extension of the same day, given before the restart, falls with it",
      received: "02-09",
      [
        at("02-11", .supplementAsked(until: on("02-28"))), at("02-25", .extended(workingDays: 20)),
        at("02-25", .supplementReceived),
      ],
      due: "03-24", .running,
      days: "r x*2 s*2 s+ s*10 x 1-2 3+ w 4-8 w*2 9-13 w*2 14-18 w*2 19-20"),
    ClockRow(
      "an extension of the same day, given after the restart, belongs to the new period",
      received: "02-09",
      [
        at("02-11", .supplementAsked(until: on("02-28"))), at("02-25", .supplementReceived),
        at("02-25", .extended(workingDays: 5)),
      ],
      due: "03-31", .running,
      days: "r x*2 s*2 s+ s*10 x 1-2 3+ w 4-8 w*2 9-13 w*2 14-18 w*2 19-23 w*2 24-25"),
    ClockRow(
      "an extension granted while a consultation is open",
      received: "02-24",
      [
        at("02-26", .consultationSent(id: "a")), at("03-02", .extended(workingDays: 10)),
        at("03-04", .consultationAnswered(id: "a")),
      ],
      due: "04-14", .running,
      days: "r 1-2 c c+ w c*3 3-4 w*2 5-9 w*2 10-14 w*2 15-19 w*2 20-24 h*3 25-28 w*2 29-30"),
    ClockRow(
      "a delayed reply sets due, and the numbers run on",
      received: "02-24",
      [at("03-20", .delayedReply(until: on("04-15")))],
      due: "04-15", .running,
      days: "r 1-3 4+ w 5-9 w*2 10-14 w*2 15-19 w*2 20-24 w*2 25-29 h*3 30-33 w*2 34-36"),
    ClockRow(
      "a delayed reply may set due on a day off",
      received: "02-24",
      [at("03-20", .delayedReply(until: on("04-04")))],
      due: "04-04", .running,
      days: "r 1-3 4+ w 5-9 w*2 10-14 w*2 15-19 w*2 20-24 w*2 25-29 h"),
    ClockRow(
      "a delayed reply before the ordinary last day",
      received: "02-24",
      [at("03-02", .delayedReply(until: on("03-10")))], today: "03-11",
      due: "03-10", .running, overdue: true,
      days: "r 1-3 4+ w 5-9 w*2 10-11"),
    ClockRow(
      "a delayed reply is not moved by a consultation",
      received: "02-24",
      [
        at("03-02", .delayedReply(until: on("03-31"))), at("03-03", .consultationSent(id: nil)),
        at("03-09", .consultationAnswered(id: nil)),
      ],
      due: "03-31", .running,
      days: "r 1-3 4+ w 5-6 c*3 w*2 c 7-10 w*2 11-15 w*2 16-20 w*2 21-22"),
    ClockRow(
      "a restart ends a delayed reply",
      received: "02-24",
      [
        at("02-25", .supplementAsked(until: on("03-10"))), at("02-27", .delayedReply(until: on("04-30"))),
        at("03-02", .supplementReceived),
      ],
      due: "03-30", .running,
      days: "r x s*2 s+ s x 1-4 w*2 5-9 w*2 10-14 w*2 15-19 w*2 20"),
    ClockRow(
      "an extension after a delayed reply is counted on from its day",
      received: "02-24",
      [at("03-02", .delayedReply(until: on("03-10"))), at("03-03", .extended(workingDays: 5))],
      due: "03-17", .running,
      days: "r 1-3 4+ w 5-9 w*2 10-14 w*2 15-16"),
    ClockRow(
      "a delayed reply after an extension replaces its day",
      received: "02-24",
      [at("03-02", .extended(workingDays: 20)), at("03-20", .delayedReply(until: on("04-30")))],
      due: "04-30", .running,
      days: "r 1-3 4+ w 5-9 w*2 10-14 w*2 15-19 w*2 20-24 w*2 25-29 h*3 30-33 w*2 34-38 w*2 39-43 w*2 44-47"),
  ]
}
