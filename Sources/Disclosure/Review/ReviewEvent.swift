/// 审核事项: something that happened to a text on its way up the ladder.
package enum ReviewEvent: Hashable, Sendable {
  /// 送审: a frozen revision, named by the digest of its text.
  case submitted(digest: String, author: PersonID)
  /// 通过 of the step that is due.
  case passed(ReviewSignature)
  /// 退回 to the author.
  case returned(ReviewSignature, reason: String)
  /// 撤回送审, of a text in review or signed and not yet issued.
  case recalled
}

/// 审核签署: who took a step, as whom, on which revision.
package struct ReviewSignature: Hashable, Sendable {
  /// From 0.
  package let step: Int
  /// The revision the signer saw.
  package let digest: String
  package let signer: PersonID
  /// 代签: whose authority it was, when not the signer's own.
  package let onBehalfOf: PersonID?
  /// 线下签批: the signed form, when it was signed on paper.
  package let paper: PaperSigning?

  package init(
    step: Int, digest: String, signer: PersonID, onBehalfOf: PersonID? = nil, paper: PaperSigning? = nil
  ) {
    self.step = step
    self.digest = digest
    self.signer = signer
    self.onBehalfOf = onBehalfOf
    self.paper = paper
  }

  /// The day of signing: that on the paper form, else the day of the event.
  package func day(recordedOn day: Day) -> Day { paper?.signedOn ?? day }
}

/// 线下签批: recorded by a clerk from the signed form.
package struct PaperSigning: Hashable, Sendable {
  package let signedOn: Day
  package let recordedBy: PersonID
  /// The address (SHA-256) of the scan.
  package let scan: String

  package init(signedOn: Day, recordedBy: PersonID, scan: String) {
    self.signedOn = signedOn
    self.recordedBy = recordedBy
    self.scan = scan
  }
}
