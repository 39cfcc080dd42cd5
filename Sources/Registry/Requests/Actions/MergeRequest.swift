import Database
package import Disclosure
import Documents

/// Why an application is not merged into another.
package enum MergeFault: Hashable, Sendable {
  case noSuchRequest(String)
  case itself
  case answered(String)
  case later(String, received: Day)
  case mergedAlready(String)

  package var sentence: String {
    switch self {
    case .noSuchRequest(let number): "没有编号为“\(number)”的申请，请核对编号。"
    case .itself: "不能并入本件自己，请填写另一件申请的编号。"
    case .answered(let number): "申请 \(number) 已经答复，不能再并入；内容相同的，按重复申请办理（《条例》第三十六条第（六）项）。"
    case .later(let number, let received): "申请 \(number) 的收到日期 \(received) 晚于本件；同一申请以最早收到的为准，请把那一件并入本件。"
    case .mergedAlready(let number): "申请 \(number) 已经并入别的申请，请改填所并入的那一件。"
    }
  }
}

extension Registry {
  /// 并案: one application that came by two channels is one, with the earliest receipt [R]. A repeated application needs an earlier reply; so the
  /// other one must be open. This one ends without a reply and counts nowhere.
  package func mergeRequest(
    _ step: RequestStep, into number: String, reason: String, under rules: RequestRules
  ) async throws -> Int {
    guard !reason.trimmed.isEmpty else { throw ActionRefusal.reasonMissing }
    return try await carryOut(.mergeRequest, step, by: rules) { open in
      let number = number.trimmed
      try open.checkMerging(into: number)
      try open.happen(.merged(into: number), [.note: reason])
    }
  }
}

extension OpenCase {
  fileprivate func checkMerging(into number: String) throws {
    let found = try action.session.first(
      "SELECT id, received, closed, result FROM request WHERE organ = $1 AND number = $2", organ.rawValue, number
    ) { row in
      (
        id: RequestID(try row[0]), received: try StoredDayOrNone(row, 1).value, isClosed: try row[2] as String? != nil,
        isMerged: try row[2] as String? != nil && row[3] as String? == nil
      )
    }
    guard let found else { throw ActionRefusal.notToBeMerged(.noSuchRequest(number)) }
    if found.id == id { throw ActionRefusal.notToBeMerged(.itself) }
    if found.isMerged { throw ActionRefusal.notToBeMerged(.mergedAlready(number)) }
    if found.isClosed { throw ActionRefusal.notToBeMerged(.answered(number)) }
    if let received = found.received, let own = item.received, received > own {
      throw ActionRefusal.notToBeMerged(.later(number, received: received))
    }
  }
}
