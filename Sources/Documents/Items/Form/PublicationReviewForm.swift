package import Disclosure

/// 发布审核表: a revision on its way up the ladder, printed to be signed with a pen (线下签批) or to be kept with the signatures given in the program.
/// It is bound to one revision by the digest at the top and the foot of every page.
package struct PublicationReviewForm: Letter {
  package var organ: String
  package var text: ItemText
  /// Of the revision, in hex; its first twelve characters are printed.
  package var digest: String
  /// From 1; how often it was sent up.
  package var round: Int
  /// 报送单位.
  package var office: String
  package var drafter: String
  /// 拟发布栏目, as it is called.
  package var column: String
  package var ladder: ReviewLadder
  /// 签发人确定的公开属性, where it differs from the proposal.
  package var decided: DisclosureAttribute?
  /// Nil leaves room to write.
  package var secrecy: FormSecrecyReview?
  /// What is signed so far, in the order of the ladder; the other steps have room to write.
  package var signatures: [FormSignature] = []
  /// Nil while it is not published.
  package var publication: FormPublication?

  package init(
    organ: String, text: ItemText, digest: String, round: Int, office: String, drafter: String, column: String,
    ladder: ReviewLadder = .standard
  ) {
    self.organ = organ
    self.text = text
    self.digest = digest
    self.round = round
    self.office = office
    self.drafter = drafter
    self.column = column
    self.ladder = ladder
  }

  package var title: String { "政府信息公开发布审核表" }

  package var gaps: [LetterGap] {
    [LetterGap.ifBlank(organ, .organ), .ifBlank(digest, .digest), .ifBlank(drafter, .drafter)].compactMap(\.self)
  }

  package var rendered: Document {
    var blocks: [Block] = [.title([title]), .table(factTable), .table(opinionTable)]
    if !text.body.isEmpty { blocks += [.pageBreak, .title([text.title])] + text.body.documentBlocks }
    return Document(
      title: "\(title)：\(text.title)", organ: organ,
      runningMark: "第\(round)次送审　稿件校验码 \(ReviewForm.mark(digest))", blocks: blocks)
  }

  // MARK: 送审事项

  private var factTable: Table {
    var rows = [
      wide("信息标题", text.title), pair("报送单位", office, "拟稿人、电话", "\(drafter)　\(text.phone)".trimmed),
      pair("体裁", text.genre.chinese, "文号", text.documentNumber), wide("信息来源", source), wide("公开属性", attribute),
      wide("拟公开方式", channels), pair("拟发布栏目", column, "形成日期", text.formed.chinese), wide("拟稿核对", checks),
      wide("附件清单", attachments),
    ]
    if let day = text.notBefore { rows.insert(wide(ItemField.notBefore.chinese, day.chinese), at: rows.count - 2) }
    return Table(caption: "送审事项", columns: [4, 6, 4, 8], type: .form, rows: rows)
  }

  private func wide(_ label: String, _ text: String) -> [Cell] {
    [Cell(label, .row), Cell(text, columnSpan: 3, alignment: .left)]
  }

  private func pair(_ label: String, _ text: String, _ second: String, _ other: String) -> [Cell] {
    [Cell(label, .row), Cell(text, alignment: .left), Cell(second, .row), Cell(other, alignment: .left)]
  }

  private static func box(_ isTicked: Bool, _ text: String) -> String { (isTicked ? "☑" : "□") + text }

  private var source: String {
    let boxes = InformationSource.allCases.map { Self.box($0 == text.source, $0.chinese) }.joined(separator: "　")
    return text.origin.isBlank ? boxes : "\(boxes)\n原出处：\(text.origin)"
  }

  private var attribute: String {
    let kinds: [DisclosureAttribute] = [.proactive, .onRequest, .withheld(.stateSecret)]
    var lines = [
      kinds.map { Self.box($0.chinese == text.attribute.chinese, $0.chinese) }.joined(separator: "　")
    ]
    if case .withheld(let ground) = text.attribute { lines.append("依据：\(ground.basis)（\(ground.chinese)）") }
    if !text.attributeReason.isBlank { lines.append("理由：\(text.attributeReason)") }
    if let decided, decided != text.attribute { lines.append("签发确定为：\(decided.words)") }
    return lines.joined(separator: "\n")
  }

  private var channels: String {
    ReleaseChannel.allCases.map { Self.box(text.channels.contains($0), $0.chinese) }.joined(separator: "　")
  }

  private var checks: String {
    DraftCheck.allCases.map { check in
      let isSo = text.checks.contains(check)
      return "\(check.chinese)：\(Self.box(isSo, "是")) \(Self.box(!isSo, "否"))"
    }.joined(separator: "　")
  }

  private var attachments: String {
    if text.attachments.isEmpty { return "（无附件）" }
    return text.attachments.enumerated().map { "\($0 + 1).\($1.name)（校验码 \(ReviewForm.mark($1.file))）" }
      .joined(separator: "\n")
  }

  // MARK: 审核意见

  /// 保密审查, every step of the ladder and the publication, with room to write and sign where nothing is signed yet.
  private var opinionTable: Table {
    var rows = [opinion("保密审查意见", secrecy?.words)]
    for (index, step) in ladder.steps.enumerated() {
      rows.append(opinion(step.name, signatures.first { $0.step == index }?.words))
    }
    rows.append([Cell("发布", .row), Cell(publication?.words ?? Self.unpublished, alignment: .left)])
    return Table(caption: "审核意见", columns: [4, 18], type: .form, rows: rows)
  }

  private static let unsigned = "\n\n签名：　　　　　　　　　年　　月　　日　"
  private static let unpublished = "发布人：　　　　　　　　发布时间：　　　　年　　月　　日\n索引号："

  private func opinion(_ name: String, _ words: String?) -> [Cell] {
    [Cell(name, .row), words.map { Cell($0, alignment: .left) } ?? Cell(Self.unsigned, alignment: .right).room(3)]
  }
}
