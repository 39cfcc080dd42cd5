import Disclosure
import Documents
import Registry

/// 复议诉讼的表单, by their keys in the address.
enum DisputeForms {
  static let shelf = OfficeFormShelf(
    base: Links.disputes, permission: .keepDisputes, crumb: Crumb("复议诉讼", Links.disputes), body: .uploadKept,
    kept: ["id", "kind", "request", "after"],
    stream: { $0.id.isEmpty ? .disputes($0.organ) : .dispute(DisputeID($0.id)) },
    form: {
      DisputeOpeningForms.form($0) ?? DisputeStepForms.form($0) ?? DisputeTurnForms.form($0)
        ?? DisputeOtherForms.form($0)
    })

  static let back: @Sendable (OfficeInput) -> String = { input in
    input.viewed.address(input.id.isEmpty ? Links.disputes : Links.dispute(DisputeID(input.id)))
  }

  static let above: @Sendable (OfficeInput) async throws -> Markup = { input in
    let file = try await file(input)
    return FactList([
      ("案号", "\(file.registration.number)"), ("类型", "\(file.registration.group.label)"),
      (file.registration.kind.bodyLabel, "\(file.registration.body)"), ("阶段", "\(file.dispute.stage.chinese)"),
    ]).markup
  }

  static let place = OfficeForm.place { (refusal: DisputeActionRefusal) in
    switch refusal {
    case .rule(.receivedBeforeAccepted), .rule(.inTheFuture), .rule(.before), .rule(.tooFar): "day"
    case .rule(.noResult), .rule(.otherKindOfResult): "results"
    case .rule(.paperMissing): "paper"
    case .rule(.redoWithoutCorrection): "redo"
    case .rule(.redoNotLater): "until"
    case .rule(.otherGround): "ground"
    case .numberTaken: "number"
    case .noSuchRequest: "request"
    case .noSuchReconsideration: "reconsideration"
    case .fileUsed, .noFile: "files"
    case .mappingBeforeLast: "since"
    case .redoUncounted: "result"
    case .rule, .textTooLong, .noSuchDispute: ""
    }
  }

  static func file(_ input: OfficeInput) async throws -> DisputeFile {
    let found = try await input.registry.dispute(
      DisputeID(input.id), of: input.organ, for: input.viewed.viewer, today: input.today)
    guard let found else { throw PageRefusal.notFound }
    return found
  }

  static let filesField = Field(
    "files", "材料", .file(isMany: true), hint: "扫描件或者电子件，\(UploadKind.acceptedInWords)。", isOptional: true)
  static let noteField = Field("note", "备注", .lines(2), isOptional: true)
}

extension OfficeInput {
  var disputeID: DisputeID { DisputeID(id) }

  /// What was sent with the form.
  /// - Throws: what is wrong with a file, at its field.
  func disputeFiles() throws -> [NewDisputeFile] {
    guard form.fileFaults.isEmpty else { throw CaseFaults(form.fileFaults) }
    return form.files("files").map { NewDisputeFile($0.stored, name: $0.name) }
  }

  /// Enters one step with what was written and sent beside it.
  func recordDispute(_ event: DisputeEvent) async throws {
    try await registry.recordDispute(
      event, note: form.has("note") ? form["note"] : nil, files: try disputeFiles(), to: disputeID, of: organ,
      expecting: version, by: by, at: now)
  }
}
