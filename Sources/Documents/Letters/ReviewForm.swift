package import Disclosure

/// 审核签批单: a reply on its way up the ladder, for signing on paper (线下签批). It is bound to one revision by the digest at the top and the foot of every page.
package struct ReviewForm: Letter {
  package var letterhead: OfficeLetterhead
  package var ladder: ReviewLadder
  /// Of the revision, in hex; its first twelve characters are printed.
  package var digest: String
  /// From 1; how often the text was sent up.
  package var round: Int
  package var applicant: Addressee
  package var request: RequestReference
  package var due: Day?
  package var reply: ReviewedReply

  package init(
    letterhead: OfficeLetterhead, ladder: ReviewLadder = .standard, digest: String, round: Int, applicant: Addressee,
    request: RequestReference, due: Day?, reply: ReviewedReply
  ) {
    self.letterhead = letterhead
    self.ladder = ladder
    self.digest = digest
    self.round = round
    self.applicant = applicant
    self.request = request
    self.due = due
    self.reply = reply
  }

  package var title: String { "政府信息公开申请答复审核签批单" }

  /// As printed, and as compared when the signed form comes back.
  package static func mark(_ digest: String) -> String { String(digest.prefix(12)) }

  package var gaps: [LetterGap] {
    let own = [
      LetterGap.ifBlank(digest, .digest), .ifBlank(applicant.name, .addressee), .ifBlank(reply.drafter, .drafter),
    ]
    return letterhead.gaps + request.gaps + own.compactMap(\.self)
  }

  package var rendered: Document {
    let mark = ReviewForm.mark(digest)
    var blocks: [Block] = [.title([title]), .table(factTable), .table(opinionTable)]
    if !reply.text.isEmpty { blocks += [.pageBreak, .title(["送审稿"])] + reply.text }
    return Document(
      title: title, organ: letterhead.organ, runningMark: "申请编号 \(request.number)　第\(round)次送审　稿件校验码 \(mark)",
      blocks: blocks)
  }

  private var factTable: Table {
    func value(_ text: String, span: Int = 1) -> Cell { Cell(text, columnSpan: span, alignment: .left) }
    func wide(_ label: String, _ text: String) -> [Cell] { [Cell(label, .row), value(text, span: 3)] }
    var rows = [
      wide("文书标题", reply.title),
      [Cell("申请编号", .row), value(request.number), Cell("申请人", .row), value(applicant.name)],
      [
        Cell("收到日期", .row), value(request.receipt.chinese), Cell("答复期限", .row),
        value(due?.chinese ?? "期限中止计算"),
      ],
      wide("申请内容", LetterText.lines(request.asked).joined(separator: "\n")),
      wide("办理结果", reply.disposition.chinese), wide("依据条款", reply.disposition.article ?? "（无专门条款）"),
      [Cell("承办机构", .row), value(reply.office), Cell("拟稿人", .row), value(reply.drafterWithPhone)],
    ]
    if !reply.attachments.isEmpty { rows.append(wide("附件清单", reply.attachments.joined(separator: "\n"))) }
    rows.append(wide("拟稿核对", "涉密：□否 □是　商业秘密、个人隐私：□否 □是\n区分处理、去标识化：□不需要 □已处理"))
    return Table(caption: "送审事项", columns: [3, 7, 3, 7], staysOnOnePage: true, type: .form, rows: rows)
  }

  /// 保密审查 and every step of the ladder, with room to write and sign.
  private var opinionTable: Table {
    let sign = "签名：　　　　　　　　　年　　月　　日　"
    // The form fits one page unless the application is long.
    let lines = request.asked.count <= 30 && reply.attachments.count <= 1 && ladder.steps.count <= 3 ? 4 : 3
    let steps = ["保密审查意见"] + ladder.steps.map(\.name)
    let rows = steps.map { [Cell($0, .row), Cell("\n\n\(sign)", alignment: .right).room(lines)] }
    return Table(caption: "审核意见", columns: [3, 17], type: .form, rows: rows)
  }
}

/// 送审的答复: what the form says of the text that is signed.
package struct ReviewedReply: Hashable, Sendable {
  package var title: String
  package var disposition: Disposition
  package var office: String
  package var drafter: String
  package var phone: String?
  package var attachments: [String]
  /// The text itself, printed behind the form: the blocks of its document.
  package var text: [Block]

  package init(
    title: String, disposition: Disposition, office: String, drafter: String, phone: String? = nil,
    attachments: [String] = [], text: [Block] = []
  ) {
    self.title = title
    self.disposition = disposition
    self.office = office
    self.drafter = drafter
    self.phone = phone
    self.attachments = attachments
    self.text = text
  }

  fileprivate var drafterWithPhone: String { phone.map { "\(drafter) \($0)" } ?? drafter }
}
