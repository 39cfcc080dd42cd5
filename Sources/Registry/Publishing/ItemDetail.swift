import Documents

/// 信息事项的文字: what people write beside an event; sealed, never in the log itself.
package enum ItemDetail: String, CaseIterable, Sendable {
  case opinion, returnReason, attributeReason, secrecyBasis, releaseAddress, releaseProof, takeDownNote, correctionNote
  case restoreReason, destructionBasis, note, scanName, screeningReason, screenedKeys

  package var chinese: String {
    switch self {
    case .opinion: "审核意见"
    case .returnReason: "退回理由"
    case .attributeReason: "不主动公开的理由"
    case .secrecyBasis: "保密审查说明"
    case .releaseAddress: "发布地址或者位置"
    case .releaseProof: "发布凭证"
    case .takeDownNote: "撤下说明"
    case .correctionNote: "更正说明"
    case .restoreReason: "恢复发布的理由"
    case .destructionBasis: "销毁的依据"
    case .note: "备注"
    case .scanName: "扫描件名称"
    case .screeningReason: "筛查发现的说明"
    case .screenedKeys: "说明过的筛查发现"
    }
  }

  /// Characters.
  package var limit: Int {
    switch self {
    case .releaseAddress, .scanName: 500
    case .screenedKeys: 100_000
    default: 2_000
    }
  }
}

/// The texts beside one event; blank ones are left out.
package struct ItemDetails: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var texts: [ItemDetail: String] = [:]

  package init(dictionaryLiteral elements: (ItemDetail, String)...) {
    for (detail, text) in elements { self[detail] = text }
  }

  package init(_ texts: [ItemDetail: String] = [:]) { for (detail, text) in texts { self[detail] = text } }

  package subscript(detail: ItemDetail) -> String? {
    get { texts[detail] }
    set {
      let text = newValue?.trimmed ?? ""
      texts[detail] = text.isEmpty ? nil : text
    }
  }

  /// - Throws: `ItemActionRefusal.textUnfit` for what no database keeps, or is too long.
  func check() throws(ItemActionRefusal) {
    for (detail, text) in texts where text.count > detail.limit || text.unicodeScalars.contains("\0") {
      throw .textUnfit(detail)
    }
  }
}
