import CArgon2
import Dispatch

/// 口令杂凑: Argon2id, two at a time, on threads of their own; whoever comes meanwhile waits in line.
package actor PasswordHashing {
  /// Of this process: the cap holds for everything that signs in.
  package static let standard = PasswordHashing(.standard)

  package nonisolated let parameters: Argon2Parameters
  private let queue = DispatchQueue(label: "gongkai.passwords", attributes: .concurrent)
  private var free = 2
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(_ parameters: Argon2Parameters) { self.parameters = parameters }

  /// The machine could not hash: usually no memory.
  package struct Failure: Error, Hashable, Sendable {
    package let code: Int32
  }

  /// A new hash with a salt of its own.
  package func hash(_ password: String) async throws -> String {
    let parameters = parameters
    return try await run { try Self.hash(password, parameters) }
  }

  package func verify(_ password: String, against encoded: String) async throws -> Bool {
    try await run { try Self.verify(password, encoded) }
  }

  /// Whether the hash was made with other parameters than those of today.
  package nonisolated func isOutdated(_ encoded: String) -> Bool { !encoded.hasPrefix(parameters.prefix) }

  private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    await enter()
    defer { leave() }
    let queue = queue
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Hands the place on to the first in line.
  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }

  private static func hash(_ password: String, _ parameters: Argon2Parameters) throws(Failure) -> String {
    let (bytes, salt) = (Array(password.utf8), RandomBytes.take(16))
    let (memory, passes, lanes) = (parameters.memoryKiB, parameters.passes, parameters.lanes)
    let length = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let code = argon2id_hash_encoded(
      passes, memory, lanes, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
    guard code == ARGON2_OK.rawValue else { throw Failure(code: code) }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func verify(_ password: String, _ encoded: String) throws(Failure) -> Bool {
    let bytes = Array(password.utf8)
    let code = argon2id_verify(encoded, bytes, bytes.count)
    switch code {
    case ARGON2_OK.rawValue: return true
    case ARGON2_VERIFY_MISMATCH.rawValue: return false
    default: throw Failure(code: code)
    }
  }
}
