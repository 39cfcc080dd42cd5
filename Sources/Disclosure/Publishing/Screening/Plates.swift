/// 机动车号牌 (GA 36): province, letter, five characters; six for new energy.
enum Plates {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    text.scalars.indices.compactMap { index in
      guard let scalar = text[index], provinces.contains(scalar), let letter = text[index + 1], isLetter(letter)
      else { return nil }
      var start = index + 2
      while let sign = text[start], sign == "·" || sign == "•" || sign == "・" || sign == " ", start < index + 4 {
        start += 1
      }
      guard let end = end(from: start, in: text) else { return nil }
      let plate = text.string(index..<index + 2) + text.string(start..<end)
      return ScreeningMatch(.plate, .needsReason, index..<end, masked: Masking.plate(plate))
    }
  }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)

  /// Neither I nor O, which look like digits.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) && scalar != "I" && scalar != "O"
  }

  private static func end(from start: Int, in text: ScreenedText) -> Int? {
    var end = start
    while let scalar = text[end], scalar.digit != nil || scalar.isLatin { end += 1 }
    let characters = (start..<end).compactMap { text[$0] }
    guard characters.allSatisfy({ $0.digit != nil || isLetter($0) }) else { return nil }
    switch characters.count {
    // The last character of trailers, of learners, of the border.
    case 4 where "挂学警港澳".unicodeScalars.contains(text[end] ?? " "): return end + 1
    case 5 where characters.count(where: { $0.digit != nil }) >= 3: return end
    case 6 where isNewEnergy(characters): return end
    default: return nil
    }
  }

  private static func isNewEnergy(_ characters: [Unicode.Scalar]) -> Bool {
    func isKind(_ scalar: Unicode.Scalar) -> Bool { "ABCDEFGHJK".unicodeScalars.contains(scalar) }
    let isSmall = isKind(characters[0]) && characters[2...].allSatisfy { $0.digit != nil }
    return isSmall || isKind(characters[5]) && characters[..<5].allSatisfy { $0.digit != nil }
  }
}
