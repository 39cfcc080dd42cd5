import Disclosure

/// 元数据文件, for machines and for the county's own system.
extension ItemMetadata {
  package static let schema = "gongkai.metadata/1"

  /// Elements by their names, repeatable ones as lists; then the attachments.
  package var json: JSON {
    var members: [JSON.Member] = [.init("schema", .string(Self.schema)), .init("id", .string(id.rawValue))]
    for (element, values) in elements {
      let value: JSON = element.isRepeatable ? .array(values.map { .string($0) }) : JSON(values.first)
      members.append(.init(element.rawValue, value))
    }
    members.append(.init("attachments", .array(files.map(\.json))))
    return .object(members)
  }

  /// Each element with its Chinese name, so that whoever maps them needs no list beside it.
  package var xml: Markup {
    var lines = Markup()
    for (element, values) in elements {
      lines.append(values) { value in
        "<\(element.rawValue) label=\"\(element.chinese)\">\(value)</\(element.rawValue)>\n"
      }
    }
    var attachments = Markup()
    attachments.append(files) { $0.xml }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <governmentInformation xmlns="urn:x-gongkai:metadata:1" id="\(id.rawValue)">
      \(lines)<attachments label="附件">\(attachments)</attachments>
      </governmentInformation>

      """
  }
}

extension PublishedFile {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("name", .string(name)), .init("type", .string(type)), .init("size", .integer(size)),
      .init("address", .string(address)),
    ]
    if !description.isEmpty { members.append(.init("description", .string(description))) }
    if let digest { members.append(.init("sha256", .string(digest))) }
    return .object(members)
  }

  fileprivate var xml: Markup {
    let digest: Markup = digest.map { " sha256=\"\($0)\"" } ?? ""
    let description: Markup = description.isEmpty ? "" : " description=\"\(description)\""
    return """
      \n<attachment name="\(name)" type="\(type)" size="\(size)"\(digest)\(description)>\(address)</attachment>
      """
  }
}
