import CUTF8Proc
import Glibc

/// NFKC: full-width and compatibility characters become the ordinary ones («（» → «(», «⼀» → «一», «①» → «1»).
enum CompatibleText {
  static func fold(_ text: String) -> String {
    var text = text
    let folded = text.withUTF8 { bytes -> String? in
      var result: UnsafeMutablePointer<UInt8>?
      let options = utf8proc_option_t(
        UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
      let length = utf8proc_map(bytes.baseAddress, bytes.count, &result, options)
      defer { free(result) }
      guard length >= 0, let result else { return nil }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
    return folded ?? text
  }
}
