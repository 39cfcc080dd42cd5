import Disclosure

extension Registry {
  /// 送审 of the latest draft.
  ///
  /// - Parameter digest: Of the draft that the page showed.
  package func submitReply(_ step: RequestStep, digest: String, under rules: RequestRules) async throws -> Int {
    try await carryOut(.submitReply, step, by: rules) { open in
      guard let draft = open.item.draft else { throw ActionRefusal.rule(.review(.nothingToReview)) }
      try open.happen(.review(.submitted(digest: digest, author: draft.author)))
    }
  }
}
