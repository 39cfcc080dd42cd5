/// 表二的文件类别: the two rows of 第二十条第（一）项. The raw value is the key of the contract.
package enum TableTwoDocument: String, CaseIterable, Sendable {
  case regulations, normativeDocuments

  package var label: String { self == .regulations ? "规章" : "行政规范性文件" }
}

/// 第（一）项的三列. The raw value is the key of the contract.
package enum TableTwoColumn: String, CaseIterable, Sendable {
  case made, repealed, inForce

  package var label: String {
    switch self {
    case .made: "本年制发件数"
    case .repealed: "本年废止件数"
    case .inForce: "现行有效件数"
    }
  }
}

/// 第（五）（六）项的处理决定. The raw value is the key of the contract.
package enum TableTwoDecision: String, CaseIterable, Sendable {
  case licences, penalties, compulsoryMeasures

  package var label: String {
    switch self {
    case .licences: "行政许可"
    case .penalties: "行政处罚"
    case .compulsoryMeasures: "行政强制"
    }
  }
}

/// 表二《主动公开政府信息情况》 (2021 form): documents, decisions and charges; a blank is nil and is never zero.
package struct TableTwo: Hashable, Sendable {
  private var documents: [Int?]
  private var decisions: [Int?]
  /// 行政事业性收费, in 万元.
  package var feesWan: ExactDecimal?

  package init(filledWith value: Int? = nil) {
    documents = Array(repeating: value, count: 6)
    decisions = Array(repeating: value, count: 3)
    feesWan = value.map { ExactDecimal($0) }
  }

  package subscript(document: TableTwoDocument, column: TableTwoColumn) -> Int? {
    get { documents[TableTwo.position(document, column)] }
    set { documents[TableTwo.position(document, column)] = newValue }
  }

  package subscript(decision: TableTwoDecision) -> Int? {
    get { decisions[TableTwoDecision.allCases.firstIndex(of: decision) ?? 0] }
    set { decisions[TableTwoDecision.allCases.firstIndex(of: decision) ?? 0] = newValue }
  }

  private static func position(_ document: TableTwoDocument, _ column: TableTwoColumn) -> Int {
    (document == .regulations ? 0 : 3) + (TableTwoColumn.allCases.firstIndex(of: column) ?? 0)
  }

  /// Adds `other` cell by cell; a cell blank in either is blank in the sum.
  package func adding(_ other: TableTwo) -> TableTwo {
    var result = self
    for index in documents.indices { result.documents[index] = sum([documents[index], other.documents[index]]) }
    for index in decisions.indices { result.decisions[index] = sum([decisions[index], other.decisions[index]]) }
    result.feesWan = feesWan.flatMap { mine in other.feesWan.flatMap { mine.adding($0) } }
    return result
  }
}

/// 2019 年格式的表二, kept as read: row label → column label → the cell's text (nil when blank), in the source's order.
package struct TableTwo2019: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let label: String
    package let cells: [Cell]
    package init(label: String, cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }
  package struct Cell: Hashable, Sendable {
    package let column: String
    package let text: String?
    package init(column: String, text: String?) {
      self.column = column
      self.text = text
    }
  }
  package var rows: [Row]
  package init(rows: [Row] = []) { self.rows = rows }
}
