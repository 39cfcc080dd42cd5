/// 导入结果: what a ledger's 依申请公开 adds to the register, or would add.
package struct ImportedLedger: Hashable, Sendable {
  /// New ones that the ledger says are ended.
  package internal(set) var closed = 0
  /// New ones still to be answered: living cases from now on.
  package internal(set) var open = 0
  /// Brought in open by an earlier ledger, ended by this one; with their numbers.
  package internal(set) var finished: [String] = []
  /// In the register already, just so.
  package internal(set) var known = 0
  /// Open in the ledger, ended in the register meanwhile; with their numbers.
  package internal(set) var overtaken: [String] = []

  package var rows: Int { closed + open + finished.count + known + overtaken.count }
  package var changesNothing: Bool { closed + open + finished.count == 0 }

  /// - Parameter isDone: Whether it has been imported, or would be.
  package func sentences(isDone: Bool) -> [String] {
    var sentences: [String] = []
    if rows == 0 { return ["台账“依申请公开”表中没有申请，没有可以导入的内容。"] }
    if changesNothing { sentences.append("台账中的 \(rows) 件申请系统中都已有，没有增加内容。") }
    if closed + open > 0 {
      sentences.append("\(isDone ? "已导入" : "将导入") \(closed + open) 件申请，标为“补录”：\(closed) 件已办结，\(open) 件在办。")
    }
    if !finished.isEmpty {
      sentences.append("\(finished.count) 件此前补录时在办，\(isDone ? "已" : "将")按台账补录办结：\(finished.joined(separator: "、"))。")
    }
    if known > 0, !changesNothing { sentences.append("\(known) 件系统中已有，内容相同，不重复登记。") }
    if !overtaken.isEmpty {
      sentences.append("\(overtaken.count) 件台账没有填办理结果、系统中已经办结，以系统为准：\(overtaken.joined(separator: "、"))。")
    }
    return sentences
  }
}
