import Disclosure
import Documents
import Registry

/// 存在问题的表单: found, planned anew, worked on, declared done, reviewed by somebody else, taken back.
enum ProblemForms {
  /// Desk and reviewers meet here: each form asks for its own permission.
  static let shelf = OfficeFormShelf(
    base: Links.problems, permission: .viewWorkLog, crumb: Crumb("存在的问题", Links.problems),
    body: .uploadKept, stream: { .problems($0.organ) }, form: form)

  private static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "problem-add": adding
    case "problem-plan": planning
    case "problem-progress": progressing
    case "problem-declare": declaring
    case "problem-review": reviewing
    case "problem-withdraw": withdrawing
    default: nil
    }
  }

  private static let toProblem: @Sendable (OfficeInput) -> String = { input in
    input.viewed.address(Links.problem(input.id))
  }

  private static let adding = OfficeForm(
    title: "登记存在的问题", permission: .keepProblems, button: "登记问题", done: "问题已经登记，整改期限到期前在待办中提醒。",
    back: { input in input.viewed.address(Links.problems) },
    fields: { input in
      let sources = ProblemSource.allCases.map { Choice($0.rawValue, $0.chinese) }
      return [
        Field("found", "发现日期", .day, value: input.today.description, isShort: true),
        Field("source", "来源", .radios(sources), value: ProblemSource.selfCheck.rawValue),
        Field("words", "存在的问题", .lines(3), hint: "写明是什么问题、在哪里；年度报告第五部分引用这句话。"),
      ] + plan(nil, try await directory(input))
    }, place: place,
    perform: { input in
      let problem = Problem(
        found: try input.day("found", "发现日期"), source: try input.choice("source", "来源"),
        words: try input.short("words", "存在的问题"), measure: try input.short("measure", "整改措施"),
        owner: try owner(input), due: try input.day("due", "整改期限"))
      _ = try await input.registry.enterProblem(problem, of: input.organ, by: input.by, at: input.now)
    })

  private static let planning = OfficeForm(
    title: "变更整改措施、责任和期限", permission: .keepProblems, button: "保存变更", done: "变更已经登记，原来的措施和理由留在日志中。",
    back: toProblem, above: { input in FactList(facts(try await found(input))).markup },
    fields: { input in
      plan(try await found(input), try await directory(input)) + [Field("reason", "变更理由", .lines(2))]
    }, place: place,
    perform: { input in
      try await input.registry.planProblem(
        input.id, measure: try input.short("measure", "整改措施"), owner: try owner(input),
        due: try input.day("due", "整改期限"), reason: try input.short("reason", "变更理由"), of: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static let progressing = stepping(
    title: "登记整改进展", permission: .keepProblems, button: "登记进展", done: "整改进展已经登记。", hint: "做了什么，还差什么。")

  private static let declaring = stepping(
    title: "报告完成整改", permission: .keepProblems, button: "报告完成整改", done: "已经报告完成整改，等待另一人复核。",
    hint: "写明怎样改的、凭什么看得出已经改好，如公开的网址、文件的文号。", kind: .declared)

  private static let reviewing = OfficeForm(
    title: "复核整改", permission: .reviewProblems, button: "提交复核意见", done: "复核意见已经登记。", takesFiles: true,
    back: toProblem,
    above: { input in
      let problem = try await found(input)
      let words = problem.steps.last { $0.kind == .declared }?.words ?? ""
      let evidence = try await EvidenceList(of: input.id, input.viewed)
      let files: [(String, Markup)] =
        evidence.isEmpty ? [] : [("佐证文件", "\(evidence.markup(from: 1...max(1, problem.steps.count)))")]
      return FactList(facts(problem) + [("整改情况和佐证", "\(words)")] + files).markup
    },
    fields: { input in
      [
        Field(
          "review", "复核结果",
          .radios([Choice("passed", "通过", hint: "问题已经改好。"), Choice("returned", "退回", hint: "没有改好，继续整改。")])),
        Field("day", "复核日期", .day, value: input.today.description, isShort: true),
        Field("note", "复核意见", .lines(2), hint: "退回的，写明还差什么。"), evidenceField,
      ]
    }, place: place,
    perform: { input in
      let kind: ProblemStep.Kind = try input.choice("review", "复核结果")
      guard kind == .passed || kind == .returned else { throw CaseFaults("review", "请选择复核结果。") }
      try await step(input, kind, "复核日期")
    })

  private static let withdrawing = OfficeForm(
    title: "撤销存在的问题", permission: .keepProblems, button: "撤销这个问题", done: "问题已经撤销，不再计入年度报告。", isDanger: true,
    back: { input in input.viewed.address(Links.problems) },
    above: { input in FactList(facts(try await found(input))).markup },
    fields: { _ in [Field("reason", "撤销理由", .lines(2))] }, place: place,
    perform: { input in
      try await input.registry.withdrawProblem(
        input.id, reason: try input.short("reason", "撤销理由"), of: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static func stepping(
    title: String, permission: OfficeAction, button: String, done: String, hint: String,
    kind: ProblemStep.Kind = .progressed
  ) -> OfficeForm {
    OfficeForm(
      title: title, permission: permission, button: button, done: done, takesFiles: true, back: toProblem,
      above: { input in FactList(facts(try await found(input))).markup },
      fields: { input in
        [
          Field("day", "日期", .day, value: input.today.description, isShort: true),
          Field("note", kind.wordsLabel, .lines(3), hint: hint), evidenceField,
        ]
      }, place: place, perform: { input in try await step(input, kind, "日期") })
  }

  private static let evidenceField = Field(
    "files", "佐证文件", .file(isMany: true),
    hint: "照片、截图、文件等，\(UploadKind.acceptedInWords)。检查通过以后，能看整改经过的人可以打开。", isOptional: true)

  private static func step(_ input: OfficeInput, _ kind: ProblemStep.Kind, _ label: String) async throws {
    guard input.form.fileFaults.isEmpty else { throw CaseFaults(input.form.fileFaults) }
    try await input.registry.stepProblem(
      input.id, kind, on: try input.day("day", label), words: try input.short("note", kind.wordsLabel),
      evidence: input.form.files("files").map { NewEvidence($0.stored, name: $0.name) }, of: input.organ, by: input.by,
      expecting: input.version, at: input.now)
  }

  private static func plan(_ problem: Problem?, _ directory: Directory) -> [Field] {
    let offices = directory.openOffices.map { Choice("office/\($0.id.rawValue)", $0.name) }
    let people = directory.staff.map { Choice("person/\($0.id.rawValue)", $0.name) }
    return [
      Field("measure", "整改措施", .lines(3), hint: "写明做什么；年度报告第五部分引用这句话。", value: problem?.measure ?? ""),
      Field(
        "owner", "整改责任", .select([Choice("", "请选择科室或者人员")] + offices + people), value: problem?.owner.code ?? ""),
      Field("due", "整改期限", .day, value: problem?.due.description ?? "", isShort: true),
    ]
  }

  private static func owner(_ input: OfficeInput) throws(CaseFaults) -> ProblemOwner {
    guard let owner = ProblemOwner(code: input["owner"]) else { throw CaseFaults("owner", "请选择负责整改的科室或者人员。") }
    return owner
  }

  private static func found(_ input: OfficeInput) async throws -> Problem {
    let all = try await input.registry.problems(of: input.organ, for: input.viewed.viewer)
    guard let found = all.first(where: { $0.id == input.id }) else { throw PageRefusal.notFound }
    return found.entry
  }

  private static func directory(_ input: OfficeInput) async throws -> Directory {
    try await input.registry.directory(of: input.organ)
  }

  private static func facts(_ problem: Problem) -> [(String, Markup)] {
    [
      ("存在的问题", "\(problem.words)"), ("整改措施", "\(problem.measure)"),
      ("整改期限", "\(problem.due.chineseWithWeekday)"), ("整改情况", "\(problem.state.chinese)"),
    ]
  }

  private static let place: @Sendable (any RuleRefusal) -> String = { refusal in
    switch refusal as? ProblemFault {
    case .wordsMissing: "words"
    case .measureMissing: "measure"
    case .dueBeforeFound: "due"
    default: (refusal as? ProblemRefusal) == .fileUsed ? "files" : ""
    }
  }
}

extension ProblemOwner {
  /// As a form sends it.
  fileprivate var code: String {
    switch self {
    case .office(let id): "office/\(id)"
    case .person(let id): "person/\(id)"
    }
  }

  fileprivate init?(code: String) {
    let parts = code.split(separator: "/", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "office": self = .office(OfficeID(parts[1]))
    case "person": self = .person(PersonID(parts[1]))
    default: return nil
    }
  }
}
