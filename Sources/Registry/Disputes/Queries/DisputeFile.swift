package import Disclosure

/// 复议诉讼案卷: one dispute as a page shows it to one person.
package struct DisputeFile: Hashable, Sendable {
  package let id: DisputeID
  package let dispute: Dispute
  package let request: RequestID?
  /// 对方, masked unless it is an organization or the viewer asked for it today.
  package let party: String
  package let isPartyShown: Bool
  /// 请求.
  package let claim: String?
  /// What happened, the registration first; empty in a list.
  package let entries: [DisputeEntry]
  package let documents: [DisputeDocument]
  package let version: Int

  package var registration: DisputeRegistration { dispute.registration }
}

/// One event with what was written to it.
package struct DisputeEntry: Hashable, Sendable {
  package let number: Int
  /// Nil for a look at the names.
  package let event: DisputeEvent?
  package let entered: Day
  /// A person, or `console`.
  package let author: String
  /// 备注 or 理由.
  package let words: String?
}

/// 案件材料.
package struct DisputeDocument: Hashable, Sendable {
  package let file: Digest
  package let name: String
  package let added: Day
  package let author: String
  /// Whether it may be handed out.
  package let state: FileState
}

/// 复议诉讼登记簿 of an organ, with the mapping by which 表四 is counted.
package struct DisputeRegister: Hashable, Sendable {
  package let files: [DisputeFile]
  package let mappings: OutcomeMappings

  /// Every dispute that some year counts.
  package var facts: [ReviewFact] { files.compactMap { $0.dispute.fact(mappings) } }

  /// 表四 of the year, counted by the same code as a ledger. A register without entries gives zeros: no dispute can be without the organ
  /// being served.
  package func tableFour(of year: ReportingYear) -> TableFour { TableFour(counting: facts, in: year) }

  /// The disputes behind a cell of 表四.
  package func files(in group: TableFourGroup, _ column: TableFourColumn, of year: ReportingYear) -> [DisputeFile] {
    files.filter { $0.dispute.standing(in: year, mappings).counts(in: group, column) }
  }
}

/// 待办期限 of a dispute.
package struct DisputeTask: Hashable, Sendable {
  package let file: DisputeFile
  package let due: DisputeDue
}
