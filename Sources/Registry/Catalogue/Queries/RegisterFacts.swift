package import Disclosure

/// 表二的事实, from the registers of an organ.
package struct RegisterFacts: Hashable, Sendable {
  package let documents: [NormativeDocument]
  package let enforcements: [EnforcementEntry]
  package let charges: [ChargeEntry]
  /// 信息处理费 of requests: itself a 行政事业性收费 (`law.md` §2 表二).
  package var processingFees: [ProcessingFeeFact] = []
  package let year: ReportingYear

  /// As a ledger would give them.
  package var facts: DisclosureFacts {
    var facts = DisclosureFacts()
    facts.documents = documents.compactMap(\.fact)
    facts.enforcements = enforcements.map(\.fact)
    facts.charges = charges.map(\.fact)
    facts.processingFees = processingFees
    return facts
  }

  /// 表二 of the year, counted by the same code as a ledger. A register in which nothing was entered says nothing: its cells are
  /// blank and not zero. That there was nothing is entered as a total of zero.
  package var tableTwo: TableTwo {
    var table = facts.tableTwo(of: year)
    if documents.isEmpty {
      for document in TableTwoDocument.allCases {
        for column in TableTwoColumn.allCases { table[document, column] = nil }
      }
    }
    for decision in TableTwoDecision.allCases where !isEntered(decision) { table[decision] = nil }
    if !charges.contains(where: { year.contains($0.span.countedOn) }) { table.feesWan = nil }
    return table
  }

  private func isEntered(_ decision: TableTwoDecision) -> Bool {
    enforcements.contains { $0.decision == decision && year.contains($0.span.countedOn) }
  }
}
