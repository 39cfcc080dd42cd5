package import Disclosure

/// 登记（接收）回执 (《条例》第三十一条、第四十五条): half a page for the applicant to keep.
package struct Acknowledgement: Letter {
  package var letterhead: OfficeLetterhead
  package var applicant: Addressee
  /// 共同申请人、代表人、代理人, a line each, by name alone.
  package var others: [String]
  package var requestNumber: String
  package var asked: String
  package var channel: IntakeChannel
  package var arrived: Day
  /// `15:20`, where it is known.
  package var arrivedAt: String?
  /// 收到申请之日; nil while it is not confirmed.
  package var receipt: Day?
  /// 答复期限; nil while the clock has not begun.
  package var due: Day?
  /// 查询码, where one was given.
  package var trackingCode: String?
  /// Where the code is typed in.
  package var trackingPlace: String?

  package init(
    letterhead: OfficeLetterhead, applicant: Addressee, others: [String] = [], requestNumber: String, asked: String,
    channel: IntakeChannel, arrived: Day, arrivedAt: String? = nil, receipt: Day?, due: Day?,
    trackingCode: String? = nil, trackingPlace: String? = nil
  ) {
    self.letterhead = letterhead
    self.applicant = applicant
    self.others = others
    self.requestNumber = requestNumber
    self.asked = asked
    self.channel = channel
    self.arrived = arrived
    self.arrivedAt = arrivedAt
    self.receipt = receipt
    self.due = due
    self.trackingCode = trackingCode
    self.trackingPlace = trackingPlace
  }

  package var title: String { "政府信息公开申请登记回执" }

  package var gaps: [LetterGap] {
    let own = [
      LetterGap.ifBlank(applicant.name, .addressee), .ifBlank(requestNumber, .requestNumber),
      .ifBlank(asked, .asked),
    ]
    return letterhead.gaps + own.compactMap(\.self)
  }

  package var rendered: Document {
    Document(
      title: title, organ: letterhead.organ, day: receipt ?? arrived,
      blocks: [
        .title([title]), .table(table),
        .signature(Signature(organ: letterhead.organ, day: (receipt ?? arrived).chinese)),
      ])
  }

  private var table: Table {
    var rows: [[Cell]] = []
    func value(_ text: String, span: Int = 1) -> Cell { Cell(text, columnSpan: span, alignment: .left) }
    rows.append([Cell("申请编号", .row), value(requestNumber), Cell("申请人", .row), value(applicant.name)])
    if !others.isEmpty { rows.append([Cell("共同申请和代理", .row), value(others.joined(separator: "\n"), span: 3)]) }
    let time = arrivedAt.map { " \($0)" } ?? ""
    rows.append([Cell("提出方式", .row), value(channel.chinese), Cell("到达时间", .row), value(arrived.chinese + time)])
    rows.append([
      Cell("收到日期", .row), value(receipt?.chinese ?? "待确认"), Cell("答复期限", .row),
      value(due.map { "\($0.chinese)前（含当日）" } ?? "自确认收到之日起计算"),
    ])
    rows.append([Cell("申请内容", .row), value(LetterText.lines(asked).joined(separator: "\n"), span: 3)])
    if let code = trackingCode {
      let place = trackingPlace.map { "\n查询网址：\($0)" } ?? ""
      rows.append([Cell("查询码", .row), value("\(code)（请妥善保存，凭申请编号和查询码查询办理情况）\(place)", span: 3)])
    }
    rows.append([Cell("办理说明", .row), value(next, span: 3)])
    rows.append([Cell("联系方式", .row), value(contact, span: 3)])
    return Table(caption: title, columns: [3, 7, 3, 7], staysOnOnePage: true, type: .form, rows: rows)
  }

  private var contact: String {
    let hours = letterhead.hours.map { "\n办公时间：\($0)" } ?? ""
    return "\(letterhead.office)，电话：\(letterhead.phone)\n地址：\(letterhead.address)\(hours)"
  }

  /// What happens next.
  private var next: String {
    let confirm = receipt == nil ? "本机关将与申请人联系，双方确认之日为收到申请之日。" : ""
    return
      "\(confirm)本机关自收到申请之日起20个工作日内答复。申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正，答复期限自收到补正的申请之日起计算；需要延长答复期限的，另行告知；征求第三方和其他机关意见所需时间不计算在内。"
  }
}
