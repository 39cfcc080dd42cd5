import Database
package import Disclosure
import Documents

extension Registry {
  /// 送审: the report as it stands is frozen and bound by its digest.
  package func submitReport(_ step: ReportStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.submitReport, step, by: rules) { open in
      let draft = try open.draft()
      try draft.requireSound()
      let text = try draft.revisionText
      try open.happen(
        .review(.submitted(digest: ReportDraft.digest(of: text), author: step.viewer.person)), [.revision: text])
    }
  }

  /// 撤回送审.
  package func recallReport(_ step: ReportStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.recallReport, step, by: rules) { open in try open.happen(.review(.recalled)) }
  }

  /// 审核通过 of the step that is due, of the revision that the reviewer saw.
  package func passReport(
    _ step: ReportStep, digest: String, opinion: String = "", onBehalfOf other: PersonID? = nil,
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.passReport, step, by: rules) { open in
      let signature = try open.signature(digest, by: step.viewer.person, onBehalfOf: other)
      try open.happen(.review(.passed(signature)), [.opinion: opinion])
    }
  }

  /// 退回修改, with a reason.
  package func returnReport(
    _ step: ReportStep, digest: String, reason: String, onBehalfOf other: PersonID? = nil, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.returnReport, step, by: rules) { open in
      let signature = try open.signature(digest, by: step.viewer.person, onBehalfOf: other)
      try open.sendBack(signature, reason, [:])
    }
  }

  /// 登记线下签批: who signed the printed report, and when; the digest is that printed on it.
  ///
  /// - Parameters:
  ///   - printed: At least the first twelve digits.
  ///   - returnReason: When the signer sent it back; nil when it was passed.
  package func recordReportPaper(
    _ step: ReportStep, signer: PersonID, signedOn: Day, printed: String, scan: StoredFile, scanName: String,
    onBehalfOf other: PersonID? = nil, returnReason: String? = nil, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.recordReportPaper, step, by: rules) { open in
      let short = printed.lowercased().filter { !$0.isWhitespace }
      guard let digest = open.life.review.digest, short.count >= 12, digest.hasPrefix(short) else {
        throw ReportActionRefusal.rule(.review(.otherRevision))
      }
      try open.keep(scan)
      let paper = PaperSigning(signedOn: signedOn, recordedBy: step.viewer.person, scan: scan.address.hex)
      let signature = try open.signature(digest, by: signer, onBehalfOf: other, paper)
      if let returnReason { return try open.sendBack(signature, returnReason, [.scanName: scanName]) }
      try open.happen(.review(.passed(signature)), [.scanName: scanName])
    }
  }

  /// 发布: the signed revision comes before the public; after a correction with a note of what was corrected.
  package func publishReport(_ step: ReportStep, note: String = "", under rules: RequestRules) async throws -> Int {
    try await carryOut(.publishReport, step, by: rules) { open in
      if open.life.isCorrection, note.trimmed.isEmpty { throw ReportActionRefusal.missing(.correctionNote) }
      try open.happen(.published, open.life.isCorrection ? [.correctionNote: note] : [:])
    }
  }
}

extension OpenReport {
  fileprivate mutating func sendBack(
    _ signature: ReviewSignature, _ reason: String, _ details: ReportDetails
  ) throws {
    guard !reason.trimmed.isEmpty else { throw ReportActionRefusal.missing(.returnReason) }
    try happen(
      .review(.returned(signature, reason: reason)), details.merging([.returnReason: reason]) { _, new in new })
  }

  /// Names the scan of a signed form, which waits for its check like every received file.
  fileprivate func keep(_ scan: StoredFile) throws {
    if try FileRegister.isNamed(scan.address, in: action.session) { throw ReportActionRefusal.fileElsewhere }
    try FileRegister(registry.keyring).add(scan, in: action)
    try Quarantine.hold(scan.address, of: step.organ, in: action)
  }
}
