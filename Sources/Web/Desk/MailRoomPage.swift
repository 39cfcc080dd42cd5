import Disclosure
import Documents
import Registry

/// 收发室登记: a letter in ten seconds; who applies and what for is added by the officer.
enum MailRoomPage {
  private static let channels: [IntakeChannel] = [.signedPost, .ordinaryPost]

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let form = FormValues([
      ("arrived", visit.today.description), ("channel", IntakeChannel.signedPost.rawValue),
      (Filing.onceField, RandomBytes.identifier()),
    ])
    return .page(page(visit, form, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    var faults = form.fileFaults
    let arrived = Filing.day("arrived", "签收日期", form, &faults)
    let channel = channels.first { $0.rawValue == form["channel"] }
    if channel == nil { faults.append(FieldFault("channel", "请选择邮寄方式。")) }
    guard let arrived, let channel, faults.isEmpty else { return .again(page(visit, form, faults: faults)) }
    let photos = form.files("envelope").map { NewDocument($0.stored, .envelope, name: $0.name) }
    let filing = RequestFiling(
      channel, arrived: arrived, applicant: nil,
      [.trackingNumber: form["trackingNumber"], .applicantName: form["applicantName"]], documents: photos,
      token: form[Filing.onceField])
    faults = Filing.faults(of: filing)
    guard faults.isEmpty else { return .again(page(visit, form, faults: faults)) }
    do {
      return try await Filing.answer(filing, visit, next: ("登记下一封", Links.mailRoom), goesOn: true)
    } catch let refusal as ActionRefusal {
      return .again(page(visit, form, faults: [Filing.fault(refusal)]))
    }
  }

  private static func page(_ visit: Visit, _ form: FormValues, faults: [FieldFault]) -> Page {
    let fields = [
      Field("arrived", "签收日期", .day, hint: "挂号、特快专递以签收之日为收到申请之日，本机关任何人签收都算；平常信函填到达之日，还要与申请人确认。", isShort: true),
      Field("channel", "邮寄方式", .radios(channels.map { Choice($0.rawValue, $0.chinese) })),
      Field("trackingNumber", "邮件号码", isOptional: true, isShort: true, autocomplete: "off"),
      Field("applicantName", "寄件人姓名或者名称", isOptional: true, isShort: true, autocomplete: "off"),
      Field(
        "envelope", "信封照片", .file(isMany: false),
        hint: faults.isEmpty ? "拍下邮戳和面单。" : "没有提交成功时照片不会保留，请重新选择。", isOptional: true),
    ]
    var body = Filing.once(form)
    body.append(fields) { $0.filled(from: form, faults: faults).markup }
    let sheet = Form(
      Links.mailRoom, visit, button: "登记来信", faults: faults, takesFiles: true, cancel: ("返回待办", Links.inbox),
      body: body)
    return Page(
      "收发室登记", face: .office, trail: [Crumb("待办", Links.inbox)], body: "<h1>收发室登记</h1>\n\(sheet.markup)")
  }
}
