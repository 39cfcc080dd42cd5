package import Disclosure

/// 征求共同制作机关意见函 (《条例》第三十四条): silence is consent. Other organs (第三十三条第三款) are asked in the same form; theirs is not.
package struct OrganConsultation: Letter {
  package var facts: LetterFacts
  package var requestNumber: String
  package var information: String
  package var opinionTo: String
  /// Whether the organ asked made the information together with ours.
  package var isCoMaker: Bool

  package init(
    _ facts: LetterFacts, requestNumber: String, information: String, opinionTo: String, isCoMaker: Bool = true
  ) {
    self.facts = facts
    self.requestNumber = requestNumber
    self.information = information
    self.opinionTo = opinionTo
    self.isCoMaker = isCoMaker
  }

  package var title: String { isCoMaker ? "征求共同制作机关意见函" : "政府信息公开征求意见函" }

  package var gaps: [LetterGap] {
    facts.gaps
      + [
        LetterGap.ifBlank(requestNumber, .requestNumber), .ifBlank(information, .information),
        .ifBlank(opinionTo, .opinionTo),
      ].compactMap(\.self)
  }

  package var rendered: Document {
    let made = isCoMaker ? "由本机关牵头、与你单位共同制作" : "与你单位有关"
    var body = LetterText.paragraphs("本机关收到一件政府信息公开申请（申请编号：\(requestNumber)），申请公开的下列政府信息\(made)：")
    body += LetterText.list("涉及的政府信息", information)
    body += LetterText.paragraphs(limit)
    body += LetterText.labelled("意见的送交方式", opinionTo)
    return Document(letter: title, facts, body: body)
  }

  private var limit: String {
    isCoMaker
      ? "根据《中华人民共和国政府信息公开条例》第三十四条的规定，现征求你单位的意见。请自收到本函之日起15个工作日内提出意见，逾期未提出意见的，视为同意公开。"
      : "根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，现征求你单位的意见。请自收到本函之日起15个工作日内提出意见，逾期未提出意见的，由本机关依法决定是否公开。"
  }
}

/// 征求意见告知书, to the applicant (《条例》第三十三条第三款). It names nobody.
package struct ConsultationNotice: Letter {
  package var facts: LetterFacts
  package var request: RequestReference
  package var party: ConsultedParty
  package var sent: Day

  package init(_ facts: LetterFacts, _ request: RequestReference, party: ConsultedParty, sent: Day) {
    self.facts = facts
    self.request = request
    self.party = party
    self.sent = sent
  }

  package var title: String { "政府信息公开征求意见告知书" }

  package var gaps: [LetterGap] { facts.gaps + request.gaps }

  package var rendered: Document {
    let article = party == .coMaker ? "第三十四条" : party == .thirdParty ? "第三十二条" : "第三十三条第三款"
    let body =
      request.paragraphs(facts.you)
      + LetterText.paragraphs(
        "根据《中华人民共和国政府信息公开条例》\(article)的规定，本机关已于\(sent.chinese)就该申请书面征求\(party.chinese)的意见。根据该条例第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。特此告知。"
      )
    return Document(letter: title, facts, body: body)
  }
}
