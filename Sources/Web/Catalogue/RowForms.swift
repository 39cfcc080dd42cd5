import Disclosure
import Documents
import Registry

/// 目录事项: answered by a note where nothing is published, tied to columns, given its items.
enum RowForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "note-add": noting
    case "note-withdraw": withdrawing
    case "row-tie": tying
    case "item-place": placing
    default: nil
    }
  }

  /// The page of the row that the address names.
  private static let back: @Sendable (OfficeInput) -> String = { input in
    let year = CataloguePeriod(code: input.query["period"])?.year
    return input.viewed.address(Links.catalogueRow, [("code", input.id), ("year", year.map { String($0) } ?? "")])
  }

  private static let noting = OfficeForm(
    title: "登记情况说明", permission: .manageCatalogue, button: "登记说明", done: "说明已经登记，公开目录中随即可以看到。",
    back: back,
    above: { input in
      let row = try input.row(try await input.viewed.catalogue())
      return FactList([("公开事项", "\(row.code.rawValue) \(row.title)"), ("公开时限", "\(row.limit.words)")]).markup
    },
    fields: { input in
      let catalogue = try await input.viewed.catalogue()
      let row = try input.row(catalogue)
      let calendar = try await input.registry.calendar()
      let asked = CataloguePeriod(code: input.query["period"])
      let year = asked?.year ?? input.today.year
      var periods = catalogue.tasks(of: year, in: calendar).filter { $0.row == row.code }.map(\.period)
      if let whole = CataloguePeriod(year: year), !periods.contains(whole) { periods.append(whole) }
      return [
        Field(
          "kind", "这一期没有公开信息，是因为",
          .radios([
            Choice(RowNote.Kind.nothingArose.rawValue, "没有产生应当公开的信息", hint: "登记为情况说明。"),
            Choice(RowNote.Kind.notInvolved.rawValue, "本单位不涉及这一事项", hint: "登记为未涉及领域事项，不计入应公开的事项。"),
          ])),
        Field(
          "period", "公开期", .select(periods.map { Choice($0.code, $0.chinese) }),
          value: asked?.code ?? periods.first?.code ?? ""),
        Field(
          "words", "说明", .lines(4), hint: "这段文字在公开目录中向公众显示，不要写个人信息。", isOptional: true),
      ]
    },
    place: OfficeForm.place { (refusal: CatalogueRefusal) in if case .noSuchRow = refusal { "period" } else { "" } },
    perform: { input in
      let kind: RowNote.Kind = try input.choice("kind", "原因")
      guard let period = CataloguePeriod(code: input["period"]) else { throw CaseFaults("period", "请选择公开期。") }
      guard input["words"].count <= 2_000 else { throw CaseFaults("words", "说明最多 2000 字，请缩短。") }
      try await input.registry.noteRow(
        RowCode(input.id), kind, for: period, words: input.form.has("words") ? input["words"] : nil, of: input.organ,
        by: input.by, at: input.now)
    })

  private static let withdrawing = OfficeForm(
    title: "撤回说明", permission: .manageCatalogue, button: "撤回这一说明", done: "说明已经撤回，这一期的公开任务恢复为未完成。",
    isDanger: true, back: back,
    above: { input in
      let catalogue = try await input.viewed.catalogue()
      let period = CataloguePeriod(code: input.query["period"])
      let note = catalogue.notes.first { $0.row.rawValue == input.id && $0.period == period }
      guard let note else { throw PageRefusal.notFound }
      let title = catalogue.row(note.row)?.title ?? ""
      return FactList([
        ("公开事项", "\(note.row.rawValue) \(title)"), ("公开期", "\(note.period.chinese)"), ("类别", "\(note.kind.chinese)"),
        ("登记日期", "\(note.day.chineseWithWeekday)"),
      ]).markup
    },
    perform: { input in
      guard let period = CataloguePeriod(code: input.query["period"]) else { throw PageRefusal.notFound }
      try await input.registry.withdrawNote(
        of: RowCode(input.id), for: period, of: input.organ, by: input.by, at: input.now)
    })

  private static let tying = OfficeForm(
    title: "设置对应栏目", permission: .manageCatalogue, button: "保存对应栏目", done: "这一事项对应的栏目已经保存。", back: back,
    above: { input in
      let row = try input.row(try await input.viewed.catalogue())
      return FactList([("公开事项", "\(row.code.rawValue) \(row.title)")]).markup
    },
    fields: { input in
      let catalogue = try await input.viewed.catalogue()
      let code = try input.row(catalogue).code
      let columns = catalogue.openColumns(on: input.today)
      let tied = columns.filter { $0.rows.contains(code) }.map(\.id.rawValue)
      let names = ColumnNames(columns)
      let parents = Set(columns.compactMap(\.parent))
      // What lies above others holds no items of its own.
      let shown = columns.filter { $0.takesItems && (!parents.contains($0.id) || $0.rows.contains(code)) }
      let choices = ColumnStandings.ordered(columns).filter(shown.contains).map {
        Choice($0.id.rawValue, names.path($0.id))
      }
      return [
        Field("columns", "公开这一事项的栏目", .ticks(choices), hint: "栏目只对应一个事项的，其中的信息自动计入该事项。", values: tied)
      ]
    },
    place: OfficeForm.place { (refusal: CatalogueRefusal) in if case .noSuchColumn = refusal { "columns" } else { "" }
    },
    perform: { input in
      try await input.registry.tieRow(
        RowCode(input.id), to: Set(input.form.all("columns").map { ColumnID($0) }), of: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static let placing = OfficeForm(
    title: "指明目录事项", permission: .manageCatalogue, button: "保存目录事项", done: "已经指明信息对应的目录事项。",
    back: { $0.viewed.address(Links.unplacedItems) },
    above: { input in
      let item = try placed(input, try await input.viewed.catalogue())
      let title = try await input.registry.publicTitles(of: [item.id])[item.id] ?? "无法读取的信息"
      return FactList([("信息", "\(title)"), ("公开日期", "\(item.released.chineseWithWeekday)")]).markup
    },
    fields: { input in
      let catalogue = try await input.viewed.catalogue()
      let item = try placed(input, catalogue)
      let codes = (catalogue.column(item.column)?.rows ?? []).sorted()
      let choices = codes.map { Choice($0.rawValue, "\($0.rawValue) \(catalogue.row($0)?.title ?? "")") }
      return [
        Field(
          "row", "属于哪一项", .radios(choices + [Choice("none", "不指明")]), value: item.row?.rawValue ?? "")
      ]
    },
    place: OfficeForm.place { (refusal: CatalogueRefusal) in if case .noSuchRow = refusal { "row" } else { "" } },
    perform: { input in
      guard input.form.has("row") else { throw CaseFaults("row", "请选择属于哪一项。") }
      let code = input["row"] == "none" ? nil : RowCode(input["row"])
      try await input.registry.placeItem(ItemID(input.id), at: code, of: input.organ, by: input.by, at: input.now)
    })

  /// What the public finds of this organ.
  private static func placed(_ input: OfficeInput, _ catalogue: OrganCatalogue) throws(PageRefusal) -> CatalogueItem {
    guard let item = catalogue.items.first(where: { $0.id.rawValue == input.id }) else { throw .notFound }
    return item
  }
}
