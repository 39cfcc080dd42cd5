import Disclosure
import Documents
import Registry

/// 单位设置: what holds today, what is to hold, and what held earlier.
enum SettingsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedOrgan(visit)
    let changes = try await ChangeList(opened, ChangeList.settings)
    let all = try await visit.registry.settingChanges(of: opened.organ.id)
    let columns = ColumnNames(try await visit.registry.openColumns(of: opened.organ.id, on: visit.today))
    let words = SettingWords(directory: opened.directory, columns: columns)
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
      return "<section class=\"card\"><h2>\(SettingWords.title(name))</h2>\(body)\(links(name, opened))</section>\n"
    }
    let body: Markup = """
      \(opened.sections)\(changes.done)<p>每项设置从写明的那一天起生效，此前办理的仍按原来的设置。</p>
      \(sections)\(publicFace(visit))\(changes.markup)
      """
    return .page(opened.page("单位设置", body: body))
  }

  /// 分栏目、体裁的流程 are set and taken away one by one; everything else is changed as a whole.
  private static func links(_ name: String, _ opened: OpenedOrgan) -> Markup {
    guard name == "scopedLadders" else {
      return opened.formLink("setting-\(name)", "修改\(SettingWords.title(name))")
    }
    return """
      \(opened.formLink("setting-scopedLadders", "增加或者修改一个流程"))　\
      \(opened.formLink("setting-scopedLadders-end", "取消一个流程"))
      """
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
  let columns: ColumnNames

  static let names = [
    "contact", "numbers", "ladder", "scopedLadders", "reconsideration", "court", "payment", "inspection",
    "reportDeadline", "redoCounting",
  ]

  static func title(_ name: String) -> String {
    switch name {
    case "contact": "工作机构联系方式"
    case "numbers": "编号样式"
    case "ladder": "审核流程"
    case "scopedLadders": "分栏目、体裁的审核流程"
    case "reconsideration": "行政复议机关"
    case "court": "管辖法院"
    case "payment": "信息处理费缴纳方式"
    case "inspection": "栏目检查规则"
    case "reportDeadline": "年度报告发布期限"
    case "redoCounting": "重新答复的统计口径"
    default: "设置"
    }
  }

  static func name(of setting: OrganSetting) -> String {
    switch setting {
    case .contact: "contact"
    case .numbers: "numbers"
    case .ladder: "ladder"
    case .scopedLadders: "scopedLadders"
    case .reconsideration: "reconsideration"
    case .court: "court"
    case .payment: "payment"
    case .inspection: "inspection"
    case .reportDeadline: "reportDeadline"
    case .redoCounting: "redoCounting"
    }
  }

  static func unset(_ name: String) -> Markup {
    if name == "inspection" { return "<p>按国办秘函〔2019〕19号的检查指标。</p>" }
    if name == "reportDeadline" { return "<p>次年1月31日；县级以上地方政府为次年3月31日。</p>" }
    if name == "redoCounting" { return "<p>标准口径：\(RedoCounting.standard.chinese)。</p>" }
    if name == "scopedLadders" { return "<p>没有另外设置：主动公开信息都按上面的审核流程。</p>" }
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
    case .scopedLadders(let scoped):
      let facts = scoped.inOrder.map { ($0.scope.words(columns), one($0.ladder)) }
      return facts.isEmpty ? [("流程", "没有另外设置")] : facts
    case .payment(let text): return [("缴纳方式", CasePage.lines(text))]
    case .inspection(let rules): return InspectionForm.facts(rules)
    case .redoCounting(let counting): return [("责令重新答复", "\(counting.chinese)")]
    case .reportDeadline(let day): return [("乡镇、街道", "次年\(day.month)月\(day.day)日")]
    case .reconsideration(let body), .court(let body):
      return [("名称", body.name), ("地址", body.address)].filter { !$0.1.isEmpty }.map { ($0.0, "\($0.1)") }
    }
  }

  /// A ladder in one line.
  private func one(_ ladder: ReviewLadder) -> Markup {
    let steps = ladder.steps.map { "\($0.name)（\($0.role.chinese)）" }.joined(separator: " → ")
    return "\(steps)\(ladder.waiver == nil ? "" : "；小机构例外")"
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
