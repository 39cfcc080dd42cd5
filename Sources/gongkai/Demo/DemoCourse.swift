import Disclosure

/// 办结的经过: the ways in which the requests of the past went.
enum DemoCourse: Sendable {
  case plain(Disposition)
  case supplemented(Disposition)
  case heard(agrees: Bool, Disposition)
  case silent, jointMaker, extended, paid, unpaid, notSupplemented, withdrawn, sentBack, onPaper, entrusted

  /// One for each closed request, the oldest first.
  static let past: [DemoCourse] = [
    .plain(.supplied), .plain(.alreadyPublic), .supplemented(.supplied), .plain(.notExisting), .extended,
    .plain(.villageAffairs), .plain(.supplied), .onPaper, .withdrawn, .plain(.alreadyPublic),
    .heard(agrees: false, .thirdPartyRights), .plain(.internalAffairs), .paid, .plain(.supplied), .sentBack,
    .plain(.notThisOrgan), .unpaid, .plain(.alreadyPublic), .silent, .plain(.partlySupplied), .entrusted,
    .plain(.petition), .notSupplemented, .plain(.supplied), .jointMaker, .plain(.administrativeQuery),
    .heard(agrees: true, .supplied), .plain(.notExisting), .onPaper, .plain(.processInformation), .extended,
    .plain(.alreadyPublic), .sentBack, .supplemented(.stillUnclear), .plain(.inquiry), .plain(.supplied), .withdrawn,
  ]

  func run(on plan: inout DemoPlan) {
    plan.assign()
    switch self {
    case .plain(let disposition): plain(disposition, &plan)
    case .supplemented(let disposition): supplemented(disposition, &plan)
    case .heard(let agrees, let disposition): heard(agrees, disposition, &plan)
    case .silent: silent(&plan)
    case .jointMaker: jointMaker(&plan)
    case .extended: extended(&plan)
    case .paid, .unpaid, .notSupplemented, .withdrawn: ended(&plan)
    case .sentBack, .onPaper, .entrusted: reviewed(&plan)
    }
  }

  private func plain(_ disposition: Disposition, _ plan: inout DemoPlan) {
    if disposition == .notExisting { plan.add(.search, on: plan.day(5)) }
    let count = 6 + plan.number % 8
    plan.sign(disposition, from: count)
    plan.finish(by: plan.channel == .online ? .online : .post, on: count + 2)
  }

  private func supplemented(_ disposition: Disposition, _ plan: inout DemoPlan) {
    plan.add(.askSupplement(until: plan.day(15)), on: plan.day(3))
    plan.add(.supplementDelivered, on: plan.day(5))
    plan.add(.supplementReceived, on: plan.day(9))
    plan.sign(disposition, from: 14)
    plan.finish(by: .post, on: 16)
  }

  private func heard(_ agrees: Bool, _ disposition: Disposition, _ plan: inout DemoPlan) {
    plan.add(.consult(.thirdParty), on: plan.day(4))
    plan.add(.consultationDelivered, on: plan.day(6))
    plan.add(.consultationAnswered(agrees: agrees), on: plan.day(12))
    plan.sign(disposition, from: 14)
    plan.finish(by: .post, on: 16)
  }

  private func silent(_ plan: inout DemoPlan) {
    plan.add(.consult(.thirdParty), on: plan.day(4))
    plan.add(.consultationDelivered, on: plan.day(6))
    plan.add(.consultationExpired, on: plan.day(23))
    plan.sign(.partlySupplied, from: 24)
    plan.finish(by: .inPerson, on: 26)
  }

  private func jointMaker(_ plan: inout DemoPlan) {
    plan.add(.consult(.coMaker), on: plan.day(3))
    plan.add(.consultationDelivered, on: plan.day(4))
    plan.add(.consultationAnswered(agrees: true), on: plan.day(10))
    plan.sign(.supplied, from: 12)
    plan.finish(by: .email, on: 14)
  }

  private func extended(_ plan: inout DemoPlan) {
    plan.add(.note("所需信息分存各村，正在调取核对。"), on: plan.day(10))
    plan.add(.extend, on: plan.day(17))
    plan.sign(.supplied, from: 30)
    plan.finish(by: .post, on: 32)
  }

  private func ended(_ plan: inout DemoPlan) {
    switch self {
    case .paid:
      plan.add(.noticeFee(pages: 46), on: plan.day(5))
      plan.add(.pay, on: plan.day(9))
      plan.sign(.supplied, from: 12)
      plan.finish(by: .inPerson, on: 14)
    case .unpaid:
      plan.add(.noticeFee(pages: 120), on: plan.day(6))
      plan.add(.lapse(.feeUnpaid), on: plan.day(28))
      plan.add(.archive, on: plan.day(29))
    case .notSupplemented:
      plan.add(.askSupplement(until: plan.day(15)), on: plan.day(3))
      plan.add(.supplementDelivered, on: plan.day(5))
      plan.add(.lapse(.notSupplemented), on: plan.day(17))
      plan.add(.archive, on: plan.day(18))
    default:
      plan.add(.withdraw, on: plan.day(6))
      plan.add(.archive, on: plan.day(7))
    }
  }

  private func reviewed(_ plan: inout DemoPlan) {
    switch self {
    case .sentBack:
      plan.add(.draft(.supplied), .submit, .pass(.head), .sendBack(.deputy), on: plan.day(8))
      plan.sign(.supplied, from: 10)
    case .onPaper:
      plan.add(.draft(.alreadyPublic), .submit, .pass(.head), .pass(.deputy), on: plan.day(9))
      plan.add(.passOnPaper(.leader), on: plan.day(10))
    default:
      plan.add(.entrust(.leader, to: .deputy, until: plan.day(16)), on: plan.day(9))
      plan.add(.draft(.supplied), .submit, .pass(.head), on: plan.day(11))
      plan.add(.pass(.secondDeputy), .pass(.deputy, for: .leader), on: plan.day(12))
    }
    plan.finish(by: .post, on: 13)
  }
}
