import Disclosure
import Documents
import Registry

/// 导出案卷: asked for with a reason, given out as one archive.
enum CaseExportPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(try await open(visit), faults: [], reason: ""))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let opened = try await open(visit)
    do {
      let step = opened.step(on: visit.today, version: Int(visit.form["version"]) ?? 0)
      let size = opened.file.documents.isEmpty ? 0 : try await visit.registry.sizeOfDocuments(of: opened.id)
      guard size <= CaseFolder.largest else {
        return .again(page(opened, faults: [FieldFault("", tooLarge)], reason: visit.form["reason"]))
      }
      let export = try await visit.registry.exportCase(step, reason: visit.form["reason"], under: opened.rules)
      let folder = CaseFolder(export, opened)
      return .download(
        try ZIPWriter.write(try folder.members()), name: "\(opened.file.number)案卷.zip", type: "application/zip")
    } catch let refusal as ActionRefusal {
      if refusal == .stale { throw PageRefusal.stale(address: Links.caseExport(opened.id)) }
      if refusal == .notFound { throw PageRefusal.notFound }
      let fault = FieldFault(refusal == .reasonMissing ? "reason" : "", refusal.sentence)
      return .again(page(opened, faults: [fault], reason: visit.form["reason"]))
    }
  }

  private static let tooLarge =
    "材料合计超过 \(CaseFolder.largest / 1_048_576) MB，不能装成一个压缩包。请在案卷页逐件下载材料。"

  /// - Throws: `PageRefusal.forbidden` for whom it is not.
  private static func open(_ visit: Visit) async throws -> OpenedCase {
    let opened = try await OpenedCase(visit)
    if case .role(let roles) = opened.steps[.exportCase]?.refusal { throw PageRefusal.forbidden(.exportCase, roles) }
    return opened
  }

  private static func page(_ opened: OpenedCase, faults: [FieldFault], reason: String) -> Page {
    let field = Field(
      "reason", CaseDetail.unmaskReason.chinese, .lines(2), hint: "例如：复议机关调卷、移交档案室。", value: reason,
      error: faults.first { $0.field == "reason" }?.sentence)
    let body: Markup = """
      <p>压缩包中有案卷目录、全部材料、日志记录和检查点，写有完整的个人信息。请只交给有权查阅的人；本次导出将记入查看记录。</p>
      <input type="hidden" name="version" value="\(opened.file.version)"/>
      \(field.markup)
      """
    return Page(
      "导出案卷", face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: """
        <h1>导出案卷</h1>
        <p>\(opened.subject)</p>
        \(Form(
          Links.caseExport(opened.id), opened.visit, button: "导出案卷", faults: faults, cancel: ("返回申请", opened.address),
          body: body
        ).markup)
        """)
  }
}
