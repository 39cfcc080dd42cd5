/// Why a key file is not used.
package enum KeyFileRefusal: Error, Hashable, Sendable {
  case missing(path: String)
  case alreadyThere(path: String)
  case inside(path: String, folder: String)
  case readableByOthers(path: String)
  case noFile(path: String)
  /// Line counted from 1; 0 when no one line is to blame.
  case malformed(line: Int, reason: String)
  case otherInstallation(path: String)
  case disk(DiskFailure)

  package var sentence: String {
    switch self {
    case .missing(let path):
      "找不到密钥文件“\(path)”。没有它无法读取个人信息；请放回原处，或按纸面备份重新录入后用 --key 指明。"
    case .alreadyThere(let path): "密钥文件“\(path)”已存在，而这里还没有数据。恢复备份请用 gongkai restore；新建系统请换一个位置，用 --key 指明。"
    case .inside(let path, let folder): "密钥文件“\(path)”在“\(folder)”里面，会随数据一起被备份和带走。请移到该文件夹之外。"
    case .readableByOthers(let path): "密钥文件“\(path)”可被其他用户读写。请执行：chmod 600 \(path)"
    case .noFile(let path): "“\(path)”不是普通文件，不能作为密钥文件。"
    case .malformed(0, let reason): "密钥文件无法识别：\(reason)。"
    case .malformed(let line, let reason): "密钥文件第 \(line) 行有误：\(reason)。请对照纸面备份核对这一行。"
    case .otherInstallation(let path): "密钥文件“\(path)”属于另一套系统，与这里的数据不符。"
    case .disk(let failure): failure.sentence
    }
  }
}
