import Disclosure
import Documents
import Registry

/// 信息页 of the office: left the text and what happened to it, right what to do next.
enum ItemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedItem(visit)
    let isDone = OfficeAction(rawValue: visit.query["done"]) != nil
    let withdrawal = opened.file.state == .takenDown ? try await visit.registry.staticWithdrawal(of: opened.id) : nil
    return .page(page(opened, withdrawal, next: isDone ? try await nextToReview(opened) : nil))
  }

  /// 下一条等本人审核的信息, so that many are read one after the other.
  private static func nextToReview(_ opened: OpenedItem) async throws -> ItemSummary? {
    let filter = ItemFilter.waiting(
      for: opened.viewer, opened.visit.signedIn?.roles ?? [], opened.rules, on: opened.visit.today)
    let found = try await opened.visit.registry.items(for: opened.viewer, filter, count: 2)
    return found.lines.first { $0.id != opened.id }
  }

  /// 静态站: said to be gone only once its files are.
  private static func withdrawn(_ withdrawal: StaticWithdrawal?) -> Markup {
    switch withdrawal {
    case .done(let instant): Notice(.green, "<p>已从静态站撤下（北京时间 \(instant.inChina)）。</p>").markup
    case .waiting:
      Notice(.amber, "<p>还没有从静态站撤下，系统正在更新静态站。较长时间没有完成的，请告知系统管理员。</p>").markup
    case nil: ""
    }
  }

  private static func page(_ opened: OpenedItem, _ withdrawal: StaticWithdrawal?, next: ItemSummary?) -> Page {
    let number: Markup = opened.item.number.map { "<span class=\"code\">\($0)</span>　" } ?? ""
    let body: Markup = """
      <h1>\(opened.file.title)</h1>
      <p>\(number)\(ItemStateMark(opened.file.state, opened.item.review.dueStep?.role).markup)</p>
      \(done(opened, next))\(withdrawn(withdrawal))<div class="columns case">
      <aside aria-label="办理">\(ItemNextSteps(opened).markup)\(ladder(opened))\(paper(opened))</aside>
      <div>\(story(opened))</div></div>

      """
    return Page(
      opened.file.title, face: .office, width: .wide, trail: [Crumb("主动公开信息", Links.items)], body: body)
  }

  private static func paper(_ opened: OpenedItem) -> Markup {
    guard opened.file.text != nil else { return "" }
    return "<p class=\"no-print\"><a href=\"\(Links.reviewForm(opened.id))\">发布审核表</a></p>\n"
  }

  /// 办理结果: a sentence of what was done just now.
  private static func done(_ opened: OpenedItem, _ following: ItemSummary?) -> Markup {
    guard OfficeAction(rawValue: opened.visit.query["done"]) != nil, let last = opened.file.events.last,
      last.event.by == .person(opened.viewer.person)
    else { return "" }
    let next = opened.item.review.dueStep.map { "下一步：\($0.name)。" } ?? ""
    let address = following.map { Links.step(.passItem, of: $0.id) }
    let more: Markup =
      address.map { "<p>还有等您审核的信息：<a href=\"\($0)\">\(following?.title ?? "下一条")</a></p>" } ?? ""
    return Notice(.green, "<p>已办理：\(ItemWords(opened: opened).words(last.event.what))。\(next)</p>\(more)").markup
  }

  private static func story(_ opened: OpenedItem) -> Markup {
    guard let text = opened.file.text else {
      let destroyed: Markup =
        opened.file.isDestroyed ? Notice(.neutral, "<p>这条信息的文本和附件已经按决定销毁，只保留办理经过。</p>").markup : ""
      return "\(withdrawn(opened))\(destroyed)<h2>办理经过</h2>\n\(Timeline(entries(opened)).markup)"
    }
    let facts = FactList(ItemFacts(text: text, columns: opened.columns).office + place(opened)).markup
    return """
      \(withdrawn(opened))\(pending(opened))\(body(text, opened).markup)<h2>基本情况</h2>
      \(facts)\(releases(opened))<h2>办理经过</h2>
      \(Timeline(entries(opened)).markup)
      """
  }

  /// 撤下的原因, before all that happened is read through.
  private static func withdrawn(_ opened: OpenedItem) -> Markup {
    guard opened.file.state == .takenDown, let takeDown = opened.item.takeDown else { return "" }
    let entry = opened.file.events.last { if case .takenDown = $0.event.what { true } else { false } }
    let note: Markup = entry?.details[.takeDownNote].map { "<p>\(CasePage.lines($0))</p>" } ?? ""
    return Notice(
      .amber, "<p>\(takeDown.day.chinese)撤下：\(takeDown.reason.chinese)，公众已经看不到。</p>\(note)"
    ).markup
  }

  static func body(_ text: ItemText, _ opened: OpenedItem) -> ItemBody {
    ItemBody(text: text, address: { Links.file($0, of: opened.id) }, states: opened.file.attachments)
  }

  private static func place(_ opened: OpenedItem) -> [(String, Markup)] {
    var facts: [(String, Markup)] = []
    let office = opened.item.opening.office.map { opened.directory.name(of: $0) } ?? opened.directory.organName
    facts.append(("报送单位", "\(office)"))
    if let revision = opened.item.revision {
      facts.append(("拟稿人", "\(opened.directory.name(of: revision.author))"))
      facts.append(("稿件校验码", "<span class=\"code\">\(revision.digest.prefix(12))</span>"))
    }
    if let moment = opened.item.scheduled { facts.append(("定于", "\(moment.chinese) 发布")) }
    if let published = opened.item.published {
      facts.append(("发布日期", "\(published.day.chineseWithWeekday)"))
      if let day = published.correctedOn { facts.append(("更正日期", "\(day.chineseWithWeekday)")) }
      if opened.item.state.isPublic {
        facts.append(("公开页面", "<a href=\"\(Links.publicItem(opened.id))\">\(opened.file.published?.title ?? "")</a>"))
      }
    }
    if opened.item.validity != .inForce { facts.append(("有效性", "\(opened.item.validity.chinese)")) }
    return facts
  }

  /// Beside what is published, another text waits.
  private static func pending(_ opened: OpenedItem) -> Markup {
    guard opened.item.hasPendingRevision, let published = opened.item.published else { return "" }
    return Notice(
      .amber,
      """
      <p>下面是正在办理的更正稿；公众现在看到的仍是<a href="\(Links.revision(published.revision.digest, of: opened.id))">已发布的文本</a>。</p>
      """
    ).markup
  }

  /// 发布渠道: each once, with its day.
  private static func releases(_ opened: OpenedItem) -> Markup {
    guard !opened.item.releases.isEmpty else { return "" }
    let rows = opened.item.releases.map { release -> [Markup] in
      let entry = opened.file.events.last { entry in
        switch entry.event.what {
        case .released(let own), .backfilled(_, let own): own == release
        default: false
        }
      }
      return [
        "\(release.channel.chinese)\(release.isBackfilled ? " \(StateMark("补录", .neutral).markup)" as Markup : "")",
        "\(release.day.description)", "\(entry?.details[.releaseAddress] ?? "")",
      ]
    }
    return "<h2>发布渠道</h2>\n\(DataTable("发布渠道", [.init("渠道"), .init("日期"), .init("地址或者位置")], rows: rows).markup)"
  }

  private static func entries(_ opened: OpenedItem) -> [Timeline.Entry] {
    let words = ItemWords(opened: opened)
    return opened.file.events.map { entry in
      let (what, who) = (words.words(entry.event.what), opened.name(of: entry.event.by))
      var detail: Markup = what.contains(who) ? "" : "<span class=\"quiet\">\(who)</span>"
      if case .revised(let revision) = entry.event.what, revision.digest != opened.item.revision?.digest {
        detail += " <a href=\"\(Links.revision(revision.digest, of: opened.id))\">查看这一稿</a>"
      }
      for text in ItemDetail.allCases.filter({ ![.scanName, .releaseAddress, .screenedKeys].contains($0) }).compactMap({
        entry.details[$0]
      }) {
        detail += "<blockquote>\(CasePage.lines(text))</blockquote>"
      }
      // What is recorded on a later day has no minute of its own.
      let clock = entry.recorded.day == entry.event.day ? entry.recorded.clock : nil
      return Timeline.Entry(entry.event.day, clock: clock, what, detail: detail)
    }
  }

  /// Who has signed, and whose turn it is.
  static func ladder(_ opened: OpenedItem) -> Markup {
    let opinions = opened.file.events.reduce(into: [ReviewSignature: String]()) { found, entry in
      if case .review(.passed(let signature)) = entry.event.what { found[signature] = entry.details[.opinion] }
    }
    let list = LadderList(review: opened.item.review, directory: opened.directory, opinions: opinions).markup
    guard let steps = coming(opened) ?? list else { return "" }
    return "<section class=\"card\"><h2>审核流程</h2>\n\(steps)\(ground(opened))</section>\n"
  }

  /// The ladder that a draft would go up today; nil when a text is in review or passed.
  private static func coming(_ opened: OpenedItem) -> Markup? {
    let item = opened.item
    guard item.review.state == .open, item.revision != nil, item.state == .drafting || item.hasPendingRevision else {
      return nil
    }
    let steps = opened.item.ladder(on: opened.visit.today).ladder.steps
    return StepList(steps.map { StepList.Step($0.name, .waiting, detail: "") }).markup
  }

  /// 适用哪个流程，为什么.
  private static func ground(_ opened: OpenedItem) -> Markup {
    let scope = opened.item.ladder(on: opened.visit.today).scope
    let words =
      scope == .all
      ? "适用本单位的审核流程：这个栏目和体裁没有另外设置。" : "适用\(scope.words(opened.columns))的审核流程（单位设置）。"
    let fixed = opened.item.review.state == .open ? "以送审之日的设置为准。" : "送审时确定，以后的设置不影响。"
    return "<p class=\"quiet\">\(words)\(fixed)</p>\n"
  }
}

/// 下一步: one primary step, the other allowed ones, and those that are refused, with the reason.
struct ItemNextSteps {
  let opened: OpenedItem

  init(_ opened: OpenedItem) { self.opened = opened }

  var markup: Markup {
    let shown = opened.steps.steps.filter { ItemForms.form(of: $0.action) != nil || $0.action == .editItem }
    let offers = shown.map { step in
      let isOthers = if case .role = step.refusal { true } else { false }
      return NextSteps.Offer(
        words: words(step.action), address: Links.step(step.action, of: opened.id), refusal: step.refusal?.sentence,
        isOthers: isOthers)
    }
    let primary = opened.steps.primary.map { Links.step($0, of: opened.id) }
    return NextSteps(offers: offers, primary: offers.first { $0.address == primary }, waiting: waiting).markup
  }

  /// What is published is corrected, not edited.
  private func words(_ action: OfficeAction) -> String {
    let isPublished = opened.item.published != nil
    return switch action {
    case .editItem: isPublished ? "拟写更正稿" : "修改"
    case .publishItem: isPublished ? "发布更正" : action.chinese
    default: action.chinese
    }
  }

  private var waiting: Markup {
    guard let due = opened.steps.due else { return "<p>现在没有要办理的步骤。</p>" }
    if due == .passItem, let words = opened.item.review.waiting(in: opened.directory) { return words }
    return "<p>等待“\(due.chinese)”。\(opened.steps[due]?.refusal?.sentence ?? "")</p>"
  }
}
