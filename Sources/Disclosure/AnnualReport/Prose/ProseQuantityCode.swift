extension ProseQuantity {
  /// As texts name it that are bound to the tables.
  package var code: String {
    switch self {
    case .received: "received"
    case .row(let row): "row:\(row.rawValue)"
    case .granted: "granted"
    case .block(let block): "block:\(block.code)"
    case .applicants(let column): "applicants:\(column.rawValue)"
    case .organizations: "organizations"
    case .reconsideration(let column): "reconsideration:\(column.rawValue)"
    case .litigation(let column): "litigation:\(column.rawValue)"
    case .suits(let group): "suits:\(group.rawValue)"
    case .documents(let document, let column): "documents:\(document.rawValue):\(column.rawValue)"
    case .decisions(let decision): "decisions:\(decision.rawValue)"
    case .fees: "fees"
    }
  }

  private static let byCode: [String: ProseQuantity] = {
    let rows = TableThreeRow.allCases.map { ProseQuantity.row($0) }
    let disputes = TableFourColumn.allCases.flatMap { [ProseQuantity.reconsideration($0), .litigation($0)] }
    let documents = TableTwoDocument.allCases.flatMap { document in
      TableTwoColumn.allCases.map { ProseQuantity.documents(document, $0) }
    }
    let all =
      [.received(orWithCarriedIn: false), .granted(orPartly: false), .organizations, .fees] + rows + disputes
      + documents + TableThreeBlock.allCases.map { .block($0) } + TableThreeColumn.allCases.map { .applicants($0) }
      + TableFourGroup.allCases.map { .suits($0) } + TableTwoDecision.allCases.map { .decisions($0) }
    return Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  }()

  /// Nil for a code that names nothing.
  package init?(code: String) {
    guard let what = ProseQuantity.byCode[code] else { return nil }
    self = what
  }
}

extension TableThreeBlock {
  fileprivate var code: String {
    switch self {
    case .refused: "refused"
    case .cannotProvide: "cannotProvide"
    case .notProcessed: "notProcessed"
    case .other: "other"
    }
  }
}
