import CLibXML2
import Disclosure

/// What becomes of an element by its name. One that is not named here is a part of a line, and its words are taken.
enum CleaningElements {
  /// With everything within, and what is said of it; nil where nothing is lost.
  static let dropped: [String: CleaningNote?] = {
    var dropped: [String: CleaningNote?] = [:]
    let noted: [(CleaningNote, [String])] = [
      (.scripts, ["script", "noscript"]), (.formatting, ["style"]),
      (
        .frames,
        ["iframe", "frame", "frameset", "noframes", "object", "embed", "applet", "noembed", "video", "audio", "portal"]
      ), (.forms, ["input", "select", "textarea", "button", "datalist", "option", "optgroup", "isindex", "keygen"]),
      (.drawings, ["svg", "math", "canvas", "map", "m:omath", "m:omathpara"]),
      (.pictures, ["img", "image", "picture", "v:shape", "v:imagedata", "v:rect", "v:group"]),
      (.hidden, ["template", "dialog"]), (.deletions, ["del"]), (.annotations, ["rt", "rp", "rtc"]),
    ]
    for (note, names) in noted { for name in names { dropped.updateValue(note, forKey: name) } }
    for name in [
      "title", "xml", "meta", "link", "base", "basefont", "bgsound", "param", "source", "track", "v:shapetype",
    ] {
      dropped.updateValue(nil, forKey: name)
    }
    return dropped
  }()

  /// Elements without anything within.
  static let void: Set<String> = [
    "base", "basefont", "bgsound", "embed", "frame", "img", "image", "input", "isindex", "keygen", "link", "meta",
    "param", "source",
    "track",
  ]

  /// Blocks that are taken in their own ways.
  static let others: Set<String> = ["table", "ul", "ol", "menu", "dir", "li", "h1", "h2", "h3", "h4", "h5", "h6"]

  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "listing", "main", "nav",
    "p",
    "plaintext", "pre", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "xmp",
  ]
}

extension HTMLNode {
  /// What goes with the element's own attributes.
  var attributeNotes: Set<CleaningNote> {
    var notes: Set<CleaningNote> = []
    var attribute = pointer.pointee.properties
    while let current = attribute {
      let name = current.pointee.name.map { String(cString: $0).lowercased() } ?? ""
      if name.hasPrefix("on") { notes.insert(.scripts) }
      if name == "style" { notes.insert(.formatting) }
      attribute = current.pointee.next
    }
    if name == "font" { notes.insert(.formatting) }
    if name == "form" { notes.insert(.forms) }
    return notes
  }

  /// The style without blanks and in lower case.
  var compactStyle: String {
    guard pointer.pointee.properties != nil, let style = attribute("style") else { return "" }
    return style.lowercased().filter { !$0.isWhitespace }
  }

  /// Why the element is not shown, or is a remark in the margin; nil when it is text.
  var hiddenNote: CleaningNote? {
    if isHidden { return .hidden }
    guard pointer.pointee.properties != nil else { return nil }
    let style = compactStyle
    let declarations = style.split(separator: ";")
    if declarations.contains(where: Self.hides) { return .hidden }
    let kind = attribute("class")?.lowercased() ?? ""
    // Word's page heads and feet belong to the paper, not to the text.
    if declarations.contains(where: { $0 == "mso-element:header" || $0 == "mso-element:footer" }) {
      return .annotations
    }
    let isRemark = style.contains("mso-element:comment") || kind.contains("msocomment") || kind.contains("msocomanchor")
    return isRemark ? .annotations : nil
  }

  private static func hides(_ declaration: Substring) -> Bool {
    if declaration == "mso-hide:all" { return true }
    guard
      let value = ["font-size:", "opacity:"].first(where: declaration.hasPrefix).map({ declaration.dropFirst($0.count) }
      )
    else { return false }
    // `0`, `0px`, `0.0pt`, `.0em`.
    let number = value.prefix { $0.isASCIIDigit || $0 == "." }
    return number.contains("0") && number.allSatisfy { $0 == "0" || $0 == "." }
  }

  /// Whether one of those elements is within.
  func contains(_ names: Set<String>) -> Bool {
    var child = firstChild
    while let current = child {
      if current.isElement, names.contains(current.name) || current.contains(names) { return true }
      child = current.next
    }
    return false
  }
}

extension CleaningStyle {
  /// Within `node`.
  func inside(_ node: HTMLNode, _ notes: inout Set<CleaningNote>) -> CleaningStyle {
    var style = self
    if node.name == "b" || node.name == "strong" { style.isStrong = true }
    if node.name == "a", let address = node.attribute("href") { style.link = Self.link(address, &notes) }
    if node.name == "sup" { style.script = .raised }
    if node.name == "sub" { style.script = .lowered }
    let look = node.compactStyle
    if look.mentions("vertical-align:super") {
      style.script = .raised
    } else if look.mentions("vertical-align:sub") {
      style.script = .lowered
    }
    if let start = look.firstRange(of: "font-weight:")?.upperBound {
      let weight = look[start...].prefix { $0 != ";" && $0 != "!" }
      if ["bold", "bolder", "600", "700", "800", "900"].contains(weight) { style.isStrong = true }
      if ["normal", "400"].contains(weight) { style.isStrong = false }
    }
    return style
  }

  private static func link(_ address: String, _ notes: inout Set<CleaningNote>) -> RichLink? {
    // A place in the page itself is nowhere once it is pasted.
    if address.isEmpty || address.hasPrefix("#") { return nil }
    let address = address.trimmed
    let isSeen = address.unicodeScalars.allSatisfy { !$0.isUnseen && $0 != "\u{FFFD}" }
    if isSeen, let link = RichLink(address) { return link }
    notes.insert(.links)
    return nil
  }
}
