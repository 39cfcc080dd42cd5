import Glibc

/// What this target asks of the file system, each step said to be done only when the disk has it.
enum Disk {
  /// Writes a file that is there whole or not at all, also when the power goes.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o640) throws(DiskFailure) {
    let scratch = "\(path).\(RandomBytes.identifier()).tmp"
    do throws(DiskFailure) {
      let file = try OpenFile.creating(scratch, mode: mode)
      try file.write(bytes)
      try file.sync()
    } catch {
      unlink(scratch)
      throw error
    }
    try move(scratch, to: path)
  }

  /// Renames and makes the new name last.
  static func move(_ path: String, to target: String) throws(DiskFailure) {
    guard rename(path, target) == 0 else { throw DiskFailure(.move, path) }
    try syncFolder(parent(of: target))
  }

  static func read(_ path: String) throws(DiskFailure) -> [UInt8] {
    let file = try OpenFile.reading(path)
    return try file.read(Int(try file.status.st_size))
  }

  static func exists(_ path: String) -> Bool { status(path) != nil }

  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Makes the folder and those above it, and makes their names last.
  static func createFolder(_ path: String, mode: mode_t = 0o750) throws(DiskFailure) {
    if isFolder(path) { return }
    let above = parent(of: path)
    if above != path { try createFolder(above, mode: mode) }
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw DiskFailure(.create, path) }
    try syncFolder(above)
  }

  static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  static func syncFolder(_ path: String) throws(DiskFailure) {
    let folder = try OpenFile.reading(path)
    try folder.sync()
  }

  /// The names in a folder, sorted, without `.` and `..`; none when there is no such folder.
  static func names(in path: String) throws(DiskFailure) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw DiskFailure(.list, path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) throws(DiskFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskFailure(.remove, path) }
  }

  /// Gives the file a second name where the disk allows that, and copies it where not.
  static func linkOrCopy(_ path: String, to target: String) throws(DiskFailure) {
    if link(path, target) == 0 { return }
    guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(errno) else { throw DiskFailure(.link, path) }
    try copy(path, to: target)
  }

  static func copy(_ path: String, to target: String, mode: mode_t = 0o640) throws(DiskFailure) {
    let source = try OpenFile.reading(path)
    let copy = try OpenFile.creating(target, mode: mode)
    while true {
      let bytes = try source.read(1 << 20)
      if bytes.isEmpty { break }
      try copy.write(bytes)
    }
    try copy.sync()
  }

  /// The SHA-256 and length of a file's bytes, read piece by piece.
  static func digest(of path: String) throws(DiskFailure) -> (digest: Digest, size: Int) {
    let file = try OpenFile.reading(path)
    var hash = RunningHash()
    while true {
      let bytes = try file.read(1 << 20)
      if bytes.isEmpty { return (hash.digest, hash.count) }
      hash.append(bytes)
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without links, dots and doubled slashes; nil when there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension Disk {
  /// What may still be written on the disk of that folder; nil when there is no such folder.
  static func freeBytes(at path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    let (bytes, isTooMany) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int(clamping: status.f_frsize))
    return isTooMany ? nil : bytes
  }

  static func removeEmptyFolder(_ path: String) { rmdir(path) }

  /// Removes what a broken off piece of work left; what cannot be removed stays.
  static func removeTree(_ path: String) {
    for name in (try? names(in: path)) ?? [] {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { removeTree(inner) }
    }
    rmdir(path)
  }
}
