package import Disclosure

extension Registry {
  /// 保密审查 of the revision that the reviewer saw.
  package func reviewSecrecy(
    _ step: ItemStep, _ opinion: SecrecyOpinion, digest: String, basis: String, under rules: RequestRules
  ) async throws -> Int {
    let details: ItemDetails = [.secrecyBasis: basis]
    guard opinion == .clear || details[.secrecyBasis] != nil else { throw ItemActionRefusal.missing(.secrecyBasis) }
    return try await carryOut(.reviewSecrecy, step, by: rules) { open in
      try open.happen(.secrecyReviewed(opinion, digest: digest), details)
    }
  }

  /// 送审 of the revision that the page shows.
  package func submitItem(
    _ step: ItemStep, digest: String, screened: ScreeningOutcome, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.submitItem, step, by: rules) { open in
      let author = open.item.revision?.author ?? step.viewer.person
      let details = try open.hold(to: screened)
      try open.happen(.review(.submitted(digest: digest, author: author)), details)
    }
  }

  /// 撤回送审.
  package func recallItem(_ step: ItemStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.recallItem, step, by: rules) { open in try open.happen(.review(.recalled)) }
  }

  /// 审核通过 of the step that is due; the last one decides the 公开属性, and gives the reason where it is not to be published.
  ///
  /// - Parameter decided: As the signer decides; nil leaves the proposal.
  package func passItem(
    _ step: ItemStep, digest: String, screened: ScreeningOutcome, opinion: String = "",
    decided: DisclosureAttribute? = nil, reason: String = "",
    onBehalfOf other: PersonID? = nil, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.passItem, step, by: rules) { open in
      let signature = try open.signature(digest, by: step.viewer.person, onBehalfOf: other)
      var details = try open.hold(to: screened)
      details[.opinion] = opinion
      try open.pass(signature, details, decided: decided, reason: reason)
    }
  }

  /// 退回修改, with a reason.
  package func returnItem(
    _ step: ItemStep, digest: String, reason: String, onBehalfOf other: PersonID? = nil, under rules: RequestRules
  ) async throws -> Int {
    let details: ItemDetails = [.returnReason: reason]
    return try await carryOut(.returnItem, step, by: rules) { open in
      guard let reason = details[.returnReason] else { throw ItemActionRefusal.missing(.returnReason) }
      try open.happen(
        .review(.returned(try open.signature(digest, by: step.viewer.person, onBehalfOf: other), reason: reason)),
        details)
    }
  }
}

extension OpenItem {
  mutating func pass(
    _ signature: ReviewSignature, _ texts: ItemDetails, decided: DisclosureAttribute?, reason: String
  ) throws {
    if let decided, decided != item.attribute {
      guard isLastStep else { throw ItemActionRefusal.notAllowed(.passItem) }
      let details: ItemDetails = [.attributeReason: reason]
      guard !decided.needsReason || details[.attributeReason] != nil else {
        throw ItemActionRefusal.missing(.attributeReason)
      }
      try happen(.attributeDecided(decided), details)
    }
    try requireChecked(item.revision?.attachments ?? [])
    try happen(.review(.passed(signature)), texts)
  }
}
