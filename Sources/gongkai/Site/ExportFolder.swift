import Documents
import Foundation
import Registry
import Web

/// 导出文件夹: new and changed files are written aside, then put in place, the list of files last. Whatever happens on the way, what was exported
/// before can still be read, and the next export knows every file that is ours.
final class ExportFolder {
  private let folder: URL
  private let lock: Int32
  private let before: ExportManifest
  /// Ours as well: what an export that did not end has put in place.
  private let leftOver: [String: ExportManifest.File]
  private var manifest: ExportManifest
  /// Changed files by the names under which they wait.
  private var waiting: [(path: String, staged: URL)] = []

  private static let stagingName = ".gongkai-export"
  private var staging: URL { folder.appending(path: Self.stagingName) }

  init(_ path: String, installation: String) throws {
    folder = URL(filePath: path).standardizedFileURL
    try Self.prepare(folder)
    lock = open(folder.path, O_RDONLY | O_DIRECTORY)
    guard lock >= 0 else { throw ExportRefusal.disk(folder.path, words: String(cString: strerror(errno))) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw ExportRefusal.busy(folder.path)
    }
    manifest = ExportManifest(installation: installation)
    do {
      let own = try Self.manifest(in: folder, installation)
      let begun = try Self.manifest(in: folder.appending(path: Self.stagingName), installation)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let isOurs = own != nil || names.allSatisfy { $0 == Self.stagingName } || begun != nil
      guard isOurs else { throw ExportRefusal.foreign(folder.path) }
      before = own ?? ExportManifest(installation: installation)
      leftOver = begun?.files ?? [:]
      try? FileManager.default.removeItem(at: folder.appending(path: Self.stagingName).appending(path: "files"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: Self.stagingName).appending(path: "files"), withIntermediateDirectories: true)
    } catch {
      close(lock)
      throw Self.refusal(error, folder.path)
    }
  }

  deinit { close(lock) }

  private static func prepare(_ folder: URL) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw ExportRefusal.notAFolder(folder.path) }
      return
    }
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw refusal(error, folder.path)
    }
  }

  private static func manifest(in folder: URL, _ installation: String) throws -> ExportManifest? {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: ExportManifest.name).path),
      let found = ExportManifest([UInt8](data))
    else { return nil }
    guard found.installation == installation else { throw ExportRefusal.otherInstallation(folder.path) }
    return found
  }

  private static func refusal(_ error: any Error, _ path: String) -> any Error {
    error is ExportRefusal ? error : ExportRefusal.disk(path, words: error.localizedDescription)
  }

  /// Takes a file of the site; one that stands there already is left alone.
  func take(_ file: StaticFile) throws {
    guard ExportManifest.isInside(file.path), manifest.files[file.path] == nil else {
      throw ExportRefusal.twice(file.path)
    }
    let entry = ExportManifest.File(
      digest: HashAlgorithm.sha256.digest(of: file.bytes).hex, size: file.bytes.count)
    manifest.files[file.path] = entry
    if before.files[file.path] == entry, sizeOnDisk(file.path) == entry.size { return }
    let staged = staging.appending(path: "files/\(waiting.count)")
    do { try Data(file.bytes).write(to: staged) } catch { throw Self.refusal(error, staged.path) }
    waiting.append((file.path, staged))
  }

  private func sizeOnDisk(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
    return attributes?[.type] as? FileAttributeType == .typeRegular ? (attributes?[.size] as? NSNumber)?.intValue : nil
  }

  /// Puts everything in place.
  func commit(at now: Instant) throws -> ExportChanges {
    let changes = ExportChanges(from: before.files, to: manifest.files)
    do {
      // From here on files appear: whoever comes after a crash finds here which they are.
      var begun = manifest
      begun.files.merge(leftOver) { own, _ in own }
      try write(begun.json, to: staging.appending(path: ExportManifest.name))
      // Pages last: what they show and lead to stands there before them.
      let pages = waiting.filter { $0.path.hasSuffix(".html") }
      let others = waiting.filter { !$0.path.hasSuffix(".html") }
      for file in others + pages { try put(file.staged, at: folder.appending(path: file.path)) }
      for path in Set(before.files.keys).union(leftOver.keys) where manifest.files[path] == nil { try remove(path) }
      try replace(changes.json(at: now), ExportChanges.name)
      try replace(manifest.json, ExportManifest.name)
      try FileManager.default.removeItem(at: staging)
    } catch { throw Self.refusal(error, folder.path) }
    return changes
  }

  /// Leaves what was there before as it was.
  func abandon() {
    try? FileManager.default.removeItem(at: staging.appending(path: "files"))
    if leftOver.isEmpty { try? FileManager.default.removeItem(at: staging) }
  }

  private func write(_ json: JSON, to file: URL) throws { try Data("\(json.text)\n".utf8).write(to: file) }

  private func replace(_ json: JSON, _ name: String) throws {
    let staged = staging.appending(path: "files/\(name)")
    try write(json, to: staged)
    try put(staged, at: folder.appending(path: name))
  }

  private func put(_ staged: URL, at target: URL) throws {
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard rename(staged.path, target.path) == 0 else {
      throw ExportRefusal.disk(target.path, words: String(cString: strerror(errno)))
    }
  }

  /// The file, and the folders that stand empty without it.
  private func remove(_ path: String) throws {
    let file = folder.appending(path: path)
    guard unlink(file.path) == 0 || errno == ENOENT else {
      throw ExportRefusal.disk(file.path, words: String(cString: strerror(errno)))
    }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir(folder.appending(path: parts.joined(separator: "/")).path) == 0 {
      parts = parts.dropLast()
    }
  }
}
