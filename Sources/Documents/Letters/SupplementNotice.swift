package import Disclosure

/// 补正通知书 (《条例》第三十条): once, with every matter at once and a day until which it may be answered.
package struct SupplementNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  /// What is unclear or missing, a line each.
  package var items: String
  /// 指导和释明: how to mend it.
  package var how: String
  package var deadline: Day

  package init(_ facts: LetterFacts, _ request: RequestReference, items: String, how: String, deadline: Day) {
    self.facts = facts
    self.request = request
    self.items = items
    self.how = how
    self.deadline = deadline
  }

  package var title: String { "政府信息公开申请补正通知书" }

  package var gaps: [LetterGap] {
    var gaps = facts.gaps + request.gaps
    gaps += [LetterGap.ifBlank(items, .supplementItems), .ifBlank(how, .supplementHow)].compactMap(\.self)
    if deadline <= facts.issue.day { gaps.append(LetterGap(.supplementDeadline, .notLater)) }
    return gaps
  }

  package var rendered: Document {
    let you = facts.you
    var body = request.paragraphs(you)
    body += LetterText.paragraphs(
      "经审查，\(you)的申请内容不明确。根据《中华人民共和国政府信息公开条例》第三十条的规定，请\(you)对下列事项作出补正：")
    body += LetterText.list("需要补正的事项", items)
    body += LetterText.labelled("补正的方法", how)
    body += LetterText.paragraphs(
      "请\(you)于\(deadline.chinese)前（含当日）将补正材料送交本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。")
    return Document(letter: title, facts, body: body)
  }
}
