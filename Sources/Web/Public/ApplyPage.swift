import Disclosure
import Documents
import Registry

/// 依申请公开: the form, the check of what was typed, and the receipt; without an account.
enum ApplyPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await open(visit)
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    return .page(page(visit, ApplicationForm(form: visit.form, organs: organs), faults: []))
  }

  /// 核对, or back to the form with what is wrong.
  @Sendable static func check(_ visit: Visit) async throws -> Answer {
    let form = try ApplicationForm(visit, organs: try await open(visit))
    // Back from the check page to change something.
    if visit.form["step"] == "edit" { return .page(page(visit, form, faults: [])) }
    let faults = form.faults
    return faults.isEmpty ? .page(checkPage(visit, form)) : .again(page(visit, form, faults: faults))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let form = try ApplicationForm(visit, organs: try await open(visit))
    let faults = form.faults
    guard faults.isEmpty, let organ = form.organ, form.isTokenSent else {
      return .again(page(visit, form, faults: faults))
    }
    let rules = try await visit.rules(of: organ.id)
    let filing = RequestFiling(
      .online, arrived: visit.today, applicant: form.applicant, form.details, documents: form.files.documents,
      token: form.token)
    do {
      let receipt = try await visit.registry.submitOnline(
        filing, to: organ.id, under: rules, today: visit.today, at: visit.now)
      let settings = try await visit.registry.settings(of: organ.id, on: visit.today)
      return .page(
        ReceiptPage.page(
          receipt, of: organ, contact: settings.contact, calendar: rules.calendar, files: form.files.held.count))
    } catch let refusal as ActionRefusal {
      return .again(page(visit, form, faults: [fault(refusal)]))
    }
  }

  /// The address of the receipt, opened without the form: it is shown only once.
  @Sendable static func restart(_ visit: Visit) async throws -> Answer { .seeOther(Links.track) }

  /// 受理机关: every organ that is not abolished.
  private static func open(_ visit: Visit) async throws -> [Organ] {
    try await visit.registry.organs().filter { $0.closed == nil }
  }

  private static func fault(_ refusal: ActionRefusal) -> FieldFault {
    switch refusal {
    case .fileUsed: FieldFault("otherFiles", refusal.sentence)
    case .missing(.supplyForm), .textUnfit(.supplyForm): FieldFault("way", refusal.sentence)
    case .missing(let detail), .textUnfit(let detail): FieldFault(detail.rawValue, refusal.sentence)
    default: FieldFault("", refusal.sentence)
    }
  }

  private static func page(_ visit: Visit, _ form: ApplicationForm, faults: [FieldFault]) -> Page {
    let whole = Form(
      Links.apply, visit, button: "下一步：核对", faults: faults, takesFiles: true, cancel: ("回到首页", Links.portal),
      body: form.sections(faults))
    return Page(
      "申请公开政府信息", face: .portal, trail: [Crumb("首页", Links.portal)],
      body: """
        <h1>申请公开政府信息</h1>
        <p>不需要注册，填好后先核对再提交。填写有困难的，可以到受理机关口头提出，由工作人员代为填写。</p>
        \(whole.markup)
        """)
  }

  /// An agent without 授权委托书 is let through; it may come by post.
  private static func authority(_ form: ApplicationForm) -> Markup {
    form.form.has("agent") && !form.files.has(.authority)
      ? Notice(.amber, "<p>填写了代理人，没有附授权委托书。请返回添加，或者提交后寄送、送到受理机关。</p>").markup : ""
  }

  private static func checkPage(_ visit: Visit, _ form: ApplicationForm) -> Page {
    Page(
      "核对申请", face: .portal, trail: [Crumb("首页", Links.portal), Crumb("申请公开政府信息", Links.apply)],
      body: """
        <h1>五、核对</h1>
        <p>申请还没有提交。请核对以下内容，没有问题再提交。</p>
        \(FactList(form.facts).markup)\(authority(form))
        <form action="\(Links.applySend)" method="post">\(FormToken(visit).hiddenField)
        \(form.hiddenFields)<div class="actions"><button class="primary" type="submit">提交申请</button></div></form>
        <form action="\(Links.apply)" method="post">\(FormToken(visit).hiddenField)
        <input type="hidden" name="step" value="edit"/>
        \(form.hiddenFields)<div class="actions"><button type="submit">返回修改</button></div></form>

        """)
  }
}
