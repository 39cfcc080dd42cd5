import Glibc

/// 磁盘故障: what the operating system refused, with the file and its reason.
package struct DiskFailure: Error, Hashable, Sendable {
  package let action: Action
  package let path: String
  package let code: Int32

  package enum Action: String, Sendable {
    case open = "打开", read = "读取", write = "写入", sync = "保存", move = "改名", remove = "删除", create = "新建", list = "列出",
      link = "链接"
  }

  package var isFull: Bool { code == ENOSPC || code == EDQUOT }

  init(_ action: Action, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var sentence: String {
    let advice =
      switch code {
      case ENOSPC, EDQUOT: "磁盘已满，请腾出空间后重试。"
      case EACCES, EPERM, EROFS: "没有权限，请检查文件夹的属主和权限。"
      case ENOENT: "文件不存在，请检查路径。"
      case EIO: "磁盘读写出错，请尽快检查磁盘并备份。"
      default: "请检查路径、权限和磁盘（\(String(cString: strerror(code)))）。"
      }
    return "无法\(action.rawValue)“\(path)”：\(advice)"
  }
}
