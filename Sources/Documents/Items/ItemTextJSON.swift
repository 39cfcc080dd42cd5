import Disclosure

/// 修改稿的文件: what is stored of a revision, and what its digest is taken of. Keys stand in the order of `ItemField`; what is blank is left
/// out, so that equal revisions are equal bytes.
extension ItemText {
  package static let schema = "gongkai.item/1"

  package var bytes: [UInt8] { Array(json.compactText.utf8) }

  package var json: JSON {
    var members: [JSON.Member] = [.init("schema", .string(Self.schema))]
    for field in ItemField.allCases {
      if let value = value(of: field) { members.append(.init(field.rawValue, value)) }
    }
    return .object(members)
  }

  private func value(of field: ItemField) -> JSON? {
    switch field {
    case .title: .string(title)
    case .documentNumber: text(documentNumber)
    case .column: .string(column.rawValue)
    case .formed: JSON(formed)
    case .summary: text(summary)
    case .genre: .string(genre.rawValue)
    case .topic: .string(topic.rawValue)
    case .keywords: texts(keywords)
    case .source: .string(source.rawValue)
    case .origin: text(origin)
    case .jointIssuers: texts(jointIssuers)
    case .attribute: .string(attribute.code)
    case .attributeReason: text(attributeReason)
    case .channels: texts(ReleaseChannel.allCases.filter(channels.contains).map(\.rawValue))
    case .isNormative: isNormative ? true : nil
    case .effectiveFrom: effectiveFrom.map { JSON($0) }
    case .effectiveThrough: effectiveThrough.map { JSON($0) }
    case .checks: texts(DraftCheck.allCases.filter(checks.contains).map(\.rawValue))
    case .body: body.json
    case .attachments: attachments.isEmpty ? nil : .array(attachments.map(\.json))
    case .phone: text(phone)
    case .combination: text(combination)
    case .notBefore: notBefore.map { JSON($0) }
    }
  }

  private func text(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }
  private func texts(_ texts: [String]) -> JSON? { texts.isEmpty ? nil : .array(texts.map { .string($0) }) }
}

extension ItemText {
  /// - Throws: What of it is not understood; an unknown schema is refused, never half read.
  package init(bytes: [UInt8]) throws(ItemTextFault) {
    let json: JSON
    do { json = try JSON.parse(bytes) } catch { throw .notJSON }
    try self.init(json)
  }

  init(_ json: JSON) throws(ItemTextFault) {
    guard let schema = json["schema"]?.string else { throw .notJSON }
    guard schema == Self.schema else { throw .schemaUnknown(schema) }
    let reader = ItemTextReader(json: json)
    guard let body = json[ItemField.body.rawValue].flatMap(RichText.init) else { throw .unreadable(.body) }
    self.init(
      title: try reader.text(.title), column: ColumnID(try reader.text(.column)),
      formed: try reader.value(.formed) { $0.string.flatMap { Day(iso: $0) } }, body: body)
    (documentNumber, summary, origin) = (
      try reader.optional(.documentNumber), try reader.optional(.summary), try reader.optional(.origin)
    )
    (attributeReason, phone) = (try reader.optional(.attributeReason), try reader.optional(.phone))
    genre = try reader.value(.genre) { $0.string.flatMap(Genre.init) }
    topic = try reader.value(.topic) { $0.string.flatMap(TopicClass.init) }
    source = try reader.value(.source) { $0.string.flatMap(InformationSource.init) }
    attribute = try reader.value(.attribute) { $0.string.flatMap { DisclosureAttribute(code: $0) } }
    (keywords, jointIssuers) = (try reader.list(.keywords, \.string), try reader.list(.jointIssuers, \.string))
    channels = Set(try reader.list(.channels) { $0.string.flatMap(ReleaseChannel.init) })
    checks = Set(try reader.list(.checks) { $0.string.flatMap(DraftCheck.init) })
    isNormative = json[ItemField.isNormative.rawValue] == true
    effectiveFrom = try reader.day(.effectiveFrom)
    effectiveThrough = try reader.day(.effectiveThrough)
    combination = try reader.optional(.combination)
    notBefore = try reader.day(.notBefore)
    attachments = try reader.list(.attachments, ItemAttachment.init)
  }
}

private struct ItemTextReader {
  let json: JSON

  func value<Value>(_ field: ItemField, _ read: (JSON) -> Value?) throws(ItemTextFault) -> Value {
    guard let value = json[field.rawValue].flatMap(read) else { throw .unreadable(field) }
    return value
  }

  func text(_ field: ItemField) throws(ItemTextFault) -> String { try value(field, \.string) }

  func optional(_ field: ItemField) throws(ItemTextFault) -> String {
    json[field.rawValue] == nil ? "" : try text(field)
  }

  func day(_ field: ItemField) throws(ItemTextFault) -> Day? {
    json[field.rawValue] == nil ? nil : try value(field) { $0.string.flatMap { Day(iso: $0) } }
  }

  func list<Value>(_ field: ItemField, _ read: (JSON) -> Value?) throws(ItemTextFault) -> [Value] {
    json[field.rawValue] == nil ? [] : try value(field) { $0.array?.allOrNone(read) }
  }
}

extension ItemAttachment {
  fileprivate var json: JSON {
    let members: [JSON.Member] = [
      .init("file", .string(file)), .init("name", .string(name)), .init("size", .integer(size)),
      .init("type", .string(type)),
    ]
    return .object(description.isEmpty ? members : members + [.init("description", .string(description))])
  }

  fileprivate init?(_ json: JSON) {
    guard let file = json["file"]?.string, let name = json["name"]?.string, let size = json["size"]?.integer,
      let type = json["type"]?.string
    else { return nil }
    let description = json["description"].map(\.string) ?? .some("")
    guard let description else { return nil }
    self.init(file: file, name: name, size: size, type: type, description: description)
  }
}
