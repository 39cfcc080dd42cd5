import Disclosure
import Documents
import HTTPTypes
import Registry

/// 发布审核表 of the newest revision: looked at, printed to be signed with a pen, kept as Word or PDF.
enum ItemReviewFormPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedItem(visit)
    guard let form = form(opened) else { throw PageRefusal.notFound }
    let name = "发布审核表-\(form.digest.prefix(12))"
    switch visit.query["format"] {
    case "docx":
      return .download(
        try DOCXWriter.write(form.rendered), name: "\(name).docx", type: UploadKind.docx.mediaType)
    case "pdf":
      guard let pdf = visit.site.pdf else { throw PageRefusal.notFound }
      return .download(try await pdf.pdf(of: form.rendered), name: "\(name).pdf", type: UploadKind.pdf.mediaType)
    default: return .page(page(opened, form, hasPDF: visit.site.pdf != nil))
    }
  }

  private static func page(_ opened: OpenedItem, _ form: PublicationReviewForm, hasPDF: Bool) -> Page {
    let address = Links.reviewForm(opened.id)
    let pdf: Markup = hasPDF ? "<a class=\"button primary\" href=\"\(address)?format=pdf\">下载 PDF 文件</a>" : ""
    return Page(
      form.title, face: .office, trail: [Crumb("主动公开信息", Links.items), Crumb(opened.file.title, opened.address)],
      body: """
        <h1>\(form.title)</h1>
        <p class="hint no-print">线下签批的，打印后由签批人签名，再登记并附上扫描件；校验码须与登记时的稿件一致。</p>
        <p class="actions no-print">\(pdf)<a class="button" href="\(address)?format=docx">下载 Word 文件</a>\
        <a href="\(opened.address)">返回信息</a></p>
        <div class="sheet">\(HTMLWriter.fragment(form.rendered))</div>

        """)
  }

  /// Every opinion and time that there is; nil before the first revision.
  static func form(_ opened: OpenedItem) -> PublicationReviewForm? {
    guard let text = opened.file.text, let revision = opened.item.revision else { return nil }
    let names = opened.directory
    var form = PublicationReviewForm(
      organ: names.organName, text: text, digest: revision.digest, round: max(opened.item.review.rounds, 1),
      office: opened.item.opening.office.map { names.name(of: $0) } ?? names.organName,
      drafter: names.name(of: revision.author), column: opened.columns.path(text.column),
      ladder: opened.item.ladder(on: opened.visit.today).ladder)
    form.decided = opened.item.decided
    if opened.item.review.state != .open { form.signatures = signatures(opened, revision.digest) }
    for entry in opened.file.events {
      switch entry.event.what {
      case .secrecyReviewed(let opinion, revision.digest):
        form.secrecy = FormSecrecyReview(
          opinion: opinion, reviewer: opened.name(of: entry.event.by), time: .moment(entry.recorded))
      case .published(let number) where opened.item.published?.revision.digest == revision.digest:
        form.publication = FormPublication(
          publisher: opened.name(of: entry.event.by), time: .moment(entry.recorded), number: number)
      default: break
      }
    }
    return form
  }

  private static func signatures(_ opened: OpenedItem, _ digest: String) -> [FormSignature] {
    opened.file.events.compactMap { entry in
      guard case .review(.passed(let signature)) = entry.event.what, signature.digest == digest,
        opened.item.review.signatures.contains(signature)
      else { return nil }
      return FormSignature(
        step: signature.step, opinion: entry.details[.opinion] ?? "同意",
        signer: opened.directory.name(of: signature.signer),
        time: signature.paper.map { .day($0.signedOn) } ?? .moment(entry.recorded),
        onBehalfOf: signature.onBehalfOf.map { opened.directory.name(of: $0) },
        recordedBy: signature.paper.map { opened.directory.name(of: $0.recordedBy) })
    }
  }
}

extension FormTime {
  /// To the minute, by the clock of China.
  fileprivate static func moment(_ instant: Instant) -> FormTime {
    let minute = (instant.milliseconds / 60_000 + 8 * 60) % 1_440
    return Moment(instant.day, minute: minute).map { .moment($0) } ?? .day(instant.day)
  }
}

/// 修改对照 of an earlier revision with the newest.
struct ItemDifferenceView {
  let difference: ItemDifference

  var markup: Markup {
    guard !difference.isEmpty else { return "<p>与现在的文本没有差别。</p>\n" }
    var rows = difference.fields.map { change -> (String, Markup) in (change.field.chinese, change.segments.markup) }
    rows += difference.renamedAttachments.map { ("附件名称", $0.segments.markup) }
    rows += difference.addedAttachments.map { ("增加的附件", "<ins>\($0.name)</ins>") }
    rows += difference.removedAttachments.map { ("去掉的附件", "<del>\($0.name)</del>") }
    if difference.attachmentsAreReordered { rows.append(("附件", "顺序有变动")) }
    var body = Markup()
    body.append(difference.body) { block in
      let note: Markup = block.isFormatOnly ? " <span class=\"quiet\">（只有格式变动）</span>" : ""
      return "<p>\(block.segments.markup)\(note)</p>\n"
    }
    let text: Markup = body.bytes.isEmpty ? "" : "<article class=\"card item-text difference\">\(body)</article>\n"
    return "\(rows.isEmpty ? "" : FactList(rows).markup)\(text)"
  }
}
