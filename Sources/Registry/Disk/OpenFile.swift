import Glibc

/// An open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  let path: String

  private init(_ path: String, flags: Int32, mode: mode_t, action: DiskFailure.Action) throws(DiskFailure) {
    descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
    self.path = path
    if descriptor < 0 { throw DiskFailure(action, path) }
  }

  deinit { _ = Glibc.close(descriptor) }

  static func reading(_ path: String) throws(DiskFailure) -> OpenFile {
    try OpenFile(path, flags: O_RDONLY, mode: 0, action: .open)
  }

  /// A file that is not there yet.
  static func creating(_ path: String, mode: mode_t) throws(DiskFailure) -> OpenFile {
    try OpenFile(path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, action: .create)
  }

  var status: stat {
    get throws(DiskFailure) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw DiskFailure(.read, path) }
      return status
    }
  }

  /// Up to `count` bytes, fewer only at the end of the file.
  func read(_ count: Int) throws(DiskFailure) -> [UInt8] {
    var failure: DiskFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let taken = Glibc.read(
          descriptor, UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled), count - filled)
        if taken < 0, errno == EINTR { continue }
        if taken < 0 { failure = DiskFailure(.read, path) }
        if taken <= 0 { return }
        filled += taken
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(DiskFailure) {
    var failure: DiskFailure?
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = DiskFailure(.write, path)
          return
        }
        written += count
      }
    }
    if let failure { throw failure }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(DiskFailure) {
    guard fsync(descriptor) == 0 else { throw DiskFailure(.sync, path) }
  }
}
