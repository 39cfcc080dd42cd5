/// 送达回证: a form on which the receiver signs for a letter.
package struct DeliveryReceipt: Letter {
  package var letterhead: OfficeLetterhead
  /// 受送达人.
  package var receiver: Addressee
  /// The letter's name and number.
  package var documentName: String
  package var documentNumber: String
  package var requestNumber: String
  /// 送达方式; left open for the pen when nil.
  package var way: String?
  package var place: String?

  package init(
    letterhead: OfficeLetterhead, receiver: Addressee, documentName: String, documentNumber: String,
    requestNumber: String, way: String? = nil, place: String? = nil
  ) {
    self.letterhead = letterhead
    self.receiver = receiver
    self.documentName = documentName
    self.documentNumber = documentNumber
    self.requestNumber = requestNumber
    self.way = way
    self.place = place
  }

  package var title: String { "送达回证" }

  package var gaps: [LetterGap] {
    let own = [
      LetterGap.ifBlank(receiver.name, .addressee), .ifBlank(documentName, .documentName),
      .ifBlank(documentNumber, .number), .ifBlank(requestNumber, .requestNumber),
    ]
    return letterhead.gaps + own.compactMap(\.self)
  }

  package var rendered: Document {
    Document(
      title: title, organ: letterhead.organ, blocks: [.title([letterhead.organ, title]), .table(table)])
  }

  private var table: Table {
    let date = "　　　年　　月　　日　　时　"
    func row(_ label: String, _ value: Cell) -> [Cell] { [Cell(label, .row), value] }
    return Table(
      caption: title, columns: [4, 13], staysOnOnePage: true, type: .form,
      rows: [
        row("受送达人", Cell(receiver.name, alignment: .left).room(2)),
        row("送达文书\n名称、文号", Cell("\(documentName)\n\(documentNumber)", alignment: .left).room(3)),
        row("申请编号", Cell(requestNumber, alignment: .left).room(2)),
        row(
          "送达方式", Cell(way ?? "□ 直接送达　□ 邮寄送达　□ 委托送达　□ 电子邮件", alignment: .left).room(2)),
        row("送达地点", Cell(place ?? "", alignment: .left).room(2)),
        row("受送达人\n签名（盖章）", Cell("\n\n\(date)", alignment: .right).room(3)),
        row("代收人签名\n及代收理由", Cell("\n\n\(date)", alignment: .right).room(3)),
        row("送达人签名", Cell("\n\n\(date)", alignment: .right).room(3)),
        row("备注", Cell(.blank).room(3)),
        [Cell("受送达人拒绝签收的，由送达人在备注栏写明拒收的事由和日期，由送达人、见证人签名。", columnSpan: 2, alignment: .left)],
      ])
  }
}
