import Database
import Disclosure

/// 佐证文件 that comes with a step.
package struct NewEvidence: Hashable, Sendable {
  package let file: StoredFile
  /// As it was called where it came from.
  package let name: String

  package init(_ file: StoredFile, name: String) { (self.file, self.name) = (file, name) }
}

/// 整改佐证: a file that shows what was done, and whether its check has released it.
package struct ProblemEvidence: Hashable, Sendable {
  package let file: Digest
  /// Of the step with which it came, the first one 1.
  package let step: Int
  package let name: String
  package let state: FileState
}

extension Registry {
  /// 佐证 of a problem, for who may read what is written at its steps; empty for everybody else.
  package func problemEvidence(
    of id: String, in organ: OrganID, for viewer: Viewer
  ) async throws -> [ProblemEvidence] {
    guard try viewer.may(.listReports, in: organ) else { return [] }
    let sealed = sealed
    return try await database.read { session in
      let rows = try session.query(
        "SELECT file, number, name FROM problem_file WHERE organ = $1 AND problem = $2 ORDER BY number, file",
        organ.rawValue, id
      ) { (try StoredDigest($0, 0).value, try $0[1] as Int, try StoredReference($0, 2).reference) }
      return try rows.map { file, number, name in
        ProblemEvidence(
          file: file, step: number, name: try name.map { try sealed.open($0, in: session) } ?? "",
          state: try Quarantine.state(of: file, in: session))
      }
    }
  }

  /// 打开佐证: a file that the check has released; nil when there is none for who asks.
  package func problemEvidence(
    _ file: Digest, of id: String, in organ: OrganID, for viewer: Viewer
  ) async throws -> StoredFile? {
    guard try viewer.may(.listReports, in: organ) else { return nil }
    let keyring = keyring
    return try await database.read { session in
      try FileRegister(keyring).released(file, "problem_file", of: organ, "problem", id, in: session)
    }
  }
}
