/// 静态文件名: where an address of the site stands as a file, in letters that every system and server takes.
package enum StaticPath {
  package static let home = "index.html"

  /// `/info?organ=x&page=2` becomes `info/by/organ-x/page-2.html`.
  package static func page(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1)
    let segments = (parts.first ?? "").split(separator: "/").map(plain)
    let conditions = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return sides.map(plain).joined(separator: "-")
    }
    guard !segments.isEmpty else { return home }
    let folders = conditions.isEmpty ? segments : segments + ["by"] + conditions
    return folders.joined(separator: "/") + ".html"
  }

  /// Letters, digits and hyphens stay; each other byte becomes `_` and two digits. What is long is cut and told apart by its sum.
  private static func plain(_ text: Substring) -> String {
    let bytes = PercentEncoding.decode(text.utf8) ?? Array(text.utf8)
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: result.append(byte)
      default: result += [0x5F, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    guard result.count > 120 else { return String(decoding: result, as: UTF8.self) }
    let sum = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(decoding: result.prefix(90), as: UTF8.self) + "_" + String(sum, radix: 16)
  }

  /// A file name as a person wrote it, without what file systems and browsers would stumble over.
  package static func name(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      default: scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    let whole = String(scalars).drop { $0 == "." || $0 == " " }
    let dot = whole.lastIndex(of: ".") ?? whole.endIndex
    let ending = whole[dot...].dropFirst()
    let isType = (1...10).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let suffix = isType ? whole[dot...] : ""
    var stem = whole.dropLast(suffix.count)
    while stem.utf8.count > 180 { stem.removeLast() }
    while stem.last == " " || stem.last == "." { stem.removeLast() }
    return (stem.isEmpty ? "附件" : String(stem)) + String(suffix)
  }

  /// The way from one file to another, as an address.
  package static func way(from file: String, to target: String) -> String {
    let here = file.split(separator: "/").dropLast()
    let there = target.split(separator: "/")
    var common = 0
    while common < here.count, common < there.count - 1, here[common] == there[common] { common += 1 }
    let up = Array(repeating: "..", count: here.count - common)
    return (up + there.dropFirst(common).map { PercentEncoding.encode(String($0)) }).joined(separator: "/")
  }
}
