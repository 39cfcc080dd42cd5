import Disclosure

extension Registry {
  /// 编号印发: the number is taken from the series of the year, or typed in from the office's own register; the day of the
  /// step is the 成文日期. The letter is made after the commit, unless the office's own came with the step and passes its check.
  ///
  /// - Parameter reason: Why it goes out in spite of what the checks found since the last signature.
  package func issueReply(
    _ step: RequestStep, number choice: NumberChoice, documents: [NewDocument] = [], reason: String = "",
    under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.concernReason: reason]
    return try await carryOut(.issueReply, step, with: documents, by: rules) { open in
      let (number, place) = try NumberSeriesTable.take(
        choice, from: .reply, on: step.day, organ: open.organ, in: open.action.session)
      try open.happenChecked(.issued(number: number), details, series: place)
      try open.freezeReply()
    }
  }
}
