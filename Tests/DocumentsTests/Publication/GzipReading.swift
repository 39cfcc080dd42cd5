import Foundation

/// Unpacks with the system's own program, which knows nothing of ours.
enum GzipReading {
  static func read(_ packed: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-gzip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (packedFile, plainFile) = (folder.appending(path: "a.gz"), folder.appending(path: "a"))
    try Data(packed).write(to: packedFile)
    try Data().write(to: plainFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", packedFile.path]
    process.standardOutput = try FileHandle(forWritingTo: plainFile)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return [UInt8](try Data(contentsOf: plainFile))
  }
}
