/// An office document as a set of parts that point to each other (ECMA-376 part 2: relationships).
struct OfficePackage {
  let archive: ZipArchive

  struct Relationship {
    let id: String
    /// The last word of the type's address: `officeDocument`, `worksheet`, `sharedStrings` …
    let kind: String
    /// The part's name in the archive.
    let target: String
  }

  /// The document itself: named by the package, else by its usual name.
  func mainPart(usually name: String) throws(Unreadable) -> String {
    let named = try relationships(of: "").first { $0.kind == "officeDocument" && archive.contains($0.target) }
    return named?.target ?? name
  }

  /// The parts that `part` points to; "" stands for the package itself.
  func relationships(of part: String) throws(Unreadable) -> [Relationship] {
    let (folder, file) = Self.split(part)
    guard let reader = try XMLPartReader("\(folder)_rels/\(file).rels", in: archive) else { return [] }
    var found: [Relationship] = []
    while let node = try reader.next() {
      guard node == .start, reader.name == "Relationship", reader.attribute("TargetMode") != "External",
        let id = reader.attribute("Id"), let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      found.append(Relationship(id: id, kind: kind, target: Self.resolved(target, in: folder)))
    }
    return found
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// `target` seen from `folder`: `/xl/a.xml`, `a.xml` and `../a.xml` occur.
  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }

  /// The title in the document's properties.
  func coreTitle() throws(Unreadable) -> String? {
    guard let reader = try XMLPartReader("docProps/core.xml", in: archive) else { return nil }
    while let node = try reader.next() {
      guard node == .start, reader.name == "title" else { continue }
      let title = try reader.elementText().trimmed
      return title.isEmpty ? nil : title
    }
    return nil
  }
}
