import Documents
import Testing

/// Pasted content as the tests look at it after it was cleaned.
struct CleanedPage {
  let text: RichText
  let notes: [CleaningNote]

  init(_ html: String) throws { try self.init(Array(html.utf8)) }

  init(_ html: [UInt8]) throws { (text, notes) = try RichTextCleaning.clean(html: html) }

  var markup: String { String(decoding: text.markup { _ in nil }.bytes, as: UTF8.self) }

  /// The words of the blocks, without their style.
  var words: String { text.parts.map(\.text).joined(separator: "|") }

  private static let attributes: [String: Set<String>] = [
    "p": [], "h2": [], "h3": [], "h4": [], "ul": [], "ol": [], "li": [], "table": [], "tr": [], "strong": [], "br": [],
    "div": ["class", "tabindex", "role", "aria-label"], "th": ["scope", "rowspan", "colspan"],
    "td": ["rowspan", "colspan"], "a": ["href", "rel"],
  ]

  /// What stands in the markup and may not; nil when all is well.
  var danger: String? {
    guard let page = WritingXML(Array("<page>\(markup)</page>".utf8)) else { return "not well-formed" }
    return page.children.lazy.compactMap(Self.danger).first
  }

  private static func danger(_ node: WritingXML) -> String? {
    guard let allowed = attributes[node.name] else { return "<\(node.name)>" }
    if let other = node.attributes.keys.first(where: { !allowed.contains($0) }) { return other }
    if let address = node.attributes["href"]?.lowercased(),
      !["http://", "https://", "mailto:"].contains(where: address.hasPrefix)
    {
      return address
    }
    return node.children.lazy.compactMap(danger).first
  }

  /// Whether the page's own markup is read as what it says.
  func isReadAgain() throws -> Bool { try CleanedPage(markup).text == text }
}
