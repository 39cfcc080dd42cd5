import Disclosure
import Documents
import Registry

/// 填写一个指标: the form of one leaf, written back into the text of the scheme; nothing is in use before that is checked and put in use.
enum SchemeLeafPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let draft = try await SchemeDraft(visit, visit.form, isSent: true)
    do throws(SchemeFaults) {
      let asked = try SchemeLeafForm(draft)
      return .page(asked.page(LeafFaults([])))
    } catch { return .again(SchemeEditPage.page(draft, faults: error.faults)) }
  }

  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    var draft = try await SchemeDraft(visit, visit.form, isSent: true)
    let asked: SchemeLeafForm
    do throws(SchemeFaults) { asked = try SchemeLeafForm(draft) } catch {
      return .again(SchemeEditPage.page(draft, faults: error.faults))
    }
    let changed: Scheme
    do throws(SchemeFaults) { changed = try asked.changed() } catch {
      return .again(asked.page(LeafFaults(error.faults)))
    }
    draft.yaml = try SchemeFile.write(changed)
    do throws(SchemeFaults) { _ = try SchemeFile.read(draft.yaml) } catch {
      return .page(SchemeEditPage.page(draft, faults: error.faults, notice: notice("指标已经写入下面的办法内容，与其他内容还有不一致的地方。")))
    }
    return .page(SchemeEditPage.page(draft, faults: [], notice: notice("指标已经写入下面的办法内容，没有错误。办法还没有启用，请检查并预览。")))
  }

  private static func notice(_ words: String) -> Markup { Notice(.green, "<p>\(words)</p>").markup }
}

/// What the reader of the file says of a form, at the fields that it names.
struct LeafFaults {
  let faults: [SchemeFault]

  init(_ faults: [SchemeFault]) { self.faults = faults }

  /// - Parameter fields: With the name of each as the file calls it.
  func placed(at fields: [(name: String, label: String)]) -> [FieldFault] {
    faults.map { fault in
      let field = fields.first { fault.sentence.hasPrefix("“\($0.label)”") }
      return FieldFault(field?.name ?? "", fault.sentence)
    }
  }
}

/// 指标的表单: what stands in the scheme, or what was typed.
struct SchemeLeafForm {
  let draft: SchemeDraft
  let scheme: Scheme
  let place: SchemeLeafPlace
  private let old: Indicator?
  private let leaf: LeafDraft

  static let types = ["条数", "逐次扣分", "逐次计分", "比率", "覆盖", "是否", "数值", "评分"]
  /// So many empty rows are offered beside those that are filled.
  private static let spare = 3
  private static let mostRows = 60

  /// - Throws: When the text is no scheme, or names no such indicator.
  init(_ draft: SchemeDraft) throws(SchemeFaults) {
    let scheme = try SchemeFile.readUnchecked(draft.yaml)
    let form = draft.viewed.visit.form
    guard let place = SchemeLeafPlace(code: form["place"]),
      scheme.groups.contains(where: { $0.key == place.place.group })
    else { throw SchemeFaults([SchemeFault(sentence: "办法内容里没有这个指标，请重新选择。")]) }
    let old = scheme.indicator(at: place.place)
    guard place.isNew || old?.rule != nil else {
      throw SchemeFaults([SchemeFault(sentence: "办法内容里没有这个指标，请重新选择。")])
    }
    (self.draft, self.scheme, self.place, self.old) = (draft, scheme, place, old)
    leaf = form.fields.contains { $0.name == "类型" } ? Self.typed(form) : old.map { LeafDraft($0) } ?? LeafDraft()
  }

  private static func typed(_ form: FormValues) -> LeafDraft {
    var leaf = LeafDraft()
    for name in ["编号", "名称", "分值", "维度", "来源", "适用单位", "最低", "封顶", "类型"] { leaf.texts[name] = form[name] }
    for type in types {
      for field in LeafField.fields(of: type) { leaf.texts[field.key] = form[field.key] }
      for list in LeafList.lists(of: type) {
        leaf.rows[list] = (0..<mostRows).map { row in
          list.columns.indices.map { form[Self.cell(list, row, $0)] }
        }
      }
    }
    return leaf
  }

  private static func cell(_ list: LeafList, _ row: Int, _ column: Int) -> String {
    "\(list.rawValue)-\(row)-\(column)"
  }

  /// The scheme with the leaf as it was typed.
  func changed() throws(SchemeFaults) -> Scheme {
    var changed = scheme
    if draft.viewed.visit.form["remove"] == "yes" {
      changed.remove(place.place)
      return changed
    }
    let indicator = try leaf.indicator(of: place.place.group, replacing: old)
    if place.isNew {
      changed.add(indicator, to: place.place.group, beneath: place.parent.isEmpty ? nil : place.parent)
    } else {
      changed.replace(place.place, with: indicator)
    }
    return changed
  }

  func page(_ faults: LeafFaults) -> Page {
    let fields = generalFields + ruleFields
    let own = fields.filter { !$0.name.contains("-") || $0.name.hasPrefix("\(text("类型"))-") }
    let placed = faults.placed(at: own.map { ($0.name, $0.name.split(separator: "-").last.map(String.init) ?? "") })
    var body: Markup = """
      \(draft.hidden)<input type="hidden" name="yaml" value="\(draft.yaml)"/>\
      <input type="hidden" name="scope" value="\(draft.scope.rawValue)"/>\
      <input type="hidden" name="place" value="\(place.code)"/>

      """
    body.append(fields) { field in
      var field = field
      field.error = placed.first { $0.field == field.name }?.sentence
      return field.markup
    }
    body.append(LeafList.allCases) { list in rows(list) }
    if !place.isNew { body += Field("remove", "删除", .ticks([Choice("yes", "从办法中删除这个指标")])).markup }
    let form = Form(
      Links.changeSchemeLeaf, draft.viewed.visit, button: "写入办法内容", faults: placed,
      cancel: ("返回考核办法", Links.scoreSchemes), body: body)
    let title = old.map { "修改指标“\($0.name)”" } ?? "增加指标"
    return SchemeEditPage.framed(draft, "<h2>\(title)</h2>\n\(form.markup)")
  }

  // MARK: - Fields

  private func text(_ name: String) -> String { leaf.texts[name] ?? "" }

  private static func choices(_ texts: [String], none: String? = nil) -> [Choice] {
    (none.map { [Choice("", $0)] } ?? []) + texts.map { Choice($0, $0) }
  }

  private func field(
    _ name: String, _ kind: Field.Kind = .text, hint: String? = nil, isOptional: Bool = true, label: String? = nil
  ) -> Field {
    Field(name, label ?? name, kind, hint: hint, value: text(name), isOptional: isOptional, isShort: kind != .text)
  }

  private var generalFields: [Field] {
    [
      field("编号", hint: "在单位组里不重复，得分的每一行以它为准。", isOptional: false), field("名称", isOptional: false),
      field("分值", .number, hint: "只加分、只扣分的可以不填。"),
      field("维度", .select(Self.choices(ScoreDimension.allCases.map(\.chinese), none: "不分维度"))),
      field("来源", .select(Self.choices(LeafSource.allCases.map(\.chinese), none: "按计分方法")), hint: "自动：由系统的登记得出。"),
      field("适用单位", hint: "只适用于几个单位的，写单位名称，以顿号分开。"),
      field("最低", hint: "不填为 0；扣分不设下限的写“不限”。"), field("封顶", .number),
      field("类型", .select(Self.choices(Self.types, none: "请选择")), isOptional: false, label: "计分方法"),
    ]
  }

  private var ruleFields: [Field] {
    Self.types.flatMap { type in
      LeafField.fields(of: type).map { one in
        var field = Field(
          one.key, Self.labels[one.name] ?? one.name, kind(one), hint: hint(one), value: text(one.key),
          isOptional: !Self.needed.contains(one.name), isShort: true)
        field.choice = "类型=\(type)"
        return field
      }
    }
  }

  private static let needed: Set<String> = ["周期", "目标", "情形", "比率"]
  private static let labels = ["计数": "计数的情形", "达标": "达到目标得分", "空白期": "一条没有的扣分", "情况说明": "情况说明按百分之几计", "其他": "低于各档得分"]

  private func kind(_ field: LeafField) -> Field.Kind {
    switch field.name {
    case "周期": .select(Self.choices(QuotaCycle.allCases.map(\.chinese)))
    case "未达标": .select(Self.choices(["每少一条扣", "扣", "按比例"], none: "不扣分"))
    case "同一稿件": .select(Self.choices(PointsRule.Levels.allCases.map(\.chinese)))
    case "比率": .select(Self.choices(RatioRule.Measure.allCases.map(\.chinese)))
    case "按比例", "去掉极值": .select(Self.choices(["是"], none: "否"))
    case "计数", "情形": .text
    default: .number
    }
  }

  private func hint(_ field: LeafField) -> String? {
    switch field.name {
    case "计数": "不填为公开；计报送、采用的写“报送”“采用”。"
    case "情形": "系统自动记录的：\(EventKind.registered.map(\.rawValue).joined(separator: "、"))；其他的由人工登记。"
    case "未达标扣": "选“每少一条扣”或者“扣”的填写。"
    default: nil
    }
  }

  private func rows(_ list: LeafList) -> Markup {
    let known = leaf.rows[list] ?? []
    let filled = known.prefix { $0.contains { !$0.isEmpty } }
    let count = min(filled.count + Self.spare, Self.mostRows)
    let table = DataTable(
      list.chinese, list.columns.map { .init($0) },
      rows: (0..<count).map { row in
        list.columns.enumerated().map { column, name in
          let id = Self.cell(list, row, column)
          let value = filled.dropFirst(row).first?.dropFirst(column).first ?? ""
          return """
            <label class="unseen" for="\(id)">\(list.chinese)第 \(row + 1) 行，\(name)</label>\
            <input id="\(id)" name="\(id)" value="\(value)" autocomplete="off"/>
            """
        }
      })
    return "<div data-for=\"类型=\(list.type)\" data-grid=\"\"><h3>\(list.chinese)</h3>\n\(table.markup)</div>\n"
  }
}
