import FoundationEssentials
import Glibc

/// 词表签名密钥文件: the key of those who keep a list, readable by its owner alone; apart from every installation.
package enum PhraseKeyFile {
  private static let form = "gongkai.phrase-key/1"

  /// Makes a key and writes it where nothing is yet.
  ///
  /// - Parameter name: Of who keeps the list; without spaces and plus signs, which the form of signed notes takes.
  package static func create(at path: String, name: String) throws -> SigningKey {
    guard !name.isEmpty, name.count <= 60, !name.contains(where: { $0.isWhitespace || $0 == "+" }) else {
      throw PhraseKeyRefusal.name
    }
    let key = SigningKey(name: name, seed: RandomBytes.take(32))
    let text = "\(form)\n\(name)\n\(Data(key.seed).base64EncodedString())\n"
    do throws(DiskFailure) {
      let file = try OpenFile.creating(path, mode: 0o600)
      try file.write(Array(text.utf8))
      try file.sync()
    } catch {
      if error.code == EEXIST { throw PhraseKeyRefusal.alreadyThere }
      throw error
    }
    return key
  }

  package static func read(_ path: String) throws -> SigningKey {
    let file = try OpenFile.reading(path)
    guard try file.status.st_mode & 0o077 == 0 else { throw PhraseKeyRefusal.readableByOthers }
    let lines = String(decoding: try file.read(10_000), as: UTF8.self).split(separator: "\n")
    guard lines.count == 3, lines[0] == form, let seed = Data(base64Encoded: String(lines[2])), seed.count == 32 else {
      throw PhraseKeyRefusal.noKeyFile
    }
    return SigningKey(name: String(lines[1]), seed: Array(seed))
  }
}

/// Why a key file is not made or not read.
package enum PhraseKeyRefusal: Error, Hashable, Sendable {
  case name, alreadyThere, readableByOthers, noKeyFile

  package var sentence: String {
    switch self {
    case .name: "签名人名称不能为空，不超过 60 字，不能有空格和加号。"
    case .alreadyThere: "这个文件已经存在，没有覆盖。请另写一个文件名。"
    case .readableByOthers: "别的用户也能读取这个密钥文件，请把权限改为仅本人可读（chmod 600）。"
    case .noKeyFile: "这不是词表签名密钥文件，请用 gongkai phrases key 生成。"
    }
  }
}
