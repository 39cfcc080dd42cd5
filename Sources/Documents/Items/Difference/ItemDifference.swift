package import Disclosure

/// 修改对照: what differs between two revisions, for those who have to sign the newer one.
package struct ItemDifference: Hashable, Sendable {
  /// A field with another value, both in words.
  package struct FieldChange: Hashable, Sendable {
    package let field: ItemField
    package let from: String
    package let to: String

    package var segments: [DifferenceSegment] { DifferenceSegment.segments(from: from, to: to) }
  }

  /// In the order of `ItemField`, body and attachments left out.
  package let fields: [FieldChange]
  /// The whole newer body, with what is gone from the older at its place; empty when both bodies are equal.
  package let body: [BlockDifference]
  package let addedAttachments: [ItemAttachment]
  package let removedAttachments: [ItemAttachment]
  /// The same file under another name.
  package let renamedAttachments: [FieldChange]
  /// The same attachments in another order.
  package let attachmentsAreReordered: Bool

  /// - Parameter column: What a column is called.
  package init(from old: ItemText, to new: ItemText, column: (ColumnID) -> String) {
    fields = ItemField.allCases.filter { $0 != .body && $0 != .attachments }.compactMap { field in
      let words = (old.words(of: field, column: column), new.words(of: field, column: column))
      return words.0.utf8.elementsEqual(words.1.utf8)
        ? nil : FieldChange(field: field, from: words.0, to: words.1)
    }
    body = old.body == new.body ? [] : BlockDifference.blocks(from: old.body.blocks, to: new.body.blocks)
    addedAttachments = new.attachments.filter { old.attachment($0.file) == nil }
    removedAttachments = old.attachments.filter { new.attachment($0.file) == nil }
    renamedAttachments = new.attachments.compactMap { file in
      guard let before = old.attachment(file.file), before.name != file.name else { return nil }
      return FieldChange(field: .attachments, from: before.name, to: file.name)
    }
    let common = (
      old.attachments.map(\.file).filter { new.attachment($0) != nil },
      new.attachments.map(\.file).filter { old.attachment($0) != nil }
    )
    attachmentsAreReordered = common.0 != common.1
  }

  package var isEmpty: Bool {
    fields.isEmpty && body.isEmpty && addedAttachments.isEmpty && removedAttachments.isEmpty
      && renamedAttachments.isEmpty && !attachmentsAreReordered
  }
}

extension ItemText {
  /// A field as forms and comparisons print it; empty where it is blank.
  package func words(of field: ItemField, column name: (ColumnID) -> String) -> String {
    switch field {
    case .title: title
    case .documentNumber: documentNumber
    case .column: name(column)
    case .formed: formed.chinese
    case .summary: summary
    case .genre: genre.chinese
    case .topic: topic.chinese
    case .keywords: keywords.joined(separator: "；")
    case .source: source.chinese
    case .origin: origin
    case .jointIssuers: jointIssuers.joined(separator: "；")
    case .attribute: attribute.words
    case .attributeReason: attributeReason
    case .channels: ReleaseChannel.allCases.filter(channels.contains).map(\.chinese).joined(separator: "；")
    case .isNormative: isNormative ? "是" : "否"
    case .effectiveFrom: effectiveFrom?.chinese ?? ""
    case .effectiveThrough: effectiveThrough?.chinese ?? ""
    case .checks: DraftCheck.allCases.filter(checks.contains).map(\.chinese).joined(separator: "；")
    case .body: body.parts.map(\.text).joined(separator: "\n")
    case .attachments: attachments.map(\.name).joined(separator: "；")
    case .phone: phone
    case .combination: combination
    case .notBefore: notBefore?.chinese ?? ""
    }
  }
}

extension DisclosureAttribute {
  /// With the ground on which it is withheld.
  var words: String {
    guard case .withheld(let ground) = self else { return chinese }
    return "\(chinese)（\(ground.chinese)）"
  }
}
