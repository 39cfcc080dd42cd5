import Disclosure
import Documents
import Registry

/// 文书页: one letter of the case as it will be printed, to be mended, downloaded, and put on file.
enum LetterPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedLetter(visit)
    return .page(opened.page(faults: []))
  }

  /// What comes of the form: a new preview, a file, or the letter on file. A file with the applicant's whole name is noted as a look at it.
  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedLetter(visit)
    let wish = LetterWish(rawValue: visit.form["do"]) ?? .word
    if wish == .preview {
      return opened.form.faults.isEmpty ? .page(opened.page(faults: [])) : .again(opened.page(faults: []))
    }
    try opened.check(wish)
    if opened.onFile != nil { return .again(opened.page(faults: [FieldFault("", LetterWords.onFile)])) }
    guard opened.form.faults.isEmpty, opened.letter.gaps.isEmpty else { return .again(opened.page(faults: [])) }
    do {
      let letter = try await opened.whole()
      let (bytes, kind) = try await opened.bytes(of: letter, as: wish)
      let name = opened.name(kind)
      guard wish == .file, let documentKind = opened.kind.documentKind else {
        return .download(bytes, name: name, type: kind.mediaType)
      }
      let stored = NewDocument(try visit.registry.files.store(bytes), documentKind, name: name, isMade: true)
      let step = opened.opened.step(on: visit.today, version: opened.opened.file.version)
      _ = try await visit.registry.fileLetter(step, opened.wanted, stored, under: opened.opened.rules)
      return .seeOther("\(opened.opened.address)?done=\(OfficeAction.addDocument.rawValue)")
    } catch let refusal as ActionRefusal {
      if refusal == .stale { throw PageRefusal.stale(address: opened.opened.address) }
      return .again(opened.page(faults: [FieldFault("", refusal.sentence)]))
    } catch let refusal as PDFRefusal {
      return .again(opened.page(faults: [FieldFault("", "\(refusal.sentence)\(LetterWords.withoutPDF)")]))
    }
  }
}

/// 要做什么 with a letter; the buttons of its form.
enum LetterWish: String, Sendable {
  case preview, word, pdf, file
}

enum LetterWords {
  static let withoutPDF = "可以下载 Word 文件，或者用浏览器打印本页。"
  static let onFile = "答复书已经存入案卷，以存入的为准，不再另行制作。"
  static let noTypesetter = "这台服务器没有安装 PDF 排版程序，不能生成 PDF 文件。\(withoutPDF)"
}

/// 打开的文书: a letter of a case that the visitor sees, with what was typed in for it.
struct OpenedLetter: Sendable {
  let opened: OpenedCase
  let source: LetterSource
  let wanted: CaseLetter
  let form: LetterForm
  /// With the applicant's name masked.
  let letter: any Letter

  var kind: CaseLetter.Kind { wanted.kind }

  init(_ visit: Visit) async throws {
    guard let wanted = CaseLetter(key: try visit.part("letter")) else { throw PageRefusal.notFound }
    let opened = try await OpenedCase(visit)
    let source = try await opened.letterSource()
    let form = LetterForm(wanted, source, visit.form)
    guard source.isReady(wanted), let letter = source.letter(wanted, form.values) else { throw PageRefusal.notFound }
    (self.opened, self.source, self.wanted, self.form, self.letter) = (opened, source, wanted, form, letter)
  }

  /// Letters to others do not say who applied.
  private var namesApplicant: Bool {
    switch kind {
    case .period, .thirdParty, .coMaker, .otherOrgan, .disclosure: false
    default: true
    }
  }

  private var mayTakeOut: Bool { !namesApplicant || opened.steps[.unmaskApplicant]?.isAllowed == true }
  private var mayFile: Bool { fileObstacle == nil && source.isTold(wanted) }
  /// Who may put it on file: adds files, and takes the step that it belongs to.
  private var fileObstacle: OfficeAction? {
    guard kind.documentKind != nil, opened.steps[.addDocument]?.isAllowed == true else { return .addDocument }
    let roles = opened.rules.permissions.row(of: kind.action)?.roles ?? []
    return roles.isDisjoint(with: opened.file.roles) ? kind.action : nil
  }

  /// The reply as it went out.
  var onFile: CaseDocument? { kind == .reply ? opened.file.documents.last(where: \.isReplyOnFile) : nil }

  /// - Throws: `PageRefusal.forbidden` for whom the file is not.
  func check(_ wish: LetterWish) throws(PageRefusal) {
    if !mayTakeOut { throw forbidden(.unmaskApplicant) }
    if wish == .file, let obstacle = fileObstacle { throw kind.documentKind == nil ? .notFound : forbidden(obstacle) }
  }

  private func forbidden(_ action: OfficeAction) -> PageRefusal {
    .forbidden(action, opened.rules.permissions.row(of: action)?.roles ?? [])
  }

  /// The letter with the applicant's whole name.
  func whole() async throws -> any Letter {
    guard namesApplicant else { return letter }
    let step = opened.step(on: opened.visit.today, version: opened.file.version)
    let named: [CaseDetail] =
      kind == .acknowledgement ? [.applicantName, .coApplicants, .representative, .agent] : [.applicantName]
    var source = source
    source.people = try await opened.visit.registry.unmaskApplicant(
      step, named, reason: "制作\(kind.chinese)", under: opened.rules)
    guard let letter = source.letter(wanted, form.values) else { throw PageRefusal.notFound }
    return letter
  }

  func bytes(of letter: any Letter, as wish: LetterWish) async throws -> ([UInt8], UploadKind) {
    let document = try letter.document()
    guard wish != .word, let pdf = opened.visit.site.pdf else {
      if wish == .pdf { throw PDFRefusal(LetterWords.noTypesetter, isPassing: false) }
      return (try DOCXWriter.write(document), .docx)
    }
    return (try await pdf.pdf(of: document), .pdf)
  }

  func name(_ type: UploadKind) -> String { "\(opened.file.number)\(kind.chinese).\(type.rawValue)" }

  // MARK: - Page

  func page(faults: [FieldFault]) -> Page {
    let isSent = opened.visit.form.has("do")
    let missing = form.faults.isEmpty && isSent ? letter.gaps.map { FieldFault(field(of: $0), $0.sentence) } : []
    return Page(
      kind.chinese, face: .office, width: .reading,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: """
        <h1>\(kind.chinese)</h1>
        \(frozen)\(isSent ? "" : toFill)\(formMarkup(form.faults + missing + faults))<div class="sheet">\(HTMLWriter.fragment(letter.rendered))</div>

        """)
  }

  private func field(of gap: LetterGap) -> String { kind.fields.contains(gap.field) ? LetterForm.name(gap.field) : "" }

  /// What the letter still needs, before anything was sent.
  private var toFill: Markup {
    var items = Markup()
    items.append(letter.gaps) { "<li>\($0.sentence)</li>" }
    return items.bytes.isEmpty || onFile != nil
      ? "" : Notice(.amber, "<p>下载或者存入案卷以前：</p><ul>\(items)</ul>").markup
  }

  private var frozen: Markup {
    guard let document = onFile else { return "" }
    return Notice(
      .green,
      """
      <p>答复书已于 \(document.added.chinese)存入案卷，以存入的为准：\
      <a href="\(Links.document(document, of: opened.id))">\(document.name)</a></p>
      """
    ).markup
  }

  private func formMarkup(_ faults: [FieldFault]) -> Markup {
    let summary: Markup = faults.isEmpty ? "" : ErrorSummary(faults).markup
    return """
      <form class="no-print" action="\(Links.letter(wanted, of: opened.id))" method="post" data-again="" novalidate="novalidate">\
      \(FormToken(opened.visit).hiddenField)
      \(summary)\(form.markup)\(hint)<div class="actions">\(buttons)<a href="\(opened.address)">返回申请</a></div>
      </form>

      """
  }

  private var hint: Markup {
    var words: [String] = []
    if onFile == nil, mayTakeOut, namesApplicant { words.append("下载的文件写有完整的申请人姓名，下载将记入查看记录。") }
    if !mayTakeOut { words.append("您可以预览；写有完整申请人姓名的文件由经办人员下载。") }
    if mayFile, mayTakeOut, kind.documentKind?.isForApplicant == true {
      words.append("存入案卷以后，申请人可以在查询页下载。")
    }
    if opened.visit.site.pdf == nil, onFile == nil { words.append(LetterWords.noTypesetter) }
    return words.isEmpty ? "" : "<p class=\"hint\">\(words.joined())</p>\n"
  }

  private var buttons: Markup {
    func button(_ wish: LetterWish, _ words: String, isPrimary: Bool = false) -> Markup {
      let style: Markup = isPrimary ? " class=\"primary\"" : ""
      return "<button\(style) type=\"submit\" name=\"do\" value=\"\(wish.rawValue)\">\(words)</button>"
    }
    var buttons = Markup()
    if kind.isNumbered { buttons += button(.preview, "更新预览") }
    if mayTakeOut, onFile == nil {
      if opened.visit.site.pdf != nil { buttons += button(.pdf, "下载 PDF 文件", isPrimary: true) }
      buttons += button(.word, "下载 Word 文件", isPrimary: opened.visit.site.pdf == nil)
      if mayFile { buttons += button(.file, "存入案卷") }
    }
    return "\(buttons)<button type=\"button\" data-print=\"\" hidden=\"hidden\">打印本页</button>"
  }
}
