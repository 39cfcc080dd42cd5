import Disclosure
import Documents
import Registry

/// 案件的各步: answered, set down, decided, appealed, answered anew.
enum DisputeStepForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "dispute-answer": step("登记答复和举证", "登记提交", "答复和证据的提交已经登记。", day: "提交日期") { _ in .answered }
    case "dispute-ordinary":
      step("登记转为普通程序", "登记转为普通程序", "已经转为普通程序，答复期限随之变动。", day: "收到通知的日期") { _ in .procedureChanged }
    case "dispute-extend":
      step("登记延长审理期限", "登记延长", "审理期限的延长已经登记。", day: "收到通知的日期") { _ in .extended }
    case "dispute-note":
      step("添加备注", "添加备注", "备注已经添加。", day: "日期", note: Field("note", "备注", .lines(3))) { input in
        _ = try input.text("note", "备注")
        return .noted
      }
    case "dispute-hearing": hearing
    case "dispute-decide": deciding
    case "dispute-appeal": appealing
    case "dispute-redo": redoing
    default: nil
    }
  }

  /// A step that asks for its day alone, and what else `fields` asks.
  static func step(
    _ title: String, _ button: String, _ done: String, day label: String, note: Field = DisputeForms.noteField,
    fields: @escaping @Sendable (OfficeInput) async throws -> [Field] = { _ in [] },
    _ what: @escaping @Sendable (OfficeInput) async throws -> DisputeHappening
  ) -> OfficeForm {
    OfficeForm(
      title: title, permission: .keepDisputes, button: button, done: done, takesFiles: true, back: DisputeForms.back,
      above: DisputeForms.above,
      fields: { input in
        [Field("day", label, .day, value: input.today.description, isShort: true)] + (try await fields(input))
          + [note, DisputeForms.filesField]
      }, place: DisputeForms.place,
      perform: { input in
        let day = try input.day("day", label)
        try await input.recordDispute(DisputeEvent(day, try await what(input)))
      })
  }

  private static let hearing = step(
    "登记听证、开庭日期", "登记日期", "听证、开庭的日期已经登记。", day: "收到通知的日期",
    fields: { _ in [Field("on", "听证、开庭日期", .day, isShort: true)] }
  ) { input in .hearingSet(on: try input.day("on", "听证、开庭日期")) }

  private static let appealing = step(
    "登记上诉", "登记上诉", "上诉已经登记，案件进入二审。", day: "上诉或者收到上诉状副本的日期",
    fields: { _ in
      [Field("by", "上诉人", .radios(DisputeAppellant.allCases.map { Choice($0.rawValue, $0.chinese) }))]
    }
  ) { input in .appealed(try input.choice("by", "上诉人")) }

  private static let redoing = step(
    "登记重新答复", "登记重新答复", "重新答复已经登记。", day: "重新答复的日期",
    fields: { input in
      let isCounted = try await counting(input) == .asNew
      let request = try await DisputeForms.file(input).request
      let results = TableThreeRow.results.map { Choice($0.rawValue, $0.shortLabel) }
      let kinds = ApplicantKind.allCases.map { Choice($0.column.rawValue, $0.label) }
      let hint = isCounted ? "本单位把重新答复计作新的申请，按这一结果计入表三。" : "重新答复不计入表三；写明的，只留作记录。"
      let result = Field(
        "result", "办理结果", .select([Choice("", "不填")] + results), hint: hint, isOptional: !isCounted, isShort: true)
      let kind = Field(
        "applicant", "申请人类型", .select([Choice("", "不填")] + kinds), hint: "本件没有关联申请，计入表三的要填写。",
        isOptional: !isCounted, isShort: true)
      return [Field("number", "答复文号", isOptional: true), result] + (request == nil ? [kind] : [])
    }
  ) { input in
    let applicant = ApplicantKind.allCases.first { $0.column.rawValue == input["applicant"] }
    let outcome = TableThreeRow(rawValue: input["result"]).map { RedoOutcome($0, of: applicant) }
    return .redone(number: input.form.has("number") ? try input.short("number", "答复文号") : nil, outcome: outcome)
  }

  /// By which the order of this dispute counts, or one that comes today.
  private static func counting(_ input: OfficeInput) async throws -> RedoCounting {
    let from = input.id.isEmpty ? nil : try await DisputeForms.file(input).dispute.redo?.from
    return try await input.registry.settings(of: input.organ, on: from ?? input.today).redoCounting
  }

  private static let deciding = step(
    "登记结果", "登记结果", "结果已经登记，表四随之更新。", day: "收到日期",
    fields: { input in
      let file = try await DisputeForms.file(input)
      let isSuit = file.registration.kind == .suit
      let counted = try await counting(input) == .asNew ? "按本单位的统计口径，重新答复计作新的申请。" : "重新答复不再计入表三。"
      let choices = DisputeResult.choices(file.registration.kind, file.dispute.instance)
      return [
        Field("decided", "作出日期", .day, hint: "文书上写明的日期，表四按它统计。", isShort: true),
        Field(
          "results", "结果", .ticks(choices.map { Choice($0.rawValue, "\($0.chinese)（\($0.article)）") }),
          hint: "一份文书有几种结果的都选；部分纠正的，表四计入“结果纠正”。"),
      ] + (isSuit ? [paper] : []) + [
        Field(
          "redo", "是否责令重新答复",
          .radios([Choice("none", "没有责令重新答复"), Choice("until", "责令在指定的日期以前答复"), Choice("open", "责令重新答复，没有写明期限")]),
          hint: "没有写明期限的，从收到之日的次日起 20 个工作日。\(counted)", value: "none"),
        Field("until", "重新答复的期限", .day, isShort: true, choice: "redo=until"),
      ]
    }
  ) { input in .decided(try decision(input)) }

  private static let paper = Field(
    "paper", "裁判文书", .radios(DisputePaper.allCases.map { Choice($0.rawValue, $0.chinese) }),
    hint: "上诉期限：判决书十五日，裁定书十日（《行政诉讼法》第八十五条）。")

  private static func decision(_ input: OfficeInput) throws -> DisputeDecision {
    let results = input.form.all("results").compactMap(DisputeResult.init(rawValue:))
    let redo: RedoOrder? =
      switch input["redo"] {
      case "until": .until(try input.day("until", "重新答复的期限"))
      case "open": .withoutDay
      default: nil
      }
    return DisputeDecision(
      Set(results), decided: try input.day("decided", "作出日期"), paper: DisputePaper(rawValue: input["paper"]), redo: redo
    )
  }
}
