import Database
import Disclosure
import Documents

/// 拒收涉密载体: what bears a mark of secrecy is not kept; the log holds digest, person and time alone (《保守国家秘密法》第三十一条：
/// 不得在非涉密信息系统中存储、处理国家秘密).
package enum SecretRefusal {
  static let kind = "secret.refused"

  static func stream(of organ: OrganID) -> StreamID { StreamID("secret/\(organ)") }
}

extension Registry {
  /// Records that `viewer` handed in what may not be here, and removes what lies in the store of it.
  ///
  /// - Parameter files: As they lie in the store, named by no row; what an older record names stays, and is the matter of whoever
  ///   decides on it.
  package func refuseSecret(_ files: [Digest], by viewer: Viewer, at now: Instant) async throws {
    let stream = SecretRefusal.stream(of: viewer.organ)
    let unnamed = try await act(on: stream, at: now) { action in
      for file in files {
        action.record(
          try NewEvent(
            stream: stream, kind: SecretRefusal.kind, version: 1,
            payload: ["by": .string("person/\(viewer.person)"), "digest": .string(file.hex)]), in: viewer.organ)
      }
      return try FileRegister.unnamed(files, in: action.session)
    }
    for file in unnamed { try self.files.discard(file) }
  }
}
