import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// 静态文件: styles, script and sign, part of the program; the name holds a digest of the content, so that browsers keep them.
package struct Asset: Sendable {
  package let path: String
  package let bytes: [UInt8]
  let type: String
  /// Shared by all answers.
  private let body: ByteBuffer

  init(_ name: String, suffix: String, type: String, text: String) {
    bytes = Array(text.utf8)
    self.type = type
    body = ByteBuffer(bytes: bytes)
    path = "/assets/\(name).\(HashAlgorithm.sha256.digest(of: bytes).hex.prefix(12)).\(suffix)"
  }

  var answer: Answer {
    .response(
      Response(
        status: .ok,
        headers: [
          .contentType: type, .contentLength: String(bytes.count),
          .cacheControl: "public, max-age=31536000, immutable",
        ],
        body: ResponseBody(byteBuffer: body)))
  }
}

package enum Assets {
  package static let stylesheet = Asset(
    "site", suffix: "css", type: "text/css; charset=utf-8", text: Stylesheet.text)
  package static let script = Asset(
    "site", suffix: "js", type: "text/javascript; charset=utf-8", text: Script.text)
  package static let icon = Asset("icon", suffix: "svg", type: "image/svg+xml", text: Icon.text)

  package static let all = [stylesheet, script, icon]

  /// Asked for with every page: not limited, nobody has to be recognized.
  static func holds(_ path: String) -> Bool { path.hasPrefix("/assets/") }
}

/// 图标: an opened sheet, in the accent.
enum Icon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#14467c"/>\
    <path d="M8 7h16v18H8zM12 12h8M12 16h8M12 20h5" fill="none" stroke="#fff" stroke-width="2"/></svg>
    """
}
