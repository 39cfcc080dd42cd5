/// Word's number formats (ECMA-376 part 1, 17.18.59), those that Chinese documents use.
enum NumberFormat {
  /// `number` in the format; formats not known here are written in digits.
  static func text(_ number: Int, format: String) -> String {
    guard (1...9_999).contains(number) else { return String(number) }
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographTraditional", "koreanCounting":
      return counting(number)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital", "koreanDigital2":
      return String(number).map { digit in digit.wholeNumberValue.map { String(zeroDigits[$0]) } ?? "" }.joined()
    case "chineseLegalSimplified", "ideographLegalTraditional": return legal(number)
    case "decimalFullWidth", "decimalFullWidth2": return fullWidth(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return enclosed(number, from: 0x2460)
    case "decimalEnclosedParen": return enclosed(number, from: 0x2474)
    case "decimalEnclosedFullstop": return enclosed(number, from: 0x2488)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "upperLetter": return letters(number)
    case "lowerLetter": return letters(number).lowercased()
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number).lowercased()
    default: return String(number)
    }
  }

  private static let zeroDigits = Array("〇一二三四五六七八九")
  private static let digits = Array("零一二三四五六七八九")
  private static let legalDigits = Array("零壹贰叁肆伍陆柒捌玖")

  /// 一 … 十、十一 … 二十 … 一百零一.
  private static func counting(_ number: Int) -> String {
    let text = positional(number, digits: digits, units: ["", "十", "百", "千"])
    return (10...19).contains(number) ? String(text.dropFirst()) : text
  }

  private static func legal(_ number: Int) -> String {
    positional(number, digits: legalDigits, units: ["", "拾", "佰", "仟"])
  }

  private static func positional(_ number: Int, digits: [Character], units: [String]) -> String {
    var result = ""
    var zeroPending = false
    for (place, character) in String(number).reversed().enumerated().reversed() {
      guard let digit = character.wholeNumberValue else { continue }
      if digit == 0 {
        zeroPending = true
      } else {
        if zeroPending { result.append(digits[0]) }
        zeroPending = false
        result += "\(digits[digit])\(units[place])"
      }
    }
    return result
  }

  private static func fullWidth(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// ①–⑳ and the like; beyond 20 there is no such character.
  private static func enclosed(_ number: Int, from first: Int) -> String {
    guard number <= 20, let scalar = Unicode.Scalar(first + number - 1) else { return String(number) }
    return String(scalar)
  }

  /// A … Z, AA, BB …, as Word goes on.
  private static func letters(_ number: Int) -> String {
    let letter = Unicode.Scalar(UInt8(0x41 + (number - 1) % 26))
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"),
      (5, "V"), (4, "IV"), (1, "I"),
    ]
    var left = number
    var result = ""
    for (value, text) in steps {
      result += String(repeating: text, count: left / value)
      left %= value
    }
    return result
  }
}
