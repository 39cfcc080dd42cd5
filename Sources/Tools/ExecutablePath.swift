import Glibc

/// Where a program lies.
package enum ExecutablePath {
  /// The file that `name` means: itself when it has a `/`, else the first executable of that name in `PATH`.
  package static func find(_ name: String) -> String? {
    if name.contains("/") { return isExecutable(name) ? name : nil }
    guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    // Relative entries of PATH are left out: what lies in the current folder is never a tool of ours.
    return path.split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }
      .map { "\($0)/\(name)" }
      .first(where: isExecutable)
  }

  /// The running program's own file, or nil where `/proc` is missing.
  package static var own: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let length = readlink("/proc/self/exe", start, buffer.count)
      return length > 0 ? String(validating: buffer.prefix(length), as: UTF8.self) : nil
    }
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return access(path, X_OK) == 0 && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
