package import Disclosure

extension Registry {
  /// 登记线下签批: the clerk records who signed the printed form, and when; the digest is that printed on it.
  ///
  /// - Parameters:
  ///   - printed: At least the first twelve digits, as the form prints them.
  ///   - reason: At the last step, why it was signed in spite of what the checks found.
  ///   - returnReason: When the signer sent it back; nil when it was passed.
  package func recordPaperSigning(
    _ step: RequestStep, signer: PersonID, signedOn: Day, printed: String, scan: NewDocument,
    onBehalfOf other: PersonID? = nil, returnReason: String? = nil, reason: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.recordPaperSigning, step, with: [scan], by: rules) { open in
      let paper = PaperSigning(signedOn: signedOn, recordedBy: open.person, scan: scan.file.address.hex)
      let signature = try open.paperSignature(printed, by: signer, onBehalfOf: other, paper)
      guard let returnReason else {
        try open.pass(signature, reason: reason)
        return
      }
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
    guard case .waiting(let number) = item.review.state, let digest = item.review.digest else {
      throw .rule(.review(.notInReview))
    }
    let short = printed.lowercased().filter { !$0.isWhitespace }
    guard short.count >= 12, digest.hasPrefix(short) else { throw .rule(.review(.otherRevision)) }
    return ReviewSignature(step: number, digest: digest, signer: signer, onBehalfOf: other, paper: paper)
  }
}
