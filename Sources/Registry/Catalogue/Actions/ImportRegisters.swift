import Database
package import Disclosure
package import Documents

/// 导入预览: what is wrong with a spreadsheet beside what was registered before.
package struct RegisterPreview: Hashable, Sendable {
  package let faults: [LedgerFault]
  /// Lines that say the same as an entry of that day: imported twice, perhaps.
  package let alike: Int

  package init(faults: [LedgerFault], alike: Int) {
    self.faults = faults
    self.alike = alike
  }
}

extension Registry {
  /// 导入登记表: every line of a spreadsheet in one action, or nothing.
  /// - Throws: `LedgerFaults` with the place of each line that cannot be taken.
  package func importRegisters(
    _ file: RegisterImport, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      let faults = try RegisterCheck(organ, today: work.today, in: work.session).faults(of: file)
      guard faults.isEmpty else { throw LedgerFaults(faults: faults) }
      for document in file.documents {
        _ = try work.register(
          NormativeDocument(
            id: "", title: document.title, number: document.number, category: document.category, made: document.made,
            ended: document.ended.map { NormativeDocument.Ending(.repealed, day: $0) }))
      }
      for line in file.enforcements { _ = try work.enter(line.entry) }
      for line in file.charges { _ = try work.enter(line.entry) }
    }
  }

  /// What an import would say; nothing is entered.
  package func previewRegisters(
    _ file: RegisterImport, of organ: OrganID, for viewer: Viewer, today: Day
  ) async throws -> RegisterPreview {
    try await readCatalogue(of: organ, for: viewer) { session in
      let check = try RegisterCheck(organ, today: today, in: session)
      return RegisterPreview(faults: check.faults(of: file), alike: check.alike(in: file))
    }
  }
}

/// 与已有登记核对: the same for preview and import.
private struct RegisterCheck {
  private let today: Day
  private let numbers: Set<String>
  private let enforcements: [EnforcementEntry]
  private let charges: [ChargeEntry]

  init(_ organ: OrganID, today: Day, in session: Session) throws {
    self.today = today
    numbers = Set(try CatalogueQuery.documents(of: organ, in: session).compactMap(\.number))
    enforcements = try CatalogueQuery.enforcements(of: organ, in: session).map(\.entry)
    charges = try CatalogueQuery.charges(of: organ, in: session).map(\.entry)
  }

  func faults(of file: RegisterImport) -> [LedgerFault] {
    let known = KnownSpans(enforcements.map { ($0.decision.rawValue, $0.span) } + charges.map { ("", $0.span) })
    return file.documents.flatMap(faults)
      + file.enforcements.compactMap { line in
        fault(
          line.row, line.entry.span, known.beside(line.entry.span, line.entry.decision.rawValue), .enforcement,
          .decisionDay)
      }
      + file.charges.compactMap { line in
        fault(line.row, line.entry.span, known.beside(line.entry.span, ""), .charges, .chargeDay)
      }
  }

  private func faults(_ document: RegisterImport.Document) -> [LedgerFault] {
    func fault(_ column: LedgerColumn, _ refusal: CatalogueRefusal) -> LedgerFault {
      LedgerFault(
        sheet: LedgerSheet.documents.name, row: document.row, column: column.title, message: refusal.sentence)
    }
    var found: [LedgerFault] = []
    if document.title.count > 500 { found.append(fault(.documentName, .textTooLong("文件名称"))) }
    if let number = document.number?.trimmed {
      if numbers.contains(number) { found.append(fault(.documentNumber, .documentTaken(number))) }
      if number.count > 500 { found.append(fault(.documentNumber, .textTooLong("文号"))) }
    }
    if document.made > today { found.append(fault(.made, .dayAhead(today))) }
    if let ended = document.ended, ended > today { found.append(fault(.repealed, .dayAhead(today))) }
    return found
  }

  private func fault(
    _ row: Int, _ span: RegisterSpan, _ beside: RegisterSpan?, _ sheet: LedgerSheet, _ day: LedgerColumn
  ) -> LedgerFault? {
    var (begins, column) = (span.countedOn, day)
    if case .month(let year, let month) = span {
      (begins, column) = (Day(year: year, month: month, day: 1) ?? begins, .totalMonth)
    }
    let refusal: CatalogueRefusal
    if begins > today {
      refusal = .dayAhead(today)
    } else if let beside {
      refusal = .totalBesideDays(beside)
    } else {
      return nil
    }
    return LedgerFault(sheet: sheet.name, row: row, column: column.title, message: refusal.sentence)
  }

  func alike(in file: RegisterImport) -> Int {
    struct Said: Hashable {
      let decision: TableTwoDecision
      let span: RegisterSpan
      let quantity: Int
    }
    struct Charged: Hashable {
      let span: RegisterSpan
      let amount: ExactDecimal
    }
    let said = Set(enforcements.map { Said(decision: $0.decision, span: $0.span, quantity: $0.quantity) })
    let charged = Set(charges.map { Charged(span: $0.span, amount: $0.amount) })
    return file.enforcements.count {
      said.contains(Said(decision: $0.entry.decision, span: $0.entry.span, quantity: $0.entry.quantity))
    } + file.charges.count { charged.contains(Charged(span: $0.entry.span, amount: $0.entry.amount)) }
  }
}

/// 已登记的期间, by what is counted and month.
private struct KnownSpans {
  private var days: [String: RegisterSpan] = [:]
  private var totals: [String: RegisterSpan] = [:]

  init(_ known: [(String, RegisterSpan)]) {
    for (kind, span) in known {
      let key = Self.key(kind, span)
      if case .month = span { totals[key] = span } else { days[key] = days[key] ?? span }
    }
  }

  private static func key(_ kind: String, _ span: RegisterSpan) -> String {
    let date = span.countedOn.date
    return "\(kind) \(date.year)-\(date.month)"
  }

  /// What would be counted twice with it.
  func beside(_ span: RegisterSpan, _ kind: String) -> RegisterSpan? {
    let key = Self.key(kind, span)
    if case .month = span { return totals[key] ?? days[key] }
    return totals[key]
  }
}
