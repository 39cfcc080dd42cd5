package import Disclosure
import Documents

/// 考核范围: who is scored.
package enum ScoringScope: String, CaseIterable, Hashable, Sendable {
  /// 本机关的科室、站所.
  case offices
  /// 下级机关.
  case organs

  package var chinese: String { self == .offices ? "本机关的站所（办公室）" : "下级机关" }
}

/// 启用的考核办法: one version; never changed, a newer one takes its place for periods that were not issued.
package struct InstalledScheme: Hashable, Sendable {
  package let id: String
  package let version: Int
  package let scope: ScoringScope
  package let scheme: Scheme
  /// The file, as it was installed.
  package let content: String
  package let digest: String
  package let installed: Day
  package let author: String
}

/// 考核登记: what somebody enters by hand, or from a list, with reason and evidence.
package struct ScoreEntry: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    case event(EventKind, level: String?, genre: String?, work: String?, quantity: Int)
    case answer(indicator: String, AnswerFact.Value)
    /// 不计分: an item that a person found to be a duplicate, in the wrong column …
    case flag(ItemFlag, item: String)
  }

  package let unit: String
  package let day: Day
  /// Nil for what every scheme takes.
  package let scheme: String?
  package let period: CataloguePeriod?
  package let matter: Matter

  package init(
    unit: String, day: Day, scheme: String? = nil, period: CataloguePeriod? = nil, _ matter: Matter
  ) {
    self.unit = unit
    self.day = day
    self.scheme = scheme
    self.period = period
    self.matter = matter
  }
}

/// 已登记的考核事项.
package struct RecordedScoreEntry: Hashable, Sendable {
  package let id: String
  package let entry: ScoreEntry
  package let words: String
  package let evidence: String?
  package let entered: Day
  package let author: String
}

/// 申诉.
package struct ScoreAppeal: Hashable, Sendable {
  package struct Decision: Hashable, Sendable {
    package let isGranted: Bool
    /// What the line amounts to now.
    package let amount: Points
    package let opinion: String
    package let day: Day
    package let decider: String
  }

  package let id: String
  package let scheme: String
  package let period: CataloguePeriod
  package let unit: String
  package let line: String
  package let amount: Points
  package let words: String
  package let filed: Day
  package let author: String
  package let decision: Decision?
}

/// 整改情况 of a deduction.
package struct ScoreMend: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case mending, mended, checked

    package var chinese: String {
      switch self {
      case .mending: "整改中"
      case .mended: "已整改"
      case .checked: "已复核"
      }
    }
  }

  package let unit: String
  package let line: String
  package let state: State
  package let words: String
  package let noted: Day
}

/// 印发的通报: which version it was reckoned by, and the complete result.
package struct IssuedScores: Hashable, Sendable {
  package let scheme: String
  package let version: Int
  package let period: CataloguePeriod
  package let number: String?
  package let board: ScoreBoard
  package let digest: String
  package let issued: Day
  package let author: String
}

extension PeopleAct {
  /// With who did it.
  func record(_ kind: ScoringKind, _ payload: JSON, reason: SealedReference? = nil) throws {
    var members = (payload.members ?? []) + [JSON.Member("by", authority.json)]
    if let reason { members.append(JSON.Member("reason", reason.json)) }
    try ScoringSchema.eventTables.record(kind, .object(members), on: .scoring(organ), in: organ, action)
  }
}
