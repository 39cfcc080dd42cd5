package import Disclosure

/// 说明理由告知书 (《条例》第三十五条): asked of one whose applications are clearly beyond reason in number.
package struct ReasonsNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var period: String
  package var count: Int
  package var deadline: Day

  package init(_ facts: LetterFacts, _ request: RequestReference, period: String, count: Int, deadline: Day) {
    self.facts = facts
    self.request = request
    self.period = period
    self.count = count
    self.deadline = deadline
  }

  package var title: String { "政府信息公开申请说明理由告知书" }

  package var gaps: [LetterGap] {
    var gaps = facts.gaps + request.gaps
    if let gap = LetterGap.ifBlank(period, .countedPeriod) { gaps.append(gap) }
    if count < 1 { gaps.append(LetterGap(.requestCount, .notACount)) }
    if deadline <= facts.issue.day { gaps.append(LetterGap(.supplementDeadline, .notLater)) }
    return gaps
  }

  package var rendered: Document {
    let you = facts.you
    var body = request.paragraphs(you)
    body += LetterText.paragraphs(
      "经统计，\(LetterText.unended(period))，\(you)向本机关提出政府信息公开申请\(count)件，数量、频次明显超过合理范围。根据《中华人民共和国政府信息公开条例》第三十五条的规定，请\(you)于\(deadline.chinese)前（含当日）向本机关书面说明理由。"
    )
    body += LetterText.paragraphs("本机关认为申请理由不合理的，不予处理；认为申请理由合理，但是无法在规定的期限内答复的，将确定并告知延迟答复的合理期限。")
    return Document(letter: title, facts, body: body)
  }
}

/// 延迟答复告知书 (《条例》第三十五条): the reasons hold, and a reasonable period is set.
package struct DelayedReplyNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var newDue: Day

  package init(_ facts: LetterFacts, _ request: RequestReference, newDue: Day) {
    self.facts = facts
    self.request = request
    self.newDue = newDue
  }

  package var title: String { "政府信息公开申请延迟答复告知书" }

  package var gaps: [LetterGap] {
    let late = newDue <= facts.issue.day ? [LetterGap(.newDue, .notLater)] : []
    return facts.gaps + request.gaps + late
  }

  package var rendered: Document {
    let you = facts.you
    let body =
      request.paragraphs(you)
      + LetterText.paragraphs(
        "\(you)说明的申请理由合理，但是本机关无法在《中华人民共和国政府信息公开条例》第三十三条规定的期限内答复。根据该条例第三十五条的规定，本机关确定于\(newDue.chinese)前（含当日）作出答复。特此告知。")
    return Document(letter: title, facts, body: body)
  }
}
