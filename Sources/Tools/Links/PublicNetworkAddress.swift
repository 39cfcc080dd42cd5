/// 公网地址: whether a machine's address is one of the Internet: not this machine, not a network of the office, nothing reserved (RFC 6890).
package enum PublicNetworkAddress {
  /// - Parameter bytes: Four of IPv4 or sixteen of IPv6, in network order; anything else is not public.
  package static func isPublic(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: isPublicV4(bytes)
    case 16: isPublicV6(bytes)
    default: false
    }
  }

  private static func isPublicV4(_ bytes: [UInt8]) -> Bool {
    let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return !reserved.contains { address >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
  }

  /// Only 2000::/3 is given out, and of it neither tunnels nor examples; an IPv4 address in the form of IPv6 counts as what it is.
  private static func isPublicV6(_ bytes: [UInt8]) -> Bool {
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return isPublicV4(Array(bytes.suffix(4)))
    }
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    let isTunnel = bytes[0] == 0x20 && bytes[1] == 0x02
    let isSpecial = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02
    let isExample = bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    return !isTunnel && !isSpecial && !isExample
  }

  private struct Block: Sendable {
    let prefix: UInt32
    let length: Int

    init(_ one: UInt32, _ two: UInt32, _ three: UInt32, _ length: Int) {
      prefix = one << 24 | two << 16 | three << 8
      self.length = length
    }
  }

  private static let reserved = [
    Block(0, 0, 0, 8), Block(10, 0, 0, 8), Block(100, 64, 0, 10), Block(127, 0, 0, 8), Block(169, 254, 0, 16),
    Block(172, 16, 0, 12), Block(192, 0, 0, 24), Block(192, 0, 2, 24), Block(192, 88, 99, 24), Block(192, 168, 0, 16),
    Block(198, 18, 0, 15), Block(198, 51, 100, 24), Block(203, 0, 113, 24), Block(224, 0, 0, 3),
  ]
}
