import Disclosure
import Documents
import Registry

/// 附件: handed out once its check has released it; pictures are shown, all else is kept.
enum ItemFilePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedItem(visit)
    let file = try visit.part("file")
    guard let attachment = opened.file.text?.attachment(file) ?? opened.file.published?.attachment(file) else {
      throw PageRefusal.notFound
    }
    if let state = opened.file.attachments[file], let sentence = FileStateWords(state).refusal {
      throw PageRefusal.fileHeld(sentence: sentence, address: opened.address)
    }
    guard let stored = try await visit.registry.itemAttachment(file, of: opened.id, for: opened.viewer) else {
      throw PageRefusal.notFound
    }
    return try answer(visit.registry.files.contents(of: stored), attachment)
  }

  /// A picture stands in the page; nothing else is opened by the browser.
  static func answer(_ bytes: [UInt8], _ attachment: ItemAttachment) -> Answer {
    guard ["image/png", "image/jpeg"].contains(attachment.type) else {
      return .download(bytes, name: attachment.name, type: "application/octet-stream")
    }
    return .bytes(bytes, type: attachment.type)
  }
}

/// 以前的一稿.
enum ItemRevisionPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedItem(visit)
    let digest = try visit.part("file")
    guard let text = try await visit.registry.revision(digest, of: opened.id, for: opened.viewer) else {
      throw PageRefusal.notFound
    }
    let names = text.attachments.map(\.name).joined(separator: "、")
    let attachments: Markup = names.isEmpty ? "" : "<p>附件：\(names)</p>\n"
    let facts = FactList(ItemFacts(text: text, columns: opened.columns).office).markup
    let changes: Markup =
      if let now = opened.file.text, opened.item.revision?.digest != digest {
        """
        <h2>与现在的文本对照</h2>
        \(ItemDifferenceView(difference: ItemDifference(from: text, to: now, column: opened.columns.path)).markup)
        """
      } else { "" }
    return .page(
      Page(
        "以前的一稿", face: .office, trail: [Crumb("主动公开信息", Links.items), Crumb(opened.file.title, opened.address)],
        body: """
          <h1>\(text.title)</h1>
          <p class="hint">这是校验码为 <span class="code">\(digest.prefix(12))</span> 的一稿，不是现在的文本。</p>
          <article class="card item-text">\(text.body.markup { _ in nil })</article>
          \(attachments)\(facts)\(changes)
          """))
  }
}
