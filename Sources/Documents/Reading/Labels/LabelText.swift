import Disclosure

/// A label of the form brought to one shape, so that what people and programs did to it on the way does not matter:
/// widths, white space, marks of Markdown, traditional characters, and the pinyin some mirrors insert.
struct LabelText: Hashable {
  /// The text without white space, in half-width punctuation and simplified characters.
  let text: String

  init(_ source: some StringProtocol) {
    let source = LabelText.compatible(String(source))
    // Most cells hold a number or a bare label and stay as they are.
    let isPlain = source.unicodeScalars.allSatisfy {
      !LabelText.isDropped($0) && SimplifiedCharacters.simplified($0) == $0
    }
    text = LabelText.withoutPinyin(isPlain ? source : LabelText.cleaned(source))
  }

  private static func cleaned(_ source: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in source.unicodeScalars where !isDropped(scalar) {
      scalars.append(SimplifiedCharacters.simplified(scalar))
    }
    return String(scalars)
  }

  var isEmpty: Bool { text.isEmpty }
  func contains(_ kernel: String) -> Bool { text.mentions(kernel) }
  func hasPrefix(_ kernel: String) -> Bool { text.hasPrefix(kernel) }

  /// The letters and digits alone, without a list mark in front («1.» «（一）» «三、»): for comparing whole labels.
  var core: String {
    String(
      String.UnicodeScalarView(
        withoutListMark.unicodeScalars.filter {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }))
  }

  private var withoutListMark: Substring {
    let numerals = "0123456789一二三四五六七八九十"
    let body = text.drop { $0 == "(" }
    let rest = body.drop { numerals.contains($0) }
    guard rest.startIndex != body.startIndex, let end = rest.first, ".、),".contains(end) else { return text[...] }
    return rest.dropFirst()
  }

  /// NFKC, only where the text needs it.
  private static func compatible(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      (0x20...0x7E).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }
    return plain ? text : CompatibleText.fold(text)
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    // Chinese characters and digits, which is most of them.
    if scalar.value >= 0x3100 && scalar.value < 0xFE00 || scalar.value >= 0x30 && scalar.value <= 0x39 { return false }
    if scalar.isSpace { return true }
    switch scalar {
    case "#", "*", "`", "\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』", "|", "\u{200B}", "\u{FEFF}", "\u{00AD}":
      return true
    default: return false
    }
  }

  /// Drops «(fā)» and the like: a bracket that holds only Latin letters.
  private static func withoutPinyin(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      if let close = inside.firstIndex(of: ")"), !inside[..<close].isEmpty,
        inside[..<close].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic && $0.value < 0x2000 })
      {
        rest = inside[inside.index(after: close)...]
      } else {
        result += "("
        rest = inside
      }
    }
    return result + rest
  }
}
