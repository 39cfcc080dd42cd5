/// 校验结论: what the checks found in a report on the server, and what of it stands in the way of review.
///
/// Errors block. A warning asks for a reason, which holds as long as the values it speaks of; so does 上年结转, which a merger
/// or a corrected report of last year explains (`law.md` §2 (e)).
package struct JudgedFindings: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    /// To be mended.
    case blocking
    /// To be mended or explained.
    case needsReason
    case answered
  }

  package struct Judged: Hashable, Sendable {
    package let finding: Finding
    package let standing: Standing
  }

  package let all: [Judged]

  /// - Parameter answered: Keys of findings for which a reason was given.
  package init(_ findings: [Finding], answered: Set<String>) {
    all = findings.map { finding in
      let standing: Standing =
        if !finding.mayBeAnswered { .blocking } else if answered.contains(finding.key) { .answered } else {
          .needsReason
        }
      return Judged(finding: finding, standing: standing)
    }
  }

  package var blocking: [Finding] { all.filter { $0.standing == .blocking }.map(\.finding) }
  package var open: [Finding] { all.filter { $0.standing == .needsReason }.map(\.finding) }
  package var mayGoOn: Bool { blocking.isEmpty && open.isEmpty }
}

extension Finding {
  /// Whether a reason may stand in the place of a change.
  package var mayBeAnswered: Bool { severity == .warning || rule == .carryOver }

  /// What it found, where: the same as long as the values are the same.
  package var key: String {
    [
      rule.rawValue, table?.rawValue ?? "", section.map { String($0) } ?? "", row ?? "", column ?? "", expected ?? "",
      found ?? "",
    ].joined(separator: "|")
  }
}
