import Disclosure

/// The sheets 依申请公开 and 行政复议诉讼.
extension LedgerReader {
  mutating func readRequest(_ row: inout LedgerRow) {
    let number = row.required(.requestNumber) { $0.text($1) }
    if let number { LedgerReader.noteRepetition(of: number, in: &requestRows, at: &row, .requestNumber) }
    let applicant = row.required(.applicantKind) { $0.choice($1, LedgerReader.applicants) }
    let received = row.required(.received) { $0.day($1) }
    let result = readResult(&row)
    let closed = row.day(.closed)

    switch (result, closed) {
    case (.value, .blank): row.note(.closed, "已填办理结果，没有填办结日期。")
    case (.blank, .value): row.note(.result, "已填办结日期，没有填办理结果。")
    case (.value(let result), .value(let closed)):
      guard let number, let applicant, let received else { return }
      let fact = RequestFact(applicant: applicant, received: received, closed: closed, result: result)
      if let fact {
        keep(fact, number, row)
      } else {
        row.note(.closed, "办结日期 \(closed) 早于收到日期 \(received)。")
      }
    case (.blank, .blank):
      guard let number, let applicant, let received else { return }
      keep(RequestFact(applicant: applicant, received: received), number, row)
    case (.faulty, _), (_, .faulty): return
    }
  }

  private mutating func keep(_ fact: RequestFact, _ number: String, _ row: LedgerRow) {
    ledger.facts.requests.append(fact)
    ledger.requests.append(LedgerRequest(number: number, row: row.number, fact: fact))
  }

  private static let applicants =
    ApplicantKind.allCases.map { ($0.label, $0) } + [("公民", ApplicantKind.naturalPerson)]

  private mutating func readResult(_ row: inout LedgerRow) -> LedgerRow.Cell<TableThreeRow> {
    row.read(.result) { (value) throws(CellRefusal) in
      if let known = resultSpellings[value.shown] { return try known.get() }
      let reading: Result<TableThreeRow, CellRefusal>
      do throws(ResultLabel.Refusal) { reading = .success(try ResultLabel.read(value.shown)) } catch {
        reading = .failure(CellRefusal(error.sentence(about: value.shown.trimmed)))
      }
      resultSpellings[value.shown] = reading
      return try reading.get()
    }
  }

  mutating func readReview(_ row: inout LedgerRow) {
    let number = row.required(.reviewNumber) { $0.text($1) }
    if let number { LedgerReader.noteRepetition(of: number, in: &reviewRows, at: &row, .reviewNumber) }
    let group = row.required(.reviewGroup) { $0.choice($1, TableFourGroup.allCases.map { ($0.label, $0) }) }
    let accepted = row.required(.accepted) { $0.day($1) }
    let outcome = row.choice(.reviewOutcome, ReviewFact.Outcome.allCases.map { ($0.column.label, $0) })
    let closed = row.day(.concluded)

    switch (outcome, closed) {
    case (.value, .blank): row.note(.concluded, "已填结果，没有填结案日期。")
    case (.blank, .value): row.note(.reviewOutcome, "已填结案日期，没有填结果。")
    case (.value(let outcome), .value(let closed)):
      guard let group, let accepted else { return }
      let fact = ReviewFact(group: group, accepted: accepted, closed: closed, outcome: outcome)
      if let fact {
        ledger.facts.reviews.append(fact)
      } else {
        row.note(.concluded, "结案日期 \(closed) 早于受理日期 \(accepted)。")
      }
    case (.blank, .blank):
      guard let group, let accepted else { return }
      ledger.facts.reviews.append(ReviewFact(group: group, accepted: accepted))
    case (.faulty, _), (_, .faulty): return
    }
  }

  /// One number, one row: a case written twice would be counted twice.
  ///
  /// Static, so that `rows` is changed in place and not copied with the reader.
  private static func noteRepetition(
    of number: String, in rows: inout [String: Int], at row: inout LedgerRow, _ column: LedgerColumn
  ) {
    let key = LedgerRequest.key(of: number)
    if let first = rows[key] {
      row.note(column, "\(column.title)“\(number)”与第 \(first) 行重复。")
    } else {
      rows[key] = row.number
    }
  }
}

extension ResultLabel.Refusal {
  /// One sentence about what was written.
  func sentence(about text: String) -> String {
    switch self {
    case .heading(let block):
      let first = block.rows.first { $0 != .otherHandlingAll }?.ledgerLabel ?? block.label
      return "“\(text)”是大类，请写到小项，例如“\(first)”。"
    case .notAResult(let label): return "“\(label)”不是办理结果，由系统计算，不用填写。"
    case .contradictory(let row): return "“\(text)”的编号与名称不一致，请核对，例如“\(row.ledgerLabel)”。"
    case .unknown(let row):
      let hint = row.map { "是否为“\($0.ledgerLabel)”？" } ?? "请从下拉列表选择，或者写表三的编号，如“三（三）5”。"
      return "“\(text)”不是表三的办理结果。\(hint)"
    }
  }
}
