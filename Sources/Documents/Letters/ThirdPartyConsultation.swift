import Disclosure

/// 第三方意见征询书 (《条例》第三十二条), with a slip for the answer. It says nothing of who applied.
package struct ThirdPartyConsultation: Letter {
  package var facts: LetterFacts
  package var requestNumber: String
  /// The information concerned.
  package var information: String
  /// Where and how the answer is handed in.
  package var opinionTo: String

  package init(_ facts: LetterFacts, requestNumber: String, information: String, opinionTo: String) {
    self.facts = facts
    self.requestNumber = requestNumber
    self.information = information
    self.opinionTo = opinionTo
  }

  package var title: String { "政府信息公开第三方意见征询书" }

  package var gaps: [LetterGap] {
    facts.gaps
      + [
        LetterGap.ifBlank(requestNumber, .requestNumber), .ifBlank(information, .information),
        .ifBlank(opinionTo, .opinionTo),
      ].compactMap(\.self)
  }

  package var rendered: Document {
    let you = facts.you
    var body = LetterText.paragraphs(
      "本机关收到一件政府信息公开申请（申请编号：\(requestNumber)），申请公开的下列信息涉及\(you)，公开可能损害\(you)的合法权益：")
    body += LetterText.list("涉及的政府信息", information)
    body += LetterText.paragraphs(
      "根据《中华人民共和国政府信息公开条例》第三十二条的规定，现书面征求\(you)的意见。请\(you)自收到本征询书之日起15个工作日内提出是否同意公开的意见；不同意公开的，请说明理由。")
    body += LetterText.labelled("意见的送交方式", opinionTo)
    body += LetterText.paragraphs(
      "\(you)逾期未提出意见的，由本机关依照该条例的规定决定是否公开。\(you)不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知\(you)。"
    )
    var document = Document(letter: title, facts, attachments: ["征求意见确认函"], body: body)
    document.blocks += [.pageBreak, .title(["征求意见确认函"]), .addressee(facts.letterhead.organ), .table(slip)]
    return document
  }

  private var slip: Table {
    func row(_ label: String, _ value: Cell) -> [Cell] { [Cell(label, .row), value] }
    return Table(
      caption: "征求意见确认函", columns: [3, 10], staysOnOnePage: true, type: .form,
      rows: [
        row("征询书文号", Cell(facts.issue.number, alignment: .left)),
        row("涉及的\n政府信息", Cell(LetterText.lines(information).joined(separator: "\n"), alignment: .left)),
        row("意见", Cell("□ 同意公开\n□ 部分同意公开，不同意公开的内容：\n\n□ 不同意公开", alignment: .left)),
        row("不同意公开\n的理由", Cell(.blank).room(7)),
        row("第三方\n签名（盖章）", Cell("\n\n　　　　　　　　　　　　　年　　月　　日", alignment: .left)),
        row("联系电话", Cell(.blank).room(2)),
      ])
  }
}

/// 告知第三方决定公开 (《条例》第三十二条): the public interest outweighed the refusal.
package struct ThirdPartyDisclosureNotice: Letter {
  package var facts: LetterFacts
  package var information: String
  package var publicInterest: String
  package var remedies: RemedyBodies

  package init(_ facts: LetterFacts, information: String, publicInterest: String, remedies: RemedyBodies) {
    self.facts = facts
    self.information = information
    self.publicInterest = publicInterest
    self.remedies = remedies
  }

  package var title: String { "政府信息依申请公开告知书" }

  package var gaps: [LetterGap] {
    let own = [LetterGap.ifBlank(information, .information), .ifBlank(publicInterest, .publicInterest)]
    return facts.gaps + own.compactMap(\.self) + remedies.gaps(.reconsiderationOrSuit)
  }

  package var rendered: Document {
    let you = facts.you
    var body = LetterText.paragraphs(
      "本机关曾就下列政府信息是否公开书面征求\(you)的意见。经审查，本机关认为不公开可能对公共利益造成重大影响，根据《中华人民共和国政府信息公开条例》第三十二条的规定，决定予以公开，现将决定公开的政府信息内容和理由告知\(you)。"
    )
    body += LetterText.list("决定公开的政府信息内容", information)
    body += LetterText.labelled("理由", publicInterest)
    if let remedy = remedies.paragraph(.reconsiderationOrSuit, you: you) { body += LetterText.paragraphs(remedy) }
    return Document(letter: title, facts, body: body)
  }
}
