import Glibc

/// A file under the system's temporary folder.
struct ScratchFile {
  let path: String

  /// One for this process alone.
  init(_ name: String) { path = "/tmp/gongkai-bench-\(getpid())-\(name)" }

  /// One that the cases of one run share.
  init(sharedAs name: String) { path = "/tmp/gongkai-bench-\(name)" }

  func bytes() throws(WrongAnswer) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw WrongAnswer("\(path) can be read") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }

  func remove() { unlink(path) }
}
