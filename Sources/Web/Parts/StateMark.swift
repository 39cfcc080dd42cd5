package import Documents

/// 状态色: what a state means for whoever works; never shown without a word.
package enum Tone: String, Sendable, CaseIterable {
  /// Overdue or blocking.
  case red
  /// Soon, or needs a reason.
  case amber
  /// Done.
  case green
  case neutral
}

/// 状态: a word with its colour.
package struct StateMark {
  let word: String
  let tone: Tone

  package init(_ word: String, _ tone: Tone) {
    self.word = word
    self.tone = tone
  }

  package var markup: Markup { "<span class=\"state \(tone.rawValue)\">\(word)</span>" }
}

/// 提示: something to know before going on, or what was done.
package struct Notice {
  let tone: Tone
  let body: Markup

  package init(_ tone: Tone = .neutral, _ body: Markup) {
    self.tone = tone
    self.body = body
  }

  package var markup: Markup {
    let style: Markup = tone == .neutral ? "" : " \(tone.rawValue)"
    return "<div class=\"notice\(style)\">\(body)</div>\n"
  }
}
