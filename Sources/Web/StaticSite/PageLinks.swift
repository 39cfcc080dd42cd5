/// 页内链接: the addresses of ours in a page that we wrote ourselves, and others in their place. Quotation marks stand in such a page only
/// around attributes (`Markup` escapes all others), so that no text of anybody is taken for a link.
struct PageLinks {
  private let bytes: [UInt8]
  private let places: [(attribute: Range<Int>, value: Range<Int>)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var places: [(attribute: Range<Int>, value: Range<Int>)] = []
    var index = 0
    while let quote = bytes[index...].firstIndex(of: 0x22) {
      let end = bytes[(quote + 1)...].firstIndex(of: 0x22) ?? bytes.endIndex
      let name = Self.names.first { bytes[..<quote].suffix($0.count).elementsEqual($0) }
      if let name, end < bytes.endIndex, bytes[quote + 1] == 0x2F {
        places.append((quote - name.count..<end + 1, quote + 1..<end))
      }
      index = min(end + 1, bytes.endIndex)
    }
    self.places = places
  }

  private static let names = [" href=", " src="].map { Array($0.utf8) }

  /// As they are followed, each once.
  var addresses: [String] {
    var known: Set<String> = []
    return places.map { address($0.value) }.filter { known.insert($0).inserted }
  }

  private func address(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#34;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The page with other addresses; nil takes the link away and leaves its words.
  func replaced(_ other: (String) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for place in places {
      result += bytes[done..<place.attribute.lowerBound]
      if let new = other(address(place.value)) {
        result += bytes[place.attribute.lowerBound..<place.value.lowerBound]
        result += Self.escaped(new)
        result.append(0x22)
      }
      done = place.attribute.upperBound
    }
    return result + bytes[done...]
  }

  private static func escaped(_ text: String) -> [UInt8] {
    Array(text.replacing("&", with: "&amp;").replacing("\"", with: "&#34;").replacing("<", with: "&lt;").utf8)
  }
}
