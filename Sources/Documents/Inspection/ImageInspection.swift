/// 图片检查: whether a PNG or JPEG is built as its kind is, to its end, and how large it would be when shown. Decodes nothing.
package enum ImageInspection {
  /// A scan of A3 at 600 dpi has 70 million.
  static let mostPixels = 100_000_000

  /// Nil when nothing is wrong.
  package static func finding(inPNG bytes: [UInt8]) -> FileFinding? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return .otherType }
    var place = 8
    var isFirst = true
    while let length = number(bytes, at: place, bytes: 4), length <= bytes.count {
      let next = place + 12 + length
      guard next <= bytes.count else { return .damaged }
      let kind = Array(bytes[place + 4..<place + 8])
      if isFirst {
        guard kind == Array("IHDR".utf8), length == 13 else { return .damaged }
        if let finding = size(number(bytes, at: place + 8, bytes: 4), number(bytes, at: place + 12, bytes: 4)) {
          return finding
        }
      }
      if kind == Array("IEND".utf8) { return nil }
      isFirst = false
      place = next
    }
    return .damaged
  }

  /// Nil when nothing is wrong. What phones write behind the end is let pass.
  package static func finding(inJPEG bytes: [UInt8]) -> FileFinding? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return .otherType }
    var place = 2
    var isSized = false
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return .damaged }
      let marker = bytes[place + 1]
      // Fill bytes before a marker.
      if marker == 0xFF {
        place += 1
        continue
      }
      guard let length = number(bytes, at: place + 2, bytes: 2), length >= 2 else { return .damaged }
      if isFrame(marker) {
        let height = number(bytes, at: place + 5, bytes: 2)
        if let finding = size(number(bytes, at: place + 7, bytes: 2), height) { return finding }
        isSized = true
      }
      // The picture itself begins.
      if marker == 0xDA { return isSized && bytes[place...].firstRange(of: [0xFF, 0xD9]) != nil ? nil : .damaged }
      place += 2 + length
    }
    return .damaged
  }

  /// SOF0 to SOF15, without DHT, JPG and DAC that lie between.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private static func size(_ width: Int?, _ height: Int?) -> FileFinding? {
    guard let width, let height, width > 0, height > 0 else { return .damaged }
    // Neither is above 2³², so that the product fits.
    return width.multipliedReportingOverflow(by: height).partialValue > mostPixels || width > mostPixels
      ? .tooMuch : nil
  }

  /// Big-endian; nil beyond the end.
  private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
