/// Argon2id 的参数: how much one password hash costs. They stand in the hash itself, so that old ones stay readable.
package struct Argon2Parameters: Hashable, Sendable {
  let memoryKiB: UInt32
  let passes: UInt32
  let lanes: UInt32

  package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32 = 1) {
    self.memoryKiB = memoryKiB
    self.passes = passes
    self.lanes = lanes
  }

  /// 64 MiB and three passes, the second choice of RFC 9106 on one lane: about a tenth of a second.
  package static let standard = Argon2Parameters(memoryKiB: 65_536, passes: 3)

  /// What a hash made with these parameters begins with (the reference implementation's own form).
  var prefix: String { "$argon2id$v=19$m=\(memoryKiB),t=\(passes),p=\(lanes)$" }
}
