import Disclosure
import Documents
import Registry

/// 登记考核事项: events, answers, flags, lists, and taking back.
enum ScoreEntryForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "score-event": event
    case "score-answer": answer
    case "score-flag": flag
    case "score-import": importing
    case "score-withdraw": withdrawing
    default: nil
    }
  }

  private static let back: @Sendable (OfficeInput) -> String = { $0.viewed.address(Links.scoreEntries) }

  private static let place = OfficeForm.place { (refusal: ScoringRefusal) in
    switch refusal {
    case .noSuchUnit: "unit"
    case .dayAhead: "day"
    case .kindUnknown: "kind"
    case .noSuchIndicator: "indicator"
    case .quantity: "quantity"
    case .wordsMissing: "words"
    default: ""
    }
  }

  // MARK: - Fields

  private static func units(_ input: OfficeInput) async throws -> Field {
    let installed = try await input.scheme()
    let period = installed.scheme.periods.last { $0.firstDay <= input.today } ?? installed.scheme.periods.first
    guard let period else { throw PageRefusal.notFound }
    let board = try await input.registry.scoreSheet(
      installed.id, period, of: input.organ, for: input.viewed.viewer, today: input.today
    ).board
    let units = board.scores.map(\.unit).sorted { $0.name < $1.name }
    return Field("unit", "单位", .select([Choice("", "请选择")] + units.map { Choice($0.id, $0.name) }))
  }

  private static let reasons = [
    Field("words", "理由", .lines(2), hint: "被考核单位在“得分和理由”页看到这句话。"),
    Field("evidence", "佐证", hint: "文件名称、文号、网址或者存放处。", isOptional: true),
  ]

  private static func kinds(_ input: OfficeInput) async throws -> [EventKind] {
    let groups = try await ViewedScores.newest(input.viewed).flatMap(\.scheme.groups)
    return Set(groups.flatMap(\.enteredKinds)).sorted { $0.rawValue < $1.rawValue }
  }

  /// Indicators that wait for an answer, of every scheme and period not over.
  private static func questions(_ input: OfficeInput) async throws -> [(value: String, label: String)] {
    try await ViewedScores.newest(input.viewed).flatMap { installed in
      installed.scheme.periods.filter { $0.firstDay <= input.today }.suffix(2).reversed().flatMap { period in
        Set(installed.scheme.groups.flatMap(\.all).filter { $0.rule != nil }).sorted { $0.key < $1.key }.map {
          ("\(installed.id)|\(period.code)|\($0.key)", "\(period.chinese)，\($0.name)（\(installed.scheme.name)）")
        }
      }
    }
  }

  // MARK: - Forms

  private static let event = OfficeForm(
    title: "登记加分、扣分情形", permission: .enterScores, button: "登记", done: "已经登记，得分随之更新。", back: back,
    fields: { input in
      let kinds = try await kinds(input).map { Choice($0.rawValue, $0.rawValue) }
      return [
        try await units(input), Field("day", "发生日期", .day, value: input.today.description, isShort: true),
        Field("kind", "情形", .select([Choice("", "请选择")] + kinds), hint: "考核办法中列出的、系统不能自动记录的情形。"),
        Field("level", "层级", hint: "按办法的写法，例如“县级”“市级”。", isOptional: true, isShort: true),
        Field("genre", "体裁", isOptional: true, isShort: true),
        Field("work", "稿件名称", hint: "同一稿件被几级采用的，每次写相同的名称，按办法只计最高或者累计。", isOptional: true),
        Field("quantity", "数量", .number, value: "1", isShort: true),
      ] + reasons
    }, place: place,
    perform: { input in
      let matter = ScoreEntry.Matter.event(
        EventKind(try input.text("kind", "情形")), level: try input.optionalShort("level", "层级"),
        genre: try input.optionalShort("genre", "体裁"), work: try input.optionalShort("work", "稿件名称"),
        quantity: try input.count("quantity", "数量", least: 1))
      try await enter(input, ScoreEntry(unit: try input.text("unit", "单位"), day: try input.day("day", "发生日期"), matter))
    })

  private static let answer = OfficeForm(
    title: "登记指标结果", permission: .enterScores, button: "登记", done: "已经登记，得分随之更新。", back: back,
    fields: { input in
      let questions = try await questions(input).map { Choice($0.value, $0.label) }
      return [
        try await units(input), Field("indicator", "考核期和指标", .select([Choice("", "请选择")] + questions)),
        Field(
          "result", "结果",
          .radios([
            Choice("yes", "做到"), Choice("no", "没有做到"), Choice("number", "数字（填在下面）"),
            Choice("not-applicable", "不适用，退出总分"),
          ])), Field("number", "数字", isOptional: true, isShort: true, choice: "result=number"),
      ] + reasons
    }, place: place,
    perform: { input in
      let parts = try input.text("indicator", "考核期和指标").split(separator: "|", maxSplits: 2).map(String.init)
      guard parts.count == 3, let period = CataloguePeriod(code: parts[1]) else {
        throw CaseFaults("indicator", "请选择考核期和指标。")
      }
      let value = try value(input)
      try await enter(
        input,
        ScoreEntry(
          unit: try input.text("unit", "单位"), day: min(input.today, period.lastDay), scheme: parts[0], period: period,
          .answer(indicator: parts[2], value)))
    })

  private static func value(_ input: OfficeInput) throws -> AnswerFact.Value {
    switch input["result"] {
    case "yes": return .yes
    case "no": return .no
    case "not-applicable": return .notApplicable
    case "number":
      guard let number = Points(input["number"]) else { throw CaseFaults("number", "请填写数字，最多四位小数。") }
      return .number(number)
    default: throw CaseFaults("result", "请选择结果。")
    }
  }

  private static let flag = OfficeForm(
    title: "标记不计入的信息", permission: .enterScores, button: "标记", done: "已经标记，这条信息不再计入条数。", back: back,
    fields: { input in
      let flags = [ItemFlag.duplicate, .nearDuplicate, .wrongColumn, .unreviewed, .returned]
      return [
        try await units(input),
        Field("item", "索引号", hint: "已公开信息的索引号，在信息页可以查到。", isShort: true),
        Field("flag", "情形", .radios(flags.map { Choice($0.rawValue, $0.chinese) })),
      ] + reasons
    }, place: place,
    perform: { input in
      let number = try input.text("item", "索引号")
      guard let item = try await input.registry.publicItem(numbered: number, of: input.organ) else {
        throw CaseFaults("item", "没有索引号为“\(number.prefix(40))”的已公开信息，请核对。")
      }
      let flag: ItemFlag = try input.choice("flag", "情形")
      try await enter(
        input, ScoreEntry(unit: try input.text("unit", "单位"), day: input.today, .flag(flag, item: item.rawValue)))
    })

  private static func enter(_ input: OfficeInput, _ entry: ScoreEntry) async throws {
    _ = try await input.registry.enterScore(
      entry, words: try input.short("words", "理由"), evidence: try input.optionalShort("evidence", "佐证"),
      of: input.organ, by: input.by, expecting: input.version, at: input.now)
  }

  private static let withdrawing = OfficeForm(
    title: "撤销登记", permission: .enterScores, button: "撤销这一条登记", done: "登记已经撤销，得分随之更新。", isDanger: true, back: back,
    above: { input in
      let entries = try await input.registry.scoreEntries(of: input.organ, for: input.viewed.viewer)
      guard let recorded = entries.first(where: { $0.id == input.id }) else { throw PageRefusal.notFound }
      let names = try await UnitNames(input.viewed)
      return FactList([
        ("单位", "\(names[recorded.entry.unit])"), ("事项", "\(recorded.entry.matter.words)"), ("理由", "\(recorded.words)"),
      ]).markup
    },
    fields: { _ in [Field("reason", "撤销理由", .lines(2))] }, place: { _ in "reason" },
    perform: { input in
      try await input.registry.withdrawScore(
        input.id, reason: try input.short("reason", "撤销理由"), of: input.organ, by: input.by, expecting: input.version,
        at: input.now)
    })

  // MARK: - 导入

  private static let importing = OfficeForm(
    title: "从 Excel 导入数字", permission: .enterScores, button: "导入", done: "数字已经导入，得分随之更新。",
    hint: "第一张工作表的第一行写“单位、指标、数字”三个列名，以下每行一个数字；有一处错误就不导入任何内容。", takesFiles: true, back: back,
    fields: { input in
      let periods = try await ViewedScores.newest(input.viewed).flatMap { installed in
        installed.scheme.periods.filter { $0.firstDay <= input.today }.suffix(2).reversed().map {
          Choice("\(installed.id)|\($0.code)", "\($0.chinese)（\(installed.scheme.name)）")
        }
      }
      return [
        Field("target", "考核期", .select([Choice("", "请选择")] + periods)),
        Field("sheet", "工作簿（.xlsx）", .file(isMany: false)),
        Field("words", "数字的来源", .lines(2)),
      ]
    }, place: place,
    perform: { input in
      let parts = try input.text("target", "考核期").split(separator: "|").map(String.init)
      let schemes = try await ViewedScores.newest(input.viewed)
      guard parts.count == 2, let installed = schemes.first(where: { $0.id == parts[0] }),
        let period = CataloguePeriod(code: parts[1])
      else { throw CaseFaults("target", "请选择考核期。") }
      let words = try input.short("words", "数字的来源")
      let table = try await table(input, installed, period)
      try await input.registry.importScores(
        table.lines.map { line in
          ScoreEntry(
            unit: line.unit, day: min(input.today, period.lastDay), scheme: installed.id, period: period,
            .answer(indicator: line.indicator, .number(line.number)))
        }, words: words, of: input.organ, by: input.by, at: input.now)
    })

  private static func table(
    _ input: OfficeInput, _ installed: InstalledScheme, _ period: CataloguePeriod
  ) async throws -> ScoreTable {
    guard let file = input.form.files("sheet").first, file.kind == .xlsx else {
      throw CaseFaults("sheet", "请选择 Excel 工作簿（.xlsx）。")
    }
    let bytes = try input.registry.files.contents(of: file.stored)
    let workbook: SourceWorkbook
    do throws(Unreadable) { workbook = try await input.visit.site.readWorkbook(bytes).get() } catch {
      throw CaseFaults("sheet", "无法读取“\(file.name)”：\(error.reason)")
    }
    let board = try await input.registry.scoreSheet(
      installed.id, period, of: input.organ, for: input.viewed.viewer, today: input.today
    ).board
    let table = ScoreTable(workbook, units: board.scores.map(\.unit), scheme: installed.scheme)
    guard table.faults.isEmpty else {
      throw CaseFaults("sheet", "没有导入任何内容：\(table.faults.prefix(5).joined(separator: ""))")
    }
    return table
  }
}
