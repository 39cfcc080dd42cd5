import Disclosure

/// 演示申请计划: sixty requests over the three years before a day, the same for the same day and seed.
struct DemoPlans: Sendable {
  static let seed: UInt64 = 711
  /// The day on which the town begins to record.
  let founded: Day
  let plans: [DemoPlan]

  init(today: Day, seed: UInt64 = DemoPlans.seed, calendar: WorkCalendar = .builtIn) {
    var random = DemoRandom(seed: seed)
    founded = calendar.firstWorkingDay(from: today.adding(-3 * 365))
    let matters = DemoMatter.all
    let first = founded.adding(20)
    let span = today.adding(-130).days(since: first)
    var plans: [DemoPlan] = []
    for (index, course) in DemoCourse.past.enumerated() {
      let start = first.adding(span * index / DemoCourse.past.count + Int.random(in: 0...15, using: &random))
      let channel = IntakeChannel.living[index % IntakeChannel.living.count]
      var plan = DemoPlan(
        index, channel, arrived: calendar.firstWorkingDay(from: start), of: DemoApplicant(index, using: &random),
        asking: matters[index % matters.count], calendar: calendar)
      course.run(on: &plan)
      plans.append(plan)
    }
    for item in DemoDesk.allCases {
      let index = plans.count
      var plan = DemoPlan(
        index, item.channel, arrived: DemoPlans.arrival(of: item, today, calendar),
        of: DemoApplicant(index, using: &random), asking: matters[index * 5 % matters.count], calendar: calendar)
      item.run(on: &plan, today: today)
      plans.append(plan)
    }
    self.plans = plans
  }

  /// On a day off, what is due «today» is due on the next working day.
  private static func arrival(of item: DemoDesk, _ today: Day, _ calendar: WorkCalendar) -> Day {
    let received = before(item.age, calendar.firstWorkingDay(from: today), calendar)
    let isConfirmed = item != .arrived && item != .faxed && item != .arrivedUnnoticed
    return item.channel.receipt.needsConfirmation && isConfirmed ? before(1, received, calendar) : received
  }

  /// The working day that lies so many before a day.
  private static func before(_ count: Int, _ day: Day, _ calendar: WorkCalendar) -> Day {
    var (day, left) = (day, count)
    while left > 0, day > .first {
      day = day.previous
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}
