import Crypto
import FoundationEssentials

/// 相同标记: equal values of one purpose have equal marks (HMAC-SHA-256), and without the key a mark says nothing. For
/// «same applicant», «how many this month», duplicates.
package struct EqualityMark: Hashable, Sendable {
  package let digest: Digest

  /// - Parameter purpose: What is compared: marks of different purposes never meet.
  package init(of value: String, purpose: String, keys: Keys) {
    var fields = HashedFields()
    fields.append("gongkai.equality/1")
    fields.append(purpose)
    fields.append(value)
    let code = HMAC<SHA256>.authenticationCode(for: fields.bytes, using: SymmetricKey(data: keys.equality))
    digest = code.withUnsafeBytes { Digest(loading: $0) }
  }
}
