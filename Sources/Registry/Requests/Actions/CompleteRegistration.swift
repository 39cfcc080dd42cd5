package import Disclosure

extension Registry {
  /// 补全登记内容: what the mail room left open, or a correction, for which a reason is kept.
  package func completeRegistration(
    _ step: RequestStep, applicant: ApplicantKind, _ details: CaseDetails, reason: String = "",
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.completeRegistration, step, by: rules) { open in
      let earlier = try open.application()
      let replaces = details.texts.contains { detail, text in earlier[detail].map { $0 != text } ?? false }
      let changesKind = open.item.applicant.map { $0 != applicant } ?? false
      let why: CaseDetails = [.correctionReason: reason]
      if replaces || changesKind, why.isEmpty { throw ActionRefusal.reasonMissing }
      let written = details.only(CaseDetail.application)
      try open.happen(.completed(applicant: applicant), written.merging(why))
      try ApplicationMarks(earlier.merging(written), keys: keyring.current)
        .replace(of: open.id, open.organ, in: open.action.session)
    }
  }
}
