import Disclosure
import Documents
import HTTPTypes
import Registry

/// 办理一步: the form of any step on an item, and its sending.
enum ItemStepPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (opened, action) = try await open(visit)
    if action == .editItem { return .page(EditItemPage.page(opened, values: nil, faults: [])) }
    guard let form = ItemForms.form(of: action) else { throw PageRefusal.notFound }
    return .page(try await page(opened, action, form, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (opened, action) = try await open(visit)
    if action == .editItem { return try await EditItemPage.send(opened) }
    guard let form = ItemForms.form(of: action) else { throw PageRefusal.notFound }
    do {
      _ = try await form.perform(try ItemInput(opened))
      return .seeOther("\(opened.address)?done=\(action.rawValue)")
    } catch let faults as CaseFaults {
      return .again(try await page(opened, action, form, faults: faults.faults, typed: visit.form))
    } catch let refusal as ItemActionRefusal {
      if refusal == .notFound, action != .linkItem, action != .changeValidity { throw PageRefusal.notFound }
      let fault = FieldFault(field(of: refusal), refusal.sentence)
      let shown = refusal == .stale ? try await OpenedItem(visit) : opened
      var again = try await page(shown, action, form, faults: [fault], typed: visit.form)
      again.status = refusal == .stale ? .conflict : .unprocessableContent
      return .page(again)
    }
  }

  /// - Throws: `PageRefusal.forbidden` for whom the step is not, in whatever state.
  private static func open(_ visit: Visit) async throws -> (OpenedItem, OfficeAction) {
    guard let action = OfficeAction(rawValue: try visit.part("step")), action.subject == .item else {
      throw PageRefusal.notFound
    }
    let opened = try await OpenedItem(visit)
    if case .role(let roles) = opened.steps[action]?.refusal { throw PageRefusal.forbidden(action, roles) }
    return (opened, action)
  }

  private static func field(of refusal: ItemActionRefusal) -> String {
    switch refusal {
    case .missing(let detail):
      switch detail {
      case .returnReason, .attributeReason, .restoreReason: "reason"
      case .secrecyBasis: "basis"
      case .releaseAddress: "address"
      case .screeningReason: "screeningReason"
      default: "note"
      }
    case .notFound: "other"
    case .rule(.releaseAfterToday), .rule(.releasedBeforeFormed): "day"
    case .rule(.scheduledInPast): "time"
    case .rule(.successorMissing): "successor"
    default: ""
    }
  }

  private static func page(
    _ opened: OpenedItem, _ action: OfficeAction, _ form: ItemForm, faults: [FieldFault], typed: FormValues?
  ) async throws -> Page {
    let screening = form.isScreened ? ItemScreeningView(opened: opened, notes: try await opened.screening()) : nil
    let refusal = faults.isEmpty ? opened.steps[action]?.refusal : nil
    let shown: Markup =
      form.showsText ? opened.file.text.map { ItemPage.body($0, opened).markup } ?? "" : ""
    let facts: Markup =
      form.showsText
      ? opened.file.text.map { FactList(ItemFacts(text: $0, columns: opened.columns).office).markup } ?? "" : ""
    let body: Markup =
      if let refusal {
        "\(Notice(.amber, "<p>\(refusal.sentence)</p>").markup)<p><a href=\"\(opened.address)\">返回信息</a></p>"
      } else {
        "\(screening?.markup ?? "")\(shown)\(facts)<div id=\"decision\">\(sheet(opened, action, form, screening, faults: faults, typed: typed))</div>"
      }
    // A long text stands above the form.
    let jump: Markup =
      form.showsText && refusal == nil ? "　<a class=\"no-print\" href=\"#decision\">直接到办理栏</a>" : ""
    let title = action == .passItem ? "审核信息" : action == .returnItem ? "退回修改" : action.chinese
    return Page(
      title, face: .office,
      trail: [Crumb("主动公开信息", Links.items), Crumb(opened.file.title, opened.address)],
      body: """
        <h1>\(title)</h1>
        <p>\(opened.file.title)　\(ItemStateMark(opened.file.state, opened.item.review.dueStep?.role).markup)\(jump)</p>
        \(body)
        """)
  }

  private static func sheet(
    _ opened: OpenedItem, _ action: OfficeAction, _ form: ItemForm, _ screening: ItemScreeningView?,
    faults: [FieldFault], typed: FormValues?
  ) -> Markup {
    // What is blocked is mended, not sent on; a reviewer sends it back.
    if let screening, screening.blocks, action != .recordItemPaper {
      let way =
        action == .passItem
        ? (Links.step(.returnItem, of: opened.id), "退回修改") : (Links.step(.editItem, of: opened.id), "修改")
      return """
        \(ErrorSummary(faults).markup)\(Notice(.red, "<p>内容筛查有必须改正的问题，改正以前不能\(action == .passItem ? "通过" : "送审")。</p>").markup)\
        <p class="actions"><a class="button" href="\(way.0)">\(way.1)</a></p>

        """
    }
    let hint: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    var body: Markup = "\(hint)\(hidden(opened, typed))"
    var fields = form.fields(opened)
    if let field = screening?.field { fields.append(field) }
    if let label = form.fileLabel {
      fields.append(Field("files", label, .file(isMany: false), hint: "可以是 \(UploadKind.acceptedInWords)。"))
    }
    body.append(fields) { field in typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup }
    return Form(
      Links.step(action, of: opened.id), opened.visit, button: form.button ?? action.chinese, faults: faults,
      takesFiles: form.fileLabel != nil, cancel: ("返回信息", opened.address),
      otherwise: action == .passItem ? ("退回修改", Links.step(.returnItem, of: opened.id)) : nil,
      isDanger: form.isDanger, body: body
    ).markup
  }

  /// The item and its text as the page shows them; kept as they were sent.
  static func hidden(_ opened: OpenedItem, _ typed: FormValues?) -> Markup {
    let version = typed?["version"] ?? String(opened.file.version)
    let digest = typed?["digest"] ?? opened.item.revision?.digest ?? ""
    return """
      <input type="hidden" name="version" value="\(version)"/>\
      <input type="hidden" name="digest" value="\(digest)"/>

      """
  }
}

/// 修改信息, or the correction of what is published.
enum EditItemPage {
  static func send(_ opened: OpenedItem) async throws -> Answer {
    let visit = opened.visit
    let (text, faults) = form(opened).read(visit.form)
    guard let text else { return .again(page(opened, values: visit.form, faults: faults)) }
    do {
      let input = try ItemInput(opened)
      guard text != opened.file.text else { throw ItemActionRefusal.rule(.sameRevision) }
      let secret = try await SecrecyDoor(visit: visit, organName: opened.directory.organName).faults(of: text)
      guard secret.isEmpty else {
        return .again(page(opened, values: SecrecyDoor.shown(visit.form, after: secret), faults: secret))
      }
      _ = try await visit.registry.reviseItem(
        input.step, try NewRevision(text, uploads: visit.form.files("files"), in: visit.registry), under: opened.rules)
      return .seeOther("\(opened.address)?done=\(OfficeAction.editItem.rawValue)")
    } catch let faults as CaseFaults {
      return .again(page(opened, values: visit.form, faults: faults.faults))
    } catch let refusal as ItemActionRefusal {
      if refusal == .stale { return .page(try await overtaken(visit, refusal)) }
      if refusal == .notFound { throw PageRefusal.notFound }
      let fault = FieldFault(NewItemPage.field(of: refusal), refusal.sentence)
      return .again(page(opened, values: visit.form, faults: [fault]))
    }
  }

  /// Two editors never overwrite each other: what was typed stands in the form, what the other saved above it.
  private static func overtaken(_ visit: Visit, _ refusal: ItemActionRefusal) async throws -> Page {
    let opened = try await OpenedItem(visit)
    var page = page(opened, values: visit.form, faults: [], overtaken: refusal.sentence)
    page.status = .conflict
    return page
  }

  private static func form(_ opened: OpenedItem) -> ItemTextForm {
    ItemTextForm(opened.columns, organName: opened.directory.organName, kept: opened.file.text?.attachments ?? [])
  }

  static func page(
    _ opened: OpenedItem, values: FormValues?, faults: [FieldFault], overtaken: String? = nil
  ) -> Page {
    let title = opened.item.published == nil ? "修改信息" : "拟写更正稿"
    let form = form(opened)
    let shown = values ?? opened.file.text.map { FormValues($0) } ?? FormValues()
    let refusal = faults.isEmpty && overtaken == nil ? opened.steps[.editItem]?.refusal : nil
    var body: Markup = ""
    if let overtaken, let text = opened.file.text {
      body += Notice(.red, "<p>\(overtaken)</p>").markup
      body += "<details><summary>别人刚保存的文本</summary>\(ItemPage.body(text, opened).markup)</details>\n"
    }
    if let refusal {
      body += "\(Notice(.amber, "<p>\(refusal.sentence)</p>").markup)<p><a href=\"\(opened.address)\">返回信息</a></p>"
    } else {
      let hidden = ItemStepPage.hidden(opened, overtaken == nil ? values : nil)
      body +=
        Form(
          Links.step(.editItem, of: opened.id), opened.visit, button: "保存修改稿", faults: faults, takesFiles: true,
          cancel: ("返回信息", opened.address), body: "\(hidden)\(form.markup(shown, faults: faults))"
        ).markup
    }
    return Page(
      title, face: .office, trail: [Crumb("主动公开信息", Links.items), Crumb(opened.file.title, opened.address)],
      body: "<h1>\(title)</h1>\n\(body)")
  }
}
