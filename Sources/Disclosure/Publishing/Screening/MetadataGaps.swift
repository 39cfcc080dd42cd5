/// 信息要素: what an item says of itself.
package enum MetadataField: String, CaseIterable, Hashable, Sendable {
  case title, number, formed, organ, summary, attribute, column

  package var chinese: String {
    switch self {
    case .title: "名称"
    case .number: "文号"
    case .formed: "成文日期"
    case .organ: "发布机构"
    case .summary: "内容概述"
    case .attribute: "公开属性"
    case .column: "栏目"
    }
  }

  /// 必填 for every item; the number belongs to documents only, the summary is optional (《目录系统实施指引》).
  fileprivate func severity(isDocument: Bool) -> ScreeningSeverity? {
    switch self {
    case .title, .formed, .organ, .attribute, .column: .blocking
    case .number: isDocument ? .needsReason : nil
    case .summary: .hint
    }
  }
}

/// 要素空缺.
enum MetadataGaps {
  static func matches(_ metadata: ScreenedMetadata) -> [(part: ScreenedPart, match: ScreeningMatch)] {
    MetadataField.allCases.compactMap { field in
      let isFilled = metadata.values[field]?.contains { !$0.isWhitespace } ?? false
      guard !isFilled, let severity = field.severity(isDocument: metadata.isDocument) else { return nil }
      return (ScreenedPart(.metadata(field), ""), ScreeningMatch(.metadataGap, severity, 0..<0, what: "没有填写"))
    }
  }
}

/// 受检要素: the fields as filled in; a blank is absent.
package struct ScreenedMetadata: Hashable, Sendable {
  package let values: [MetadataField: String]
  /// 公文类: has a number.
  package let isDocument: Bool

  package init(_ values: [MetadataField: String], isDocument: Bool) {
    self.values = values
    self.isDocument = isDocument
  }
}
