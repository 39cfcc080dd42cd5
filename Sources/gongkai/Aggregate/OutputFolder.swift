import Documents
import Disclosure
import Foundation

struct OutputFolder {
  let path: String
  var files: [(String, [UInt8])] = []
  init(path: String) { self.path = path }
  mutating func add(_ name: String, text: String) { files.append((name, Array(text.utf8))) }
  mutating func add(report: AnnualReport, withPDF: Bool) async throws {}
  func write() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name)) }
  }
}
