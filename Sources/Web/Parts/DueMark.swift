package import Disclosure
package import Documents

/// 期限标签, as a mark: its words say all, the colour repeats it.
package struct DueMark {
  let chip: DueChip

  package init(_ chip: DueChip) { self.chip = chip }

  package var markup: Markup {
    let tone = Tone(chip.tone)
    let day: Markup = chip.day.map { " title=\"\($0.chineseWithWeekday)\"" } ?? ""
    return "<span class=\"due \(tone.rawValue)\"\(day)>\(chip.text)</span>"
  }
}

extension Tone {
  init(_ tone: DueChip.Tone) {
    self =
      switch tone {
      case .red: .red
      case .amber: .amber
      case .green: .green
      case .plain: .neutral
      }
  }
}
