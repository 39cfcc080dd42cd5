import Database
package import Disclosure
import Documents

extension CaseDocumentKind {
  /// 申请人提交的证件、材料: opened for a reason.
  package var isApplicantsPaper: Bool {
    switch self {
    case .application, .envelope, .identity, .authority, .supplement: true
    default: false
    }
  }

  /// 写有申请人姓名的材料: each opening is noted.
  package var namesApplicant: Bool {
    switch self {
    case .supplementNotice, .extensionNotice, .feeNotice, .notice, .signedForm, .reply, .deliveryProof: true
    case .consultation, .consultationAnswer, .searchProof, .draft, .other: false
    case .application, .envelope, .identity, .authority, .supplement: isApplicantsPaper
    }
  }
}

extension Registry {
  /// 打开材料: a file of a case that the check has released. One that names the applicant is for whom the permissions let see that, and is
  /// noted as a look at it; for the applicant's own papers a reason is asked.
  ///
  /// - Returns: nil when there is no such file of the case for who asks.
  /// - Throws: `ActionRefusal` when it is refused.
  package func openDocument(
    _ step: RequestStep, _ file: Digest, reason: String, under rules: RequestRules
  ) async throws -> StoredFile? {
    guard let (kinds, stored) = try await document(file, of: step.id, for: step.viewer) else { return nil }
    guard let kind = kinds.first(where: \.isApplicantsPaper) ?? kinds.first(where: \.namesApplicant) else {
      return stored
    }
    try await noteAccess(
      step, [.init("document", .string(kind.rawValue)), .init("fields", [])],
      reason: kind.isApplicantsPaper ? reason : "打开\(kind.chinese)", under: rules)
    return stored
  }

  /// A file of a case that `viewer` sees and the check has released, and as what it is there.
  func document(
    _ file: Digest, of id: RequestID, for viewer: Viewer
  ) async throws -> (kinds: [CaseDocumentKind], file: StoredFile)? {
    let condition = viewer.predicate.and(.equal("request.id", id.rawValue))
    return try await database.read { session in
      let kinds = try session.rows(
        """
        SELECT request_document.kind FROM request_document JOIN request
        ON request.id = request_document.request JOIN file_check ON file_check.file = request_document.file
        WHERE request_document.file = ? AND file_check.outcome IN (\(FileVerdict.releasing)) AND \(condition.sql)
        """, [.text(file.hex)] + condition.values
      ) { try StoredCase<CaseDocumentKind>($0, 0).value }
      return kinds.isEmpty ? nil : (kinds, try FileRegister(keyring).file(file, in: session))
    }
  }
}
