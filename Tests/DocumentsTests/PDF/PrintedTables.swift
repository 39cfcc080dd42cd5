import Disclosure
import Testing

@testable import Documents

/// The numbers of a read document by order alone, to compare with what was printed.
struct PrintedTables: Equatable {
  var two: [[String]] = []
  var three: [[String]] = []
  var four: [String] = []

  init(two: [[String]] = [], three: [[String]], four: [String]) {
    self.two = two
    self.three = three
    self.four = four
  }

  init(_ document: SourceDocument) {
    for case .table(let table) in document.blocks {
      let texts = table.rows.map { $0.map(\.text) }
      if texts.contains(where: { $0.contains("申请人情况") }) {
        three = texts.dropFirst(3).map { Array($0.dropFirst()) }
      } else if texts.contains(where: { $0.contains("复议后起诉") }) {
        four = texts.last ?? []
      } else {
        two = texts.filter { $0.count > 1 && $0.first != "信息内容" }.map { Array($0.dropFirst()) }
      }
    }
  }

  /// The labels of 表三's rows, as read.
  static func labels(_ document: SourceDocument) -> [String] {
    for case .table(let table) in document.blocks
    where table.rows.first?.contains(where: { $0.text == "申请人情况" }) == true {
      return table.rows.dropFirst(3).compactMap { $0.first?.text }
    }
    return []
  }
}
