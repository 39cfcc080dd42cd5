import CLibZip
import Foundation
import FoundationXML

/// An XML file as the tests look at it.
struct WritingXML: Sendable {
  let name: String
  var attributes: [String: String] = [:]
  var children: [WritingXML] = []
  /// The text of the node and all beneath it.
  var text = ""

  /// nil when the bytes are not well-formed.
  init?(_ bytes: [UInt8]) {
    let parser = XMLParser(data: Data(bytes))
    let tree = Tree()
    parser.delegate = tree
    guard parser.parse(), let root = tree.open.first?.children.first else { return nil }
    self = root
  }

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Names are kept without their prefixes.
  private static func local(_ name: String) -> String { String(name.split(separator: ":").last ?? "") }

  private final class Tree: NSObject, XMLParserDelegate {
    var open = [WritingXML(name: "", attributes: [:])]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let attributes = Dictionary(attributes.map { (local($0), $1) }, uniquingKeysWith: { first, _ in first })
      open.append(WritingXML(name: local(name), attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open[open.count - 1].text += text }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      let closed = open.removeLast()
      open[open.count - 1].children.append(closed)
      open[open.count - 1].text += closed.text
    }
  }

  /// Every node of that name beneath this one, in order.
  func all(_ name: String) -> [WritingXML] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  func first(_ name: String) -> WritingXML? { all(name).first }
}

/// The members of an archive, in order.
func members(ofArchive bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
  bytes.withUnsafeBytes { buffer in
    guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil) else {
      return []
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else { return [] }
    defer { zip_discard(archive) }
    return (0..<zip_uint64_t(max(zip_get_num_entries(archive, 0), 0))).compactMap { index in
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
        return nil
      }
      defer { zip_fclose(file) }
      var content = [UInt8](repeating: 0, count: Int(status.size))
      _ = content.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, status.size) }
      return (String(cString: status.name), content)
    }
  }
}
