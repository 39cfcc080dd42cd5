import Disclosure

extension AttachmentText {
  /// Bytes of what an attachment says; the rest is not searched.
  package static let mostWords = 3_000_000

  /// 附件文字 for the search, a line for each part; PDF is read elsewhere. What cannot be read is left out.
  package static func words(in bytes: [UInt8], name: String) -> String {
    let reading = AttachmentText { (_) throws(Unreadable) in throw Unreadable("这份 PDF 没有读出文字。") }
    var words = ""
    for part in reading.parts(of: bytes, name: name) where part.obstacle == nil {
      if words.utf8.count + part.text.utf8.count > mostWords { break }
      words += part.text + "\n"
    }
    return words
  }
}

extension String {
  /// Of a page that was set in lines: a Chinese line goes on in the next, so no line end stands between two of its characters.
  package var withoutLineEndsInRuns: String {
    var result = String.UnicodeScalarView()
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isSeam =
        scalar == "\n" && index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isIdeographic
        && scalars[index + 1].properties.isIdeographic
      if !isSeam { result.append(scalar) }
    }
    return String(result)
  }
}
