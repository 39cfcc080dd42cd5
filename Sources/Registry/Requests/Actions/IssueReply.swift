import Disclosure

extension Registry {
  /// 编号印发: the number is taken from the series of the year, or typed in from the office's own register; the day of the
  /// step is the 成文日期.
  package func issueReply(
    _ step: RequestStep, number choice: NumberChoice, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.issueReply, step, with: documents, by: rules) { open in
      let (number, place) = try NumberSeriesTable.take(
        choice, from: .reply, year: step.day.year, organ: open.organ, in: open.action.session)
      try open.happen(.issued(number: number), series: place)
    }
  }
}
