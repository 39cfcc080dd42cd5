import Disclosure
import Documents
import Registry

/// 文书 that the case page makes by itself.
enum CaseLetter: String, CaseIterable, Sendable {
  /// 登记回执.
  case acknowledgement
  /// 答复告知书.
  case reply

  var chinese: String {
    switch self {
    case .acknowledgement: "登记回执"
    case .reply: "答复告知书"
    }
  }

  func isReady(in opened: OpenedCase) -> Bool {
    switch self {
    case .acknowledgement: true
    case .reply: opened.file.draft != nil
    }
  }

  /// - Parameters:
  ///   - applicant: Whole for what goes out, masked for what is shown.
  ///   - day: The day of a letter that is not issued yet.
  func letter(
    of opened: OpenedCase, to applicant: String, _ head: OfficeLetterhead, on day: Day
  ) -> (any Letter)? {
    let item = opened.item
    let kind = item.applicant
    let addressee = Addressee(applicant, isOrganization: kind.map { $0 != .naturalPerson } ?? false)
    switch self {
    case .acknowledgement:
      return Acknowledgement(
        letterhead: head, applicant: addressee, requestNumber: opened.file.number, asked: CaseLetter.asked(opened),
        channel: item.registration.channel, arrived: item.arrived, receipt: item.received,
        due: opened.file.period?.due)
    case .reply:
      guard let draft = opened.file.draft else { return nil }
      let issue: LetterIssue = item.issued.map { .issued(number: $0.number, on: $0.day) } ?? .draft(on: day)
      return PlainNotice(
        LetterFacts(letterhead: head, addressee: addressee, issue: issue), title: draft.disposition.letterTitle,
        text: draft.text)
    }
  }

  private static func asked(_ opened: OpenedCase) -> String {
    [opened.file.application[.informationTitle], opened.file.application[.description]].compactMap(\.self)
      .joined(separator: "\n")
  }
}

/// 文书预览和下载.
enum CaseLetterPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (opened, kind) = try await open(visit)
    let name = opened.file.application[.applicantName] ?? ""
    let (letter, _) = try await make(kind, opened, to: name)
    return .page(page(opened, kind, letter))
  }

  /// The letter with the applicant's whole name; that it was looked at is kept.
  @Sendable static func download(_ visit: Visit) async throws -> Answer {
    let (opened, kind) = try await open(visit)
    if opened.steps[.unmaskApplicant]?.isAllowed != true {
      throw PageRefusal.forbidden(.unmaskApplicant, opened.rules.permissions.row(of: .unmaskApplicant)?.roles ?? [])
    }
    let (preview, head) = try await make(kind, opened, to: opened.file.application[.applicantName] ?? "")
    guard preview.gaps.isEmpty else { return .again(page(opened, kind, preview)) }
    let step = opened.step(on: visit.today, version: opened.file.version)
    do {
      let details = try await visit.registry.unmaskApplicant(
        step, [.applicantName], reason: "制作\(kind.chinese)", under: opened.rules)
      guard let letter = kind.letter(of: opened, to: details[.applicantName] ?? "", head, on: visit.today) else {
        throw PageRefusal.notFound
      }
      return .download(
        try DOCXWriter.write(try letter.document()), name: "\(opened.file.number)\(kind.chinese).docx",
        type: UploadKind.docx.mediaType)
    } catch let refusal as ActionRefusal {
      if refusal == .stale { throw PageRefusal.stale(address: opened.address) }
      return .again(page(opened, kind, preview, fault: refusal.sentence))
    }
  }

  private static func open(_ visit: Visit) async throws -> (OpenedCase, CaseLetter) {
    guard let kind = CaseLetter(rawValue: try visit.part("letter")) else { throw PageRefusal.notFound }
    let opened = try await OpenedCase(visit)
    guard kind.isReady(in: opened) else { throw PageRefusal.notFound }
    return (opened, kind)
  }

  private static func make(
    _ kind: CaseLetter, _ opened: OpenedCase, to applicant: String
  ) async throws -> (letter: any Letter, head: OfficeLetterhead) {
    let settings = try await opened.visit.registry.settings(of: opened.file.organ, on: opened.visit.today)
    let contact = settings.contact
    let head = OfficeLetterhead(
      organ: opened.directory.organName, office: contact?.office ?? "", phone: contact?.phone ?? "",
      address: contact?.address ?? "", hours: contact?.hours)
    guard let letter = kind.letter(of: opened, to: applicant, head, on: opened.visit.today) else {
      throw PageRefusal.notFound
    }
    return (letter, head)
  }

  private static func page(
    _ opened: OpenedCase, _ kind: CaseLetter, _ letter: any Letter, fault: String? = nil
  ) -> Page {
    let gaps = letter.gaps
    let faults = gaps.map { FieldFault("", $0.sentence) } + (fault.map { [FieldFault("", $0)] } ?? [])
    var missing = Markup()
    missing.append(faults) { "<li>\($0.sentence)</li>" }
    let notice: Markup =
      faults.isEmpty ? "" : Notice(.amber, "<p>文书还不能下载：</p><ul>\(missing)</ul>").markup
    let form: Markup =
      gaps.isEmpty && opened.steps[.unmaskApplicant]?.isAllowed == true
      ? Form(
        Links.letter(kind, of: opened.id), opened.visit, button: "下载 Word 文件", cancel: ("返回申请", opened.address),
        body: "<p class=\"hint\">下载的文件写有完整的申请人姓名，本次下载将记入查看记录。</p>\n"
      ).markup : ""
    return Page(
      kind.chinese, face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: """
        <h1>\(kind.chinese)</h1>
        \(notice)<article class="card">\(HTMLWriter.fragment(letter.rendered))</article>
        \(form)
        """)
  }
}

/// 材料下载.
enum CaseDocumentPage {
  @Sendable static func download(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedCase(visit)
    guard let address = Digest(hex: try visit.part("file")),
      let document = opened.file.documents.first(where: { $0.file == address }),
      let found = try await visit.registry.document(address, for: opened.viewer)
    else { throw PageRefusal.notFound }
    return .download(
      try visit.registry.files.contents(of: found.file), name: document.name, type: "application/octet-stream")
  }
}
