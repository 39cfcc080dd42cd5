import Disclosure
import Documents
import Registry

/// 考核的表单, by their keys in the address.
enum ScoreForms {
  static let shelf = OfficeFormShelf(
    base: Links.scores, permission: .viewScores, crumb: Crumb("考核", Links.scores), body: .upload,
    kept: ["id", "scheme", "period", "unit", "line"], stream: { .scoring($0.organ) },
    form: { ScoreEntryForms.form($0) ?? ScoreStepForms.form($0) })
}

extension OfficeInput {
  /// The scheme that the form's own address names, or the newest.
  func scheme() async throws -> InstalledScheme {
    let schemes = try await ViewedScores.newest(viewed)
    guard let first = schemes.first else { throw PageRefusal.notFound }
    guard query.has("scheme") else { return first }
    guard let found = schemes.first(where: { $0.id == query["scheme"] }) else { throw PageRefusal.notFound }
    return found
  }

  /// 考核期 of the form's own address.
  func period(of installed: InstalledScheme) throws(PageRefusal) -> CataloguePeriod {
    guard let period = CataloguePeriod(code: query["period"]), installed.scheme.periods.contains(period) else {
      throw .notFound
    }
    return period
  }

  /// Its score, as far as the person sees it.
  func scoreSheet() async throws -> ScoreSheet {
    let installed = try await scheme()
    return try await registry.scoreSheet(
      installed.id, try period(of: installed), of: organ, for: viewed.viewer, today: today)
  }

  /// The line of the score that the form is about.
  func scoreLine() async throws -> (score: UnitScore, line: ScoreLine) {
    let board = try await scoreSheet().board
    guard let score = board.score(of: query["unit"]), let line = score.lines.first(where: { $0.key == query["line"] })
    else { throw PageRefusal.notFound }
    return (score, line)
  }

  var scorePairs: [(String, String)] { [("scheme", query["scheme"]), ("period", query["period"])] }
}

/// 申诉, 处理, 整改, 印发.
enum ScoreStepForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "score-appeal": appealing
    case "score-decide": deciding
    case "score-mend": mending
    case "score-issue": issuing
    default: nil
    }
  }

  private static let toUnit: @Sendable (OfficeInput) -> String = { input in
    input.viewed.address(Links.unitScore(input.query["unit"]), input.scorePairs)
  }

  private static let lineFacts: @Sendable (OfficeInput) async throws -> Markup = { input in
    let (score, line) = try await input.scoreLine()
    return FactList([
      ("单位", "\(score.unit.name)"), ("扣分", "\(line.amount.signed)"), ("理由", "\(line.reason)"), ("规则", "\(line.rule)"),
    ]).markup
  }

  private static let appealing = OfficeForm(
    title: "申诉", permission: .appealScore, button: "提出申诉", done: "申诉已经提出，处理结果在“申诉”页查看。",
    hint: "申诉由分管领导、主要领导或者办公室负责人处理；通报印发以后不能再申诉。", back: toUnit, above: lineFacts,
    fields: { _ in [Field("words", "申诉理由", .lines(4), hint: "写明事实和依据，例如原始公开地址、发布时间、不属于本站所职责的依据。")] },
    place: { _ in "words" },
    perform: { input in
      let installed = try await input.scheme()
      _ = try await input.registry.appealScore(
        input.query["line"], installed.id, try input.period(of: installed), unit: input.query["unit"],
        words: try input.short("words", "申诉理由"), of: input.organ, by: input.viewed.viewer, expecting: input.version,
        at: input.now)
    })

  private static let deciding = OfficeForm(
    title: "处理申诉", permission: .decideAppeal, button: "作出处理", done: "申诉已经处理，得分随之更新。",
    back: { $0.viewed.address(Links.scoreAppeals) },
    above: { input in
      let appeal = try await appeal(input)
      let names = try await UnitNames(input.viewed)
      let sheet = try await input.registry.scoreSheet(
        appeal.scheme, appeal.period, of: input.organ, for: input.viewed.viewer, today: input.today)
      let line = sheet.board.score(of: appeal.unit)?.lines.first { $0.key == appeal.line }
      return FactList([
        ("单位", "\(names[appeal.unit])"), ("考核期", "\(appeal.period.chinese)"), ("扣分", "\(appeal.amount.signed)"),
        ("扣分理由", "\(line?.reason ?? "这一扣分现在已经没有了")"), ("申诉理由", "\(appeal.words)"),
      ]).markup
    },
    fields: { _ in
      [
        Field("granted", "处理结果", .radios([Choice("yes", "申诉成立"), Choice("no", "申诉不成立")])),
        Field("amount", "改按多少分计", hint: "申诉成立的，默认不扣分；部分成立的，写改按的扣分，例如 -1。", isOptional: true, isShort: true),
        Field("opinion", "处理意见", .lines(3)),
      ]
    },
    perform: { input in
      guard ["yes", "no"].contains(input["granted"]) else { throw CaseFaults("granted", "请选择处理结果。") }
      guard let amount = input.form.has("amount") ? Points(input["amount"]) : 0, amount <= 0 else {
        throw CaseFaults("amount", "请写 0 或者负数，例如 -1。")
      }
      try await input.registry.decideAppeal(
        input.id, isGranted: input["granted"] == "yes", amount: amount, opinion: try input.short("opinion", "处理意见"),
        of: input.organ, by: input.by, expecting: input.version, at: input.now)
    })

  private static func appeal(_ input: OfficeInput) async throws -> ScoreAppeal {
    let appeals = try await input.registry.scoreAppeals(of: input.organ, for: input.viewed.viewer)
    guard let found = appeals.first(where: { $0.id == input.id }) else { throw PageRefusal.notFound }
    return found
  }

  private static let mending = OfficeForm(
    title: "登记整改情况", permission: .enterScores, button: "登记整改情况", done: "整改情况已经登记，整改清单随之更新。", back: toUnit,
    above: lineFacts,
    fields: { _ in
      [
        Field("state", "整改状态", .radios(ScoreMend.State.allCases.map { Choice($0.rawValue, $0.chinese) })),
        Field("words", "整改情况", .lines(3)),
      ]
    },
    perform: { input in
      let installed = try await input.scheme()
      try await input.registry.noteMend(
        try input.choice("state", "整改状态"), words: try input.short("words", "整改情况"), line: input.query["line"],
        installed.id, try input.period(of: installed), unit: input.query["unit"], of: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static let issuing = OfficeForm(
    title: "印发考核通报", permission: .issueScores, button: "印发通报并锁定本期", done: "通报已经印发，本期得分锁定，不再变化。",
    hint: "印发以后，这一期的得分按现在的结果固定保存；考核办法修改、登记变化都不影响已经印发的通报，也不能再申诉。",
    isDanger: true, back: { $0.viewed.address(Links.scores, $0.scorePairs) },
    above: { input in
      let sheet = try await input.scoreSheet()
      return FactList([
        ("考核办法", "\(sheet.installed.scheme.name)（第 \(sheet.installed.version) 版）"), ("考核期", "\(sheet.period.chinese)"),
        ("单位", "\(sheet.board.scores.count) 个"), ("没有处理的申诉", "\(sheet.appeals.count { $0.decision == nil }) 件"),
      ]).markup
    },
    fields: { _ in [Field("number", "发文字号", hint: "没有编号的可以不填。", isOptional: true, isShort: true)] },
    perform: { input in
      let installed = try await input.scheme()
      try await input.registry.issueScores(
        installed.id, try input.period(of: installed), number: try input.optionalShort("number", "发文字号"),
        of: input.organ, by: input.by, expecting: input.version, at: input.now)
    })
}
