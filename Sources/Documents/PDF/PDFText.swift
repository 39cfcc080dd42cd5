/// How words of a PDF are compared with the words of the form.
extension String {
  /// Only letters and digits, full width and look-alike signs brought to the common ones: 「（一） 予以公开」 is 「一予以公开」.
  var formKey: String {
    CompatibleText.fold(self).filter { $0.isLetter || $0.isNumber }
  }

  var hasHan: Bool { unicodeScalars.contains { $0.properties.isIdeographic || (0x2E80...0x2FDF).contains($0.value) } }

  /// Whether the word can stand in a value cell of 表三 or 表四: a count, or a sign put for nothing.
  var isCellValue: Bool {
    let plain = CompatibleText.fold(self)
    if PDFSigns.nothing.contains(plain) { return true }
    let body = plain.drop { "+-−".contains($0) }
    return body.count >= plain.count - 1 && body.first?.isDigit == true
      && body.allSatisfy { $0.isDigit || $0 == "," || $0 == "." } && body.last?.isDigit == true
  }

  /// Two cells run into one look like a number with leading zeros.
  var hasLeadingZero: Bool {
    let plain = CompatibleText.fold(self)
    return plain.count > 1 && plain.first == "0" && plain.dropFirst().first?.isDigit == true
  }

  /// The length of the longest common subsequence.
  func commonLength(with other: String) -> Int {
    let (mine, others) = (Array(self), Array(other))
    var row = Array(repeating: 0, count: others.count + 1)
    for letter in mine {
      var diagonal = 0
      for (index, their) in others.enumerated() {
        let above = row[index + 1]
        row[index + 1] = letter == their ? diagonal + 1 : Swift.max(above, row[index])
        diagonal = above
      }
    }
    return row[others.count]
  }
}

extension Character {
  var isDigit: Bool { isASCII && isNumber }
}

enum PDFSigns {
  static let nothing: Set<String> = ["/", "\\", "-", "--", "—", "——", "–", "−", "─", "无"]
}
