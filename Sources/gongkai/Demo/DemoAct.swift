import Disclosure
import Registry

/// 演示步骤: one step that somebody takes on a request.
enum DemoAct: Sendable {
  case arrive
  case attempt
  case confirm(ContactWay)
  case assign(until: Day?)
  case search
  case note(String)
  case askSupplement(until: Day)
  case supplementDelivered
  case supplementReceived
  case consult(ConsultedParty)
  case consultationDelivered
  case consultationAnswered(agrees: Bool?)
  case consultationExpired
  case extend
  case noticeFee(pages: Int)
  case pay
  case draft(Disposition)
  case submit
  case pass(DemoPerson, for: DemoPerson? = nil)
  case passOnPaper(DemoPerson)
  case sendBack(DemoPerson)
  case issue
  case deliver(DeliveryWay)
  case lapse(Disposition)
  case withdraw
  case archive
  /// 授权代签, from the day of the step.
  case entrust(DemoPerson, to: DemoPerson, until: Day)
}

/// What happens in the town on one day, at one instant.
struct DemoStep: Sendable {
  let day: Day
  let act: DemoAct
}
