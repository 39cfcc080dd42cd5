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
    guard case .waiting(let number) = item.review.state, let due = item.review.dueStep else {
      throw .rule(.review(.notInReview))
    }
    if let other {
      guard rules.authority.mayActFor(person, other, due.role, step.day) else { throw .noAuthority }
    } else {
      guard step.viewer.roles(in: organ, office: item.office).contains(due.role) else { throw .notYourStep(due.name) }
    }
    return ReviewSignature(step: number, digest: digest, signer: person, onBehalfOf: other)
  }
}
