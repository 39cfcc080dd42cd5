import CLibXML2
import Glibc

/// Bytes of a text file or web page → text.
///
/// UTF-8, UTF-16 with its mark, GB18030 (which contains GBK and GB2312), and Big5 where a page says so. What is valid
/// UTF-8 is UTF-8, whatever a page says of itself: Chinese text in another encoding is never valid UTF-8 by chance.
/// Else the encoding with fewer faults is taken.
///
/// Bytes that no character has are never passed over: a text file is refused with the line; in a web page, where a few
/// bad bytes usually sit in scripts, each becomes U+FFFD, and whoever takes a number or label out of a cell must
/// refuse one that holds U+FFFD. A page with more than `mostFaults` is refused. NUL and other control characters
/// become U+FFFD too, so that a C parser never stops at them.
package enum TextDecoding {
  package static func text(of bytes: [UInt8]) throws(Unreadable) -> String {
    let decoded = try decode(bytes, declared: nil)
    if let position = decoded.firstFault {
      throw Unreadable("第 \(line(of: position, in: bytes)) 行有无法识别的字符（不是有效的 \(decoded.name) 编码），请另存为 UTF-8 编码的文件后再试。")
    }
    return String(decoding: decoded.bytes, as: UTF8.self)
  }

  /// A web page as UTF-8 bytes without NUL.
  static func page(of bytes: [UInt8]) throws(Unreadable) -> [UInt8] {
    let decoded = try decode(bytes, declared: declaredCharset(in: bytes))
    guard decoded.faults <= mostFaults else {
      throw Unreadable("文字编码无法识别：按 \(decoded.name) 解读有 \(decoded.faults) 处乱码，请用浏览器打开后另存为 UTF-8 编码的网页再试。")
    }
    return decoded.bytes
  }

  /// A page with more bad bytes than this is read in the wrong encoding or damaged throughout.
  private static let mostFaults = 100

  private struct Decoded {
    let name: String
    var bytes: [UInt8]
    var faults: Int
    var firstFault: Int?
  }

  private static func decode(_ bytes: [UInt8], declared: String?) throws(Unreadable) -> Decoded {
    var decoded: Decoded
    if let marked = try decodeByMark(bytes) {
      decoded = marked
    } else {
      decoded = try decodeByContent(bytes, declared: declared)
    }
    clean(&decoded)
    return decoded
  }

  private static func decodeByMark(_ bytes: [UInt8]) throws(Unreadable) -> Decoded? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes[3...]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try converted(bytes[2...], from: "UTF-16LE", name: "UTF-16") }
    if bytes.starts(with: [0xFE, 0xFF]) { return try converted(bytes[2...], from: "UTF-16BE", name: "UTF-16") }
    return nil
  }

  private static func decodeByContent(_ bytes: [UInt8], declared: String?) throws(Unreadable) -> Decoded {
    let plain = utf8(bytes[...])
    if plain.faults == 0 { return plain }
    if let declared, declared.hasPrefix("big5") {
      return try converted(bytes[...], from: "BIG5-HKSCS", name: "Big5")
    }
    let national = try converted(bytes[...], from: "GB18030", name: "GB18030")
    return national.faults < plain.faults ? national : plain
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var faults = 0
    var firstFault: Int?
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = bytes.startIndex
    if String(validating: bytes, as: UTF8.self) != nil {
      return Decoded(name: "UTF-8", bytes: Array(bytes), faults: 0, firstFault: nil)
    }
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error(let length):
        firstFault = firstFault ?? position
        faults += 1
        position += length
      case .emptyInput: break scan
      }
    }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return Decoded(name: "UTF-8", bytes: repaired, faults: faults, firstFault: firstFault)
  }

  /// Through iconv; a byte that does not fit becomes U+FFFD.
  private static func converted(
    _ bytes: ArraySlice<UInt8>, from encoding: String, name: String
  ) throws(Unreadable) -> Decoded {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, Int(bitPattern: converter) != -1 else {
      throw Unreadable("这台机器缺少 \(name) 编码的转换表，无法读取。")
    }
    defer { iconv_close(converter) }
    var result = Decoded(name: name, bytes: [], faults: 0, firstFault: nil)
    result.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    var input = Array(bytes)
    var output = [CChar](repeating: 0, count: 65_536)
    input.withUnsafeMutableBytes { inputBuffer in
      output.withUnsafeMutableBufferPointer { outputBuffer in
        guard var next = inputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          let start = outputBuffer.baseAddress
        else { return }
        var left = inputBuffer.count
        while left > 0 {
          var place: UnsafeMutablePointer<CChar>? = start
          var room = outputBuffer.count
          var source: UnsafeMutablePointer<CChar>? = next
          let status = iconv(converter, &source, &left, &place, &room)
          let problem = errno
          next = source ?? next
          result.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: outputBuffer.count - room))
          if status == -1, problem != E2BIG, left > 0 {
            result.faults += 1
            result.firstFault = result.firstFault ?? bytes.startIndex + inputBuffer.count - left
            result.bytes.append(contentsOf: replacement)
            next += 1
            left -= 1
          }
        }
      }
    }
    return result
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Control characters but tab and line ends: form feeds are spaces, the rest is replaced.
  private static func clean(_ decoded: inout Decoded) {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
    guard decoded.bytes.contains(where: isControl) else { return }
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(decoded.bytes.count)
    for byte in decoded.bytes {
      if !isControl(byte) {
        cleaned.append(byte)
      } else if byte == 0x0B || byte == 0x0C {
        cleaned.append(0x20)
      } else {
        cleaned.append(contentsOf: replacement)
      }
    }
    decoded.bytes = cleaned
  }

  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(position, bytes.count)].count { $0 == 0x0A }
  }

  /// The encoding that a page names in its first kilobytes (`charset=…`), in lower case.
  private static func declaredCharset(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
    guard let start = head.firstRange(of: "charset=")?.upperBound else { return nil }
    let name = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }
}
