/// 站内地址: a path of ours that may be gone on to; anything that could lead elsewhere is none.
package enum LocalPath {
  package static func checked(_ text: String?) -> String? {
    guard let text, text.utf8.first == 0x2F, text.utf8.count <= 2000 else { return nil }
    // «//host» and «/\host» are other sites to a browser; control characters are dropped by it.
    if text.hasPrefix("//") { return nil }
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
    return isPlain ? text : nil
  }
}
