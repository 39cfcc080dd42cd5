import Documents
import TestSupport
import Testing

@Suite struct HostileMarkupTests {
  static func cleaned(_ markup: String) throws -> RichText { try RichTextCleaning.clean(html: Array(markup.utf8)).0 }

  static func notation(_ markup: String) throws -> String { try cleaned(markup).notation { _ in nil } }

  @Test("Hostile markup becomes harmless text", arguments: HostileMarkup.all)
  func isHarmless(_ hostile: String) throws {
    for markup in [hostile, "<p>前</p>\(hostile)<p>后</p>", "<table><tr><td>前<td>\(hostile)</table>", "<li>\(hostile)"] {
      try Self.expectHarmless(Self.cleaned(markup))
    }
  }

  @Test("The list is long enough") func isLong() { #expect(HostileMarkup.all.count >= 100) }

  @Test("Hidden text is not published", arguments: HostileMarkup.hidden)
  func isNotShown(_ markup: String) throws { #expect(try !Self.notation("甲\(markup)").contains("密")) }

  @Test(
    "What stands above or below the line is not mixed with what stands on it",
    arguments: [
      ("10<sup>8</sup>米，CO<sub>2</sub>", "10^{8}米，CO~{2}"),
      ("<span style='vertical-align: super'>①</span>甲", "^{①}甲"),
      ("<b>m<sup>2</sup></b>", "**m****^{2}**"), ("<table><tr><td>m<sup>2</sup><td>1</table>", "| m^{2} | 1 |"),
    ])
  func keepsScripts(_ markup: String, _ notation: String) throws { #expect(try Self.notation(markup) == notation) }

  /// Only elements, attributes and addresses that a body may have, read by a parser that forgives nothing; cleaned again it is the same.
  static func expectHarmless(_ text: RichText) throws {
    let markup = text.markup { _ in nil }.bytes
    let page = try #require(WritingXML(Array("<div>".utf8) + markup + Array("</div>".utf8)))
    for child in page.children { check(child) }
    #expect(!String(decoding: markup, as: UTF8.self).lowercased().contains("<script"))
    let again = try RichTextCleaning.clean(html: markup).0
    #expect(again == text, "\(String(decoding: markup, as: UTF8.self).debugDescription)")
  }

  private static let attributes: [String: Set<String>] = [
    "h2": [], "h3": [], "h4": [], "p": [], "br": [], "strong": [], "sup": [], "sub": [], "a": ["href", "rel"], "ul": [],
    "ol": [], "li": [], "div": ["class", "tabindex", "role", "aria-label"], "table": [], "tr": [],
    "th": ["scope", "rowspan", "colspan"], "td": ["rowspan", "colspan"],
  ]

  private static func check(_ node: WritingXML) {
    let known = attributes[node.name]
    #expect(known != nil, "\(node.name)")
    #expect(Set(node.attributes.keys).isSubset(of: known ?? []), "\(node.attributes)")
    if let address = node.attributes["href"] {
      #expect(["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }, "\(address)")
    }
    for child in node.children { check(child) }
  }

  @Test("Torn and shuffled markup too", arguments: 0..<FuzzCount.of(300))
  func survivesPieces(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let sources = HostileMarkup.all + OfficePastes.all
    var markup = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let source = Array(sources.randomElement(using: &random) ?? "")
      let start = Int.random(in: 0...source.count, using: &random)
      let end = Int.random(in: start...source.count, using: &random)
      markup += String(source[start..<end])
    }
    guard let cleaned = try? Self.cleaned(markup) else { return }
    try Self.expectHarmless(cleaned)
  }

  @Test("What Word and WPS give is read as it was seen", arguments: OfficePastes.readings)
  func readsOffice(_ markup: String, _ notation: String) throws { #expect(try Self.notation(markup) == notation) }
}
