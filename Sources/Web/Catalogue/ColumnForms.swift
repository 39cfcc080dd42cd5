import Disclosure
import Documents
import Registry

/// 栏目: generated, added, renamed, moved, closed.
enum ColumnForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "columns-standard": standard
    case "column-add": adding
    case "column-change": changing
    case "column-close": closing
    default: nil
    }
  }

  private static let back: @Sendable (OfficeInput) -> String = { $0.viewed.address(Links.columns) }

  private static let standard = OfficeForm(
    title: "生成标准栏目", permission: .manageCatalogue, button: "生成标准栏目", done: "已生成标准栏目，可以逐个改名、移动和停用。",
    back: back,
    above: { input in
      guard try await input.viewed.catalogue().columns.isEmpty else { throw PageRefusal.notFound }
      let columns = StandardColumns.columns(for: input.viewed.organ.level)
      var names = Markup()
      names.append(ColumnStandings.ordered(columns)) { "<li>\(ColumnNames(columns).path($0.id))</li>" }
      return """
        <p>按国办公开办函〔2019〕61号的专栏组成和《条例》第二十条、第二十一条的事项，为本单位生成 \(columns.count) 个栏目：</p>
        <details><summary>查看全部栏目</summary><ul>\(names)</ul></details>

        """
    },
    perform: { input in
      try await input.registry.setUpColumns(
        of: input.organ, level: input.viewed.organ.level, by: input.by, at: input.now)
    })

  private static let adding = OfficeForm(
    title: "新增栏目", permission: .manageCatalogue, button: "新增栏目", done: "栏目已经新增。", back: back,
    fields: { input in fields(nil, try await input.viewed.catalogue(), on: input.today) }, place: place,
    perform: { input in try await save(ColumnID(RandomBytes.identifier()), nil, input) })

  private static let changing = OfficeForm(
    title: "修改栏目", permission: .manageCatalogue, button: "保存栏目", done: "栏目的修改已经保存。",
    hint: "改名、移动以后，栏目中已经公开的信息不变。", back: back,
    fields: { input in
      let catalogue = try await input.viewed.catalogue()
      return fields(try input.column(catalogue), catalogue, on: input.today)
    }, place: place,
    perform: { input in
      let column = try input.column(try await input.viewed.catalogue())
      try await save(column.id, column, input)
    })

  private static let closing = OfficeForm(
    title: "停用栏目", permission: .manageCatalogue, button: "停用栏目", done: "栏目已经停用。", isDanger: true, back: back,
    above: { input in
      let catalogue = try await input.viewed.catalogue()
      let column = try input.column(catalogue)
      let count = catalogue.items.count { $0.column == column.id }
      return FactList([
        ("栏目", "\(ColumnNames(catalogue.columns).path(column.id))"), ("已公开的信息", "\(count) 条，停用后仍然可以查到"),
        ("停用以后", "不能再向这个栏目发布信息，也不再计入更新情况"),
      ]).markup
    },
    perform: { input in
      try await input.registry.closeColumn(
        ColumnID(input.id), of: input.organ, by: input.by, expecting: input.version, at: input.now)
    })

  private static let place = OfficeForm.place { (refusal: CatalogueRefusal) in
    switch refusal {
    case .columnNameTaken, .textTooLong: "name"
    case .parentBeneath, .noSuchColumn: "parent"
    case .noSuchRow: "rows"
    default: ""
    }
  }

  private static func fields(_ column: Column?, _ catalogue: OrganCatalogue, on today: Day) -> [Field] {
    let open = catalogue.openColumns(on: today).filter { $0.id != column?.id }
    let names = ColumnNames(open)
    let parents =
      [Choice("", "没有上级，是一级栏目")]
      + ColumnStandings.ordered(open).map { Choice($0.id.rawValue, names.path($0.id)) }
    let cycles = [Choice("", "按内容性质")] + UpdateCycle.allCases.map { Choice($0.rawValue, $0.chinese) }
    let last = open.filter { $0.parent == StandardColumns.statutoryID }.map(\.order).max() ?? 0
    let rows = (column?.rows ?? []).sorted().map(\.rawValue).joined(separator: "、")
    return [
      Field("name", "栏目名称", value: column?.name ?? "", autocomplete: "off"),
      Field(
        "parent", "上级栏目", .select(parents),
        value: column == nil ? StandardColumns.statutoryID.rawValue : column?.parent?.rawValue ?? ""),
      Field("order", "同级中的顺序", .number, value: String(column?.order ?? last + 1), isShort: true),
      Field(
        "content", "内容性质", .radios(ColumnContent.allCases.map { Choice($0.rawValue, $0.chinese, hint: $0.hint) }),
        value: column?.content.rawValue ?? ColumnContent.other.rawValue),
      Field(
        "cycle", "更新周期", .select(cycles), hint: "上级或者本单位要求更勤的，在这里选择。", value: column?.cycle?.rawValue ?? ""),
      Field(
        "rows", "对应的目录事项", .lines(2), hint: "目录编号，几个编号用顿号隔开。", value: rows, isOptional: true),
    ]
  }

  private static func save(_ id: ColumnID, _ former: Column?, _ input: OfficeInput) async throws {
    let catalogue = try await input.viewed.catalogue()
    let parent = input.form.has("parent") ? ColumnID(input["parent"]) : nil
    let content: ColumnContent = try input.choice("content", "内容性质")
    let cycle: UpdateCycle? = input.form.has("cycle") ? try input.choice("cycle", "更新周期") : nil
    let above = parent.flatMap { catalogue.column($0) }
    let column = Column(
      id: id, name: try input.short("name", "栏目名称"), parent: parent,
      order: try input.count("order", "同级中的顺序", least: 1), door: above?.door ?? former?.door ?? .statutory,
      matter: former?.matter, rows: codes(input["rows"]), content: content, cycle: cycle)
    try await input.registry.setColumn(
      column, isNew: former == nil, of: input.organ, by: input.by, expecting: input.version, at: input.now)
  }

  /// Whatever people put between codes.
  private static func codes(_ text: String) -> Set<RowCode> {
    let parts = text.split { $0.isWhitespace || "、，,；;".contains($0) }
    return Set(parts.map { RowCode(String($0)) })
  }
}

extension ColumnContent {
  /// What it means for how old its contents may be.
  fileprivate var hint: String? { ColumnRules.inspection2019.cycles[self].map { "\($0.chinese)内应当更新" } }
}
