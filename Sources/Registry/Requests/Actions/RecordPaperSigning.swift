package import Disclosure

extension Registry {
  /// 登记线下签批: the clerk records who signed the printed form, and when; the digest is that printed on it.
  ///
  /// - Parameters:
  ///   - printed: At least the first twelve digits, as the form prints them.
  ///   - returnReason: When the signer sent it back; nil when it was passed.
  package func recordPaperSigning(
    _ step: RequestStep, signer: PersonID, signedOn: Day, printed: String, scan: NewDocument,
    onBehalfOf other: PersonID? = nil, returnReason: String? = nil, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.recordPaperSigning, step, with: [scan], by: rules) { open in
      let paper = PaperSigning(signedOn: signedOn, recordedBy: open.person, scan: scan.file.address.hex)
      let signature = try open.paperSignature(printed, by: signer, onBehalfOf: other, paper)
      guard let returnReason else { return try open.happen(.review(.passed(signature))) }
      let details: CaseDetails = [.returnReason: returnReason]
      guard let reason = details[.returnReason] else { throw ActionRefusal.rule(.review(.returnWithoutReason)) }
      try open.happen(.review(.returned(signature, reason: reason)), details)
    }
  }
}

extension OpenCase {
  fileprivate func paperSignature(
    _ printed: String, by signer: PersonID, onBehalfOf other: PersonID?, _ paper: PaperSigning
  ) throws(ActionRefusal) -> ReviewSignature {
    guard case .waiting(let number) = item.review.state, let due = item.review.dueStep,
      let digest = item.review.digest
    else { throw .rule(.review(.notInReview)) }
    guard paper.signedOn <= step.now.day else { throw .dayInFuture(paper.signedOn) }
    let short = printed.lowercased().filter { !$0.isWhitespace }
    guard short.count >= 12, digest.hasPrefix(short) else { throw .rule(.review(.otherRevision)) }
    let mayTake =
      if let other {
        rules.authority.mayActFor(signer, other, due.role, paper.signedOn)
      } else {
        rules.authority.holds(signer, due.role, paper.signedOn)
      }
    guard mayTake else { throw .noAuthority }
    return ReviewSignature(step: number, digest: digest, signer: signer, onBehalfOf: other, paper: paper)
  }
}
