import Disclosure
import Documents
import Registry

/// 拟写答复: first the result, then what the law asks such a reply to say.
enum DraftForm {
  /// Chosen in the address or sent with the form; else that of the draft.
  static func disposition(_ opened: OpenedCase) -> Disposition? {
    let form = opened.visit.form
    if form.has("disposition") { return chosen(form["disposition"]) }
    let query = opened.visit.query
    if query.has("disposition") { return chosen(query["disposition"]) }
    return query.has("choose") ? nil : opened.file.draft?.disposition
  }

  private static let notReplies: Set<Disposition> = [.withdrawn, .notSupplemented, .feeUnpaid]

  private static func chosen(_ name: String) -> Disposition? {
    Disposition(rawValue: name).flatMap { notReplies.contains($0) ? nil : $0 }
  }

  /// In the order of 表三; those that are no reply are left out.
  static func choices(_ opened: OpenedCase) -> Markup {
    let replies = Disposition.allCases.filter { !notReplies.contains($0) }
    let address = Links.step(.draftReply, of: opened.id)
    var items = Markup()
    items.append(TableThreeRow.allCases.flatMap { row in replies.filter { $0.row == row } }) { disposition in
      let article = disposition.article.map { "依据：\($0)；" } ?? ""
      let remedy = RemedyWords.chinese(disposition.remedy(on: opened.visit.today))
      return """
        <li><a href="\(address)?disposition=\(disposition.rawValue)">\(disposition.chinese)</a>\
        <span class="hint">表三：\(disposition.row.fullLabel)；\(article)\(remedy)</span></li>

        """
    }
    return "<h2>选择办理结果</h2>\n<ul class=\"choices\">\(items)</ul>\n<p><a href=\"\(opened.address)\">返回申请</a></p>\n"
  }

  // MARK: - Fields

  static func fields(_ opened: OpenedCase) -> [Field] {
    guard let disposition = disposition(opened) else { return [] }
    let draft = opened.file.draft
    let known = draft?.facts.flatMap { $0.disposition == disposition ? $0 : nil }
    var fields = disposition.fields.filter { $0 != .title && $0 != .attachments }.map { field in
      one(field, disposition, known?.text(field) ?? suggestion(field, opened))
    }
    if disposition == .partlySupplied {
      let parts = known?.withheld ?? []
      for number in 1...max(2, min(parts.count + 1, most)) {
        fields += self.part(number, parts.indices.contains(number - 1) ? parts[number - 1] : nil)
      }
    }
    return fields + [LetterField.attachments, .title].map { one($0, disposition, known?.text($0) ?? "") }
  }

  static let most = 5

  private static func one(_ field: LetterField, _ disposition: Disposition, _ value: String) -> Field {
    let isOptional = !disposition.requiredFields.contains(field)
    let name = LetterForm.name(field)
    if field == .kind {
      let kinds = disposition.listedKinds.map { Choice($0, $0) }
      return Field(name, field.label, .radios(kinds), value: value)
    }
    return Field(
      name, field.label, field.fieldKind, hint: hint(field, disposition), value: value, isOptional: isOptional,
      isShort: field.isShort)
  }

  private static func hint(_ field: LetterField, _ disposition: Disposition) -> String? {
    switch field {
    case .title: "不填的，用“\(disposition.letterTitle)”。"
    case .attachments: "一行一件。"
    case .supplied: "一行一项。"
    case .forbiddingLaw: "写明名称和条款；地方性法规和规章不能作为依据（《条例》第十四条）。"
    default: nil
    }
  }

  /// What the case knows already.
  private static func suggestion(_ field: LetterField, _ opened: OpenedCase) -> String {
    switch field {
    case .supplied: opened.file.application[.informationTitle] ?? ""
    case .form: opened.file.application[.supplyForm] ?? ""
    case .supplementedOn: opened.item.supplement?.received?.description ?? ""
    case .searchedOn:
      opened.file.events.last { if case .searched = $0.event.what { true } else { false } }?.event.day.description ?? ""
    case .thirdPartyOpinion: opened.file.events.compactMap { $0.details[.consultationAnswer] }.last ?? ""
    default: ""
    }
  }

  // MARK: - 不予公开的部分

  private static func name(_ number: Int, _ field: LetterField) -> String { "p\(number)-\(field.rawValue)" }

  private static let partFields: [LetterField] = [
    .kind, .secrecyBasis, .forbiddingLaw, .reasons, .thirdPartyOpinion, .publicInterest,
  ]

  private static func part(_ number: Int, _ part: WithheldPart?) -> [Field] {
    let isFirst = number == 1
    let grounds =
      [Choice("", isFirst ? "请选择" : "没有这一项")] + Disposition.groundsOfParts.map { Choice($0.rawValue, $0.chinese) }
    let head = [
      Field(
        "p\(number)-content", "第\(number)项不予公开的内容", .lines(2), hint: "概括说明，不要写出内容本身。", value: part?.content ?? "",
        isOptional: !isFirst),
      Field(
        "p\(number)-ground", "第\(number)项的依据", .select(grounds), value: part?.ground.disposition.rawValue ?? "",
        isOptional: !isFirst),
    ]
    return head
      + partFields.map { field in
        let hint = field == .kind ? "法定类别，如商业秘密、个人隐私、人事管理、讨论记录。" : nil
        return Field(
          name(number, field), "第\(number)项的\(field.label)", field.fieldKind, hint: hint,
          value: part?.ground.text(field) ?? "", isOptional: true)
      }
  }

  /// 「依据 = …」 with which a field of a part is asked for; nil for fields that are always there.
  static func condition(_ name: String) -> String? {
    guard name.first == "p", let dash = name.firstIndex(of: "-"),
      let number = Int(name[name.index(after: name.startIndex)..<dash]),
      let field = LetterField(rawValue: String(name[name.index(after: dash)...])), partFields.contains(field)
    else { return nil }
    let grounds = Disposition.groundsOfParts.filter { ($0.requiredFields + $0.optionalFields).contains(field) }
    return "p\(number)-ground=\(grounds.map(\.rawValue).joined(separator: "|"))"
  }

  // MARK: - Reading

  /// - Throws: `CaseFaults`, everything that is missing at once.
  static func facts(_ form: FormValues, _ disposition: Disposition, on day: Day) throws(CaseFaults) -> ReplyFacts {
    var facts = ReplyFacts(disposition)
    for field in disposition.fields { facts.values[field] = form[LetterForm.name(field)] }
    if disposition == .partlySupplied {
      for number in 1...most where form.has("p\(number)-content") || form.has("p\(number)-ground") {
        var ground = ReplyFacts(Disposition(rawValue: form["p\(number)-ground"]) ?? .supplied)
        for field in partFields { ground.values[field] = form[name(number, field)] }
        facts.withheld.append(WithheldPart(form["p\(number)-content"], ground))
      }
    }
    let faults = facts.gaps(on: day).map { FieldFault(field(of: $0), $0.sentence) }
    if !faults.isEmpty { throw CaseFaults(faults) }
    return facts
  }

  private static func field(of gap: LetterGap) -> String {
    guard let part = gap.part else { return gap.field == .withheldPart ? "p1-content" : LetterForm.name(gap.field) }
    if gap.field == .withheldPart { return "p\(part)-content" }
    if case .notListed(let options) = gap.problem, options == Disposition.groundsOfParts.map(\.chinese) {
      return "p\(part)-ground"
    }
    return name(part, gap.field)
  }
}

enum RemedyWords {
  static func chinese(_ remedy: Remedy) -> String {
    switch remedy {
    case .none: "不写救济途径"
    case .reconsiderationFirst: "救济：应当先申请行政复议"
    case .reconsiderationOrSuit: "救济：行政复议或者行政诉讼"
    case .complaintOnly: "救济：投诉、举报"
    }
  }
}

extension CaseDocumentKind {
  /// Whether the applicant finds it on the page of tracking.
  var isForApplicant: Bool {
    switch self {
    case .supplementNotice, .extensionNotice, .feeNotice, .notice, .reply: true
    default: false
    }
  }
}
