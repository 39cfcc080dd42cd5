import Database
package import Disclosure

/// 登记的统计: what the registers of an organ say of a year, by the code that also answers where each figure comes from.
package struct CountedReport: Hashable, Sendable {
  package let figures: ReportFigures
  /// Requests that no cell counts yet.
  package let uncounted: [YearFacts.Uncounted]
  package let fees: ProcessingFeeFigures

  static func read(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> CountedReport {
    let fees = try CaseFees.facts(of: organ, in: session)
    let registers = RegisterFacts(
      documents: try CatalogueQuery.documents(of: organ, in: session),
      enforcements: try CatalogueQuery.enforcements(of: organ, in: session).map(\.entry),
      charges: try CatalogueQuery.charges(of: organ, in: session).map(\.entry), processingFees: fees, year: year)
    let mappings = try DisputeQuery.mappings(of: organ, in: session)
    let disputes = try DisputeQuery.records(of: organ, in: session).compactMap { $0.dispute.fact(mappings) }
    return CountedReport(
      figures: ReportFigures(
        two: registers.tableTwo, three: try RequestCounts.tableThree(of: [organ], year, in: session),
        four: TableFour(counting: disputes, in: year)),
      uncounted: try YearFacts.uncounted(of: organ, year, in: session),
      fees: ProcessingFeeFigures(counting: fees, in: year))
  }
}

/// 信息处理费 of an organ's requests, as their events tell them.
enum CaseFees {
  static func facts(of organ: OrganID, in session: Session) throws -> [ProcessingFeeFact] {
    // Put in order here: asked for it, SQLite goes through the whole log rather than sort a few rows.
    let entries = try session.query(
      "SELECT \(Log.columns) FROM log WHERE organ = $1 AND kind IN ($2, $3)", organ.rawValue,
      RequestEventKind.feeNoticed.rawValue, RequestEventKind.feePaid.rawValue, row: LogEntry.init)
    var notices: [(stream: StreamID, noticed: ChargeFact, collected: ChargeFact?)] = []
    for entry in entries.sorted(by: { $0.seq < $1.seq }) {
      let event = try RecordedEvent(entry).event
      switch event.what {
      case .feeNoticed(_, _, let amount, _):
        notices.append((entry.stream, ChargeFact(day: event.day, amount: yuan(amount)), nil))
      case .feePaid(let amount):
        // A payment belongs to the last notice of its request.
        guard let index = notices.lastIndex(where: { $0.stream == entry.stream && $0.collected == nil }) else {
          continue
        }
        notices[index].collected = ChargeFact(day: event.day, amount: yuan(amount))
      default: continue
      }
    }
    return notices.map {
      ProcessingFeeFact(request: $0.stream.rawValue, noticed: $0.noticed, collected: $0.collected)
    }
  }

  /// Amounts of the log are in 分.
  private static func yuan(_ fen: Int) -> ExactDecimal { ExactDecimal(mantissa: fen, scale: 2) }
}
