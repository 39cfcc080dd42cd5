package import Disclosure

extension Registry {
  /// 审核通过 of the step that is due; on behalf of somebody only under dated authority.
  ///
  /// - Parameter reason: At the last step, why it is signed in spite of what the checks found.
  package func passReply(
    _ step: RequestStep, digest: String, onBehalfOf other: PersonID? = nil, opinion: String = "", reason: String = "",
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.passReply, step, by: rules) { open in
      let signature = try open.signature(digest, onBehalfOf: other)
      try open.pass(signature, opinion: opinion, reason: reason)
    }
  }
}

extension OpenCase {
  /// At the last step the checks are made, and a reason is kept; nobody before it can give one.
  mutating func pass(_ signature: ReviewSignature, opinion: String = "", reason: String) throws {
    if isLastStep {
      try happenChecked(.review(.passed(signature)), [.opinion: opinion, .concernReason: reason])
    } else {
      try happen(.review(.passed(signature)), [.opinion: opinion])
    }
  }

  /// The signature of whom takes the step of the ladder that is due.
  func signature(_ digest: String, onBehalfOf other: PersonID?) throws(ActionRefusal) -> ReviewSignature {
    guard case .waiting(let number) = item.review.state else { throw .rule(.review(.notInReview)) }
    return ReviewSignature(step: number, digest: digest, signer: person, onBehalfOf: other)
  }
}
