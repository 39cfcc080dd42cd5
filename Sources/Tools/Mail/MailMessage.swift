/// 电子邮件: one message to one person, built by RFC 5322, 2045 and 2047, everything in it in ASCII.
///
/// One recipient, so that nobody reads another's address.
package struct MailMessage: Hashable, Sendable {
  package struct Party: Hashable, Sendable {
    package let address: MailAddress
    /// Empty: the address alone.
    package let name: String

    package init(_ address: MailAddress, name: String = "") {
      self.address = address
      self.name = name
    }
  }

  package struct Attachment: Hashable, Sendable {
    package let name: String
    /// `application/pdf`
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
      self.name = name
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// Why a message is not built: a line end in a header would begin another one.
  package enum Refusal: Error, Hashable, Sendable {
    case identifier
    case name
    case subject
    case attachmentName
    case mediaType

    package var sentence: String {
      switch self {
      case .identifier: "邮件标识只能由字母、数字、点和连字符组成。"
      case .name: "发件人或者收件人名称中有换行或者控制字符，请改正。"
      case .subject: "邮件主题中有换行或者控制字符，请改成一行。"
      case .attachmentName: "附件名称为空、过长，或者其中有斜线、换行、控制字符，请改正。"
      case .mediaType: "附件的类型写法不对，应如 application/pdf。"
      }
    }
  }

  package let from: Party
  package let to: Party
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - identifier: The same for the same mail sent again, so that the recipient's server may know it for one.
  ///   - secondsSince1970: Its date.
  package init(
    identifier: String, from: Party, to: Party, subject: String, body: String, attachments: [Attachment] = [],
    secondsSince1970: Int
  ) throws(Refusal) {
    guard MailAddress("\(identifier)@\(from.address.domain)") != nil else { throw .identifier }
    guard MailText.isOneLine(from.name), MailText.isOneLine(to.name) else { throw .name }
    guard MailText.isOneLine(subject) else { throw .subject }
    for attachment in attachments { try Self.check(attachment) }
    self.from = from
    self.to = to
    let head = """
      From: \(Self.text(of: from))
      To: \(Self.text(of: to))
      Subject: \(MailText.header(subject))
      Date: \(MailDate(secondsSince1970: secondsSince1970))
      Message-ID: <\(identifier)@\(from.address.domain)>
      MIME-Version: 1.0
      Auto-Submitted: auto-generated

      """
    bytes = MailText.lines(head) + Self.content(body, attachments)
  }

  private static func check(_ attachment: Attachment) throws(Refusal) {
    let name = attachment.name
    guard !name.isEmpty, name.utf8.count <= 200, !name.contains("/"), !name.contains("\\"), MailText.isOneLine(name)
    else { throw .attachmentName }
    let parts = attachment.mediaType.split(separator: "/", omittingEmptySubsequences: false)
    // A media type's names are made of what a mail address's are.
    guard parts.count == 2, attachment.mediaType.utf8.count <= 120,
      parts.allSatisfy({ MailAddress("\($0)@a.b") != nil })
    else { throw .mediaType }
  }

  private static func text(of party: Party) -> String {
    if party.name.isEmpty { return "<\(party.address)>" }
    // Encoded whether plain or not: a plain name would need quoting.
    return "\(MailText.header(party.name, always: true))\r\n <\(party.address)>"
  }

  private static func content(_ body: String, _ attachments: [Attachment]) -> [UInt8] {
    let text = part("Content-Type: text/plain; charset=UTF-8", MailText.lines(body))
    if attachments.isEmpty { return text }
    // No line of base64 begins with a hyphen, so that the boundary stands nowhere else.
    let boundary = "=_gongkai"
    var bytes = MailText.lines("Content-Type: multipart/mixed; boundary=\"\(boundary)\"\n\n--\(boundary)\n") + text
    for attachment in attachments {
      let name = MailText.parameter("filename", attachment.name)
      bytes += MailText.lines("--\(boundary)\n")
      bytes += part(
        "Content-Type: \(attachment.mediaType)\nContent-Disposition: attachment;\n \(name)", attachment.bytes)
    }
    return bytes + MailText.lines("--\(boundary)--\n")
  }

  private static func part(_ head: String, _ bytes: [UInt8]) -> [UInt8] {
    MailText.lines("\(head)\nContent-Transfer-Encoding: base64\n\n") + MailText.base64Lines(bytes)
  }
}
