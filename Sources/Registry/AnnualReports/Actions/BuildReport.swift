import Database
package import Disclosure
import Documents

extension Registry {
  /// 开始编制年度报告, counted from the registers or typed.
  package func openReport(_ step: ReportStep, from basis: ReportBasis, under rules: RequestRules) async throws {
    guard step.year.year >= 2021 else { throw ReportActionRefusal.yearTooEarly }
    guard step.year.firstDay <= step.today else { throw ReportActionRefusal.yearAhead(step.year.year) }
    try await act(on: step.stream, at: step.now) { action in
      _ = try OpenReport(step, .opened(basis), [:], by: rules, self, action)
    }
  }

  /// 导入往年年度报告: as it was published elsewhere.
  ///
  /// - Parameter fileName: Whence it comes.
  package func importReport(
    _ step: ReportStep, _ report: AnnualReport, fileName: String, under rules: RequestRules
  ) async throws {
    guard report.year == step.year.year else {
      throw ReportActionRefusal.otherYear(expected: step.year.year, found: report.year)
    }
    let text = try CanonicalJSON(report.json).text
    let what = ReportHappening.imported(ReportFigures(report), digest: ReportDraft.digest(of: text))
    try await act(on: step.stream, at: step.now) { action in
      let own = try DirectoryQuery.organ(step.organ, in: action.session)?.name ?? ""
      // Reports name their organ with or without the county before it.
      if let named = report.organ, !own.hasSuffix(named), !named.hasSuffix(own) {
        throw ReportActionRefusal.otherOrgan(named)
      }
      _ = try OpenReport(step, what, [.revision: text, .file: fileName], by: rules, self, action)
    }
  }

  /// 核定数字: cells set by hand; of counted figures, with reason and source.
  package func setFigures(
    _ step: ReportStep, _ values: [CellPlace: ExactDecimal?], reason: String, source: String,
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.editReport, step, by: rules) { open in
      if open.life.basis == .registers {
        if reason.trimmed.isEmpty { throw ReportActionRefusal.missing(.reason) }
        if source.trimmed.isEmpty { throw ReportActionRefusal.missing(.source) }
      }
      try open.happen(.figuresSet(values), [.reason: reason, .source: source])
    }
  }

  /// 恢复统计数字.
  package func restoreFigures(
    _ step: ReportStep, _ places: Set<CellPlace>, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.editReport, step, by: rules) { open in
      let places = places.filter { open.life.set[$0] != nil }
      guard !places.isEmpty else { throw ReportActionRefusal.rule(.nothingSet) }
      try open.happen(.figuresRestored(places))
    }
  }

  /// 撰写: the text of a part; its figures are bound to the tables.
  package func writeSection(
    _ step: ReportStep, _ number: Int, _ text: String, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.writeReport, step, by: rules) { open in
      let bound = BoundText(binding: text.trimmed, section: number, of: try open.draft().report)
      guard !bound.code.isEmpty else { throw ReportActionRefusal.missing(.section) }
      try open.happen(.sectionWritten(number), [.section: bound.code])
    }
  }

  /// 恢复初稿文字.
  package func restoreSection(_ step: ReportStep, _ number: Int, under rules: RequestRules) async throws -> Int {
    try await carryOut(.writeReport, step, by: rules) { open in try open.happen(.sectionRestored(number)) }
  }

  /// 说明提示: why what a check found is right; it holds as long as the values it speaks of.
  package func answerFinding(
    _ step: ReportStep, _ key: String, reason: String, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.writeReport, step, by: rules) { open in
      if reason.trimmed.isEmpty { throw ReportActionRefusal.missing(.answer) }
      let findings = try open.draft().findings
      guard findings.all.contains(where: { $0.finding.key == key && $0.standing != .blocking }) else {
        throw ReportActionRefusal.noSuchFinding
      }
      try open.happen(.findingAnswered(key), [.answer: reason])
    }
  }

  /// 锁定: the figures stand still; asked for before review.
  package func lockReport(_ step: ReportStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.lockReport, step, by: rules) { open in
      guard step.year.lastDay < step.today else { throw ReportActionRefusal.yearNotOver(step.year.year) }
      let draft = try open.draft()
      try draft.requireSound()
      try open.happen(.locked(draft.figures))
    }
  }

  /// 申请解除锁定, with a reason; somebody else agrees.
  package func askUnlock(_ step: ReportStep, reason: String, under rules: RequestRules) async throws -> Int {
    try await carryOut(.askUnlock, step, by: rules) { open in
      if reason.trimmed.isEmpty { throw ReportActionRefusal.missing(.reason) }
      try open.happen(.unlockAsked, [.reason: reason])
    }
  }

  /// 同意 or 不同意解除锁定.
  package func decideUnlock(
    _ step: ReportStep, agrees: Bool, reason: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.agreeUnlock, step, by: rules) { open in
      try open.happen(agrees ? .unlockAgreed : .unlockDeclined, [.reason: reason])
    }
  }
}
