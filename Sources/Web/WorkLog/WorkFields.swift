import Disclosure
import Documents
import Registry

/// 填写项 of a kind of entry: what is asked, what stood there before, and the entry that was typed.
struct WorkFields: Sendable {
  let kind: WorkKind
  let directory: Directory
  let today: Day

  // MARK: - Asking

  /// - Parameter entry: What is corrected; nil for a new one.
  func fields(of entry: WorkEntry?) -> [Field] {
    let day = Field(
      "day", kind.dayLabel, .day, value: (entry?.day ?? (kind == .plan ? nil : today))?.description ?? "",
      isShort: true)
    let topic = Field("topic", kind.topicLabel, .lines(kind.comesFromThePublic ? 3 : 2), value: entry?.topic ?? "")
    let party = Field("party", "来件人", hint: "姓名或者名称，联系方式。", value: entry?.party ?? "", isOptional: true)
    let note = Field("note", "备注", .lines(2), value: entry?.note ?? "", isOptional: true)
    return [day, topic] + special(of: entry?.matter) + (kind.comesFromThePublic ? [party] : []) + [note]
  }

  private func special(of matter: WorkMatter?) -> [Field] {
    switch kind {
    case .meeting: meeting(matter)
    case .training: training(matter)
    case .deployment:
      [numberField(matter.flatMap { if case .deployment(let number) = $0 { number } else { nil } })]
    case .inspection: inspection(matter)
    case .higherDocument: higherDocument(matter)
    case .plan: plan(matter)
    case .correction, .complaint, .inquiry, .suggestion: handling(matter)
    case .assessment, .socialReview, .accountability: judged(matter)
    }
  }

  private func meeting(_ matter: WorkMatter?) -> [Field] {
    var kind = MeetingKind.leadingGroup
    if case .meeting(let known, _)? = matter { kind = known }
    let kinds = MeetingKind.allCases.map { Choice($0.rawValue, $0.chinese) }
    return [Field("meeting", "会议类别", .select(kinds), value: kind.rawValue)] + attendance(matter?.attendance)
  }

  private func training(_ matter: WorkMatter?) -> [Field] {
    var (topics, hours): (Set<TrainingTopic>, String) = ([], "")
    if case .training(let training)? = matter { (topics, hours) = (training.topics, training.hours.description) }
    let choices = TrainingTopic.allCases.map { Choice($0.rawValue, $0.chinese) }
    return [
      Field(
        "topics", "培训内容", .ticks(choices),
        values: TrainingTopic.allCases.filter(topics.contains).map(\.rawValue)),
      Field("hours", "学时", .number, hint: "如 2 或者 1.5。", value: hours, isShort: true),
    ] + attendance(matter?.attendance)
  }

  private func attendance(_ known: Attendance?) -> [Field] {
    let absent = known?.absent.map { directory.name(of: $0) } ?? []
    let persons = known?.persons.map { directory.name(of: $0) } ?? []
    return [
      Field("people", "参加人数", .number, value: known.map { String($0.people) } ?? "", isShort: true),
      Field(
        "persons", "写明姓名的人员", hint: "本单位人员的姓名，用顿号分隔，如参加会议的领导。", value: persons.joined(separator: "、"),
        isOptional: true),
      Field(
        "offices", "参加的科室", .ticks(officeChoices(known?.offices ?? [])), values: known?.offices.map(\.rawValue) ?? [],
        isOptional: true),
      Field(
        "absent", "应到未到的科室", hint: "科室名称，用顿号分隔；考核培训参加情况时计算。", value: absent.joined(separator: "、"),
        isOptional: true),
    ]
  }

  private func inspection(_ matter: WorkMatter?) -> [Field] {
    var (offices, found): ([OfficeID], String) = ([], "")
    if case .inspection(let known, let count)? = matter { (offices, found) = (known, String(count)) }
    return [
      Field(
        "offices", "被检查的科室", .ticks(officeChoices(offices)), values: offices.map(\.rawValue), isOptional: true),
      Field("found", "发现问题的数量", .number, hint: "没有发现的填 0。需要跟踪整改的，另在“存在问题”中登记。", value: found, isShort: true),
    ]
  }

  private func higherDocument(_ matter: WorkMatter?) -> [Field] {
    var (issuer, number, tasks): (String, String?, [WorkTask]) = ("", nil, [])
    if case .higherDocument(let by, let known, let list)? = matter { (issuer, number, tasks) = (by, known, list) }
    return [
      Field("issuer", "发文机关", value: issuer), numberField(number),
      Field(
        "tasks", "文件提出的任务", .lines(5),
        hint: "一行一项：先写期限，再写任务，如“2026-06-30 公开上年度行政执法结果”。已经完成的，在期限后写完成日期，如“2026-06-30 2026-06-20 公开上年度行政执法结果”。",
        value: tasks.map(\.line).joined(separator: "\n")),
    ]
  }

  private func plan(_ matter: WorkMatter?) -> [Field] {
    var (office, done): (OfficeID?, Day?) = (nil, nil)
    if case .plan(let known, let day)? = matter { (office, done) = (known, day) }
    let choices = [Choice("", "没有指定")] + officeChoices([office].compactMap { $0 })
    let finished = Field("done", "完成日期", .day, value: done?.description ?? "", isOptional: true, isShort: true)
    return [Field("office", "责任科室", .select(choices), value: office?.rawValue ?? "")]
      + (matter == nil ? [] : [finished])
  }

  private func handling(_ matter: WorkMatter?) -> [Field] {
    var (day, result): (Day?, String) = (nil, "")
    switch matter {
    case .correction(let handled)?: (day, result) = (handled?.day, handled?.result.rawValue ?? "")
    case .complaint(let handled)?: (day, result) = (handled?.day, handled?.result.rawValue ?? "")
    case .inquiry(let answered)?, .suggestion(let answered)?: day = answered
    default: break
    }
    let label = kind == .inquiry || kind == .suggestion ? "答复日期" : "办结日期"
    let finished = Field(
      "done", label, .day, hint: "还没有办结的不填。", value: day?.description ?? "", isOptional: true, isShort: true)
    return [finished]
      + Self.results(kind, value: result).map {
        var field = $0
        field.isOptional = true
        return field
      }
  }

  private func judged(_ matter: WorkMatter?) -> [Field] {
    var (year, people, result) = (today.year, "", "")
    switch matter {
    case .assessment(let known, let words)?: (year, result) = (known, words)
    case .socialReview(let known, let count, let words)?:
      (year, people, result) = (known, count.map { String($0) } ?? "", words)
    case .accountability(let known, let count)?: (year, people) = (known, String(count))
    default: break
    }
    let years = [today.year, today.year - 1, year].reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let yearField = Field(
      "judged", "所属年度", .select(years.map { Choice(String($0), "\($0)年") }), value: String(year))
    let resultField = Field("result", kind == .assessment ? "考核结果" : "评议结果", .lines(2), value: result)
    switch kind {
    case .assessment: return [yearField, resultField]
    case .socialReview:
      return [yearField, Field("people", "参加人数", .number, value: people, isOptional: true, isShort: true), resultField]
    default:
      return [
        yearField, Field("people", "被追究责任的人数", .number, hint: "未发生的填 0，情况写“未发生”。", value: people, isShort: true),
      ]
    }
  }

  /// 处理结果, of those kinds that have several.
  static func results(_ kind: WorkKind, value: String) -> [Field] {
    switch kind {
    case .correction:
      [
        Field(
          "result", "处理结果", .radios(CorrectionResult.allCases.map { Choice($0.rawValue, $0.chinese) }), value: value)
      ]
    case .complaint:
      [Field("result", "处理结果", .radios(ComplaintResult.allCases.map { Choice($0.rawValue, $0.chinese) }), value: value)]
    default: []
    }
  }

  private func numberField(_ number: String?) -> Field {
    Field("number", "发文字号", value: number ?? "", isOptional: true)
  }

  /// Those at work, and those already chosen.
  private func officeChoices(_ chosen: [OfficeID]) -> [Choice] {
    directory.offices.filter { $0.closed == nil || chosen.contains($0.id) }.map { Choice($0.id.rawValue, $0.name) }
  }
}

extension WorkTask {
  /// As it is typed: 期限 [完成日期] 任务.
  fileprivate var line: String { "\(due) \(done.map { "\($0) " } ?? "")\(words)" }

  /// Nil for what is no task.
  fileprivate init?(line: some StringProtocol) {
    let parts = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard parts.count >= 2, let due = Day(iso: parts[0]) else { return nil }
    if parts.count == 3, let done = Day(iso: parts[1]) {
      self.init(String(parts[2]), due: due, done: done)
    } else {
      self.init(parts.dropFirst().joined(separator: " "), due: due)
    }
  }
}

// MARK: - Reading

extension WorkFields {
  /// What was typed.
  /// - Throws: `CaseFaults` at the fields that cannot be read; rules are the registry's.
  func entry(_ input: OfficeInput) throws -> WorkEntry {
    let day = try input.day("day", kind.dayLabel)
    let topic = try input.short("topic", kind.topicLabel)
    let party = kind.comesFromThePublic ? try input.optionalShort("party", "来件人") : nil
    return WorkEntry(
      day: day, topic: topic, matter: try matter(input), party: party, note: try input.optionalShort("note", "备注"))
  }

  private func matter(_ input: OfficeInput) throws -> WorkMatter {
    switch kind {
    case .meeting: .meeting(try input.choice("meeting", "会议类别"), try attendance(input))
    case .deployment: .deployment(number: try input.optionalShort("number", "发文字号"))
    case .training:
      .training(
        Training(
          Set(input.form.all("topics").compactMap(TrainingTopic.init(rawValue:))), hours: try hours(input),
          try attendance(input)))
    case .inspection:
      .inspection(
        offices: input.form.all("offices").map { OfficeID($0) }, found: try input.count("found", "发现问题的数量"))
    case .higherDocument:
      .higherDocument(
        issuer: try input.short("issuer", "发文机关"), number: try input.optionalShort("number", "发文字号"),
        tasks: try tasks(input))
    case .plan:
      .plan(
        office: input.form.has("office") ? OfficeID(input["office"]) : nil, done: try input.optionalDay("done", "完成日期"))
    case .correction: .correction(try handled(input))
    case .complaint: .complaint(try handled(input))
    case .inquiry: .inquiry(answered: try input.optionalDay("done", "答复日期"))
    case .suggestion: .suggestion(answered: try input.optionalDay("done", "答复日期"))
    case .assessment: .assessment(year: try input.count("judged", "年度"), result: try input.short("result", "考核结果"))
    case .socialReview:
      .socialReview(
        year: try input.count("judged", "年度"),
        people: input.form.has("people") ? try input.count("people", "参加人数") : nil,
        result: try input.short("result", "评议结果"))
    case .accountability:
      .accountability(year: try input.count("judged", "年度"), people: try input.count("people", "人数"))
    }
  }

  private func handled<Result: RawRepresentable<String> & Hashable & Sendable>(
    _ input: OfficeInput
  ) throws -> WorkMatter.Handled<Result>? {
    guard let day = try input.optionalDay("done", "办结日期") else {
      if input.form.has("result") { throw CaseFaults("done", "选择了处理结果的，请填写办结日期。") }
      return nil
    }
    return WorkMatter.Handled(try input.choice("result", "处理结果"), on: day)
  }

  private func attendance(_ input: OfficeInput) throws -> Attendance {
    Attendance(
      persons: try named(input["persons"], in: "persons", "没有找到名为") { name in
        directory.people.first { $0.name == name }?.id
      }, offices: input.form.all("offices").map { OfficeID($0) },
      absent: try named(input["absent"], in: "absent", "没有找到名为") { name in
        directory.offices.first { $0.name == name }?.id
      }, people: try input.count("people", "参加人数"))
  }

  private func named<ID>(
    _ text: String, in field: String, _ unknown: String, _ find: (String) -> ID?
  ) throws(CaseFaults) -> [ID] {
    var found: [ID] = []
    for part in text.split(whereSeparator: { "、，,；; \n".contains($0) }) {
      let name = String(part)
      guard let id = find(name) else { throw CaseFaults(field, "本单位\(unknown)“\(name)”的，请核对，名称之间用顿号分隔。") }
      found.append(id)
    }
    return found
  }

  private func hours(_ input: OfficeInput) throws(CaseFaults) -> ExactDecimal {
    guard let hours = ExactDecimal(input["hours"]) else { throw CaseFaults("hours", WorkFault.hours.sentence) }
    return hours
  }

  private func tasks(_ input: OfficeInput) throws -> [WorkTask] {
    try input["tasks"].split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
      guard let task = WorkTask(line: line) else {
        throw CaseFaults("tasks", "“\(line)”不是“期限 任务”的样子，请写成“2026-06-30 公开上年度行政执法结果”。")
      }
      return task
    }
  }
}
