import Crypto
import FoundationEssentials

/// Why something sealed does not open.
package enum SealRefusal: Error, Hashable, Sendable {
  case unknownKey(Int)
  /// The box was changed, or belongs to another row.
  case damaged
  case destroyed
  case missing
  /// The value does not have the digest that the log has.
  case otherValue

  package var sentence: String {
    switch self {
    case .unknownKey(let id): "密钥文件中没有第 \(id) 号数据密钥，无法打开。请换用更换密钥之后的密钥文件。"
    case .damaged: "密封内容已损坏或被调换，无法打开。请用备份核对。"
    case .destroyed: "该内容已按规定销毁。"
    case .missing: "该内容不存在，也没有销毁记录。请用备份核对。"
    case .otherValue: "密封内容与日志中的摘要不符。请用备份核对。"
    }
  }
}

/// AES-256-GCM: nonce ‖ ciphertext ‖ tag, bound to the place it is for.
enum SealedBox {
  static func seal(_ bytes: [UInt8], key: [UInt8], for place: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(Data(bytes), using: SymmetricKey(data: key), authenticating: Data(place.utf8))
    return Array(box.nonce) + box.ciphertext + box.tag
  }

  static func open(_ box: [UInt8], key: [UInt8], for place: String) throws(SealRefusal) -> [UInt8] {
    do {
      let sealed = try AES.GCM.SealedBox(combined: Data(box))
      return Array(try AES.GCM.open(sealed, using: SymmetricKey(data: key), authenticating: Data(place.utf8)))
    } catch { throw .damaged }
  }
}
