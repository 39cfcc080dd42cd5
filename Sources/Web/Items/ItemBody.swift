import Disclosure
import Documents
import Registry

/// 信息正文 as the office reads it: the same words, in the same order, as the public will.
struct ItemBody {
  let text: ItemText
  /// The addresses of files; nil where they are not to be opened.
  let address: (String) -> String?
  let states: [String: FileState]

  var markup: Markup {
    """
    <article class="card item-text">\(text.body.markup(picture: address))\(attachments)</article>

    """
  }

  var attachments: Markup {
    guard !text.attachments.isEmpty else { return "" }
    var items = Markup()
    items.append(text.attachments.enumerated()) { index, attachment in
      let state = states[attachment.file] ?? .checking
      let link: Markup =
        if state.isReleased, let address = address(attachment.file) {
          "<a href=\"\(address)\">\(attachment.name)</a>"
        } else { "\(attachment.name)" }
      return """
        <li>附件\(index + 1)：\(link) <span class="quiet">\(Bytes(attachment.size).words)</span>\(FileStateWords(state).mark)</li>

        """
    }
    return "<h2>附件</h2>\n<ul class=\"attachments\">\(items)</ul>\n"
  }
}

/// 信息的要素: names and values, blank ones left out.
struct ItemFacts {
  let text: ItemText
  let columns: ColumnNames

  /// What everybody may know.
  var open: [(String, Markup)] {
    var facts: [(String, String)] = [
      ("栏目", columns.path(text.column)), ("文号", text.documentNumber), ("成文日期", text.formed.chinese),
      ("体裁", text.genre.chinese), ("主题", text.topic.chinese), ("组配", text.combination),
      ("关键词", text.keywords.joined(separator: "；")),
      ("联合发文", text.jointIssuers.joined(separator: "、")),
    ]
    if text.source != .made { facts.append(("来源", "\(text.source.chinese)：\(text.origin)")) }
    if let from = text.effectiveFrom { facts.append(("施行日期", from.chinese)) }
    if let through = text.effectiveThrough { facts.append(("有效期至", through.chinese)) }
    facts.append(("内容概述", text.summary))
    return facts.filter { !$0.1.isEmpty }.map { fact -> (String, Markup) in (fact.0, "\(fact.1)") }
  }

  /// And what the office asks itself.
  var office: [(String, Markup)] {
    let attribute = [text.attribute.chinese, text.attribute.basis ?? "", text.attributeReason].filter { !$0.isEmpty }
    let checks = DraftCheck.allCases.filter(text.checks.contains).map(\.chinese)
    let channels = ReleaseChannel.allCases.filter(text.channels.contains).map(\.chinese)
    var facts: [(String, String)] = [("公开属性", attribute.joined(separator: "，"))]
    facts.append(("拟公开渠道", channels.joined(separator: "、")))
    facts.append(("拟稿核对", checks.joined(separator: "、")))
    if text.isNormative { facts.append(("行政规范性文件", "是")) }
    if let day = text.notBefore { facts.append((ItemField.notBefore.chinese, day.chinese)) }
    return open + facts.filter { !$0.1.isEmpty }.map { fact -> (String, Markup) in (fact.0, "\(fact.1)") }
  }
}
