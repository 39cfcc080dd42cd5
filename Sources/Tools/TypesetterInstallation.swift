import Glibc

/// Where the Typst typesetter lies on this machine.
package struct TypesetterInstallation: Hashable, Sendable {
  package enum Engine: Hashable, Sendable {
    /// The `typst` command: one process a document.
    case command(String)
    /// A Python whose `typst` module carries the compiler: one process for many documents.
    case python(String)
  }

  package let engine: Engine
  /// Folders with further fonts.
  package let fontFolders: [String]

  package init(engine: Engine, fontFolders: [String] = []) {
    self.engine = engine
    self.fontFolders = fontFolders
  }

  /// The folder of an installed package.
  package static let systemFolder = "/usr/lib/gongkai"

  /// Looks in turn at `GONGKAI_TYPST` (the command, a Python, or a virtual environment), the `typst` command in `PATH`, a
  /// `.tools/typst` in the folders above the program and above the current folder, and `/usr/lib/gongkai`.
  package static func find() throws(TypesetterFailure) -> TypesetterInstallation {
    let fonts = fontFolders
    if let named = getenv("GONGKAI_TYPST").map({ String(cString: $0) }), !named.isEmpty {
      guard let engine = engine(at: named) else { throw .missing(named: named) }
      return TypesetterInstallation(engine: engine, fontFolders: fonts)
    }
    if let command = ExecutablePath.find("typst") {
      return TypesetterInstallation(engine: .command(command), fontFolders: fonts)
    }
    let candidates = toolFolders.map { "\($0)/typst" } + ["\(systemFolder)/typst", "\(systemFolder)/bin/typst"]
    guard let engine = candidates.lazy.compactMap(engine(at:)).first else { throw .missing(named: nil) }
    return TypesetterInstallation(engine: engine, fontFolders: fonts)
  }

  /// What a path means: a virtual environment, a Python, or the command.
  static func engine(at path: String) -> Engine? {
    if let python = ExecutablePath.find("\(path)/bin/python") { return .python(python) }
    guard let file = ExecutablePath.find(path) else { return nil }
    let name = file.split(separator: "/").last ?? ""
    return name.hasPrefix("python") ? .python(file) : .command(file)
  }

  private static var fontFolders: [String] {
    (toolFolders.map { "\($0)/fonts" } + ["\(systemFolder)/fonts"]).filter { access($0, R_OK) == 0 }
  }

  /// `.tools` in every folder above the running program and above the current folder.
  private static var toolFolders: [String] {
    var folders: [String] = []
    for start in [ExecutablePath.own, currentFolder].compactMap(\.self) {
      for folder in ancestors(of: start) where !folders.contains("\(folder)/.tools") {
        folders.append("\(folder)/.tools")
      }
    }
    return folders.filter { access($0, R_OK) == 0 }
  }

  /// `/a/b/c` → `/a/b/c`, `/a/b`, `/a`; the root itself is left out.
  static func ancestors(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.reversed().map { "/" + parts[...$0].joined(separator: "/") }
  }

  private static var currentFolder: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      getcwd(buffer.baseAddress, buffer.count).map { String(cString: $0) }
    }
  }
}
