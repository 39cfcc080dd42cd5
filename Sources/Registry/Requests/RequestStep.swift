package import Disclosure

/// 办理: one press of a button: who, on which case, as the page showed it, with which legal day, and when.
package struct RequestStep: Sendable {
  package let viewer: Viewer
  package let id: RequestID
  /// `CaseFile.version` of the page.
  package let version: Int
  /// The day that counts in law: of signing for a letter, of handing in, of payment.
  package let day: Day
  package let now: Instant
  /// No legal day is later.
  package let today: Day

  /// - Parameter today: Without it that of `now`.
  package init(
    _ viewer: Viewer, on id: RequestID, version: Int, day: Day, today: Day? = nil, at now: Instant
  ) {
    self.today = today ?? now.day
    self.viewer = viewer
    self.id = id
    self.version = version
    self.day = day
    self.now = now
  }
}
