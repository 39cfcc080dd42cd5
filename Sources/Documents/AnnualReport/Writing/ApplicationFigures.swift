package import Disclosure

/// 申请办理数据: what the charts show of one year.
package struct ApplicationFigures: Hashable, Sendable {
  package struct Result: Hashable, Sendable {
    package let label: String
    /// nil when a number of it is blank.
    package let count: Int?
    package init(_ label: String, _ count: Int?) {
      self.label = label
      self.count = count
    }
  }

  package let year: Int
  package let received: Int?
  package let carriedIn: Int?
  /// 予以公开, 部分公开 and the four blocks, in the form's order.
  package let results: [Result]

  package init(year: Int, received: Int?, carriedIn: Int?, results: [Result]) {
    self.year = year
    self.received = received
    self.carriedIn = carriedIn
    self.results = results
  }

  /// Out of 表三; nil when the report has no year or no 表三.
  package init?(_ report: AnnualReport) {
    guard let year = report.year, let table = report.tableThree else { return nil }
    let blocks = TableThreeBlock.allCases.map { block in
      Result(block.shortLabel, sum(table.rows.filter { $0.isIn(block) }.map { table[$0, .total] }))
    }
    self.init(
      year: year, received: table[.received, .total], carriedIn: table[.carriedIn, .total],
      results: [Result("予以公开", table[.granted, .total]), Result("部分公开", table[.partlyGranted, .total])] + blocks)
  }

  /// Whether nothing was asked, nothing was pending and nothing is left blank.
  package var isNothing: Bool { received == 0 && carriedIn == 0 && results.allSatisfy { $0.count == 0 } }
}

extension TableThreeBlock {
  fileprivate var shortLabel: String {
    switch self {
    case .refused: "不予公开"
    case .cannotProvide: "无法提供"
    case .notProcessed: "不予处理"
    case .other: "其他处理"
    }
  }
}

extension TableThreeRow {
  /// The merged row of the 2019 form is its block by itself.
  fileprivate func isIn(_ block: TableThreeBlock) -> Bool {
    self.block == block || (self == .otherHandlingAll && block == .other)
  }
}
