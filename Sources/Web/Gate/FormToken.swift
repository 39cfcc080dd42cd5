import Registry

/// 防伪标记: proves that a form was sent from a page of ours: an HMAC over the session, or over the browser's own cookie where
/// nobody is signed in.
package struct FormToken: Hashable, Sendable {
  package static let field = "form-token"
  package let text: String

  package init(_ visit: Visit) { self.init(site: visit.site, context: visit.context) }

  init(site: Site, context: PageContext) {
    let (bound, purpose) =
      if let session = context.signedIn?.sessionKey { (session, "form/session") } else {
        (context.browserKey, "form/browser")
      }
    text = EqualityMark(of: bound, purpose: purpose, keys: site.registry.keyring.current).digest.hex
  }

  /// In the same time for every wrong guess.
  package func matches(_ sent: String?) -> Bool { SameBytes.compare(Array((sent ?? "").utf8), Array(text.utf8)) }
}

/// Compares without telling by the time taken where the first difference is.
package enum SameBytes {
  package static func compare(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
