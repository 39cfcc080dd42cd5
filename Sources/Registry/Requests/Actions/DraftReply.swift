package import Disclosure
package import Documents

extension Registry {
  /// 拟写答复: a new revision; its digest is over exactly this disposition, remedy, text and these facts.
  ///
  /// - Parameter facts: What the text was made from; nil for a text written freely, as older ones are.
  package func draftReply(
    _ step: RequestStep, _ disposition: Disposition, remedy: Remedy, text: String, facts: ReplyFacts? = nil,
    documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let salt = RandomBytes.hex(RandomBytes.take(32))
    var details: CaseDetails = [.draftText: text, .draftSalt: salt]
    try details.require(.draftText)
    details[.draftFacts] = try facts.map { try CanonicalJSON($0.json).text }
    let digest = DraftDigest(
      disposition, remedy, text: details[.draftText] ?? "", facts: details[.draftFacts], salt: salt
    ).digest
    let kept = details
    return try await carryOut(.draftReply, step, with: documents, by: rules) { open in
      try open.happen(
        .drafted(disposition, digest: digest.hex, author: open.person), kept, remedy: remedy)
    }
  }
}

/// 文稿校验: names a revision without giving anything of it away: who does not know the salt cannot try texts against it.
struct DraftDigest {
  let digest: Digest

  init(_ disposition: Disposition, _ remedy: Remedy, text: String, facts: String?, salt: String) {
    var fields = HashedFields()
    fields.append(facts == nil ? "gongkai.draft/1" : "gongkai.draft/2")
    fields.append(salt)
    fields.append(disposition.rawValue)
    fields.append(remedy.rawValue)
    fields.append(text)
    if let facts { fields.append(facts) }
    digest = HashAlgorithm.current.digest(of: fields.bytes)
  }
}
