import Disclosure
package import Documents

/// 制作文书: a letter filled from the case and from what was typed in.
extension LetterSource {
  package func letter(_ letter: CaseLetter, _ values: LetterValues) -> (any Letter)? {
    switch letter.kind {
    case .acknowledgement: acknowledgement
    case .period:
      file.period.map { PeriodExplanation(letterhead: head, requestNumber: file.number, period: $0) }
    case .review: reviewForm
    case .reply: reply
    case .receipt: receipt
    default: notice(letter, values)
    }
  }

  private func notice(_ letter: CaseLetter, _ values: LetterValues) -> (any Letter)? {
    guard let request else { return nil }
    let facts = LetterFacts(letterhead: head, addressee: addressee, issue: values.issue)
    switch letter.kind {
    case .supplement:
      return SupplementNotice(
        facts, request, items: values.text(.supplementItems), how: values.text(.supplementHow),
        deadline: values.day(.supplementDeadline) ?? values.day)
    case .extensionNotice:
      let entry = entry(of: letter)
      let old = entry.map { before($0.number)?.period(today: nil)?.due } ?? file.period?.due
      // What was recorded is told, whatever was typed in.
      let recorded = entry.flatMap { after($0.number)?.period(today: nil)?.due }
      return ExtensionNotice(
        facts, request, reason: values.text(.extensionReason), oldDue: old ?? values.day,
        newDue: recorded ?? values.day(.newDue) ?? old ?? values.day,
        latest: recorded == nil ? old.flatMap { item.calendar.workingDay(20, after: $0) } : nil)
    case .reasons:
      return ReasonsNotice(
        facts, request, period: values.text(.countedPeriod), count: values.count(.requestCount),
        deadline: values.day(.explainUntil) ?? values.day)
    case .delay: return DelayedReplyNotice(facts, request, newDue: values.day(.newDue) ?? values.day)
    case .fee: return feeNotice(facts, request, values)
    case .lapse: return lapseNotice(facts, request, lapsed(entry(of: letter)), values)
    case .consultationNotice:
      guard let entry = entry(of: letter), case .consultationSent(_, let party) = entry.event.what else { return nil }
      return ConsultationNotice(facts, request, party: party, sent: entry.event.day)
    default: return consultation(letter, values)
    }
  }

  private func feeNotice(_ facts: LetterFacts, _ request: RequestReference, _ values: LetterValues) -> FeeNotice {
    let basis = FeeBasis(rawValue: values.text(.feeBasis)) ?? .pages
    return FeeNotice(
      facts, request, basis: basis, quantity: values.count(.feeQuantity),
      already: basis == .items ? values.count(.feeAlready) : 0, payment: values.text(.feePayment))
  }

  /// 不再处理, with the notice that was not followed, its limit, and the remedy.
  private func lapseNotice(
    _ facts: LetterFacts, _ request: RequestReference, _ disposition: Disposition, _ values: LetterValues
  ) -> ReplyLetter {
    let kept: Set<LetterField> = [.noticeDay, .noticeNumber, .noticeDeadline, .remark]
    return ReplyLetter(
      facts, request, ReplyFacts(disposition, values.fields.filter { kept.contains($0.key) }),
      remedies: settings.remedyBodies, title: CaseLetter.Kind.lapse.chinese)
  }

  /// To others than the applicant.
  private func consultation(_ letter: CaseLetter, _ values: LetterValues) -> (any Letter)? {
    let facts = LetterFacts(
      letterhead: head, addressee: Addressee(values.text(.addressee), isOrganization: values.isOrganization ?? true),
      issue: values.issue)
    let (information, opinionTo) = (values.text(.information), values.text(.opinionTo))
    switch letter.kind {
    case .thirdParty:
      return ThirdPartyConsultation(
        facts, requestNumber: file.number, information: information, opinionTo: opinionTo)
    case .coMaker, .otherOrgan:
      return OrganConsultation(
        facts, requestNumber: file.number, information: information, opinionTo: opinionTo,
        isCoMaker: letter.kind == .coMaker)
    case .disclosure:
      return ThirdPartyDisclosureNotice(
        facts, information: information, publicInterest: values.text(.publicInterest), remedies: settings.remedyBodies)
    default: return nil
    }
  }

  private var acknowledgement: any Letter {
    Acknowledgement(
      letterhead: head, applicant: addressee, others: others, requestNumber: file.number, asked: asked,
      channel: item.registration.channel, arrived: item.arrived, receipt: item.received, due: file.period?.due)
  }

  /// 共同申请人、代表人、代理人, by their names.
  private var others: [String] {
    [CaseDetail.coApplicants, .representative, .agent].compactMap { detail in
      guard let text = people[detail] else { return nil }
      let names = text.split(separator: "\n").compactMap(LetterSource.name)
      return names.isEmpty ? nil : "\(detail.chinese)：\(names.joined(separator: "、"))"
    }
  }

  /// The name at the start of a line on which number and telephone follow.
  private static func name(_ line: Substring) -> Substring? {
    let name = line.drop { $0.isWhitespace }.prefix { !"，,、；;：: \t（(".contains($0) && !($0.isASCII && $0.isNumber) }
    return name.isEmpty ? nil : name
  }

  /// The reply of the latest draft: of its facts, or as an older draft was written.
  private var reply: (any Letter)? {
    guard let draft = file.draft else { return nil }
    let issue: LetterIssue = item.issued.map { .issued(number: $0.number, on: $0.day) } ?? .draft(on: today)
    let facts = LetterFacts(letterhead: head, addressee: addressee, issue: issue)
    guard let particulars = draft.facts, let request else {
      return PlainNotice(facts, title: draft.disposition.letterTitle, text: draft.text)
    }
    return ReplyLetter(facts, request, particulars, remedies: settings.remedyBodies, signed: draft.text)
  }

  /// 答复 as it would be printed from these facts; nil before the receipt day is known.
  package func reply(_ particulars: ReplyFacts) -> ReplyLetter? {
    request.map {
      ReplyLetter(
        LetterFacts(letterhead: head, addressee: addressee, issue: .draft(on: today)), $0, particulars,
        remedies: settings.remedyBodies)
    }
  }

  private var receipt: (any Letter)? {
    guard let issued = item.issued else { return nil }
    return DeliveryReceipt(
      letterhead: head, receiver: addressee, documentName: reply?.title ?? CaseLetter.Kind.reply.chinese,
      documentNumber: issued.number, requestNumber: file.number, way: item.delivery?.way.chinese)
  }

  private var reviewForm: (any Letter)? {
    guard let draft = file.draft, let request else { return nil }
    let office = item.office.map { directory.name(of: $0) } ?? head.office
    return ReviewForm(
      letterhead: head, ladder: item.review.ladder, digest: draft.digest, round: item.review.rounds,
      applicant: addressee, request: request, due: file.period?.due,
      reply: ReviewedReply(
        title: reply?.title ?? draft.disposition.letterTitle, disposition: draft.disposition, office: office,
        drafter: directory.name(of: draft.author),
        attachments: (reply as? ReplyLetter)?.attachments ?? [],
        text: draft.text.split(separator: "\n").map { .paragraph(Paragraph(String($0))) }))
  }

  // MARK: - What every letter has

  private var head: OfficeLetterhead {
    let contact = settings.contact
    return OfficeLetterhead(
      organ: directory.organName, office: contact?.office ?? "", phone: contact?.phone ?? "",
      address: contact?.address ?? "", hours: contact?.hours)
  }

  private var addressee: Addressee {
    Addressee(applicant, isOrganization: item.applicant.map { $0 != .naturalPerson } ?? false)
  }

  private var asked: String {
    [file.application[.informationTitle], file.application[.description]].compactMap(\.self).joined(separator: "\n")
  }

  private var request: RequestReference? {
    item.received.map { RequestReference(number: file.number, receipt: $0, asked: asked) }
  }
}

extension OrganSettings {
  /// 救济机关, blank where they are not set; whom to complain to is no setting, and no reply prints it.
  package var remedyBodies: RemedyBodies {
    RemedyBodies(
      reconsideration: reconsideration?.name ?? "", court: court?.name ?? "", complaint: "")
  }
}
