import Disclosure
import Documents
import Registry

/// 起草、修改考核办法: the file as it stands, every fault by its line, what the change would do, and only then in use.
enum SchemeEditPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let draft = try await SchemeDraft(visit, visit.query, isSent: false)
    return .page(page(draft, faults: []))
  }

  @Sendable static func preview(_ visit: Visit) async throws -> Answer {
    let draft = try await SchemeDraft(visit, visit.form, isSent: true)
    do { return .page(try await proposal(draft, try SchemeFile.read(draft.yaml))) } catch let refusal as SchemeFaults {
      return .again(page(draft, faults: refusal.faults))
    }
  }

  @Sendable static func install(_ visit: Visit) async throws -> Answer {
    let draft = try await SchemeDraft(visit, visit.form, isSent: true)
    do {
      let scheme = try SchemeFile.read(draft.yaml)
      let id = try await visit.registry.installScheme(
        scheme, as: draft.present?.id, scope: draft.scope, of: draft.viewed.organ.id,
        by: .person(draft.viewed.viewer.person), expecting: Int(visit.form["version"]), at: visit.now)
      return .seeOther(Links.scoreScheme(id))
    } catch let refusal as SchemeFaults { return .again(page(draft, faults: refusal.faults)) } catch let refusal
      as ScoringRefusal
    { return .again(page(draft, faults: [SchemeFault(sentence: refusal.sentence)])) }
  }

  // MARK: - Pages

  static func framed(_ draft: SchemeDraft, _ body: Markup) -> Page {
    draft.viewed.page(
      draft.present == nil ? "起草考核办法" : "修改考核办法",
      trail: [draft.viewed.scoresCrumb, Crumb("考核办法", draft.viewed.address(Links.scoreSchemes))], body: body)
  }

  /// - Parameter notice: What was done to the text since.
  static func page(_ draft: SchemeDraft, faults: [SchemeFault], notice: Markup = "") -> Page {
    var list = Markup()
    list.append(faults) { "<li>\($0.text)</li>" }
    let wrong: Markup =
      faults.isEmpty ? "" : Notice(.red, "<p>办法有 \(faults.count) 处错误，没有启用：</p><ul>\(list)</ul>").markup
    let hint: Markup = """
      <p>办法写成字段和列表，每行一个“字段: 内容”，缩进表示从属，“#”后面是说明。改好后先检查并预览，不会立即生效。</p>

      """
    var body: Markup = draft.hidden
    if draft.present == nil {
      body +=
        Field(
          "scope", "考核对象", .radios(ScoringScope.allCases.map { Choice($0.rawValue, $0.chinese) }),
          value: draft.scope.rawValue
        ).markup
    }
    body += Field("yaml", "办法内容", .lines(28), value: draft.yaml, error: faults.isEmpty ? nil : "请按上面列出的各处改正。").markup
    var form = Form(
      Links.editScheme, draft.viewed.visit, button: "检查并预览", cancel: ("返回考核办法", Links.scoreSchemes), body: body)
    form.id = SchemeLeafList.form
    return framed(draft, "\(notice)\(wrong)\(hint)\(form.markup)\(SchemeLeafList(yaml: draft.yaml).markup)")
  }

  private static func proposal(_ draft: SchemeDraft, _ scheme: Scheme) async throws -> Page {
    var body: Markup = Notice(.neutral, "<p>办法没有错误，还没有启用。</p>").markup
    if let present = draft.present { body += try await effect(of: scheme, against: present, draft) }
    for group in scheme.groups { body += SchemeGroupView(group: group, scheme: scheme).markup }
    let hidden: Markup = """
      \(draft.hidden)<input type="hidden" name="scope" value="\(draft.scope.rawValue)"/>\
      <input type="hidden" name="yaml" value="\(draft.yaml)"/>

      """
    let button = draft.present.map { "启用第 \($0.version + 1) 版" } ?? "启用考核办法"
    body +=
      Form(
        Links.installScheme, draft.viewed.visit, button: button, cancel: ("返回考核办法", Links.scoreSchemes), body: hidden
      ).markup
    return framed(draft, body)
  }

  /// For the newest period that has begun in both.
  private static func effect(
    of scheme: Scheme, against present: InstalledScheme, _ draft: SchemeDraft
  ) async throws -> Markup {
    let viewed = draft.viewed
    let periods = present.scheme.periods.filter { $0.firstDay <= viewed.today && scheme.periods.contains($0) }
    guard let period = periods.last else { return "<p>新办法的年度或者周期与现行版本不同，没有可以对照的考核期。</p>\n" }
    let changes = try await viewed.registry.previewScheme(
      scheme, against: present.id, period, of: viewed.organ.id, for: viewed.viewer, today: viewed.today)
    guard !changes.isEmpty else { return "<p>按\(period.chinese)现有的登记计算，各单位得分没有变化。</p>\n" }
    return """
      <h2>对\(period.chinese)得分的影响</h2>
      \(ScoreChangeTable(changes: changes, heads: ("现行", "修改后")).markup)
      """
  }
}

/// 办法草稿: what was typed, or what the page begins with.
struct SchemeDraft {
  let viewed: ViewedOrgan
  /// The version that it is to replace.
  let present: InstalledScheme?
  var yaml: String
  let scope: ScoringScope
  /// Of the organ's scoring, so that two people do not overwrite each other.
  let version: Int

  init(_ visit: Visit, _ values: FormValues, isSent: Bool) async throws {
    viewed = try await ViewedOrgan(own: visit)
    guard viewed.may(.manageSchemes) else { throw PageRefusal.notFound }
    version = try await visit.registry.version(of: .scoring(viewed.organ.id))
    let id = values["id"]
    present = id.isEmpty ? nil : try await ViewedScores.newest(viewed).first { $0.id == id }
    if !id.isEmpty, present == nil { throw PageRefusal.notFound }
    let isAbove = !viewed.viewer.beneath.subtracting([viewed.organ.id]).isEmpty
    scope = present?.scope ?? ScoringScope(rawValue: values["scope"]) ?? (isAbove ? .organs : .offices)
    let preset = SchemePreset(rawValue: values["preset"]) ?? .townOffices
    let start = isSent ? "" : present?.content ?? preset.yaml(year: viewed.today.year)
    yaml = values.raw("yaml") ?? start
  }

  var hidden: Markup {
    """
    <input type="hidden" name="id" value="\(present?.id ?? "")"/><input type="hidden" name="version" value="\(version)"/>

    """
  }
}
