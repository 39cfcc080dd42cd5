package import Disclosure

/// 延期答复告知书 (《条例》第三十三条第二款).
package struct ExtensionNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var reason: String
  package var oldDue: Day
  package var newDue: Day
  /// 最晚的日期: 20 working days after the old one; nil where the extension is on record, which was checked then.
  package var latest: Day?

  package init(
    _ facts: LetterFacts, _ request: RequestReference, reason: String, oldDue: Day, newDue: Day, latest: Day? = nil
  ) {
    self.facts = facts
    self.request = request
    self.reason = reason
    self.oldDue = oldDue
    self.newDue = newDue
    self.latest = latest
  }

  package var title: String { "政府信息公开申请延期答复告知书" }

  package var gaps: [LetterGap] {
    var gaps = facts.gaps + request.gaps
    if let gap = LetterGap.ifBlank(reason, .extensionReason) { gaps.append(gap) }
    if newDue <= oldDue { gaps.append(LetterGap(.newDue, .notLater)) }
    if let latest, newDue > latest { gaps.append(LetterGap(.newDue, .tooLate(latest))) }
    return gaps
  }

  package var rendered: Document {
    var body = request.paragraphs(facts.you)
    body += LetterText.paragraphs("该申请的答复期限于\(oldDue.chinese)届满。因\(LetterText.unended(reason))，不能在该期限内答复。")
    body += LetterText.paragraphs(
      "根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经政府信息公开工作机构负责人同意，延长答复期限，本机关将于\(newDue.chinese)前（含当日）作出答复。特此告知。")
    return Document(letter: title, facts, body: body)
  }
}
