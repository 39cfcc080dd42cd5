import CLibXML2

/// One XML part of an office document, read forward node by node: memory does not grow with the part.
///
/// No network, no external DTD, no entities: a part with a DTD is refused (office programs never write one), so that
/// «billion laughs» has no place to start. libxml2's own limits (256 levels) stay on.
final class XMLPartReader {
  enum Node { case start, end, text, other }

  private let reader: xmlTextReaderPtr
  private let entry: ZipEntry
  private let part: String

  /// Nil when the archive has no such part.
  convenience init?(_ part: String, in archive: ZipArchive) throws(Unreadable) {
    guard let entry = try archive.open(part) else { return nil }
    try self.init(entry, part: part)
  }

  private init(_ entry: ZipEntry, part: String) throws(Unreadable) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
    xmlResetLastError()
    let reader = xmlReaderForIO(
      { context, buffer, length in
        guard let context, let buffer else { return -1 }
        let entry = Unmanaged<ZipEntry>.fromOpaque(context).takeUnretainedValue()
        return Int32(entry.read(into: buffer, count: Int(length)))
      }, nil, Unmanaged.passUnretained(entry).toOpaque(), nil, nil, Int32(options))
    guard let reader else { throw entry.fault ?? Unreadable("文件部件“\(part)”无法打开。") }
    self.reader = reader
    self.entry = entry
    self.part = part
  }

  deinit { xmlFreeTextReader(reader) }

  /// The next node, nil at the end of the part.
  func next() throws(Unreadable) -> Node? {
    switch xmlTextReaderRead(reader) {
    case 1: break
    case 0:
      // A reader that was cut short may report its end like any other.
      if let fault = entry.fault { throw fault }
      if XMLMemory.ranOut { throw Unreadable("文件部件“\(part)”过于庞大复杂，内存不足，不予读取。") }
      return nil
    default: throw entry.fault ?? Unreadable("文件部件“\(part)”不完整或已损坏，请用 Word、Excel 或 WPS 打开后另存再试。")
    }
    switch xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_ELEMENT.rawValue): return .start
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
      Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
      return .text
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
      throw Unreadable("文件部件“\(part)”含有实体定义（DTD），办公软件不会这样写，不予读取。")
    default: return .other
    }
  }

  /// The element's name without its prefix.
  var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

  /// Whether the element is written `<x/>`: no end follows.
  var isEmpty: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }

  var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// The text of a text node.
  var text: String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }

  /// The namespace's address; interned, so equal addresses have equal pointers within one part.
  var namespace: UnsafePointer<UInt8>? { xmlTextReaderConstNamespaceUri(reader) }

  /// An attribute without a prefix.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { xmlFreeValue(value) }
    return String(cString: value)
  }

  /// An attribute by its name without prefix, whatever prefix it has (`w:val`, `r:id`).
  func prefixedAttribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      if self.name == name { return text }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  /// Goes to the end of the element that was just begun; its content is not looked at.
  func skipElement() throws(Unreadable) {
    if isEmpty { return }
    let level = depth
    while let node = try next() {
      if node == .end, depth == level { return }
    }
  }

  /// The text inside the element that was just begun, at any depth.
  func elementText() throws(Unreadable) -> String {
    if isEmpty { return "" }
    let level = depth
    var result = ""
    while let node = try next() {
      if node == .text { result += text }
      if node == .end, depth == level { break }
    }
    return result
  }
}
