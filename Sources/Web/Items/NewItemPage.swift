import Disclosure
import Documents
import Registry

/// 新建信息.
enum NewItemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let form = try await form(visit)
    let values = FormValues([
      (ItemField.formed.rawValue, visit.today.description), (ItemField.attribute.rawValue, "proactive"),
      (ItemField.channels.rawValue, ReleaseChannel.platform.rawValue),
      (ItemField.genre.rawValue, Genre.circular.rawValue),
      (ItemField.column.rawValue, visit.query["column"]),
    ])
    return .page(page(visit, form, values, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let form = try await form(visit)
    let (text, faults) = form.read(visit.form)
    guard let text else { return .again(page(visit, form, visit.form, faults: faults)) }
    let secret = try await SecrecyDoor(visit: visit, organName: form.organName).faults(of: text)
    guard secret.isEmpty else {
      return .again(page(visit, form, SecrecyDoor.shown(visit.form, after: secret), faults: secret))
    }
    do {
      let id = try await create(text, visit, form)
      return .seeOther("\(Links.item(id))?done=\(OfficeAction.createItem.rawValue)")
    } catch let refusal as ItemActionRefusal {
      return .again(page(visit, form, visit.form, faults: [FieldFault(field(of: refusal), refusal.sentence)]))
    }
  }

  static func field(of refusal: ItemActionRefusal) -> String {
    switch refusal {
    case .officeUnknown: "office"
    case .rule(.formedInFuture): ItemField.formed.rawValue
    case .rule(.sameRevision): ItemField.body.rawValue
    default: ""
    }
  }

  private static func create(_ text: ItemText, _ visit: Visit, _ form: ItemTextForm) async throws -> ItemID {
    let chosen = visit.form["office"]
    let office = form.offices.contains { $0.value == chosen } && !chosen.isEmpty ? OfficeID(chosen) : nil
    return try await visit.registry.createItem(
      NewRevision(text, uploads: visit.form.files("files"), in: visit.registry), office: office, by: try visit.viewer(),
      under: try await visit.rules(), at: visit.now)
  }

  /// A contributor writes for an own office; the desk for any, or for the organ itself.
  private static func form(_ visit: Visit) async throws -> ItemTextForm {
    let viewer = try visit.viewer()
    let directory = try await visit.registry.directory(of: viewer.organ)
    let columns = ColumnNames(try await visit.registry.openColumns(of: viewer.organ, on: visit.today))
    let all = directory.openOffices.map { Choice($0.id.rawValue, $0.name) }
    let rules = try await visit.rules()
    let isDesk = rules.permissions.allows(viewer.roles(in: viewer.organ, office: nil), .createItem)
    let offices = isDesk ? [Choice("", "本机关")] + all : all.filter { viewer.offices.contains(OfficeID($0.value)) }
    return ItemTextForm(columns, organName: directory.organName, offices: offices)
  }

  private static func page(_ visit: Visit, _ form: ItemTextForm, _ values: FormValues, faults: [FieldFault]) -> Page {
    let sheet = Form(
      Links.newItem, visit, button: "保存拟稿", faults: faults, takesFiles: true, cancel: ("返回信息列表", Links.items),
      body: form.markup(values, faults: faults))
    return Page(
      "新建信息", face: .office, trail: [Crumb("主动公开信息", Links.items)],
      body: "<h1>新建信息</h1>\n<p class=\"hint\">保存以后可以预览和修改，再送审。</p>\n\(sheet.markup)")
  }
}

extension NewRevision {
  /// The text is written into the store before the action that names it.
  init(_ text: ItemText, uploads: [UploadedFile], in registry: Registry) throws {
    let stored = Dictionary(uploads.map { ($0.stored.address.hex, $0.stored) }) { first, _ in first }
    let attachments = text.attachments.compactMap { attachment -> ItemAttachmentFile? in
      if let file = stored[attachment.file] { return .new(file) }
      return Digest(hex: attachment.file).map { .kept($0) }
    }
    self.init(
      try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
      genre: text.genre, notBefore: text.notBefore, attachments: attachments)
  }
}
