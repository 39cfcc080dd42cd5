package import Disclosure

/// 信息的元数据: what is told of a published item to machines. Of its text only what everybody may know goes out: see `elements`.
package struct ItemMetadata: Hashable, Sendable {
  package let id: ItemID
  /// 索引号.
  package let number: String
  /// 发布机构.
  package let publisher: String
  package let published: Day
  /// 栏目, with those above it.
  package let column: String
  package let text: ItemText
  /// Where it is read, in full.
  package let address: String
  package var corrected: Day?
  package var correctionNote: String?
  package var validity: ItemValidity = .inForce
  /// Title of what takes its place.
  package var successor: String?
  package var files: [PublishedFile] = []

  package init(
    _ id: ItemID, number: String, publisher: String, published: Day, column: String, text: ItemText, address: String
  ) {
    self.id = id
    self.number = number
    self.publisher = publisher
    self.published = published
    self.column = column
    self.text = text
    self.address = address
  }

  /// The day from which the present text is read.
  package var updated: Day { corrected ?? published }

  /// What it is about in a few words: the writer's own, or how the text begins.
  package var summary: String {
    text.summary.isEmpty ? text.body.beginning(of: 120) : text.summary
  }

  /// The values in the order of `MetadataElement`; what is blank is left out.
  package var elements: [(element: MetadataElement, values: [String])] {
    MetadataElement.allCases.map { ($0, values(of: $0).filter { !$0.isEmpty }) }.filter { !$0.1.isEmpty }
  }

  private func values(of element: MetadataElement) -> [String] {
    switch element {
    case .identifier: [number]
    case .title: [text.title]
    case .description: [text.summary]
    case .documentNumber: [text.documentNumber]
    case .publisher: [publisher]
    case .contributor: text.jointIssuers
    case .created: [text.formed.description]
    case .issued: [published.description]
    case .modified: [corrected?.description ?? ""]
    case .correctionNote: [correctionNote ?? ""]
    case .category: [column]
    case .subject: [text.topic.chinese]
    case .type: [text.genre.chinese]
    case .combination: [text.combination]
    case .keywords: text.keywords
    case .accessRights: ["主动公开"]
    case .validity: [validity.chinese]
    case .validFrom: [text.effectiveFrom?.description ?? ""]
    case .validThrough: [text.effectiveThrough?.description ?? ""]
    case .isReplacedBy: [successor ?? ""]
    case .source: [text.source == .made ? text.source.chinese : "\(text.source.chinese)：\(text.origin)"]
    case .language: ["zh-CN"]
    case .format: ["text/html"]
    case .location: [address]
    }
  }
}

/// 附件 that everybody may have.
package struct PublishedFile: Hashable, Sendable {
  package let name: String
  package let type: String
  /// Bytes.
  package let size: Int
  package let description: String
  /// In full, or relative to where it is told.
  package let address: String
  /// SHA-256 of its bytes, where they were at hand.
  package let digest: String?

  package init(_ attachment: ItemAttachment, address: String, digest: String? = nil) {
    name = attachment.name
    type = attachment.type
    size = attachment.size
    description = attachment.description
    self.address = address
    self.digest = digest
  }
}

/// 元数据项: after the core metadata of 《政府信息公开目录系统实施指引（试行）》, with what practice has added since; names as in Dublin Core where it
/// has one.
package enum MetadataElement: String, CaseIterable, Hashable, Sendable {
  case identifier, title, description, documentNumber, publisher, contributor, created, issued, modified
  case correctionNote, category, subject, type, combination, keywords, accessRights, validity, validFrom, validThrough,
    isReplacedBy
  case source, language, format, location

  package var chinese: String {
    switch self {
    case .identifier: "索引号"
    case .title: "名称"
    case .description: "内容概述"
    case .documentNumber: "文号"
    case .publisher: "发布机构"
    case .contributor: "联合发文机关"
    case .created: "成文日期"
    case .issued: "发布日期"
    case .modified: "更正日期"
    case .correctionNote: "更正说明"
    case .category: "栏目"
    case .subject: "主题分类"
    case .type: "体裁分类"
    case .combination: "组配分类"
    case .keywords: "关键词"
    case .accessRights: "公开方式"
    case .validity: "有效性"
    case .validFrom: "施行日期"
    case .validThrough: "有效期至"
    case .isReplacedBy: "现行文件"
    case .source: "信息来源"
    case .language: "语种"
    case .format: "载体格式"
    case .location: "网址"
    }
  }

  /// Whether there may be several.
  var isRepeatable: Bool { self == .contributor || self == .keywords }
}

extension RichText {
  /// The first words that are read, up to `count` characters.
  package func beginning(of count: Int) -> String {
    let words =
      blocks.lazy.compactMap { block -> String? in
        if case .paragraph(let runs) = block { runs.plain } else { nil }
      }.first ?? ""
    let line = words.replacing("\n", with: " ")
    return line.count > count ? "\(line.prefix(count))…" : line
  }
}
