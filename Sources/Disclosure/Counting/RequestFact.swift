/// 一件政府信息公开申请, as far as 表三 counts it: one registered application, one row, one result.
package struct RequestFact: Hashable, Sendable {
  /// 办结: the day the reply was issued and the row of 表三 it belongs to.
  package struct Closing: Hashable, Sendable {
    package let day: Day
    package let result: TableThreeRow
  }

  package let applicant: ApplicantKind
  /// 收到申请之日: the legal receipt day (《条例》第三十一条).
  package let received: Day
  package let closing: Closing?

  /// An application still open.
  package init(applicant: ApplicantKind, received: Day) {
    self.applicant = applicant
    self.received = received
    closing = nil
  }

  /// An application closed on `closed`; nil when that is before receipt, or `result` is not one of the 21 results of
  /// the 2021 form.
  package init?(applicant: ApplicantKind, received: Day, closed: Day, result: TableThreeRow) {
    guard received <= closed, TableThreeRow.results.contains(result) else { return nil }
    self.applicant = applicant
    self.received = received
    closing = Closing(day: closed, result: result)
  }
}

/// 计入: the two rows of 表三 in which one application counts once each, both in its applicant's column.
///
/// Because every counted application adds one on either side, 一 + 二 = 三（七）+ 四 holds in every column whatever the
/// applications are.
package struct RequestShare: Hashable, Sendable {
  /// `received` (本年新收) or `carriedIn` (上年结转).
  package let intake: TableThreeRow
  /// One of the 21 results, or `carriedOut` (结转下年度).
  package let outcome: TableThreeRow
}

extension RequestFact {
  /// What this application adds to the report of `year`; nil when it was closed before that year or received after it.
  ///
  /// This is the definition. `RequestColumns` counts a million of them by the same rule, faster.
  package func share(of year: ReportingYear) -> RequestShare? {
    guard received <= year.lastDay else { return nil }
    if let closing, closing.day < year.firstDay { return nil }

    let intake: TableThreeRow = received >= year.firstDay ? .received : .carriedIn
    guard let closing, closing.day <= year.lastDay else { return RequestShare(intake: intake, outcome: .carriedOut) }
    return RequestShare(intake: intake, outcome: closing.result)
  }
}
