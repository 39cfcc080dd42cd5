import Disclosure
import Documents
import Registry

/// 一件复议诉讼: left the story, right what is due and what may be done next.
enum DisputePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedDispute(visit)
    let (viewed, file) = (opened.viewed, opened.file)
    let body: Markup = """
      <p>\(DisputeStageMark(file.dispute.stage).markup) <span class="quiet">\(file.registration.body)</span></p>
      \(viewed.done)\(warning(file))<div class="columns case">
      <aside aria-label="期限和办理">\(DisputeDueCard(opened: opened).markup)\(DisputeNextSteps(opened: opened).markup)</aside>
      <div><h2>案件</h2>
      \(FactList(opened.facts).markup)\(table(opened))<h2>办理经过</h2>
      \(Timeline(opened.timeline).markup)\(documents(opened))</div></div>

      """
    return .page(
      viewed.page(
        "\(file.registration.kind.chinese) \(file.registration.number)",
        trail: [Crumb("复议诉讼", viewed.address(Links.disputes))], body: body))
  }

  private static func warning(_ file: DisputeFile) -> Markup {
    file.dispute.warning.map { Notice(.amber, "<p>\($0)</p>").markup } ?? ""
  }

  /// In which cell of 表四 it stands in each year.
  private static func table(_ opened: OpenedDispute) -> Markup {
    let table = DataTable(
      "计入表四", [.init("年度"), .init("栏目"), .init("为什么")],
      rows: opened.standings.map { year, standing in
        let address = opened.viewed.address(Links.disputeTable, [("year", String(year.year))])
        let cell = standing.column.map { "\(standing.group.label)：\($0.label)" } ?? "不计"
        return [
          "<span class=\"nowrap\"><a href=\"\(address)\">\(year.year)年</a></span>", unbroken(cell),
          "\(standing.reason)",
        ]
      })
    return "<h2>计入表四</h2>\n\(table.markup)"
  }

  private static func documents(_ opened: OpenedDispute) -> Markup {
    let (viewed, file) = (opened.viewed, opened.file)
    let add = viewed.form("dispute-file", "添加材料", [("id", file.id.rawValue)])
    guard !file.documents.isEmpty else { return add.bytes.isEmpty ? "" : "<h2>材料</h2>\n\(doorLinks([add]))" }
    var items = Markup()
    items.append(file.documents) { document in
      let name: Markup =
        document.state.isReleased
        ? "<a href=\"\(viewed.address(Links.disputeFile(document, of: file.id)))\">\(document.name)</a>"
        : "\(document.name)"
      return """
        <li>\(name) <span class="quiet">\(document.added.chinese)，\(opened.name(of: document.author))</span>\
        \(FileStateWords(document.state).mark)</li>

        """
    }
    return "<h2>材料</h2>\n<ul>\(items)</ul>\n\(doorLinks([add]))"
  }

  @Sendable static func file(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedDispute(visit)
    guard let address = Digest(hex: try visit.part("file")),
      let document = opened.file.documents.first(where: { $0.file == address })
    else { throw PageRefusal.notFound }
    if let sentence = FileStateWords(document.state).refusal {
      throw PageRefusal.fileHeld(
        sentence: sentence, address: opened.viewed.address(Links.dispute(opened.file.id)))
    }
    let stored = try await visit.registry.disputeDocument(
      address, of: opened.file.id, in: opened.viewed.organ.id, for: opened.viewed.viewer)
    guard let stored else { throw PageRefusal.notFound }
    return .download(
      try visit.registry.files.contents(of: stored), name: document.name, type: "application/octet-stream")
  }
}

/// 期限: what is due and to come, each with why that day.
struct DisputeDueCard {
  let opened: OpenedDispute

  var markup: Markup {
    let dues = opened.file.dispute.dues(today: opened.viewed.today, in: opened.calendar)
    guard !dues.isEmpty || opened.file.dispute.suspension != nil else {
      return "<section class=\"card\"><h2>期限</h2><p>没有未到的期限。</p></section>\n"
    }
    var items = paused
    items.append(dues) { due in
      let mark = DisputeDueMark(due, today: opened.viewed.today, calendar: opened.calendar)
      let chip: Markup = due.kind.isDuty ? "<p>\(mark.chip)</p>" : ""
      return """
        <h3>\(due.task)</h3><p class="due-date">\(due.day.chineseWithWeekday)</p>\(chip)\
        <details><summary>为什么是这一天</summary><p>\(due.reason)</p></details>

        """
    }
    return "<section class=\"card\"><h2>期限</h2>\n\(items)</section>\n"
  }

  /// While a suspension lasts, no day can be said for the decision; the organ's own periods run on.
  private var paused: Markup {
    guard let suspension = opened.file.dispute.suspension else { return Markup() }
    return """
      <h3>审理中止</h3><p>\(suspension.from.chineseWithWeekday)起中止：\(suspension.ground.chinese)。</p>\
      <details><summary>为什么没有作出决定、裁判的日期</summary><p>中止期间不计入审理期限，恢复审理以后接着计算。\
      本机关提交答复、证据和重新答复的期限不因此停止。</p></details>

      """
  }
}

/// 下一步 of a dispute: the form of the step that is due, the others that may be taken, and why the rest may not.
struct DisputeNextSteps {
  let opened: OpenedDispute

  private static let steps: [(DisputeStep, form: String, words: String)] = [
    (.answer, "dispute-answer", "登记答复和举证"), (.decide, "dispute-decide", "登记结果"),
    (.setHearing, "dispute-hearing", "登记听证、开庭日期"), (.appeal, "dispute-appeal", "登记上诉"),
    (.answerAppeal, "dispute-appeal-answer", "登记对上诉的答辩"), (.redo, "dispute-redo", "登记重新答复"),
    (.suspend, "dispute-suspend", "登记中止审理"), (.resume, "dispute-resume", "登记恢复审理"),
    (.seekRetrial, "dispute-retrial-sought", "登记申请再审"), (.orderRetrial, "dispute-retrial", "登记再审"),
    (.changeProcedure, "dispute-ordinary", "登记转为普通程序"),
    (.extend, "dispute-extend", "登记延长审理期限"), (.note, "dispute-note", "添加备注"), (.void, "dispute-void", "作废登记"),
  ]

  private static let ofSuits: [DisputeStep] = [.appeal, .answerAppeal, .seekRetrial, .orderRetrial]

  var markup: Markup {
    let (viewed, file) = (opened.viewed, opened.file)
    guard viewed.may(.keepDisputes) else { return "" }
    let isReview = file.registration.kind == .reconsideration
    let fitting = Self.steps.filter { step in
      isReview ? !Self.ofSuits.contains(step.0) : step.0 != .changeProcedure && step.0 != .extend
    }
    var offers = fitting.map { step in
      NextSteps.Offer(
        words: step.words, address: viewed.address(DisputeForms.shelf.address(step.form), [("id", file.id.rawValue)]),
        refusal: file.dispute.refusal(of: step.0)?.sentence, isOthers: false)
    }
    if isReview, file.dispute.ending != nil { offers.append(suit) }
    let primary = first.flatMap { form in offers.first { $0.address.contains("/\(form)?") } }
    return NextSteps(offers: offers, primary: primary, waiting: "<p>\(waiting)</p>\n").markup
  }

  /// 复议后起诉 is a file of its own.
  private var suit: NextSteps.Offer {
    let pairs = [("kind", DisputeKind.suit.rawValue), ("after", opened.file.id.rawValue)]
    return NextSteps.Offer(
      words: "登记复议后的行政诉讼", address: opened.viewed.address(DisputeForms.shelf.address("dispute-add"), pairs),
      refusal: nil, isOthers: false)
  }

  private var first: String? {
    switch opened.file.dispute.stage {
    case .answering: "dispute-answer"
    case .secondInstance where opened.file.dispute.unansweredAppeal != nil: "dispute-appeal-answer"
    case .hearing, .secondInstance, .retrial: "dispute-decide"
    case .suspended: "dispute-resume"
    case .redoing: "dispute-redo"
    case .ended, .voided: nil
    }
  }

  private var waiting: String { opened.file.dispute.stage == .voided ? "本件登记已经作废。" : "现在没有到时间的步骤。" }
}
