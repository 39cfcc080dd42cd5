package import Disclosure
package import Documents

/// 文书内容, as it is typed in or mended on the page of a letter.
package struct LetterValues: Hashable, Sendable {
  /// 文号; empty for a draft.
  package var number: String
  package var day: Day
  package var fields: [LetterField: String]

  package init(number: String = "", day: Day, fields: [LetterField: String] = [:]) {
    self.number = number
    self.day = day
    self.fields = fields
  }

  func text(_ field: LetterField) -> String { fields[field] ?? "" }
  func day(_ field: LetterField) -> Day? { Day(iso: text(field)) }
  /// 收件人, whether a person or an organization; nil while nobody said.
  var isOrganization: Bool? { AddresseeKind(rawValue: text(.addresseeKind)).map { $0 == .organization } }
  func count(_ field: LetterField) -> Int { Int(text(field)) ?? 0 }

  var issue: LetterIssue { number.isEmpty ? .draft(on: day) : .issued(number: number, on: day) }
}

extension LetterSource {
  /// What the case itself says for a letter.
  package func values(of letter: CaseLetter) -> LetterValues {
    let entry = entry(of: letter)
    var values = LetterValues(day: entry?.event.day ?? today)
    for field in letter.kind.fields { values.fields[field] = text(field, letter.kind, entry) }
    return values
  }

  private func text(_ field: LetterField, _ kind: CaseLetter.Kind, _ entry: CaseEntry?) -> String? {
    let details = entry?.details ?? [:]
    switch field {
    case .supplementItems: return details[.supplementText]
    case .supplementHow: return "请写明上述事项，以书面形式\(handIn)。"
    case .extensionReason: return details[.extensionReason]
    case .addressee:
      return kind == .disclosure ? thirdParty?.details[.consultationAddressee] : details[.consultationAddressee]
    // What was written for the other side; the applicant's own title may hold names.
    case .information:
      let asked = kind == .disclosure ? thirdParty?.details[.consultationText] : details[.consultationText]
      return asked ?? file.application[.informationTitle]
    case .feePayment: return settings.payment
    case .opinionTo: return "以书面形式\(handIn)。"
    default: return figure(field, entry)
    }
  }

  private func figure(_ field: LetterField, _ entry: CaseEntry?) -> String? {
    switch (field, entry?.event.what) {
    case (.supplementDeadline, .supplementAsked(let until)): until.description
    case (.supplementDeadline, _): item.calendar.workingDay(15, after: today)?.description
    case (.newDue, .delayedReply(let until)): until.description
    case (.newDue, .extended): entry.flatMap { after($0.number)?.period(today: nil)?.due?.description }
    case (.noticeDay, _): lapsed(entry) == .notSupplemented ? item.supplement?.asked.description : nil
    case (.noticeDeadline, _):
      lapsed(entry) == .notSupplemented
        ? item.supplement?.until.description : item.fees.last?.payBy(in: item.calendar).description
    case (.feeBasis, .feeNoticed(let basis, _, _, _)): basis.rawValue
    case (.feeQuantity, .feeNoticed(_, let quantity, _, _)): String(quantity)
    case (.feeAlready, .feeNoticed(.pages, _, _, _)): "0"
    case (.feeAlready, .feeNoticed(.items, _, _, .some(let already))): String(already)
    case (.feeAlready, _): itemsBefore.map { String($0) }
    default: nil
    }
  }

  /// Where papers are handed in.
  private var handIn: String {
    settings.contact.map { "送交\($0.office)（地址：\($0.address)，电话：\($0.phone)）" } ?? "送交本机关"
  }

  private var thirdParty: CaseEntry? { entries(of: .thirdParty).last }
}
