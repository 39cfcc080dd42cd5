/// Looks through a page of ours: every tag closed, every attribute quoted, ids once, labels and descriptions lead somewhere,
/// nothing inline that the content policy would refuse.
struct HTMLCheck {
  private(set) var faults: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var links: [String] = []
  private var references: [String] = []
  private var open: [String] = []
  private var controls: [(id: String, type: String)] = []
  private var labelled: Set<String> = []

  private static let empty: Set<String> = ["meta", "link", "input", "br", "img", "hr", "col"]

  init(_ html: String) {
    guard html.hasPrefix("<!DOCTYPE html>") else {
      faults = ["no doctype"]
      return
    }
    var rest = html.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("a tag without end")
        return
      }
      tag(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
    for reference in references where !ids.contains(reference) { faults.append("leads nowhere: \(reference)") }
    for control in controls where !labelled.contains(control.id) { faults.append("no label: \(control.id)") }
  }

  private mutating func tag(_ text: Substring) {
    if text.hasPrefix("/") {
      let name = String(text.dropFirst())
      if open.popLast() != name { faults.append("closes what is not open: \(name)") }
      return
    }
    let isClosed = text.hasSuffix("/")
    let body = isClosed ? text.dropLast() : text
    let name = String(body.prefix { $0 != " " && $0 != "\n" })
    let attributes = attributes(body.dropFirst(name.count))
    if isClosed != Self.empty.contains(name) { faults.append("wrongly closed: \(name)") }
    if !isClosed { open.append(name) }
    look(name, attributes)
  }

  private mutating func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text.drop { $0 == " " || $0 == "\n" }
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(name.count + 1)
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        faults.append("not quoted: \(name)")
        return found
      }
      if found.updateValue(String(rest[rest.index(after: rest.startIndex)..<end]), forKey: name) != nil {
        faults.append("twice: \(name)")
      }
      rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\n" }
    }
    return found
  }

  private mutating func look(_ name: String, _ attributes: [String: String]) {
    if let id = attributes["id"], !ids.insert(id).inserted { faults.append("id twice: \(id)") }
    for key in attributes.keys where key == "style" || key.hasPrefix("on") { faults.append("inline: \(key)") }
    references += (attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
    if name == "label" || name == "a", let target = attributes["for"] ?? attributes["href"] {
      if name == "label" {
        references.append(target)
        labelled.insert(target)
      } else if target.hasPrefix("#") {
        references.append(String(target.dropFirst()))
      } else {
        links.append(target.replacing("&amp;", with: "&"))
      }
    }
    if ["input", "textarea", "select"].contains(name), attributes["type"] != "hidden" {
      controls.append((id: attributes["id"] ?? "", type: attributes["type"] ?? ""))
    }
    if name == "script", attributes["src"] == nil { faults.append("inline script") }
    if name == "html", attributes["lang"] != "zh-CN" { faults.append("no language") }
  }
}
