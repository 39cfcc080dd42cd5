import Disclosure
import Documents
import Registry

/// 分栏目、体裁的审核流程: one scope at a time, set or taken away; the setting holds all of them.
enum ScopedLadderForms {
  static let setting = OrganForm(
    title: "设置分栏目、体裁的审核流程", permission: .manageSettings, button: "保存这个流程",
    hint: "主动公开信息送审时，先用同时符合栏目和体裁的流程，其次用栏目的，再次用体裁的，都没有的用本单位的审核流程。正在审核的不受影响，因此最早从明天起。",
    back: Links.settings,
    fields: { opened in
      let settings = try await SettingForms.settings(opened)
      let known = latest(settings)
      let scope = LadderScope(key: opened.visit.query["id"]) ?? .all
      let columns = ColumnNames(try await opened.registry.openColumns(of: opened.organ.id, on: opened.today))
      let genres = Genre.allCases.map { Choice($0.rawValue, $0.chinese) }
      let ladder = known.ladders[scope] ?? settings.ladders.ladder(on: opened.today)
      return [
        Field(
          "column", "栏目", .select([Choice("", "所有栏目")] + columns.choices), hint: "栏目和体裁至少选择一项。",
          value: scope.column?.rawValue ?? "", isOptional: true),
        Field(
          "genre", "体裁", .select([Choice("", "所有体裁")] + genres), value: scope.genre?.rawValue ?? "",
          isOptional: true),
      ] + LadderForm.fields(opened, ladder)
    },
    perform: { input in
      let scope = try await scope(input)
      var ladders = latest(try await SettingForms.settings(input.opened)).ladders
      ladders[scope] = try LadderForm.ladder(input)
      try await SettingForms.save(.scopedLadders(ScopedLadders(ladders)), input)
    })

  static let ending = OrganForm(
    title: "取消分栏目、体裁的审核流程", permission: .manageSettings, button: "取消这个流程",
    hint: "取消以后，符合这个范围的信息改用范围更大的流程；正在审核的不受影响。", back: Links.settings,
    fields: { opened in
      let known = latest(try await SettingForms.settings(opened))
      let columns = ColumnNames(try await opened.registry.openColumns(of: opened.organ.id, on: opened.today))
      let scopes = known.inOrder.map { Choice($0.scope.key, $0.scope.words(columns)) }
      return [
        Field(
          "scope", "取消哪一个", .select([Choice("", "请选择")] + scopes), value: opened.visit.query["id"]),
        Field(
          "since", "从哪天起", .day, value: max(opened.today, opened.visit.now.day).next.description, isShort: true),
      ]
    },
    perform: { input in
      var ladders = latest(try await SettingForms.settings(input.opened)).ladders
      guard let scope = LadderScope(key: input["scope"]), ladders.removeValue(forKey: scope) != nil else {
        throw OrganFaults("scope", "请选择要取消的流程。")
      }
      try await SettingForms.save(.scopedLadders(ScopedLadders(ladders)), input)
    })

  /// Those set last, for whichever day: a change begins with them.
  private static func latest(_ settings: OrganSettings) -> ScopedLadders {
    settings.ladders.scoped.last?.ladders ?? ScopedLadders()
  }

  private static func scope(_ input: OrganInput) async throws -> LadderScope {
    let open = ColumnNames(try await input.registry.openColumns(of: input.organ, on: input.opened.today))
    var column: ColumnID?
    if input.form.has("column") {
      guard open.choices.contains(where: { $0.value == input["column"] }) else {
        throw OrganFaults("column", "没有这个栏目，请重新选择。")
      }
      column = ColumnID(input["column"])
    }
    let genre = Genre(rawValue: input["genre"])
    if input.form.has("genre"), genre == nil { throw OrganFaults("genre", "没有这个体裁，请重新选择。") }
    guard column != nil || genre != nil else {
      throw OrganFaults("column", "请至少选择栏目或者体裁；对所有信息的流程，在“审核流程”中修改。")
    }
    return LadderScope(column: column, genre: genre)
  }
}

extension LadderScope {
  /// As it stands in an address: `栏目/体裁`.
  var key: String { "\(column?.rawValue ?? "")/\(genre?.rawValue ?? "")" }

  /// Nil when it is none, or that of all.
  init?(key: String) {
    guard let cut = key.lastIndex(of: "/") else { return nil }
    let (column, genre) = (String(key[..<cut]), String(key[key.index(after: cut)...]))
    guard genre.isEmpty || Genre(rawValue: genre) != nil, !(column.isEmpty && genre.isEmpty) else { return nil }
    self.init(column: column.isEmpty ? nil : ColumnID(column), genre: Genre(rawValue: genre))
  }

  /// 栏目“…”、体裁“…”; what it is for, in words.
  func words(_ columns: ColumnNames) -> String {
    let column = column.map { "栏目“\(columns.path($0))”" }
    let genre = genre.map { "体裁“\($0.chinese)”" }
    let parts = [column, genre].compactMap { $0 }
    return parts.isEmpty ? "所有信息" : parts.joined(separator: "、")
  }
}

extension ScopedLadders {
  /// The most specific first, as they are tried.
  var inOrder: [(scope: LadderScope, ladder: ReviewLadder)] {
    func rank(_ scope: LadderScope) -> Int { scope.column == nil ? 2 : scope.genre == nil ? 1 : 0 }
    return ladders.sorted { (rank($0.key), $0.key.key) < (rank($1.key), $1.key.key) }.map { ($0.key, $0.value) }
  }
}
