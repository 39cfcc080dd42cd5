import CLibXML2
import Disclosure

/// A parsed web page. Owns libxml2's tree; its nodes must not outlive it.
final class HTMLTree {
  private let document: htmlDocPtr

  /// - Parameter page: UTF-8 without NUL.
  init(page: [UInt8]) throws(Unreadable) {
    // HTML_PARSE_HUGE stays off: libxml2's own limits (256 levels, 10 MB for one text) are what we want.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    guard let length = Int32(exactly: page.count), let context = htmlNewParserCtxt() else {
      throw Unreadable("网页过大，无法读取。")
    }
    defer { htmlFreeParserCtxt(context) }
    xmlResetLastError()
    let parsed = page.withUnsafeBytes {
      htmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), length, nil, "UTF-8", Int32(options))
    }
    guard let parsed else { throw Unreadable("网页内容无法解析，请用浏览器打开后另存为网页再试。") }
    document = parsed
    try checkMemory()
    // A parser that hit one of its limits stops and hands over what it has: that is half a page.
    guard context.pointee.disableSAX == 0 else {
      throw Unreadable("网页结构异常（嵌套层数过多或单个内容过大），只能读出一部分，为免数字出错不予读取。请用浏览器打开后另存为网页再试。")
    }
  }

  /// Where libxml2 found no memory it goes on with less: what is read then is not what the page says.
  func checkMemory() throws(Unreadable) {
    if XMLMemory.ranOut { throw Unreadable("网页过于庞大复杂，内存不足，不予读取。") }
  }

  deinit { xmlFreeDoc(document) }

  /// The whole page; nil when it has no element at all.
  var root: HTMLNode? { xmlDocGetRootElement(document).map { HTMLNode(pointer: $0) } }
}

/// One node of an `HTMLTree`.
struct HTMLNode: Equatable {
  let pointer: xmlNodePtr

  var firstChild: HTMLNode? { pointer.pointee.children.map { HTMLNode(pointer: $0) } }
  var next: HTMLNode? { pointer.pointee.next.map { HTMLNode(pointer: $0) } }
  var parent: HTMLNode? { pointer.pointee.parent.map { HTMLNode(pointer: $0) } }

  var nextElement: HTMLNode? {
    var sibling = next
    while let current = sibling, !current.isElement { sibling = current.next }
    return sibling
  }

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool { pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE }

  /// In lower case, as the parser gives HTML names; prefixed names (`o:p`) with their prefix.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  /// A text node's bytes, up to a zero byte.
  var content: UnsafePointer<UInt8>? { UnsafePointer(pointer.pointee.content) }

  func attribute(_ name: String) -> String? {
    guard pointer.pointee.properties != nil, let value = xmlGetNoNsProp(pointer, name) else { return nil }
    defer { xmlFreeValue(value) }
    return String(cString: value)
  }

  func number(_ name: String) -> Int {
    guard let text = attribute(name)?.trimmed else { return 1 }
    // As browsers do: the leading digits count.
    let digits = text.prefix(while: \.isASCIIDigit)
    return digits.isEmpty ? 1 : Int(digits) ?? .max
  }

  /// Not shown: `hidden`, `display:none`, `visibility:hidden`.
  var isHidden: Bool {
    guard pointer.pointee.properties != nil else { return false }
    if attribute("hidden") != nil { return true }
    guard let style = xmlGetNoNsProp(pointer, "style") else { return false }
    defer { xmlFreeValue(style) }
    // Word gives every second element a style of hundreds of characters: most need no closer look.
    guard xmlStrcasestr(style, "none") != nil || xmlStrcasestr(style, "hidden") != nil else { return false }
    let compact = String(cString: style).lowercased().filter { !$0.isWhitespace }
    return compact.mentions("display:none") || compact.mentions("visibility:hidden")
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

enum XMLMemory {
  /// Whether libxml2's last failure on this thread was that it found no memory.
  static var ranOut: Bool { xmlGetLastError()?.pointee.code == Int32(bitPattern: XML_ERR_NO_MEMORY.rawValue) }
}
