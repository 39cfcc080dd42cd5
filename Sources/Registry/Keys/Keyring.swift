import Synchronization

/// 密钥串: the keys a running program works with; reads the key file again when it meets a key it does not know, because
/// `gongkai key rotate` may have run meanwhile.
package final class Keyring: Sendable {
  private let file: KeyFile?
  private let keys: Mutex<Keys>

  package init(_ keys: Keys, from file: KeyFile? = nil) {
    self.file = file
    self.keys = Mutex(keys)
  }

  package var current: Keys { keys.withLock { $0 } }

  /// The key with which new values are sealed.
  func newestDataKey() throws(SealRefusal) -> Keys.DataKey {
    guard let key = current.data.last else { throw .unknownKey(0) }
    return key
  }

  func dataKey(_ id: Int) throws(SealRefusal) -> Keys.DataKey {
    if let key = current.dataKey(id) { return key }
    if let file, let read = try? file.read(), read.installation == current.installation { keys.withLock { $0 = read } }
    guard let key = current.dataKey(id) else { throw .unknownKey(id) }
    return key
  }
}
