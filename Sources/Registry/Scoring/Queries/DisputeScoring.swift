import Database
import Disclosure

/// 复议诉讼的考核事件: what became of the replies of a unit, by the day of the decision.
struct DisputeScoring {
  let organ: OrganID
  let session: Session

  /// One event for each end that corrected or upheld; the unit that handled the request answers for it.
  ///
  /// - Parameter unit: As for requests; nil for what is nobody's, as a dispute without a request is for offices.
  func events(unit: (String?) -> String?) throws -> [EventFact] {
    let records = try DisputeQuery.records(of: organ, in: session)
    if records.isEmpty { return [] }
    let mappings = try DisputeQuery.mappings(of: organ, in: session)
    let requests = try handlers(of: records.compactMap(\.request))
    return records.flatMap { record -> [EventFact] in
      let request = record.request.flatMap { requests[$0.rawValue] }
      guard let unit = unit(request?.office) else { return [] }
      return record.dispute.outcomes(mappings).compactMap { end in
        EventFact(end, of: record, about: request?.number, unit: unit)
      }
    }
  }

  private func handlers(of ids: [RequestID]) throws -> [String: (office: String?, number: String)] {
    if ids.isEmpty { return [:] }
    let condition = SQLCondition.isIn("id", ids.map { .text($0.rawValue) })
    let rows = try session.rows("SELECT id, office, number FROM request WHERE \(condition.sql)", condition.values) {
      (id: try $0[0] as String, office: try $0[1] as String?, number: try $0[2] as String)
    }
    return Dictionary(rows.map { ($0.id, (office: $0.office, number: $0.number)) }) { first, _ in first }
  }
}

extension EventFact {
  /// Nil for what neither corrected nor upheld.
  fileprivate init?(_ end: DisputeOutcome, of record: DisputeRecord, about number: String?, unit: String) {
    let kind: EventKind
    switch end.outcome {
    case .corrected: kind = .overturned
    case .upheld: kind = .upheld
    case .other: return nil
    }
    let registration = record.dispute.registration
    let about = number.map { "申请 \($0) 的" } ?? ""
    let retrial = end.isRetrial ? "经再审" : ""
    self.init(
      id: "\(record.id)-\(end.day)", unit: unit, day: end.day, kind: kind, level: registration.kind.chinese,
      words: "\(about)\(registration.kind.chinese)（\(registration.number)）\(retrial)于 \(end.day) 作出“\(end.words)”，属于"
        + "\(end.outcome.column.label)。",
      subject: .dispute(record.id.rawValue))
  }
}
