import Glibc

/// 来源地址: where a request comes from, in the form in which it is limited and logged.
package struct ClientAddress: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  package let isLoopback: Bool

  /// Stands for all addresses together.
  package static let everyone = ClientAddress(description: "*", isLoopback: false)
  package static let unknown = ClientAddress(description: "unknown", isLoopback: false)

  private init(description: String, isLoopback: Bool) {
    self.description = description
    self.isLoopback = isLoopback
  }

  /// - Parameters:
  ///   - peer: The other end of the connection.
  ///   - forwarded: `X-Forwarded-For`; the last address in it was written by our own proxy, all before by anybody.
  package init(peer: String?, forwarded: String?, trustsProxy: Bool) {
    let told = forwarded?.split(separator: ",").last.map { $0.filter { $0 != " " } }
    if trustsProxy, let told, let address = ClientAddress(told) {
      self = address
    } else {
      self = peer.flatMap { ClientAddress($0) } ?? .unknown
    }
  }

  private init?(_ text: String) {
    if let bytes = ClientAddress.bytes(text, family: AF_INET, count: 4) {
      self.init(description: text, isLoopback: bytes.first == 127)
      return
    }
    guard let bytes = ClientAddress.bytes(text, family: AF_INET6, count: 16) else { return nil }
    if bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]) {
      self.init(bytes.suffix(4).map(String.init).joined(separator: "."))
    } else {
      // One household has a whole /64.
      let prefix = bytes.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      self.init(description: "\(prefix)/64", isLoopback: bytes == [UInt8](repeating: 0, count: 15) + [1])
    }
  }

  private static func bytes(_ text: String, family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }
}
