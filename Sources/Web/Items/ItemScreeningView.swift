import Disclosure
import Documents
import Registry

extension OpenedItem {
  /// 内容筛查 of the newest revision and its attachments, worst first.
  func screening() async throws -> [ScreeningNote] {
    guard let text = file.text else { return [] }
    let phrases = try await visit.registry.phrases()
    var notes = text.findings(organ: directory.organName, by: phrases.screening)
      .map { ScreeningNote($0, isMaskable: true) }
    notes += try await alike(text)
    notes += try await deadLinks(in: text)
    for attachment in text.attachments {
      guard let stored = try await visit.registry.itemAttachment(attachment.file, of: id, for: viewer) else {
        notes.append(.unread(attachment.name, "文件还没有通过检查，请稍后再试。"))
        continue
      }
      if attachment.isPicture { continue }
      notes += await visit.site.screenAttachment(
        try visit.registry.files.contents(of: stored), attachment.name, phrases)
    }
    return notes.worstFirst
  }

  /// 近似重复, of the items of the same organ.
  private func alike(_ text: ItemText) async throws -> [ScreeningNote] {
    try await visit.registry.likeItems(to: id, saying: text, for: viewer).map { like in
      let standing = like.published.map { "\($0.chinese)发布" } ?? like.state.chinese
      return .alike(like.id, percent: like.percent, title: like.title, standing: standing)
    }
  }

  /// Of those found in what is public, the ones that the text still has.
  private func deadLinks(in text: ItemText) async throws -> [ScreeningNote] {
    let addresses = Set(text.body.webAddresses)
    guard item.published != nil, !addresses.isEmpty else { return [] }
    return try await visit.registry.deadLinks(of: id).filter { addresses.contains($0.address) }.map {
      .deadLink($0.address, outcome: $0.outcome.chinese, since: $0.since.day)
    }
  }

  /// Those for which a reason was given with an earlier step.
  var explainedKeys: Set<String> {
    Set(file.events.flatMap { ($0.details[.screenedKeys] ?? "").split(separator: "\n").map(String.init) })
  }
}

/// 筛查结果: findings first, each with its excerpt and the ways out.
struct ItemScreeningView {
  let opened: OpenedItem
  let notes: [ScreeningNote]

  private var explained: Set<String> { opened.explainedKeys }

  var blocks: Bool { notes.contains { $0.severity == .blocking } }

  /// Asked of whoever goes on although something was found that nobody explained yet.
  var field: Field? {
    guard !blocks, notes.contains(where: { $0.severity == .needsReason && !explained.contains($0.key) }) else {
      return nil
    }
    return Field(
      "screeningReason", ItemDetail.screeningReason.chinese, .lines(2), hint: "“须说明理由”的各处，在这里一并说明为什么可以公开。")
  }

  var markup: Markup {
    guard !notes.isEmpty else {
      return "<h2>内容筛查</h2>\n\(Notice(.green, "<p>没有发现问题；内容是否属实、是否应当公开，仍由审核人判断。</p>").markup)"
    }
    var cards = Markup()
    cards.append(notes) { note in
      let isExplained = note.severity == .needsReason && explained.contains(note.key)
      let tone: Tone =
        switch note.severity {
        case .blocking: .red
        case .needsReason: isExplained ? .neutral : .amber
        case .hint: .neutral
        }
      let excerpt =
        note.marked.isEmpty
        ? nil : FindingCard.Excerpt(before: note.before, marked: note.marked, after: note.after)
      return FindingCard(
        isExplained ? "已说明理由" : note.severity.chinese, tone, note.sentence, excerpt: excerpt,
        ways: note.other.map { "<p><a href=\"\(Links.item($0))\">打开那一条信息</a></p>" } ?? ""
      ).markup
    }
    return "<h2>内容筛查</h2>\n\(cards)\(mask)"
  }

  /// 一键遮盖, for who may edit.
  private var mask: Markup {
    guard notes.contains(where: \.isMaskable), opened.steps[.editItem]?.isAllowed == true else { return "" }
    return Form(
      "\(opened.address)/mask", opened.visit, button: "一键遮盖个人信息",
      body: "\(ItemStepPage.hidden(opened, nil))<p class=\"hint\">把上面能够遮盖的号码和地址按规定遮盖，保存为新的修改稿；附件不改动。</p>"
    ).markup
  }
}

/// 一键遮盖: a new revision with what was found masked.
enum ItemMaskPage {
  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedItem(visit)
    if case .role(let roles) = opened.steps[.editItem]?.refusal { throw PageRefusal.forbidden(.editItem, roles) }
    let input = try ItemInput(opened)
    guard let text = opened.file.text else { throw PageRefusal.notFound }
    let masked = text.masked(text.findings(organ: opened.directory.organName))
    do {
      guard masked != text else { throw ItemActionRefusal.rule(.sameRevision) }
      _ = try await visit.registry.reviseItem(
        input.step, try NewRevision(masked, uploads: [], in: visit.registry), under: opened.rules)
      return .seeOther("\(opened.address)?done=\(OfficeAction.editItem.rawValue)")
    } catch let refusal as ItemActionRefusal {
      if refusal == .stale { throw PageRefusal.stale(address: opened.address) }
      let body: Markup =
        "\(Notice(.amber, "<p>\(refusal.sentence)</p>").markup)<p><a href=\"\(opened.address)\">返回信息</a></p>"
      return .again(Page("一键遮盖", face: .office, body: "<h1>一键遮盖</h1>\n\(body)"))
    }
  }
}
