import Disclosure
import Documents
import Registry

/// 一个问题: what it is, what is done about it by whom and by when, each step that was taken, and what may be done next.
enum ProblemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let id = try visit.part("id")
    let all = try await visit.registry.problems(of: viewed.organ.id, for: viewed.viewer)
    guard let found = all.first(where: { $0.id == id }) else { throw PageRefusal.notFound }
    let directory = try await visit.registry.directory(of: viewed.organ.id)
    let evidence = try await EvidenceList(of: id, viewed)
    let changes = try await visit.registry.problemChanges(of: id, in: viewed.organ.id, for: viewed.viewer)
    var reasons = Markup()
    reasons.append(changes) { "<li>\($0.at.day.description)，\($0.kind.chinese)：\($0.reason ?? "")</li>" }
    let changed: Markup = changes.isEmpty ? "" : "<h2>变更的理由</h2>\n<ul>\(reasons)</ul>\n"
    return .page(
      viewed.page(
        "存在的问题和整改", width: .reading, trail: [Crumb("存在的问题", viewed.address(Links.problems))],
        body: """
          \(viewed.done)\(FactList(facts(found.entry, viewed, directory)).markup)\(doors(found, viewed))\
          \(steps(found.entry, directory, evidence))\(changed)
          """))
  }

  private static func facts(
    _ problem: Problem, _ viewed: ViewedOrgan, _ directory: Directory
  ) -> [(String, Markup)] {
    [
      ("存在的问题", "\(problem.words)"), ("发现日期", "\(problem.found.chineseWithWeekday)"),
      ("来源", "\(problem.source.chinese)"), ("整改措施", "\(problem.measure)"),
      ("整改责任", "\(problem.owner.name(in: directory))"), ("整改期限", "\(problem.due.chineseWithWeekday)"),
      ("整改情况", ProblemMark(problem, on: viewed.today).markup),
    ]
  }

  private static func doors(_ found: RegisteredProblem, _ viewed: ViewedOrgan) -> Markup {
    let id = [("id", found.id)]
    let mayReview = found.entry.declarer != viewed.viewer.person.rawValue
    switch found.entry.state {
    case .closed: return ""
    case .declared:
      let review =
        mayReview
        ? viewed.form("problem-review", "复核整改", id)
        : (viewed.may(.reviewProblems) ? "由另一人复核" as Markup : "")
      return doorLinks([review, viewed.form("problem-withdraw", "撤销", id)])
    case .open, .returned:
      return doorLinks([
        viewed.form("problem-declare", "报告完成整改", id), viewed.form("problem-progress", "登记进展", id),
        viewed.form("problem-plan", "变更措施、责任、期限", id), viewed.form("problem-withdraw", "撤销", id),
      ])
    }
  }

  private static func steps(_ problem: Problem, _ directory: Directory, _ evidence: EvidenceList) -> Markup {
    guard !problem.steps.isEmpty else { return EmptyState("还没有登记整改进展。").markup }
    let table = DataTable(
      "整改经过", ["日期", "事项", "内容", "办理人"].map { .init($0) },
      rows: problem.steps.enumerated().map { index, step in
        let name = step.by == "console" ? "命令行" : directory.name(of: PersonID(step.by))
        let files = evidence.markup(from: (index + 1)...(index + 1))
        return [unbroken(step.day.description), unbroken(step.kind.chinese), "\(step.words)\(files)", "\(name)"]
      }, showsCaption: true)
    return table.markup
  }

  /// 佐证文件, once its check has released it; for who may read what is written at the steps.
  @Sendable static func file(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let id = try visit.part("id")
    guard let address = Digest(hex: try visit.part("file")),
      let evidence = try await EvidenceList(of: id, viewed).files.first(where: { $0.file == address })
    else { throw PageRefusal.notFound }
    if let sentence = FileStateWords(evidence.state).refusal {
      throw PageRefusal.fileHeld(sentence: sentence, address: viewed.address(Links.problem(id)))
    }
    let stored = try await visit.registry.problemEvidence(
      address, of: id, in: viewed.organ.id, for: viewed.viewer)
    guard let stored else { throw PageRefusal.notFound }
    return .download(
      try visit.registry.files.contents(of: stored), name: evidence.name, type: "application/octet-stream")
  }
}

/// 佐证文件 of a problem, each beside the step with which it came.
struct EvidenceList {
  let files: [ProblemEvidence]
  private let id: String
  private let viewed: ViewedOrgan

  init(of id: String, _ viewed: ViewedOrgan) async throws {
    (self.id, self.viewed) = (id, viewed)
    files = try await viewed.registry.problemEvidence(of: id, in: viewed.organ.id, for: viewed.viewer)
  }

  var isEmpty: Bool { files.isEmpty }

  /// Of the steps in `steps`; nothing where none came.
  func markup(from steps: ClosedRange<Int>) -> Markup {
    let files = files.filter { steps.contains($0.step) }
    guard !files.isEmpty else { return "" }
    var items = Markup()
    items.append(files) { file in
      let address = viewed.address(Links.problemEvidence(file.file, of: id))
      return "<li>\(FileStateWords(file.state).link(file.name, to: address))</li>"
    }
    return "<ul class=\"plain-lines\">\(items)</ul>"
  }
}
