extension ItemText {
  /// 可检索的文字: the title in the first line, then what else the public reads, a line for each part.
  package var searchable: String {
    var lines = [title, documentNumber, summary, keywords.joined(separator: "；"), origin]
    lines.append(jointIssuers.joined(separator: "；"))
    lines += body.parts.map(\.text)
    for attachment in attachments { lines += [attachment.name, attachment.description] }
    // A title holds no line break, so that the first line is the title.
    lines[0] = lines[0].replacing("\n", with: " ")
    return lines.enumerated().filter { $0.offset == 0 || !$0.element.isBlank }.map(\.element).joined(separator: "\n")
  }
}
