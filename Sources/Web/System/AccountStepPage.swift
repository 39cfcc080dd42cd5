import Disclosure
import Documents
import Registry

/// 账号办理: one step on one account: what comes of it, the reason, and the button.
enum AccountStepPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (account, step) = try await find(visit)
    return .page(page(account, step, visit, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (account, step) = try await find(visit)
    if step.asksReason, !visit.form.has("reason") {
      return .again(page(account, step, visit, faults: [FieldFault("reason", "请写明理由。")]))
    }
    do {
      if let code = try await perform(step, account, visit) {
        return .page(AccountSlip(account: account.account, name: account.personName, code: code).page)
      }
    } catch let refusal as PeopleRefusal {
      return .again(page(account, step, visit, faults: [FieldFault("", refusal.sentence)]))
    }
    let own = try visit.person().organ
    let organ = account.organ == own ? "" : account.organ.rawValue
    let query = PercentEncoding.query([
      ("organ", organ), ("done", step.rawValue), ("person", account.person.rawValue),
    ])
    return .seeOther("\(Links.accounts)?\(query)")
  }

  /// - Returns: The code that is shown once, where there is one.
  private static func perform(
    _ step: AccountStep, _ account: AccountStanding, _ visit: Visit
  ) async throws -> ActivationCode? {
    let (registry, reason, now) = (visit.registry, visit.form["reason"], visit.now)
    let (person, organ, me) = (account.person, account.organ, Authority.person(try visit.person().person))
    switch step {
    case .reset: return try await registry.resetAccount(of: person, in: organ, by: me, at: now)
    case .lock: try await registry.holdAccount(of: person, in: organ, reason: reason, by: me, at: now)
    case .unlock: try await registry.releaseAccount(of: person, in: organ, reason: reason, by: me, at: now)
    case .close: try await registry.closeAccount(of: person, in: organ, reason: reason, by: me, at: now)
    }
    return nil
  }

  private static func find(_ visit: Visit) async throws -> (AccountStanding, AccountStep) {
    guard let step = AccountStep(rawValue: try visit.part("step")) else { throw PageRefusal.notFound }
    let account = try await visit.registry.account(
      of: PersonID(try visit.part("person")), administeredFrom: try visit.person().organ, at: visit.now)
    guard let account else { throw PageRefusal.notFound }
    return (account, step)
  }

  private static func page(
    _ account: AccountStanding, _ step: AccountStep, _ visit: Visit, faults: [FieldFault]
  ) -> Page {
    var body = Markup()
    if step.asksReason {
      body = Field("reason", "理由", .lines(2), hint: "理由记入审计记录。").filled(from: visit.form, faults: faults).markup
    }
    let form = Form(
      Links.account(step, of: account.person), visit, button: step.chinese, faults: faults,
      cancel: ("返回账号", Links.accounts), isDanger: step.isDanger, body: body)
    let facts: [(String, Markup)] = [
      ("账号", "\(account.account)"), ("姓名", "\(account.personName)"),
      ("现在的状态", AccountStateWords(account.state).markup), ("办理以后", "\(step.consequence)"),
    ]
    return Page(
      step.chinese, face: .office, trail: [Crumb("账号", Links.accounts)],
      body: Confirmation("\(step.chinese)：\(account.account)", consequences: facts, form: form).markup)
  }
}
