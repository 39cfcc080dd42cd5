package import Disclosure

extension Registry {
  /// 登记信息线下签批: who signed the printed 审核表, and when; the digest is that printed on it.
  ///
  /// - Parameters:
  ///   - printed: At least the first twelve digits, as the form prints them.
  ///   - returnReason: When the signer sent it back; nil when it was passed.
  package func recordItemPaper(
    _ step: ItemStep, signer: PersonID, signedOn: Day, printed: String, scan: StoredFile,
    scanName: String, screened: ScreeningOutcome, onBehalfOf other: PersonID? = nil, returnReason: String? = nil,
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.recordItemPaper, step, by: rules) { open in
      let short = printed.lowercased().filter { !$0.isWhitespace }
      guard let digest = open.item.review.digest, short.count >= 12, digest.hasPrefix(short) else {
        throw ItemActionRefusal.rule(.review(.otherRevision))
      }
      try open.keep(scan, isMade: false)
      let paper = PaperSigning(signedOn: signedOn, recordedBy: step.viewer.person, scan: scan.address.hex)
      let signature = try open.signature(digest, by: signer, onBehalfOf: other, paper)
      guard let returnReason else {
        var details = try open.hold(to: screened)
        details[.scanName] = scanName
        return try open.pass(signature, details, decided: nil, reason: "")
      }
      let details: ItemDetails = [.returnReason: returnReason, .scanName: scanName]
      guard let reason = details[.returnReason] else { throw ItemActionRefusal.missing(.returnReason) }
      try open.happen(.review(.returned(signature, reason: reason)), details)
    }
  }
}
