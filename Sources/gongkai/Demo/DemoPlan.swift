import Disclosure

/// 演示申请: one request, with everything that happens to it, in order.
struct DemoPlan: Sendable {
  let number: Int
  let channel: IntakeChannel
  let applicant: DemoApplicant
  let matter: DemoMatter
  let arrived: Day
  let calendar: WorkCalendar
  private(set) var steps: [DemoStep] = []
  /// The legal receipt day, once there is one.
  private(set) var received: Day?

  init(
    _ number: Int, _ channel: IntakeChannel, arrived: Day, of applicant: DemoApplicant, asking matter: DemoMatter,
    calendar: WorkCalendar
  ) {
    self.number = number
    self.channel = channel
    self.arrived = arrived
    self.applicant = applicant
    self.matter = matter
    self.calendar = calendar
    received = channel.receipt.receiptDay(arrived: arrived, confirmed: nil)
    steps = [DemoStep(day: arrived, act: .arrive)]
  }

  /// The working day that lies so many after the receipt, or after the arrival while there is none.
  func day(_ count: Int) -> Day {
    let start = received ?? arrived
    return count == 0 ? start : calendar.workingDay(count, after: start) ?? start
  }

  mutating func add(_ acts: DemoAct..., on day: Day) { for act in acts { steps.append(DemoStep(day: day, act: act)) } }

  /// Confirmed on the next working day, where the channel asks for it.
  mutating func confirm() {
    guard received == nil else { return }
    let day = day(1)
    add(.confirm(.phone), on: day)
    received = day
  }

  /// Through the desk to the office that has the information.
  mutating func assign() {
    confirm()
    add(.assign(until: day(10)), on: day(1))
  }

  /// Written, and passed by all three.
  mutating func sign(_ disposition: Disposition, from count: Int) {
    add(.draft(disposition), .submit, .pass(.head), on: day(count))
    add(.pass(.deputy), .pass(.leader), on: day(count + 1))
  }

  /// Out of the house, and into the archive.
  mutating func finish(by way: DeliveryWay, on count: Int) {
    add(.issue, .deliver(way), on: day(count))
    add(.archive, on: day(count + 2))
  }
}
