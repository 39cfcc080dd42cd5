@testable import Disclosure

/// The reply clock by rows: consultations. Expected days were worked out apart from the program, with `chinesecalendar`.
extension ClockRow {
  static let consulting: [ClockRow] = [
    ClockRow(
      "a consultation excludes sent < day <= answered",
      received: "02-24",
      [at("03-02", .consultationSent(id: "a")), at("03-04", .consultationAnswered(id: "a"))],
      due: "03-25", .running,
      days: "r 1-3 4+ w 5 c*2 6-7 w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "a consultation answered on the day it was sent excludes nothing",
      received: "02-24",
      [at("03-02", .consultationSent(id: "a")), at("03-02", .consultationAnswered(id: "a"))],
      due: "03-23", .running,
      days: "r 1-3 4+ w 5-9 w*2 10-14 w*2 15-19 w*2 20"),
    ClockRow(
      "the story of law: third party silent, expired 15 working days after its receipt",
      received: "02-24",
      [at("03-02", .consultationSent(id: "a")), at("03-25", .consultationExpired(id: "a"))],
      due: "04-16", .running,
      days: "r 1-3 4+ w 5 c*4 w*2 c*5 w*2 c*5 w*2 c*3 6-7 w*2 8-12 h*3 13-16 w*2 17-20"),
    ClockRow(
      "overlapping consultations exclude their union",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-04", .consultationSent(id: "b")),
        at("03-06", .consultationAnswered(id: "a")), at("03-11", .consultationAnswered(id: "b")),
      ],
      due: "04-01", .running,
      days: "r 1-3 4+ w 5 c*4 w*2 c*3 6-7 w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "a consultation inside another adds nothing",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-04", .consultationSent(id: "b")),
        at("03-06", .consultationAnswered(id: "b")), at("03-11", .consultationAnswered(id: "a")),
      ],
      due: "04-01", .running,
      days: "r 1-3 4+ w 5 c*4 w*2 c*3 6-7 w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "consultations that touch: answered and sent on one day",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-04", .consultationAnswered(id: "a")),
        at("03-04", .consultationSent(id: "b")), at("03-06", .consultationAnswered(id: "b")),
      ],
      due: "03-27", .running,
      days: "r 1-3 4+ w 5 c*4 w*2 6-10 w*2 11-15 w*2 16-20"),
    ClockRow(
      "an answer without id closes the oldest open one",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-04", .consultationSent(id: "b")),
        at("03-06", .consultationAnswered(id: nil)), at("03-11", .consultationAnswered(id: "b")),
      ],
      due: "04-01", .running,
      days: "r 1-3 4+ w 5 c*4 w*2 c*3 6-7 w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "an answer without id leaves the younger one open",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-04", .consultationSent(id: "b")),
        at("03-06", .consultationAnswered(id: nil)),
      ], today: "03-10",
      due: nil, .suspended,
      days: "r 1-3 4+ w 5 c*4 w*2 c*2"),
    ClockRow(
      "an open consultation suspends, due unknown, listed to today",
      received: "02-24",
      [at("03-02", .consultationSent(id: nil))], today: "03-09",
      due: nil, .suspended,
      days: "r 1-3 4+ w 5 c*4 w*2 c"),
    ClockRow(
      "an open consultation, listed to the last event",
      received: "02-24",
      [at("03-02", .consultationSent(id: nil))],
      due: nil, .suspended,
      days: "r 1-3 4+ w 5"),
    ClockRow(
      "an id may be used again once it is closed",
      received: "02-24",
      [
        at("03-02", .consultationSent(id: "a")), at("03-03", .consultationAnswered(id: "a")),
        at("03-05", .consultationSent(id: "a")), at("03-06", .consultationAnswered(id: "a")),
      ],
      due: "03-25", .running,
      days: "r 1-3 4+ w 5 c 6-7 c w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "sent on the day of receipt",
      received: "02-24",
      [at("02-24", .consultationSent(id: nil)), at("02-26", .consultationAnswered(id: nil))],
      due: "03-25", .running,
      days: "r c*2 1 2+ w 3-7 w*2 8-12 w*2 13-17 w*2 18-20"),
    ClockRow(
      "holiday and weekend come before consultation as reasons",
      received: "04-28",
      [at("04-29", .consultationSent(id: nil)), at("05-11", .consultationAnswered(id: nil))],
      due: "06-05", .running,
      days: "r 1 c h*5 c*3 c+ w c 2-5 w*2 6-10 w*2 11-15 w*2 16-20"),
    ClockRow(
      "a make-up day inside a consultation is not counted and still marked",
      received: "05-06",
      [at("05-07", .consultationSent(id: nil)), at("05-12", .consultationAnswered(id: nil))],
      due: "06-08", .running,
      days: "r 1 c c+ w c*2 2-4 w*2 5-9 w*2 10-14 w*2 15-19 w*2 20"),
    ClockRow(
      "a consultation survives a restart",
      received: "02-24",
      [
        at("02-26", .consultationSent(id: "a")), at("02-27", .supplementAsked(until: on("03-10"))),
        at("03-03", .supplementReceived), at("03-06", .consultationAnswered(id: "a")),
      ],
      due: "04-03", .running,
      days: "r x*3 s+ s*2 x c*3 w*2 1-5 w*2 6-10 w*2 11-15 w*2 16-20"),
    ClockRow(
      "a consultation does not name the state while a supplement is awaited",
      received: "02-24",
      [at("02-26", .consultationSent(id: "a")), at("02-27", .supplementAsked(until: on("03-10")))], today: "03-02",
      due: nil, .waitingForSupplement,
      days: "r 1-2 c s+ s*2"),
    ClockRow(
      "a consultation after the due day does not move it",
      received: "02-09",
      [at("03-16", .consultationSent(id: "a")), at("03-20", .consultationAnswered(id: "a"))], today: "03-20",
      due: "03-13", .running, overdue: true,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20"),
    ClockRow(
      "a consultation after the due day still suspends while it is open",
      received: "02-09",
      [at("03-16", .consultationSent(id: "a"))], today: "03-18",
      due: nil, .suspended,
      days: "r 1-4 5+ h*9 6-9 10+ w 11-15 w*2 16-20 w*2 21 c*2"),
  ]
}
