/// 重新答复的统计口径: whether an order to answer anew makes a new application of 表三. No source settles it [R]; the standard counts it in 表四 alone.
package enum RedoCounting: String, CaseIterable, Sendable {
  /// 不计入表三.
  case apart
  /// 计作新的申请: received with the decision, handled with the new reply.
  case asNew

  package static let standard = RedoCounting.apart

  package var chinese: String {
    switch self {
    case .apart: "不计入表三，只在表四反映"
    case .asNew: "计作新的申请，计入表三的新收和办理结果"
    }
  }
}

/// 统计口径的沿革: an order counts by what held on the day on which the decision came.
package struct RedoCountings: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let since: Day
    package let counting: RedoCounting

    package init(since: Day, _ counting: RedoCounting) { (self.since, self.counting) = (since, counting) }
  }

  /// In the order of their days.
  package let changes: [Change]

  package init(_ changes: [Change]) { self.changes = changes.sorted { $0.since < $1.since } }

  package func inForce(on day: Day) -> RedoCounting { changes.last { $0.since <= day }?.counting ?? .standard }

  /// Whether any day counts an order.
  package var countsAny: Bool { changes.contains { $0.counting == .asNew } }
}

/// 重新答复的结果, where 表三 is to count it.
package struct RedoOutcome: Hashable, Sendable {
  /// One of the 21 results.
  package let result: TableThreeRow
  /// Where the dispute names no request that would tell it.
  package let applicant: ApplicantKind?

  package init(_ result: TableThreeRow, of applicant: ApplicantKind? = nil) {
    (self.result, self.applicant) = (result, applicant)
  }
}

/// 计入表三的重新答复: what a dispute adds, or that it cannot be counted yet.
package enum RedoShare: Hashable, Sendable {
  case counted(RequestFact)
  /// The kind of applicant or the result is not on record.
  case unknown(isAnswered: Bool)
}

extension Dispute {
  /// Nil where nothing was ordered, or the order is no application of its own.
  ///
  /// - Parameter applicant: Of the request that it is about.
  package func redoShare(_ countings: RedoCountings, applicant: ApplicantKind?) -> RedoShare? {
    guard let from = redo?.from, voided == nil, countings.inForce(on: from) == .asNew else { return nil }
    let isAnswered = redone != nil
    guard let applicant = applicant ?? redoneOutcome?.applicant else { return .unknown(isAnswered: isAnswered) }
    guard let redone else { return .counted(RequestFact(applicant: applicant, received: from)) }
    guard let result = redoneOutcome?.result,
      let fact = RequestFact(applicant: applicant, received: from, closed: redone, result: result)
    else { return .unknown(isAnswered: true) }
    return .counted(fact)
  }
}
