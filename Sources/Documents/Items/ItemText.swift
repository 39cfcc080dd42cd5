package import Disclosure

/// 修改稿的内容: everything that one revision of a piece of information says; what review, screening and readers see is this.
package struct ItemText: Hashable, Sendable {
  package var title: String
  /// 文号; empty where there is none.
  package var documentNumber = ""
  package var column: ColumnID
  /// 成文日期.
  package var formed: Day
  /// 内容概述.
  package var summary = ""
  package var genre: Genre = .other
  package var topic: TopicClass = .other
  /// 主题词、关键词.
  package var keywords: [String] = []
  package var source: InformationSource = .made
  /// 原出处, of what was got or reposted.
  package var origin = ""
  /// 联合发文的其他机关.
  package var jointIssuers: [String] = []
  package var attribute: DisclosureAttribute = .proactive
  /// 不主动公开的理由.
  package var attributeReason = ""
  /// 拟公开渠道.
  package var channels: Set<ReleaseChannel> = [.platform]
  /// 行政规范性文件: has a validity.
  package var isNormative = false
  package var effectiveFrom: Day?
  package var effectiveThrough: Day?
  /// 拟稿核对.
  package var checks: Set<DraftCheck> = []
  package var body: RichText
  package var attachments: [ItemAttachment] = []
  /// 拟稿人电话.
  package var phone = ""
  /// 组配分类: the class of a local scheme that puts subject, genre and readers together («招考录用»); empty where an office has none.
  package var combination = ""
  /// 公开日期不早于: the first day on which it may be published; nil where there is none.
  package var notBefore: Day?

  package init(title: String, column: ColumnID, formed: Day, body: RichText) {
    self.title = title
    self.column = column
    self.formed = formed
    self.body = body
  }

  /// What hinders saving it, each with its field; empty when it can be saved. Whether it is fit to be published is another question.
  package var faults: [ItemTextFault] {
    var faults = lengths
    if title.trimmed.isEmpty { faults.append(.missing(.title)) }
    if body.isEmpty, attachments.isEmpty { faults.append(.missing(.body)) }
    if attribute.needsReason, attributeReason.trimmed.isEmpty { faults.append(.missing(.attributeReason)) }
    if source.needsOrigin, origin.trimmed.isEmpty { faults.append(.missing(.origin)) }
    if let from = effectiveFrom, let through = effectiveThrough, through < from { faults.append(.endsBeforeItBegins) }
    let files = Set(attachments.map(\.file))
    if body.pictures.contains(where: { !files.contains($0) }) { faults.append(.pictureMissing) }
    if files.count != attachments.count { faults.append(.attachmentTwice) }
    return faults
  }

  private var lengths: [ItemTextFault] {
    let texts: [(ItemField, String)] = [
      (.title, title), (.documentNumber, documentNumber), (.summary, summary), (.origin, origin),
      (.attributeReason, attributeReason), (.phone, phone), (.keywords, keywords.joined(separator: "；")),
      (.jointIssuers, jointIssuers.joined(separator: "；")), (.combination, combination),
    ]
    let long = texts.filter { $1.count > $0.limit }.map { ItemTextFault.tooLong($0.0) }
    return body.count > ItemField.body.limit ? long + [.tooLong(.body)] : long
  }

  /// 附件 of a picture or a download, by its address.
  package func attachment(_ file: String) -> ItemAttachment? { attachments.first { $0.file == file } }
}

/// 附件.
package struct ItemAttachment: Hashable, Sendable {
  /// SHA-256 of its bytes.
  package var file: String
  package var name: String
  /// Bytes.
  package var size: Int
  /// 文件类型, as its content shows it: `application/pdf`.
  package var type: String
  /// 附件说明; often empty.
  package var description: String

  package init(file: String, name: String, size: Int, type: String, description: String = "") {
    self.file = file
    self.name = name
    self.size = size
    self.type = type
    self.description = description
  }

  package var isPicture: Bool { type.hasPrefix("image/") }
}

/// 拟稿核对 of the review form: what the writer says of the text.
package enum DraftCheck: String, CaseIterable, Hashable, Sendable {
  case hasPersonalData, hasTradeSecrets, isMasked, needsInterpretation

  package var chinese: String {
    switch self {
    case .hasPersonalData: "涉及个人隐私"
    case .hasTradeSecrets: "涉及商业秘密"
    case .isMasked: "已经去标识化处理"
    case .needsInterpretation: "需要解读"
    }
  }
}

/// 填写项 of a revision, as files and forms name it.
package enum ItemField: String, CaseIterable, Hashable, Sendable {
  case title, documentNumber, column, formed, summary, genre, topic, keywords, source, origin, jointIssuers, attribute
  case attributeReason, channels, isNormative, effectiveFrom, effectiveThrough, checks, body, attachments, phone
  case combination, notBefore

  package var chinese: String {
    switch self {
    case .title: "标题"
    case .documentNumber: "文号"
    case .column: "栏目"
    case .formed: "成文日期"
    case .summary: "内容概述"
    case .genre: "体裁"
    case .topic: "主题"
    case .keywords: "关键词"
    case .source: "信息来源"
    case .origin: "原出处"
    case .jointIssuers: "联合发文机关"
    case .attribute: "公开属性"
    case .attributeReason: "不主动公开的理由"
    case .channels: "拟公开渠道"
    case .isNormative: "行政规范性文件"
    case .effectiveFrom: "施行日期"
    case .effectiveThrough: "有效期至"
    case .checks: "拟稿核对"
    case .body: "正文"
    case .attachments: "附件"
    case .phone: "拟稿人电话"
    case .combination: "组配分类"
    case .notBefore: "公开日期不早于"
    }
  }

  /// Characters.
  package var limit: Int {
    switch self {
    case .title: 200
    case .documentNumber, .phone, .combination: 60
    case .summary, .keywords, .jointIssuers, .origin: 500
    case .attributeReason: 2_000
    case .body: 200_000
    default: 1_000
    }
  }
}

/// What is wrong with a revision.
package enum ItemTextFault: Error, Hashable, Sendable {
  case missing(ItemField)
  case tooLong(ItemField)
  case endsBeforeItBegins
  case pictureMissing
  case attachmentTwice
  /// Of a stored revision that this program does not understand.
  case unreadable(ItemField)
  case schemaUnknown(String)
  case notJSON

  package var field: ItemField {
    switch self {
    case .missing(let field), .tooLong(let field), .unreadable(let field): field
    case .endsBeforeItBegins: .effectiveThrough
    case .pictureMissing, .schemaUnknown, .notJSON: .body
    case .attachmentTwice: .attachments
    }
  }

  package var sentence: String {
    switch self {
    case .missing(.body): "正文和附件都没有，请填写正文或者添加附件。"
    case .missing(let field): "“\(field.chinese)”没有填写，请填写。"
    case .tooLong(let field): "“\(field.chinese)”超过 \(field.limit) 字，请缩短。"
    case .endsBeforeItBegins: "“有效期至”早于“施行日期”，请核对两个日期。"
    case .pictureMissing: "正文中的图片没有在附件中，请重新添加图片。"
    case .attachmentTwice: "同一个附件添加了两次，请去掉一个。"
    case .unreadable(let field): "保存的修改稿中“\(field.chinese)”无法识别。"
    case .schemaUnknown(let schema): "保存的修改稿的格式“\(schema)”本版程序不认识，请改用较新的程序。"
    case .notJSON: "保存的修改稿不完整，无法识别。"
    }
  }
}

extension RichText {
  /// Characters that are read.
  package var count: Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .heading(_, let runs), .paragraph(let runs): sum + runs.plain.count
      case .list(let list): sum + list.count
      case .table(let table): sum + table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.runs.plain.count } }
      case .picture(let picture): sum + picture.description.count
      }
    }
  }
}

extension RichList {
  fileprivate var count: Int {
    items.reduce(0) { $0 + $1.runs.plain.count + $1.children.reduce(0) { $0 + $1.count } }
  }
}
