import Disclosure
import Documents
import Foundation
import Registry

/// 演示数据文件夹: a data folder that says of itself that everything in it is invented.
struct DemoFolder {
  let path: String
  let keyFile: String

  private var mark: String { "\(path)/demo.json" }
  private var database: String { "\(path)/\(RegistryOpening.databaseName)" }

  /// Whether what lies here is a demo, complete or not.
  var isDemo: Bool { FileManager.default.fileExists(atPath: mark) }

  /// Whether there is something that this program would open as data.
  var isEmpty: Bool {
    !FileManager.default.fileExists(atPath: database) && !FileManager.default.fileExists(atPath: keyFile)
      && ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).isEmpty
  }

  /// The day of a complete demo.
  var day: Day? {
    guard let data = FileManager.default.contents(atPath: mark),
      let json = try? JSON.parse(String(decoding: data, as: UTF8.self)), json["complete"] == .bool(true)
    else { return nil }
    return json["day"]?.string.flatMap { Day(iso: $0) }
  }

  func write(_ day: Day, isComplete: Bool) throws {
    let json: JSON = ["demo": true, "day": .string(day.description), "complete": .bool(isComplete)]
    try Data(json.text.utf8).write(to: URL(filePath: mark), options: .atomic)
  }

  /// Takes away an older demo, and nothing that is none: only what a data folder holds.
  func clear() throws {
    guard isDemo else { throw DemoRefusal.realData(path) }
    let names = ["", "-wal", "-shm"].map { database + $0 } + ["\(path)/files", keyFile]
    for name in names where FileManager.default.fileExists(atPath: name) {
      try FileManager.default.removeItem(atPath: name)
    }
  }
}

/// Why no demo is made.
enum DemoRefusal: Error, Hashable, Sendable {
  case realData(String)

  var sentence: String {
    switch self {
    case .realData(let path): "文件夹“\(path)”中已有内容，并且不是演示数据。演示数据不与其他内容放在一起，请用 --data 另选一个文件夹。"
    }
  }
}
