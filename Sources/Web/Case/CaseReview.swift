import Disclosure
import Documents
import Registry

/// 审核: what a reviewer reads, on a phone as well: the findings, then the text, then how far it has come.
struct CaseReview {
  let opened: OpenedCase

  init(_ opened: OpenedCase) { self.opened = opened }

  /// Findings first, then the text.
  var markup: Markup {
    guard let draft = opened.file.draft else { return "" }
    return "\(findings)<h2>答复正文</h2>\n\(text(of: draft))\(ladder)"
  }

  var findings: Markup {
    let concerns = opened.concerns
    guard !concerns.isEmpty else {
      return "<h2>签发前检查</h2>\n\(Notice(.green, "<p>没有发现需要改正的问题；事实和理由仍由审核人判断。</p>").markup)"
    }
    var cards = Markup()
    cards.append(concerns) { concern in
      let tone: Tone =
        switch concern.severity {
        case .block: .red
        case .reason: .amber
        case .hint: .neutral
        }
      return FindingCard(concern.severity.chinese, tone, concern.sentence).markup
    }
    return "<h2>签发前检查</h2>\n\(cards)"
  }

  func text(of draft: CaseDraft) -> Markup {
    var paragraphs = Markup()
    paragraphs.append(draft.text.split(separator: "\n")) { "<p>\($0)</p>" }
    return """
      <article class="card reply-text"><h3>\(draft.disposition.chinese)</h3>\(paragraphs)\
      <p class="hint">\(opened.directory.name(of: draft.author))拟写于 \(draft.day.chinese)，校验码 \
      <span class="code">\(draft.digest.prefix(12))</span></p></article>

      """
  }

  var ladder: Markup {
    let list = LadderList(review: opened.item.review, directory: opened.directory).markup
    return list.map { "<h2>审核流程</h2>\n\(returned)\($0)" } ?? ""
  }

  /// The reason is told by the event: the case itself holds that there was one.
  private var returned: Markup {
    guard opened.item.review.returnReason != nil else { return "" }
    let reasons = opened.file.events.compactMap { entry -> String? in
      if case .review(.returned(_, let reason)) = entry.event.what { reason } else { nil }
    }
    return reasons.last.map { Notice(.amber, "<p>已退回修改：\($0)</p>").markup } ?? ""
  }
}
