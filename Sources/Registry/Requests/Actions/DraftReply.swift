package import Disclosure
import Documents

extension Registry {
  /// 拟写答复: a new revision; its digest is over exactly this disposition, remedy and text.
  package func draftReply(
    _ step: RequestStep, _ disposition: Disposition, remedy: Remedy, text: String, documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    let salt = RandomBytes.hex(RandomBytes.take(32))
    let details: CaseDetails = [.draftText: text, .draftSalt: salt]
    try details.require(.draftText)
    let digest = DraftDigest(disposition, remedy, text: details[.draftText] ?? "", salt: salt).digest
    return try await carryOut(.draftReply, step, with: documents, by: rules) { open in
      try open.happen(
        .drafted(disposition, digest: digest.hex, author: open.person), details, remedy: remedy)
    }
  }
}

/// 文稿校验: names a revision without giving anything of it away: who does not know the salt cannot try texts against it.
struct DraftDigest {
  let digest: Digest

  init(_ disposition: Disposition, _ remedy: Remedy, text: String, salt: String) {
    var fields = HashedFields()
    fields.append("gongkai.draft/1")
    fields.append(salt)
    fields.append(disposition.rawValue)
    fields.append(remedy.rawValue)
    fields.append(text)
    digest = HashAlgorithm.current.digest(of: fields.bytes)
  }
}
