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

  /// Who has signed, and whose turn it is.
  var ladder: Markup {
    let review = opened.item.review
    guard review.rounds > 0 else { return "" }
    let steps = review.ladder.steps.enumerated().map { index, step -> StepList.Step in
      if let signature = review.signatures.first(where: { $0.step == index }), review.state != .open {
        let principal = signature.onBehalfOf.map { "，代\(opened.directory.name(of: $0))" } ?? ""
        let paper = signature.paper.map { "，\($0.signedOn.chinese)线下签批" } ?? ""
        return StepList.Step(
          step.name, .done, detail: opened.directory.name(of: signature.signer) + principal + paper)
      }
      if review.state == .waiting(step: index) {
        let names = opened.directory.holders(of: step.role).map(\.name).joined(separator: "、")
        return StepList.Step(step.name, .now, detail: names)
      }
      return StepList.Step(step.name, .waiting, detail: "")
    }
    return "<h2>审核流程</h2>\n\(returned)\(StepList(steps).markup)"
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
