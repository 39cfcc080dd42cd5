/// 签发前检查: what loses in court, found before the reply is signed.
package struct ReplyChecklist: Sendable {
  package let request: RequestCase
  package let reply: ReplyParticulars
  package let today: Day
  /// Who held the role of the head of the 工作机构, for the consent to an extension.
  package let signers: SigningAuthority

  package init(_ request: RequestCase, _ reply: ReplyParticulars, today: Day, signers: SigningAuthority) {
    self.request = request
    self.reply = reply
    self.today = today
    self.signers = signers
  }

  /// The gravest first.
  package var concerns: [ReplyConcern] {
    let all = refused + text + time + waiting + parties + wording
    return ReplyConcern.Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }

  /// Whether nothing stands that must be mended first.
  package var maySign: Bool { !concerns.contains { $0.severity == .block } }

  /// What stops the signature: what must be mended, and what needs a reason that has not been given.
  ///
  /// - Parameter explained: The keys of those for which there is a reason.
  package func obstacles(explained: Set<String>) -> [ReplyConcern] {
    concerns.filter { $0.severity == .block || ($0.severity == .reason && !explained.contains($0.key)) }
  }

  /// Those that need a reason, by their keys.
  package var toExplain: Set<String> { Set(concerns.filter { $0.severity == .reason }.map(\.key)) }

  private var refused: [ReplyConcern] {
    request.replyRefusals(reply.disposition, on: today).map { .refused($0) }
  }

  private var text: [ReplyConcern] {
    var found: [ReplyConcern] = []
    if let article = reply.disposition.article {
      if !reply.cites(article) { found.append(.articleMissing(article)) }
    } else if reply.articles.isEmpty {
      found.append(.noArticleCited)
    }
    if reply.disposition == .partlySupplied, !["第十四条", "第十五条", "第十六条"].contains(where: reply.cites) {
      found.append(.withheldGroundMissing)
    }
    if !reply.givesReasons, reply.disposition != .supplied, reply.disposition != .alreadyPublic {
      found.append(.reasonsMissing)
    }
    let expected = reply.disposition.remedy(on: today)
    if (reply.remedy ?? Remedy.none) != expected { found.append(.remedyWrong(expected: expected)) }
    if reply.disposition == .repeated, reply.earlierReply?.isEmpty ?? true { found.append(.earlierReplyMissing) }
    return found
  }

  private var time: [ReplyConcern] {
    guard let period = request.period(today: today) else { return [] }
    var found: [ReplyConcern] = []
    if let due = period.due {
      let left = request.calendar.workingDays(after: today, through: due)
      if period.isOverdue {
        found.append(.overdue(since: due))
      } else if left <= 2 {
        found.append(.dueSoon(due, workingDays: left))
      }
    }
    if let day = period.ranOutOn { found.append(.ranOut(on: day)) }
    if period.warnings.contains(.supplementLate) { found.append(.supplementLate) }
    for grant in request.extensions where !isConsented(grant) { found.append(.extensionNotConsented(on: grant.day)) }
    return found
  }

  private func isConsented(_ grant: RequestExtension) -> Bool {
    signers.signingRoles(of: grant.consentedBy, on: grant.day).contains(.officeHead)
  }

  private var waiting: [ReplyConcern] {
    var found: [ReplyConcern] = []
    if let supplement = request.supplement, supplement.received == nil, reply.disposition != .notSupplemented,
      reply.disposition != .stillUnclear
    {
      found.append(.supplementAwaited(until: supplement.until))
    }
    if let fee = request.fees.last, fee.paid == nil, reply.disposition != .feeUnpaid {
      found.append(.paymentAwaited(until: fee.payBy(in: request.calendar)))
    }
    return found
  }

  private var parties: [ReplyConcern] {
    var found: [ReplyConcern] = []
    let answers = request.consultations.filter { $0.party == .thirdParty }.compactMap(\.agrees)
    if reply.disposition == .thirdPartyRights, !answers.isEmpty, answers.allSatisfy({ $0 }) {
      found.append(.thirdPartyAgreed)
    }
    if reply.disposition == .supplied || reply.disposition == .partlySupplied, answers.contains(false) {
      found.append(.thirdPartyObjected)
    }
    // That of a third party on its own information is refused already.
    let isRefused = refused.contains(.refused(.thirdPartyNotHeard))
    for party in ConsultedParty.allCases where !(party == .thirdParty && isRefused) {
      if request.consultations.contains(where: { $0.party == party && $0.ended == nil }) {
        found.append(.consultationOpen(party))
      }
    }
    return found
  }

  private var wording: [ReplyConcern] {
    switch reply.disposition {
    case .excessive: [.explanationNotAsked]
    case .forbiddenByLaw: [.lawToBeNamed]
    case .notThisOrgan: [.competentOrganToBeNamed]
    default: []
    }
  }
}
