import Disclosure
import Documents
import Registry

/// 工作记录的表单: entered, done, corrected, taken back.
enum WorkLogForms {
  static let shelf = OfficeFormShelf(
    base: Links.workLog, permission: .keepWorkLog, crumb: Crumb("工作记录", Links.workLog),
    kept: ["id", "kind", "task"], stream: { .workLog($0.organ) }, form: form)

  private static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "work-add": adding
    case "work-correct": correcting
    case "work-complete": completing
    case "work-withdraw": withdrawing
    default: nil
    }
  }

  private static let toEntry: @Sendable (OfficeInput) -> String = { input in
    input.viewed.address(Links.workEntry(input.id))
  }

  private static let adding = OfficeForm(
    title: "登记工作记录", permission: .keepWorkLog, button: "登记", done: "工作记录已经登记，年度数字随之更新。",
    back: { input in
      let year = Day(iso: input["day"]).map { String($0.year) }
      return input.viewed.address(
        Links.workLog, [("kind", input.query["kind"])] + (year.map { [("year", $0)] } ?? []))
    },
    above: { input in kindLine(try kind(input)) },
    fields: { input in
      try await WorkFields(kind: try kind(input), directory: directory(input), today: input.today).fields(of: nil)
    }, place: place,
    perform: { input in
      let fields = try await WorkFields(kind: try kind(input), directory: directory(input), today: input.today)
      _ = try await input.registry.enterWork(
        try fields.entry(input), of: input.organ, by: input.by, at: input.now)
    })

  private static let correcting = OfficeForm(
    title: "更正工作记录", permission: .keepWorkLog, button: "更正记录", done: "工作记录已经更正，原来的内容和理由留在日志中。",
    back: toEntry, above: { input in kindLine(try await found(input).kind) },
    fields: { input in
      let entry = try await found(input)
      let fields = try await WorkFields(kind: entry.kind, directory: directory(input), today: input.today)
      return fields.fields(of: entry) + [Field("reason", "更正理由", .lines(2))]
    }, place: place,
    perform: { input in
      let fields = try await WorkFields(
        kind: try await found(input).kind, directory: directory(input), today: input.today)
      try await input.registry.correctWork(
        input.id, to: try fields.entry(input), reason: try input.short("reason", "更正理由"), of: input.organ,
        by: input.by, expecting: input.version, at: input.now)
    })

  private static let completing = OfficeForm(
    title: "登记办结", permission: .keepWorkLog, button: "登记办结", done: "办结情况已经登记。", back: toEntry,
    above: { input in
      let entry = try await found(input)
      let task = try openTask(input, of: entry)
      var facts: [(String, Markup)] = [(entry.kind.topicLabel, "\(entry.topic)")]
      if let task { facts += [("任务", "\(task.words)"), ("期限", "\(task.due.chineseWithWeekday)")] }
      return FactList(facts).markup
    },
    fields: { input in
      let entry = try await found(input)
      let day = Field("done", doneLabel(entry.kind), .day, value: input.today.description, isShort: true)
      let note = Field("note", "办理情况", .lines(2), value: entry.note ?? "", isOptional: true)
      return [day] + WorkFields.results(entry.kind, value: "") + [note]
    }, place: { refusal in refusal is WorkFault ? "done" : place(refusal) }, perform: complete)

  private static let withdrawing = OfficeForm(
    title: "撤销工作记录", permission: .keepWorkLog, button: "撤销这一条记录", done: "记录已经撤销，不再计入年度数字。", isDanger: true,
    back: { input in input.viewed.address(Links.workLog) },
    above: { input in
      let entry = try await found(input)
      return FactList([
        (entry.kind.topicLabel, "\(entry.topic)"), (entry.kind.dayLabel, "\(entry.day.chineseWithWeekday)"),
      ]).markup
    },
    fields: { _ in [Field("reason", "撤销理由", .lines(2))] }, place: place,
    perform: { input in
      try await input.registry.withdrawWork(
        input.id, reason: try input.short("reason", "撤销理由"), of: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  @Sendable private static func complete(_ input: OfficeInput) async throws {
    let entry = try await found(input)
    let day = try input.day("done", doneLabel(entry.kind))
    let completion: WorkCompletion
    switch entry.kind {
    case .correction: completion = .correction(.init(try input.choice("result", "处理结果"), on: day))
    case .complaint: completion = .complaint(.init(try input.choice("result", "处理结果"), on: day))
    case .higherDocument: completion = .task(try openTask(input, of: entry)?.task ?? -1, day)
    default: completion = .done(day)
    }
    try await input.registry.completeWork(
      input.id, completion, note: try input.optionalShort("note", "办理情况"), of: input.organ, by: input.by,
      expecting: input.version, at: input.now)
  }

  private static func doneLabel(_ kind: WorkKind) -> String {
    switch kind {
    case .inquiry, .suggestion: "答复日期"
    case .plan, .higherDocument: "完成日期"
    default: "办结日期"
    }
  }

  /// The open task that the address names, of a higher document.
  private static func openTask(_ input: OfficeInput, of entry: WorkEntry) throws(PageRefusal) -> DueWork? {
    guard entry.kind == .higherDocument else { return nil }
    let place = Int(input.query["task"])
    guard let task = entry.dueWork.first(where: { $0.task == place }) else { throw .notFound }
    return task
  }

  private static func kind(_ input: OfficeInput) throws(PageRefusal) -> WorkKind {
    guard let kind = WorkKind(rawValue: input.query["kind"]) else { throw .notFound }
    return kind
  }

  private static func found(_ input: OfficeInput) async throws -> WorkEntry {
    guard
      let found = try await input.registry.workEntry(input.id, of: input.organ, for: input.viewed.viewer)
    else { throw PageRefusal.notFound }
    return found.entry
  }

  private static func directory(_ input: OfficeInput) async throws -> Directory {
    try await input.registry.directory(of: input.organ)
  }

  private static func kindLine(_ kind: WorkKind) -> Markup {
    let article = kind.article.map { [("依据", "\($0)" as Markup)] } ?? []
    let sealed: [(String, Markup)] =
      kind.comesFromThePublic ? [("保管", "内容和来件人密封保存，只有专职人员和办公室负责人能看到")] : []
    return FactList([("种类", "\(kind.chinese)")] + article + sealed).markup
  }

  private static let place: @Sendable (any RuleRefusal) -> String = { refusal in
    if let fault = refusal as? WorkFault { return place(of: fault) }
    return switch refusal as? CatalogueRefusal {
    case .textTooLong(let field): field == "备注" ? "note" : "topic"
    default: ""
    }
  }

  /// The day of completion has its own field in forms that have one.
  private static func place(of fault: WorkFault) -> String {
    switch fault {
    case .topicMissing: "topic"
    case .dayAhead: "day"
    case .dayBefore: "done"
    case .people: "people"
    case .presentAndAbsent: "absent"
    case .noTopics: "topics"
    case .hours: "hours"
    case .negative: "found"
    case .issuerMissing: "issuer"
    case .noTasks, .taskWithoutWords, .taskDueBefore: "tasks"
    case .resultMissing: "result"
    case .yearApart: "judged"
    case .partyElsewhere: ""
    }
  }
}
