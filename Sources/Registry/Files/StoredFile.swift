package import Documents

/// 已存文件: a file that lies in the store, complete and on the disk.
package struct StoredFile: Hashable, Sendable {
  /// The SHA-256 of the stored (encrypted) bytes: its name on the disk and in events.
  package let address: Digest
  /// Its length in bytes, as read.
  package let size: Int
  let key: FileKey

  /// What an event holds for it.
  package var json: JSON { ["file": .string(address.hex)] }

  /// The log's stream that tells of this file's destruction.
  static func stream(_ address: Digest) -> StreamID { StreamID("file/\(address)") }
}

/// Why a stored file cannot be read.
package enum FileRefusal: Error, Hashable, Sendable {
  case unknown(Digest)
  case destroyed(Digest)
  case missing(Digest)
  case damaged(Digest)
  case otherFolder(path: String)
  case disk(DiskFailure)

  package var sentence: String {
    switch self {
    case .unknown(let address): "没有登记编号为 \(address) 的文件。"
    case .destroyed: "该文件已按规定销毁。"
    case .missing(let address): "文件 \(address) 不在文件夹中。请从备份中取回。"
    case .damaged(let address): "文件 \(address) 已损坏或被改动。请从备份中取回。"
    case .otherFolder(let path): "“\(path)”不是这套系统的文件夹：其中没有本系统的标记。请检查共享目录是否已挂载，--files 是否写对。"
    case .disk(let failure): failure.sentence
    }
  }
}
