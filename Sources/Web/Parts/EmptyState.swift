package import Documents

/// 暂无内容: one sentence, and the next step.
package struct EmptyState {
  let sentence: String
  let next: (label: String, address: String)?

  package init(_ sentence: String, next: (label: String, address: String)? = nil) {
    self.sentence = sentence
    self.next = next
  }

  package var markup: Markup {
    let step: Markup = next.map { "<p><a href=\"\($0.address)\">\($0.label)</a></p>" } ?? ""
    return "<div class=\"empty\"><p>\(sentence)</p>\(step)</div>\n"
  }
}
