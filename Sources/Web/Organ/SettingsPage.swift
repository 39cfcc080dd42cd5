import Disclosure
import Documents
import Registry

/// 单位设置: what holds today, what is to hold, and what held earlier.
enum SettingsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let changes = try await ChangeList(opened, ChangeList.settings)
    let all = try await visit.registry.settingChanges(of: opened.organ.id)
    let words = SettingWords(directory: opened.directory)
    var sections = Markup()
    sections.append(SettingWords.names) { name in
      let own = all.filter { SettingWords.name(of: $0.setting) == name }
      let now = own.first { $0.since <= visit.today }
      let later = own.filter { $0.since > visit.today }.reversed()
      var body: Markup = now.map { dated("现行", $0, words) } ?? SettingWords.unset(name)
      body.append(Array(later)) { dated("即将生效", $0, words) }
      let earlier = own.filter { $0.since <= visit.today }.dropFirst()
      if !earlier.isEmpty {
        var list = Markup()
        list.append(Array(earlier)) { dated("原来的设置", $0, words) }
        body += "<details><summary>原来的 \(earlier.count) 次设置</summary>\(list)</details>"
      }
      let link = opened.formLink("setting-\(name)", "修改\(SettingWords.title(name))")
      return "<section class=\"card\"><h2>\(SettingWords.title(name))</h2>\(body)\(link)</section>\n"
    }
    let body: Markup = """
      \(opened.sections)\(changes.done)<p>每项设置从写明的那一天起生效，此前办理的仍按原来的设置。</p>
      \(sections)\(publicFace(visit))\(changes.markup)
      """
    return .page(opened.page("单位设置", body: body))
  }

  private static func dated(
    _ label: String, _ entry: (since: Day, setting: OrganSetting), _ words: SettingWords
  ) -> Markup {
    "<p class=\"quiet\">\(label)，自\(entry.since.chinese)起</p>\(FactList(words.facts(entry.setting)).markup)"
  }

  /// Whether the public has pages here: said by how the server was started.
  private static func publicFace(_ visit: Visit) -> Markup {
    let words =
      visit.site.options.isPublicOff
      ? "没有开通：公众看不到指南、申请和查询页面。开通须由系统管理员重新启动服务。" : "已经开通：公众可以看指南、在线申请、查询办理情况。"
    return "<section class=\"card\"><h2>网上公开页面</h2><p>\(words)</p></section>\n"
  }
}

/// 设置的文字.
struct SettingWords {
  let directory: Directory

  static let names = ["contact", "numbers", "ladder", "reconsideration", "court", "payment", "inspection"]

  static func title(_ name: String) -> String {
    switch name {
    case "contact": "工作机构联系方式"
    case "numbers": "编号样式"
    case "ladder": "审核流程"
    case "reconsideration": "行政复议机关"
    case "court": "管辖法院"
    case "payment": "信息处理费缴纳方式"
    case "inspection": "栏目检查规则"
    default: "设置"
    }
  }

  static func name(of setting: OrganSetting) -> String {
    switch setting {
    case .contact: "contact"
    case .numbers: "numbers"
    case .ladder: "ladder"
    case .reconsideration: "reconsideration"
    case .court: "court"
    case .payment: "payment"
    case .inspection: "inspection"
    }
  }

  static func unset(_ name: String) -> Markup {
    if name == "inspection" { return "<p>按国办秘函〔2019〕19号的检查指标。</p>" }
    guard name == "ladder" else { return "<p>还没有设置。</p>" }
    let steps = ReviewLadder.standard.steps.map(\.name).joined(separator: " → ")
    return "<p>标准流程：\(steps)。</p>"
  }

  func facts(_ setting: OrganSetting) -> [(String, Markup)] {
    switch setting {
    case .contact(let contact):
      return [
        ("名称", contact.office), ("地址", contact.address), ("办公时间", contact.hours), ("电话", contact.phone),
        ("传真", contact.fax), ("互联网", contact.online), ("邮政编码", contact.postcode),
      ].filter { !$0.1.isEmpty }.map { ($0.0, "\($0.1)") }
    case .numbers(let styles):
      return NumberSeries.allCases.compactMap { series in
        styles[series.rawValue].map { style in
          let example = SerialNumber(year: 2026, serial: 1).map { "（如 \(style($0))）" } ?? ""
          return (series.words, "\(style.text)\(example)")
        }
      }
    case .ladder(let ladder): return self.ladder(ladder)
    case .payment(let text): return [("缴纳方式", CasePage.lines(text))]
    case .inspection(let rules): return InspectionForm.facts(rules)
    case .reconsideration(let body), .court(let body):
      return [("名称", body.name), ("地址", body.address)].filter { !$0.1.isEmpty }.map { ($0.0, "\($0.1)") }
    }
  }

  private func ladder(_ ladder: ReviewLadder) -> [(String, Markup)] {
    var facts: [(String, Markup)] = ladder.steps.enumerated().map { index, step in
      ("第 \(index + 1) 步", "\(step.name)（\(step.role.chinese)）")
    }
    if let waiver = ladder.waiver {
      let people = "\(directory.name(of: waiver.decidedBy))、\(directory.name(of: waiver.secondPerson))"
      facts.append(("小机构例外", "一人可以办理几步，自\(waiver.day.chinese)起；\(people)决定。理由：\(waiver.reason)"))
    }
    return facts
  }
}
