import HTTPTypes
import Hummingbird

/// 登录标识 and its neighbours: which cookies there are, and how each is set.
package struct SessionCookie: Sendable {
  /// Whether the browser reached us under a name of the machine itself, without encryption.
  package let isLoopback: Bool

  package init(isLoopback: Bool) { self.isLoopback = isLoopback }

  /// `__Host-` binds a cookie to this very name and to an encrypted way; on the machine itself there is none.
  package var session: String { isLoopback ? "gongkai" : "__Host-gongkai" }
  package var browser: String { isLoopback ? "gongkai-form" : "__Host-gongkai-form" }
  package static let size = "gongkai-size"
  package static let contrast = "gongkai-contrast"

  /// Ends with the browser; the session itself ends by its own times.
  package func setting(session token: String) -> String { line(session, token) }
  package func setting(browser key: String) -> String { line(browser, key) }
  package var endingSession: String { line(session, "") + "; Max-Age=0" }

  package func setting(_ modes: DisplayModes) -> [String] {
    [(Self.size, modes.isLarge ? "large" : ""), (Self.contrast, modes.isHighContrast ? "high" : "")].map {
      line($0.0, $0.1) + ($0.1.isEmpty ? "; Max-Age=0" : "; Max-Age=31536000")
    }
  }

  private func line(_ name: String, _ value: String) -> String {
    "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isLoopback ? "" : "; Secure")
  }
}

extension Request {
  /// The value of a cookie, when it is there once and is plain letters, digits, `-` or `_`.
  func cookie(_ name: String) -> String? {
    var found: String?
    for line in headers[values: .cookie] {
      for pair in line.utf8.split(separator: UInt8(ascii: ";")) {
        guard let mark = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
        guard pair[..<mark].drop(while: { $0 == UInt8(ascii: " ") }).elementsEqual(name.utf8) else { continue }
        guard found == nil else { return nil }
        found = String(Substring(pair[pair.index(after: mark)...]))
      }
    }
    guard let found, !found.isEmpty, found.utf8.count <= 200, found.utf8.allSatisfy(Request.isPlain) else {
      return nil
    }
    return found
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
