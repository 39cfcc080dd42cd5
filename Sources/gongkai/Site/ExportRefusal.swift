/// Why nothing is exported.
enum ExportRefusal: Error, Hashable, Sendable {
  case notSetUp
  case notAFolder(String)
  /// Something else lies there.
  case foreign(String)
  case otherInstallation(String)
  /// Another export is under way.
  case busy(String)
  /// Two pages that would be one file.
  case twice(String)
  case disk(String, words: String)

  /// Whether it is a rule that says no, and not the machine.
  var isAnswer: Bool {
    switch self {
    case .notAFolder, .foreign, .otherInstallation: true
    case .notSetUp, .busy, .twice, .disk: false
    }
  }

  var sentence: String {
    switch self {
    case .notSetUp: "系统还没有完成初始设置，没有可以导出的内容。"
    case .notAFolder(let path): "“\(path)”是文件，不是文件夹，请另外指定一个文件夹。"
    case .foreign(let path): "文件夹“\(path)”不是空的，也不是以前导出的网站。为免覆盖其中的文件，请另外指定一个空文件夹。"
    case .otherInstallation(let path): "文件夹“\(path)”是另一个系统导出的网站，请另外指定一个文件夹。"
    case .busy(let path): "正在向文件夹“\(path)”导出，请等它完成后再运行。"
    case .twice(let path): "有两个页面要写成同一个文件“\(path)”，没有导出，请联系系统管理员。"
    case .disk(let path, let words): "无法写入“\(path)”（\(words)），请检查权限和磁盘空间。以前导出的网站没有变动。"
    }
  }
}
