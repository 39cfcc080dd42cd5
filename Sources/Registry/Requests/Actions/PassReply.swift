package import Disclosure

extension Registry {
  /// 审核通过 of the step that is due; on behalf of somebody only under dated authority.
  package func passReply(
    _ step: RequestStep, digest: String, onBehalfOf other: PersonID? = nil, opinion: String = "",
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.passReply, step, by: rules) { open in
      let signature = try open.signature(digest, onBehalfOf: other)
      try open.happen(.review(.passed(signature)), [.opinion: opinion])
    }
  }
}

extension OpenCase {
  /// The signature of whom takes the step of the ladder that is due.
  func signature(_ digest: String, onBehalfOf other: PersonID?) throws(ActionRefusal) -> ReviewSignature {
    guard case .waiting(let number) = item.review.state else { throw .rule(.review(.notInReview)) }
    return ReviewSignature(step: number, digest: digest, signer: person, onBehalfOf: other)
  }
}
