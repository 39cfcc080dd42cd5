import Disclosure
import Documents
import Registry

/// 材料下载. The applicant's own papers are given out for a reason, which is kept.
enum CaseDocumentPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (opened, document) = try await open(visit)
    if document.kind.isApplicantsPaper { return .page(page(opened, document, faults: [])) }
    return try await download(opened, document)
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (opened, document) = try await open(visit)
    do {
      return try await download(opened, document, reason: visit.form["reason"])
    } catch let refusal as ActionRefusal {
      let field = refusal == .reasonMissing || refusal == .textUnfit(.unmaskReason) ? "reason" : ""
      return .again(page(opened, document, faults: [FieldFault(field, refusal.sentence)]))
    }
  }

  private static func open(_ visit: Visit) async throws -> (OpenedCase, CaseDocument) {
    let opened = try await OpenedCase(visit)
    guard let address = Digest(hex: try visit.part("file")),
      let document = opened.file.documents.first(where: { $0.file == address })
    else { throw PageRefusal.notFound }
    if !opened.mayOpen(document) {
      throw PageRefusal.forbidden(
        .unmaskApplicant, opened.rules.permissions.row(of: .unmaskApplicant)?.roles ?? [])
    }
    if let sentence = FileStateWords(document.state).refusal {
      throw PageRefusal.fileHeld(sentence: sentence, address: opened.address)
    }
    return (opened, document)
  }

  private static func download(
    _ opened: OpenedCase, _ document: CaseDocument, reason: String = ""
  ) async throws -> Answer {
    let registry = opened.visit.registry
    let step = opened.step(on: opened.visit.today, version: opened.file.version)
    guard let file = try await registry.openDocument(step, document.file, reason: reason, under: opened.rules) else {
      throw PageRefusal.notFound
    }
    return .download(try registry.files.contents(of: file), name: document.name, type: "application/octet-stream")
  }

  private static func page(_ opened: OpenedCase, _ document: CaseDocument, faults: [FieldFault]) -> Page {
    let field = Field(
      "reason", CaseDetail.unmaskReason.chinese, .lines(2), hint: "例如：核对申请人身份、办理答复。",
      value: opened.visit.form["reason"], error: faults.first { $0.field == "reason" }?.sentence)
    return Page(
      "打开材料", face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: """
        <h1>打开\(document.kind.chinese)</h1>
        <p>\(document.name)是申请人提交的材料，写有完整的个人信息。本次打开将记入查看记录。</p>
        \(Form(
          Links.document(document, of: opened.id), opened.visit, button: "下载材料", faults: faults,
          cancel: ("返回申请", opened.address), body: field.markup
        ).markup)
        """)
  }
}
