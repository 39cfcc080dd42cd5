/// 文本检查: whether a text can be read as text in one encoding, throughout.
package enum TextInspection {
  /// Nil when nothing is wrong.
  package static func finding(in bytes: [UInt8]) -> FileFinding? {
    do throws(Unreadable) {
      let text = try TextDecoding.text(of: bytes)
      return text.unicodeScalars.contains("\u{FFFD}") ? .otherType : nil
    } catch { return .otherType }
  }
}
