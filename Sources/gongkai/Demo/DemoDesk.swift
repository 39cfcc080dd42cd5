import Disclosure

/// 在办的申请: how the open requests stand on the demo's day, every state among them.
enum DemoDesk: CaseIterable, Sendable {
  case arrived, arrivedUnnoticed, faxed, handedIn, signedFor, dueToday, dueTodayInReview, overdue, dueSoon, extended
  case handling, handlingLonger, awaitingSupplement, supplementRunOut, consulting, consultingUnproved, awaitingPayment
  case inReview, submitted, approved, issued, delivered, withdrawn

  var channel: IntakeChannel {
    switch self {
    case .arrived, .extended, .awaitingPayment, .approved: .online
    case .arrivedUnnoticed, .consulting: .ordinaryPost
    case .faxed, .issued: .fax
    case .signedFor, .dueTodayInReview, .handlingLonger, .inReview: .signedPost
    case .dueSoon: .platform
    case .awaitingSupplement: .email
    case .handling: .oral
    default: .counter
    }
  }

  /// How many working days before the demo's day it was received, or arrived where nobody confirmed it.
  var age: Int {
    switch self {
    case .arrived, .faxed, .handedIn: 1
    case .signedFor: 2
    case .arrivedUnnoticed: 4
    case .consultingUnproved: 5
    case .handling, .awaitingSupplement: 6
    case .awaitingPayment: 7
    case .consulting: 8
    case .handlingLonger: 9
    case .submitted: 10
    case .withdrawn: 11
    case .inReview: 12
    case .approved: 14
    case .supplementRunOut, .issued: 15
    case .dueSoon, .delivered: 18
    case .dueToday, .dueTodayInReview: 20
    case .extended, .overdue: 22
    }
  }

  func run(on plan: inout DemoPlan, today: Day) {
    switch self {
    case .arrived, .faxed, .handedIn, .signedFor: return
    case .arrivedUnnoticed: return plan.add(.attempt, on: plan.day(2))
    default: plan.assign()
    }
    switch self {
    case .awaitingSupplement, .supplementRunOut, .consulting, .consultingUnproved, .awaitingPayment: wait(&plan, today)
    case .dueTodayInReview, .inReview, .submitted, .approved, .issued, .delivered: answer(&plan)
    case .extended: plan.add(.extend, on: plan.day(18))
    case .overdue: plan.add(.note("承办科室尚未提供材料，已电话催办。"), on: plan.day(17))
    case .withdrawn: plan.add(.withdraw, on: plan.day(8))
    default: break
    }
  }

  private func wait(_ plan: inout DemoPlan, _ today: Day) {
    switch self {
    case .awaitingSupplement:
      plan.add(.askSupplement(until: today.adding(7)), on: plan.day(3))
      plan.add(.supplementDelivered, on: plan.day(4))
    case .supplementRunOut:
      plan.add(.askSupplement(until: plan.day(11)), on: plan.day(3))
      plan.add(.supplementDelivered, on: plan.day(5))
    case .consulting:
      plan.add(.consult(.thirdParty), on: plan.day(3))
      plan.add(.consultationDelivered, on: plan.day(4))
    case .consultingUnproved: plan.add(.consult(.otherOrgan), on: plan.day(3))
    default: plan.add(.noticeFee(pages: 64), on: plan.day(4))
    }
  }

  private func answer(_ plan: inout DemoPlan) {
    switch self {
    case .dueTodayInReview: plan.add(.draft(.supplied), .submit, .pass(.head), on: plan.day(18))
    case .inReview: plan.add(.draft(.partlySupplied), .submit, .pass(.head), .pass(.deputy), on: plan.day(9))
    case .submitted: plan.add(.draft(.alreadyPublic), .submit, on: plan.day(9))
    case .approved: plan.sign(.supplied, from: 10)
    case .issued:
      plan.sign(.alreadyPublic, from: 10)
      plan.add(.issue, on: plan.day(13))
    default:
      plan.sign(.supplied, from: 12)
      plan.add(.issue, .deliver(.inPerson), on: plan.day(14))
    }
  }
}
