import Disclosure
import Documents
import Registry

/// 行政许可、行政处罚、行政强制、行政事业性收费: entered for a day or a month, corrected, taken back.
enum EntryForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "entry-add": adding
    case "entry-correct": correcting
    case "entry-withdraw": withdrawing
    default: nil
    }
  }

  private static func kind(_ input: OfficeInput) throws(PageRefusal) -> RegisterKind {
    guard let kind = RegisterKind(rawValue: input.query["kind"]) else { throw .notFound }
    return kind
  }

  private static let back: @Sendable (OfficeInput) -> String = { input in
    let span = RegisterSpan(code: input["span"])
    let year = span.map { String($0.countedOn.year) } ?? ""
    return input.viewed.address(Links.registerEntries, [("kind", input.query["kind"]), ("year", year)])
  }

  private static let place = OfficeForm.place { (refusal: CatalogueRefusal) in
    switch refusal {
    case .dayAhead, .totalBesideDays: "span"
    case .sourceMissing, .textTooLong: "source"
    case .negative: "quantity"
    default: ""
    }
  }

  private static let adding = OfficeForm(
    title: "登记数量", permission: .keepRegisters, button: "登记", done: "已经登记，表二的数字随之更新。", back: back,
    above: { input in
      let kind = try kind(input)
      return FactList([("登记种类", "\(kind.chinese)"), ("表二条款", "\(kind.article)")]).markup
    },
    fields: { input in
      let kind = try kind(input)
      return [
        Field(
          "span", "日期或者月份", hint: "逐日登记的写成 2026-03-05；只知道全月合计的写成 2026-03。同一个月不能两样都登记。",
          value: input.today.description, isShort: true),
        Field("quantity", kind.quantityLabel, .number, hint: "没有发生的填 0。", isShort: true),
        Field("source", "来源", hint: "按月登记合计的要写明数字从哪里来，如“县行政审批系统月报”。", isOptional: true),
      ]
    }, place: place,
    perform: { input in
      guard let span = RegisterSpan(code: input["span"]) else {
        throw CaseFaults("span", "请填写日期（2026-03-05）或者月份（2026-03）。")
      }
      let source = input.form.has("source") ? try input.short("source", "来源") : nil
      if let decision = try kind(input).decision {
        let entry = EnforcementEntry(
          decision: decision, span: span, quantity: try input.count("quantity", "数量"), source: source)
        _ = try await input.registry.enterEnforcement(entry, of: input.organ, by: input.by, at: input.now)
      } else {
        let entry = ChargeEntry(span: span, amount: try amount(input), source: source)
        _ = try await input.registry.enterCharge(entry, of: input.organ, by: input.by, at: input.now)
      }
    })

  private static let correcting = OfficeForm(
    title: "更正登记", permission: .keepRegisters, button: "更正登记", done: "登记已经更正，原来的数字和理由留在日志中。", back: back,
    above: { input in FactList(try await facts(input)).markup },
    fields: { input in
      let kind = try kind(input)
      let line = try await line(input)
      return [
        Field("quantity", kind.quantityLabel, .number, value: line.quantity, isShort: true),
        Field("reason", "更正理由", .lines(2)),
      ]
    }, place: place,
    perform: { input in
      let reason = try input.short("reason", "更正理由")
      try await correct(input, to: true, reason: reason)
    })

  private static let withdrawing = OfficeForm(
    title: "撤销登记", permission: .keepRegisters, button: "撤销这一条登记", done: "登记已经撤销，不再计入表二。", isDanger: true,
    back: back, above: { input in FactList(try await facts(input)).markup },
    fields: { _ in [Field("reason", "撤销理由", .lines(2))] }, place: place,
    perform: { input in try await correct(input, to: false, reason: try input.short("reason", "撤销理由")) })

  /// - Parameter isKept: Whether it gets another number; else it is taken back.
  private static func correct(_ input: OfficeInput, to isKept: Bool, reason: String) async throws {
    if try kind(input).decision != nil {
      let quantity = isKept ? try input.count("quantity", "数量") : nil
      try await input.registry.correctEnforcement(
        input.id, to: quantity, reason: reason, of: input.organ, by: input.by, at: input.now)
    } else {
      let amount = isKept ? try amount(input) : nil
      try await input.registry.correctCharge(
        input.id, to: amount, reason: reason, of: input.organ, by: input.by, at: input.now)
    }
  }

  /// In 元, to the 分.
  private static func amount(_ input: OfficeInput) throws -> ExactDecimal {
    guard let amount = ExactDecimal(input["quantity"].replacing(",", with: "")), amount.scale <= 2 else {
      throw CaseFaults("quantity", "金额应当是最多两位小数的数字，以元为单位，请更正。")
    }
    return amount
  }

  private static func line(_ input: OfficeInput) async throws -> Entries.Line {
    let lines = try await Entries(input.viewed, try kind(input)).lines
    guard let line = lines.first(where: { $0.id == input.id }) else { throw PageRefusal.notFound }
    return line
  }

  private static func facts(_ input: OfficeInput) async throws -> [(String, Markup)] {
    let line = try await line(input)
    let kind = try kind(input)
    var facts: [(String, Markup)] = [
      ("登记种类", "\(kind.chinese)"), ("日期或者月份", "\(line.span.chinese)"), (kind.quantityLabel, "\(line.quantity)"),
    ]
    if let source = line.source { facts.append(("来源", "\(source)")) }
    return facts
  }
}
