import Disclosure
import Documents
import Registry

/// 规范性文件: entered, amended, ended, its term extended.
enum DocumentForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "document-add": adding
    case "document-amend": amending
    case "document-end": ending
    case "document-term": extending
    default: nil
    }
  }

  private static let back: @Sendable (OfficeInput) -> String = { input in
    input.id.isEmpty
      ? input.viewed.address(Links.documents) : input.viewed.address(Links.document(NormativeDocumentID(input.id)))
  }

  private static let place = OfficeForm.place { (refusal: CatalogueRefusal) in
    switch refusal {
    case .documentTaken: "number"
    case .textTooLong(let field): field == "文号" ? "number" : "title"
    case .dayBeforeMade, .dayAhead: "day"
    case .successorIsSame, .noSuchDocument: "other"
    case .termNotLater: "until"
    default: ""
    }
  }

  private static let adding = OfficeForm(
    title: "登记规范性文件", permission: .keepRegisters, button: "登记文件", done: "规范性文件已经登记。",
    hint: "历年制发、仍然有效的文件也要登记，用于计算现行有效件数。", back: back,
    fields: { input in
      let categories = TableTwoDocument.allCases.map { Choice($0.rawValue, $0.label) }
      return [
        Field("title", "文件名称", autocomplete: "off"), Field("number", "发文字号", hint: "如“云政规〔2026〕1号”。", isOptional: true),
        Field("category", "类别", .radios(categories), value: TableTwoDocument.normativeDocuments.rawValue),
        Field("day", "制发日期", .day, value: input.today.description, isShort: true),
        Field("until", "有效期至", .day, hint: "没有规定有效期的不填。", isOptional: true, isShort: true),
        Field("item", "公开的信息", hint: "已在本系统公开的，填写其索引号，公开目录中随即可以打开。", isOptional: true),
      ]
    }, place: place,
    perform: { input in
      let title = try input.short("title", "文件名称")
      let number = input.form.has("number") ? try input.short("number", "文号") : nil
      let category: TableTwoDocument = try input.choice("category", "类别")
      let made = try input.day("day", "制发日期")
      let until = try input.optionalDay("until", "有效期")
      if let until, until < made { throw CaseFaults("until", CatalogueRefusal.dayBeforeMade(made).sentence) }
      let document = NormativeDocument(
        id: "", title: title, number: number, category: category, made: made, validUntil: until,
        item: try await item(input))
      _ = try await input.registry.registerDocument(document, of: input.organ, by: input.by, at: input.now)
    })

  /// By its 索引号, as people know it.
  private static func item(_ input: OfficeInput) async throws -> ItemID? {
    guard input.form.has("item") else { return nil }
    guard let id = try await input.registry.publicItem(numbered: input["item"], of: input.organ) else {
      throw CaseFaults("item", "没有找到索引号为“\(input["item"])”的已公开信息，请核对。")
    }
    return id
  }

  private static let amending = OfficeForm(
    title: "登记修改", permission: .keepRegisters, button: "登记修改", done: "文件的修改已经登记。", back: back,
    above: { input in FactList(try await facts(input)).markup },
    fields: { input in
      [
        Field("day", "修改日期", .day, value: input.today.description, isShort: true),
        Field("other", "作出修改的文件", .select(try await others(input, "没有登记，或者不是规范性文件"))),
      ]
    }, place: place,
    perform: { input in
      try await input.registry.amendDocument(
        NormativeDocumentID(input.id), on: try input.day("day", "修改日期"), by: other(input), of: input.organ,
        authority: input.by, at: input.now)
    })

  private static let ending = OfficeForm(
    title: "登记废止或者失效", permission: .keepRegisters, button: "登记废止或者失效", done: "文件的废止或者失效已经登记。",
    isDanger: true, back: back, above: { input in FactList(try await facts(input)).markup },
    fields: { input in
      let kinds = [
        Choice("repealed", "废止", hint: "由制定机关决定废止，或者被新的文件替代。"), Choice("lapsed", "失效", hint: "有效期届满，或者调整的对象已经消失。"),
      ]
      return [
        Field("kind", "情况", .radios(kinds)),
        Field("day", "自哪天起不再有效", .day, value: input.today.description, isShort: true),
        Field("other", "替代的文件", .select(try await others(input, "没有"))),
      ]
    }, place: place,
    perform: { input in
      let kind: NormativeDocument.Ending.Kind = try input.choice("kind", "情况")
      let day = try input.day("day", "日期")
      try await input.registry.endDocument(
        NormativeDocumentID(input.id), .init(kind, day: day, successor: other(input)), of: input.organ, by: input.by,
        at: input.now)
    })

  private static let extending = OfficeForm(
    title: "登记继续有效", permission: .keepRegisters, button: "登记继续有效", done: "新的有效期已经登记。",
    hint: "有效期届满以前，经评估决定继续执行的，登记新的有效期。", back: back,
    above: { input in FactList(try await facts(input)).markup },
    fields: { _ in
      [
        Field("term", "继续有效", .radios([Choice("until", "到一个日期为止"), Choice("open", "长期有效")]), value: "until"),
        Field("until", "新的有效期至", .day, isShort: true, choice: "term=until"),
      ]
    }, place: place,
    perform: { input in
      guard ["until", "open"].contains(input["term"]) else { throw CaseFaults("term", "请选择继续有效到什么时候。") }
      let until = input["term"] == "open" ? nil : try input.day("until", "新的有效期")
      try await input.registry.setTerm(
        of: NormativeDocumentID(input.id), until: until, of: input.organ, by: input.by, at: input.now)
    })

  private static func known(_ input: OfficeInput) async throws -> [NormativeDocument] {
    try await input.registry.normativeDocuments(of: input.organ, for: input.viewed.viewer)
  }

  private static func facts(_ input: OfficeInput) async throws -> [(String, Markup)] {
    guard let document = try await known(input).first(where: { $0.id.rawValue == input.id }) else {
      throw PageRefusal.notFound
    }
    return [
      ("文件", "\(document.title)"), ("发文字号", "\(document.number ?? "没有文号")"),
      ("制发日期", "\(document.made.chineseWithWeekday)"), ("有效期至", "\(document.validUntil?.chineseWithWeekday ?? "长期")"),
    ]
  }

  private static func others(_ input: OfficeInput, _ none: String) async throws -> [Choice] {
    let others = try await known(input).filter { $0.id.rawValue != input.id }
    return [Choice("", none)]
      + others.reversed().map { Choice($0.id.rawValue, "\($0.title)\($0.number.map { "（\($0)）" } ?? "")") }
  }

  private static func other(_ input: OfficeInput) -> NormativeDocumentID? {
    input.form.has("other") ? NormativeDocumentID(input["other"]) : nil
  }
}
