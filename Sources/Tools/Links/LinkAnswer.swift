/// 链接回应: how the machine behind an address answered.
package enum LinkAnswer: Hashable, Sendable {
  /// The status of HTTP, of whatever page.
  case status(Int)
  /// The name is unknown, nobody answers, or the connection broke.
  case unreachable
  case timedOut
  /// Its certificate is not trusted, or it speaks no TLS that is.
  case insecure
  /// It leads to this machine or into a network of the office.
  case notPublic
  /// Not an address that can be asked, or the asking ended early.
  case notAsked
}
