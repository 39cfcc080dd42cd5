import Disclosure
package import Documents

/// 筛查结论 of one revision, made before the action since it may take long; the action holds to it.
package struct ScreeningOutcome: Hashable, Sendable {
  /// Of the revision that was screened.
  package let digest: String
  package let blocking: Int
  /// Of the findings that go on only with a reason.
  package let keys: Set<String>
  /// 说明, of whoever takes the step.
  package let reason: String

  package init(digest: String, blocking: Int, keys: Set<String>, reason: String = "") {
    self.digest = digest
    self.blocking = blocking
    self.keys = keys
    self.reason = reason
  }

  package init(digest: String, _ notes: [ScreeningNote], reason: String) {
    self.init(
      digest: digest, blocking: notes.count { $0.severity == .blocking },
      keys: Set(notes.filter { $0.severity == .needsReason }.map(\.key)), reason: reason)
  }
}

extension OpenItem {
  /// - Returns: What is kept beside the step: the reason, and for which findings it is.
  /// - Throws: `ItemActionRefusal` for what must be mended, or explained.
  func hold(to outcome: ScreeningOutcome) throws -> ItemDetails {
    guard outcome.digest == item.revision?.digest else { throw ItemActionRefusal.screenedOther }
    guard outcome.blocking == 0 else { throw ItemActionRefusal.screeningBlocks(outcome.blocking) }
    let open = outcome.keys.subtracting(try explainedKeys())
    guard !open.isEmpty else { return [:] }
    let details: ItemDetails = [
      .screeningReason: outcome.reason, .screenedKeys: open.sorted().joined(separator: "\n"),
    ]
    guard details[.screeningReason] != nil else { throw ItemActionRefusal.missing(.screeningReason) }
    return details
  }

  /// Those for which somebody gave a reason before; a finding in words that did not change keeps its key.
  private func explainedKeys() throws -> Set<String> {
    let references = Dictionary(
      recorded.enumerated().compactMap { index, event in event.sealed[.screenedKeys].map { (index, $0) } }
    ) { first, _ in first }
    let texts = try registry.sealed.open(references, in: action.session)
    return Set(texts.values.flatMap { $0.split(separator: "\n").map(String.init) })
  }
}
