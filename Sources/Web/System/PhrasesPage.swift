import Disclosure
import Documents
import Registry

/// 筛查词表: the list in force and those before it, the keys whose lists are taken, and what changes either.
enum PhrasesPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer { .page(try await page(visit, faults: [])) }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let me = try visit.person()
    guard let act = Act(rawValue: visit.form["act"]) else {
      return .again(try await page(visit, faults: [FieldFault("", "没有这个操作，请刷新页面。")]))
    }
    do {
      try await carryOut(act, visit, of: me.organ, by: .person(me.person))
      return .seeOther("\(Links.phrases)?done=\(act.rawValue)")
    } catch let refusal as PhraseRefusal {
      let field = act == .load ? "files" : act == .trust ? "verifier" : ""
      return .again(try await page(visit, faults: refusal.sentences.prefix(30).map { FieldFault(field, $0) }))
    } catch let refusal as PeopleRefusal {
      return .again(try await page(visit, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  private enum Act: String {
    case load, starter, trust, withdraw

    var done: String {
      switch self {
      case .load: "已导入词表，以后的筛查都用它；已经记下的筛查结果不变。"
      case .starter: "已恢复初始词表。"
      case .trust: "已登记公钥，接受它签名的词表。"
      case .withdraw: "不再信任这个公钥；正在使用的词表不变。"
      }
    }
  }

  private static func carryOut(
    _ act: Act, _ visit: Visit, of organ: OrganID, by authority: Authority
  ) async throws {
    let registry = visit.registry
    switch act {
    case .load:
      guard let upload = visit.form.files("files").first else {
        throw PhraseRefusal.file(.faults([.versionMissing]))
      }
      _ = try await registry.installPhrases(
        try registry.files.contents(of: upload.stored), of: organ, isUnsignedTaken: visit.form["unsigned"] == "1",
        by: authority, at: visit.now)
    case .starter: _ = try await registry.restoreStarterPhrases(of: organ, by: authority, at: visit.now)
    case .trust:
      _ = try await registry.trustPhraseKey(visit.form["verifier"], of: organ, by: authority, at: visit.now)
    case .withdraw:
      try await registry.withdrawPhraseKey(visit.form["verifier"], of: organ, by: authority, at: visit.now)
    }
  }

  // MARK: - The page

  private static func page(_ visit: Visit, faults: [FieldFault]) async throws -> Page {
    let inForce = try await visit.registry.phrases()
    let installations = try await visit.registry.phraseInstallations()
    let names = try await visit.registry.directory(of: try visit.person().organ)
    let keys = try await visit.registry.phraseKeys()
    let done: Markup = Act(rawValue: visit.query["done"]).map { Notice(.green, "<p>\($0.done)</p>").markup } ?? ""
    let all = visit.form.fileFaults + faults
    let act = Act(rawValue: visit.form["act"])
    let body: Markup = """
      <h1>筛查词表</h1>
      \(done)<p>送审和审核时，用现行词表查找禁用、易错和过时的表述。词表不经网络，由系统管理员从文件导入。</p>
      <h2>现行词表</h2>
      \(FactList(facts(inForce, names)).markup)<h2>导入词表</h2>
      \(load(visit, act == .load || act == nil ? all : []))\(starter(inForce, visit, act == .starter ? all : []))<h2>信任的公钥</h2>
      \(keyTable(keys, visit))\(trust(visit, act == .trust || act == .withdraw ? all : []))<h2>历次更换</h2>
      \(history(installations, names))
      """
    return Page("筛查词表", face: .office, width: .wide, trail: [Crumb("系统", Links.system)], body: body)
  }

  private static func facts(_ inForce: PhrasesInForce, _ names: Directory) -> [(String, Markup)] {
    let list = inForce.list
    var facts: [(String, Markup)] = [
      ("名称", "\(list.name)"), ("版本", "\(list.version)"), ("日期", "\(list.day?.chinese ?? "没有写明")"),
      ("词条", "\(list.entries.count) 条"),
    ]
    guard let installation = inForce.installation else {
      facts.append(("来源", "程序自带"))
      return facts
    }
    facts.append(("校验值", "<span class=\"code\">\(installation.digest ?? "程序自带")</span>"))
    facts.append(("签名", signature(installation)))
    facts.append(("导入", "\(who(installation, names))，北京时间 \(installation.installed.inChina)"))
    return facts
  }

  private static func signature(_ installation: PhraseInstallation) -> Markup {
    if installation.isStarter { return "程序自带" }
    guard let signer = installation.signer else { return StateMark("没有签名", .amber).markup }
    return "\(signer)"
  }

  private static func who(_ installation: PhraseInstallation, _ names: Directory) -> String {
    installation.by.map { names.person($0)?.name ?? "上级单位人员" } ?? "系统控制台"
  }

  private static func hidden(_ act: Act) -> Markup {
    "<input type=\"hidden\" name=\"act\" value=\"\(act.rawValue)\"/>\n"
  }

  private static func load(_ visit: Visit, _ faults: [FieldFault]) -> Markup {
    let fields = [
      Field("files", "词表文件", .file(isMany: false), hint: "UTF-8 文本（.txt），前三行是“版本”“名称”“日期”，末尾带签名。"),
      Field("unsigned", "没有签名的词表", .ticks([Choice("1", "没有签名也导入（记入审计记录）")]), isOptional: true),
    ]
    var body = hidden(.load)
    body.append(fields) { $0.filled(from: visit.form, faults: faults).markup }
    return Form(Links.phrases, visit, button: "导入词表", faults: faults, takesFiles: true, body: body).markup
  }

  private static func starter(_ inForce: PhrasesInForce, _ visit: Visit, _ faults: [FieldFault]) -> Markup {
    guard inForce.text != nil else { return "" }
    let form = Form(
      Links.phrases, visit, button: "恢复初始词表", faults: faults, isDanger: true,
      body: "\(hidden(.starter))<p class=\"hint\">改用程序自带的初始词表；现行词表保留在下面的记录中。</p>\n")
    return "<h2>恢复初始词表</h2>\n\(form.markup)"
  }

  private static func trust(_ visit: Visit, _ faults: [FieldFault]) -> Markup {
    let field = Field(
      "verifier", "登记公钥", hint: "编制词表的单位提供的一行文字。先用电话、公函等核实，再登记。", autocomplete: "off"
    ).filled(from: visit.form, faults: faults)
    return Form(
      Links.phrases, visit, button: "登记公钥", faults: faults, body: "\(hidden(.trust))\(field.markup)"
    ).markup
  }

  private static func keyTable(_ keys: [(key: VerifyingKey, since: Day)], _ visit: Visit) -> Markup {
    guard !keys.isEmpty else { return "<p>还没有登记公钥，带签名的词表都不能导入。</p>\n" }
    let rows = keys.map { entry -> [Markup] in
      let form: Markup = """
        <form action="\(Links.phrases)" method="post">\(FormToken(visit).hiddenField)\(hidden(.withdraw))\
        <input type="hidden" name="verifier" value="\(entry.key.description)"/>\
        <button type="submit">不再信任</button></form>
        """
      return [
        "\(entry.key.name)", "\(entry.since.description)", form, "<span class=\"code\">\(entry.key.description)</span>",
      ]
    }
    return DataTable("信任的公钥", ["名称", "登记日期", "办理", "公钥"].map { .init($0) }, rows: rows).markup
  }

  private static func history(_ installations: [PhraseInstallation], _ names: Directory) -> Markup {
    guard !installations.isEmpty else { return "<p>没有更换过，一直用初始词表。</p>\n" }
    let rows = installations.map { entry -> [Markup] in
      [
        "\(entry.name)", "\(entry.version)", "\(entry.day?.description ?? "")", signature(entry),
        "<span class=\"code\">\(String((entry.digest ?? "").prefix(12)))</span>", "\(who(entry, names))",
        "<span class=\"nowrap\">\(entry.installed.inChina)</span>",
      ]
    }
    return DataTable(
      "历次更换", ["名称", "版本", "日期", "签名", "校验值", "更换人", "更换时间"].map { .init($0) }, rows: rows
    ).markup
  }
}
