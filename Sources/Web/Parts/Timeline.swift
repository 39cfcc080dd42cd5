package import Disclosure
package import Documents

/// 办理经过: what happened, the newest last.
package struct Timeline {
  package struct Entry: Sendable {
    let day: Day
    /// `09:30`, where the minute is known.
    let clock: String?
    let words: String
    /// Who, and what else belongs to it.
    let detail: Markup

    package init(_ day: Day, clock: String? = nil, _ words: String, detail: Markup = "") {
      self.day = day
      self.clock = clock
      self.words = words
      self.detail = detail
    }
  }

  let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  package var markup: Markup {
    var items = Markup()
    items.append(entries) { entry in
      let clock: Markup = entry.clock.map { " \($0)" } ?? ""
      return """
        <li><time datetime="\(entry.day.description)">\(entry.day.chineseWithWeekday)\(clock)</time>\
        <strong>\(entry.words)</strong> \(entry.detail)</li>

        """
    }
    return "<ol class=\"timeline\">\(items)</ol>\n"
  }
}
