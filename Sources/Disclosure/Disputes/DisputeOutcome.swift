/// 审结一次: what a dispute came to on a day, for whoever judges by days and not by years.
package struct DisputeOutcome: Hashable, Sendable {
  /// On which the decision was made.
  package let day: Day
  package let outcome: ReviewFact.Outcome
  /// 结果, in words.
  package let words: String
  package let isRetrial: Bool
}

extension Dispute {
  /// Every end that said something new, by its day: the last result through the instances, and a retrial where its outcome is another one.
  /// None where another organ counts the dispute, or the entry was a mistake.
  package func outcomes(_ mappings: OutcomeMappings) -> [DisputeOutcome] {
    guard voided == nil, registration.role.counts else { return [] }
    var ends = retrials.map { (day: $0.formerDecided, results: $0.formerResults) }
    if let ending { ends.append((ending.decision.decided, results)) }
    var found: [DisputeOutcome] = []
    for (index, end) in ends.enumerated() {
      let outcome = mappings.inForce(on: end.day).outcome(of: end.results)
      guard found.last?.outcome != outcome else { continue }
      found.append(DisputeOutcome(day: end.day, outcome: outcome, words: end.results.text, isRetrial: index > 0))
    }
    return found
  }
}
