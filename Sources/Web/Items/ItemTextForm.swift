import Disclosure
import Documents
import Registry

/// 信息内容的填写: the fields of a revision, and what was typed as a revision.
struct ItemTextForm {
  let columns: ColumnNames
  let organName: String
  let offices: [Choice]
  /// The attachments that may be kept.
  let kept: [ItemAttachment]

  /// - Parameter offices: For whom the person may write; empty where that is settled.
  init(_ columns: ColumnNames, organName: String, offices: [Choice] = [], kept: [ItemAttachment] = []) {
    self.columns = columns
    self.organName = organName
    self.offices = offices
    self.kept = kept
  }

  private struct Group {
    let title: String
    let fields: [Field]
    /// 多数信息不填的各项, behind a line that opens.
    var isRare = false
  }

  private var groups: [Group] {
    [
      Group(title: "内容", fields: content), Group(title: "公开属性和栏目", fields: disclosure),
      Group(title: "文号和分类", fields: paper), Group(title: "转载、联合发文、规范性文件、公开日期", fields: rare, isRare: true),
      Group(title: "拟稿人填写", fields: checks),
    ]
  }

  private var content: [Field] {
    let body = """
      一行一段。“## ”开头是小标题，“- ”开头是列表，“| 甲 | 乙 |”是表格行，“**重点**”加粗，“[文字](https://…)”是链接，“![图片说明](附件1)”插入图片附件。从 Word、WPS 或者网页复制的，直接粘贴，标题、列表和表格会保留。
      """
    var text = Field(.body, .lines(16), hint: body, isOptional: true)
    text.pasteAddress = Links.paste
    var fields = [Field(.title, hint: "完整、准确，不用简称。"), text]
    if !kept.isEmpty {
      let choices = kept.enumerated().map { Choice($1.file, "附件\($0 + 1)　\($1.name)", hint: Bytes($1.size).words) }
      fields.append(Field("kept", "已有的附件", .ticks(choices), hint: "不再需要的，取消勾选。"))
    }
    let next = kept.isEmpty ? "" : "新附件接着编号，从附件\(kept.count + 1)起。"
    fields.append(
      Field("files", "添加附件", .file(isMany: true), hint: "可以是 \(UploadKind.acceptedInWords)。\(next)", isOptional: true))
    return fields
  }

  private var disclosure: [Field] {
    var fields =
      [
        Field(.column, .select([Choice("", "请选择")] + columns.choices))
      ] + AttributeFields.fields + [
        Field(
          .attributeReason, .lines(2), hint: "依申请公开、不予公开的应当写明。", isOptional: true, choice: AttributeFields.needsReason),
        Field(.formed, .day, hint: "公文填签发日期；自这一天起 20 个工作日内公开（《条例》第二十六条）。", isShort: true),
        Field(.channels, .ticks(ReleaseChannel.allCases.map { Choice($0.rawValue, $0.chinese) }), isOptional: true),
      ]
    if !offices.isEmpty { fields.insert(Field("office", "报送单位", .select(offices)), at: 0) }
    return fields
  }

  private var paper: [Field] {
    [
      Field(.documentNumber, hint: "如“云政发〔2026〕7号”。", isOptional: true, isShort: true),
      Field(.genre, .select(Genre.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field(.topic, .select(TopicClass.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field(.summary, .lines(2), hint: "一两句话，不超过 100 字。", isOptional: true),
      Field(.keywords, hint: "用空格或者分号隔开。", isOptional: true),
      Field(.combination, hint: "本地有组配目录的填写，如“招考录用”。", isOptional: true, isShort: true),
    ]
  }

  private var rare: [Field] {
    [
      Field(.source, .select(InformationSource.allCases.map { Choice($0.rawValue, $0.chinese) })),
      Field(.origin, hint: "获取、转载的，写明原机关和出处。", isOptional: true),
      Field(.jointIssuers, hint: "联合发文的其他机关，用分号隔开。", isOptional: true),
      Field(.isNormative, .ticks([Choice("1", "是行政规范性文件")]), isOptional: true),
      Field(.effectiveFrom, .day, isOptional: true, isShort: true),
      Field(.effectiveThrough, .day, isOptional: true, isShort: true),
      Field(.notBefore, .day, hint: "有规定的公开日期、不能提前的填写；到这一天以前不能发布。", isOptional: true, isShort: true),
    ]
  }

  private var checks: [Field] {
    [
      Field(.checks, .ticks(DraftCheck.allCases.map { Choice($0.rawValue, $0.chinese) }), isOptional: true),
      Field(.phone, .telephone, isOptional: true, isShort: true),
    ]
  }

  func markup(_ form: FormValues, faults: [FieldFault]) -> Markup {
    var body = Markup()
    body.append(groups) { group in
      let fields = group.fields.map { $0.filled(from: form, faults: faults) }
      var inner = Markup()
      inner.append(fields) { $0.markup }
      guard group.isRare else {
        return "<fieldset class=\"group\"><legend>\(group.title)</legend>\n\(inner)</fieldset>\n"
      }
      let open: Markup = fields.contains(where: Self.isUsed) ? " open=\"open\"" : ""
      return "<details class=\"group\"\(open)><summary>\(group.title)</summary>\n\(inner)</details>\n"
    }
    return body
  }

  /// A choice that nobody changed is none.
  private static func isUsed(_ field: Field) -> Bool {
    if field.error != nil { return true }
    if case .select(let choices) = field.kind { return field.values.first.map { $0 != choices.first?.value } ?? false }
    return !field.values.isEmpty
  }
}

extension Field {
  /// A field of a revision, by its own name.
  fileprivate init(
    _ field: ItemField, _ kind: Kind = .text, hint: String? = nil, isOptional: Bool = false, isShort: Bool = false,
    choice: String? = nil
  ) {
    self.init(
      field.rawValue, field.chinese, kind, hint: hint, isOptional: isOptional, isShort: isShort, autocomplete: "off",
      choice: choice)
  }
}

// MARK: - Reading

extension ItemTextForm {
  /// What was typed, and what is wrong with it; nil when too little of it can be understood.
  func read(_ form: FormValues) -> (text: ItemText?, faults: [FieldFault]) {
    var faults = form.fileFaults
    func fault(_ field: ItemField, _ sentence: String) { faults.append(FieldFault(field.rawValue, sentence)) }
    let column = ColumnID(form[.column])
    if !columns.has(column) { fault(.column, "请选择栏目。") }
    let attribute = AttributeFields.attribute(in: form)
    if attribute == nil { fault(.attribute, "请选择公开属性；不予公开的，同时选择理由。") }
    let formed = day(.formed, form, isOptional: false, &faults)
    let attachments = attachments(form)
    var text = ItemText(
      title: form[.title], column: column, formed: formed ?? .first,
      body: RichText(notation: form[.body], files: attachments.map(\.file)))
    text.attribute = attribute ?? .proactive
    text.attachments = attachments
    text.effectiveFrom = day(.effectiveFrom, form, isOptional: true, &faults)
    text.effectiveThrough = day(.effectiveThrough, form, isOptional: true, &faults)
    text.notBefore = day(.notBefore, form, isOptional: true, &faults)
    fill(&text, form)
    faults += text.faults.map { FieldFault($0.field.rawValue, $0.sentence) }
    return (faults.isEmpty ? text : nil, faults)
  }

  /// The kept ones in their order, then the new ones.
  private func attachments(_ form: FormValues) -> [ItemAttachment] {
    let ticked = Set(form.all("kept"))
    return kept.filter { ticked.contains($0.file) }
      + form.files("files").map {
        ItemAttachment(file: $0.stored.address.hex, name: $0.name, size: $0.stored.size, type: $0.kind.mediaType)
      }
  }

  private func fill(_ text: inout ItemText, _ form: FormValues) {
    (text.documentNumber, text.summary, text.origin) = (form[.documentNumber], form[.summary], form[.origin])
    (text.attributeReason, text.phone) = (form[.attributeReason], form[.phone])
    text.combination = form[.combination]
    text.genre = Genre(rawValue: form[.genre]) ?? .other
    text.topic = TopicClass(rawValue: form[.topic]) ?? .other
    text.source = InformationSource(rawValue: form[.source]) ?? .made
    text.keywords = words(form[.keywords], andBlanks: true)
    text.jointIssuers = words(form[.jointIssuers], andBlanks: false)
    text.channels = Set(form.all(ItemField.channels.rawValue).compactMap(ReleaseChannel.init))
    text.checks = Set(form.all(ItemField.checks.rawValue).compactMap(DraftCheck.init))
    text.isNormative = form[.isNormative] == "1"
  }

  private func words(_ text: String, andBlanks: Bool) -> [String] {
    text.split { "；;、,，".contains($0) || andBlanks && $0.isWhitespace }.map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
  }

  private func day(
    _ field: ItemField, _ form: FormValues, isOptional: Bool, _ faults: inout [FieldFault]
  ) -> Day? {
    if isOptional, !form.has(field.rawValue) { return nil }
    let day = Day(iso: form[field])
    if day == nil {
      faults.append(FieldFault(field.rawValue, "请填写\(field.chinese)，按“2026-03-02”的样子。"))
    }
    return day
  }
}

extension FormValues {
  subscript(_ field: ItemField) -> String { self[field.rawValue] }

  /// A revision as the form shows it.
  init(_ text: ItemText) {
    let numbers = Dictionary(text.attachments.enumerated().map { ($1.file, $0 + 1) }) { first, _ in first }
    var fields: [(ItemField, String)] = [
      (.title, text.title), (.body, text.body.notation { numbers[$0] }), (.column, text.column.rawValue),
      (.attributeReason, text.attributeReason), (.formed, text.formed.description),
      (.documentNumber, text.documentNumber), (.genre, text.genre.rawValue), (.topic, text.topic.rawValue),
      (.summary, text.summary), (.keywords, text.keywords.joined(separator: "；")), (.source, text.source.rawValue),
      (.origin, text.origin), (.jointIssuers, text.jointIssuers.joined(separator: "；")),
      (.isNormative, text.isNormative ? "1" : ""), (.effectiveFrom, text.effectiveFrom?.description ?? ""),
      (.effectiveThrough, text.effectiveThrough?.description ?? ""), (.phone, text.phone),
      (.combination, text.combination), (.notBefore, text.notBefore?.description ?? ""),
    ]
    fields += ReleaseChannel.allCases.filter(text.channels.contains).map { (.channels, $0.rawValue) }
    fields += DraftCheck.allCases.filter(text.checks.contains).map { (.checks, $0.rawValue) }
    self.init(
      fields.map { ($0.0.rawValue, $0.1) } + AttributeFields.values(of: text.attribute)
        + text.attachments.map { ("kept", $0.file) })
  }
}

/// 文件大小.
struct Bytes {
  let count: Int

  init(_ count: Int) { self.count = count }

  var words: String {
    switch count {
    case ..<1_024: "\(count) 字节"
    case ..<1_048_576: "\(count / 1_024) KB"
    default: "\(count / 1_048_576).\(count % 1_048_576 * 10 / 1_048_576) MB"
    }
  }
}
