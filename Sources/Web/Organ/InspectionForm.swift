import Disclosure
import Documents
import Registry

/// 栏目检查规则: how old contents may be by what they are, and from how many columns on the inspection fails.
enum InspectionForm {
  static let form = OrganForm(
    title: "修改栏目检查规则", permission: .manageSettings, button: "保存检查规则",
    hint: "以国办秘函〔2019〕19号的检查指标为底线，只能更严。栏目另外写明更新周期的，按栏目的周期。", back: Links.settings,
    fields: { opened in
      let now = try await SettingForms.settings(opened).inspection
      let cycles = ColumnContent.allCases.map { content in
        Field(
          content.rawValue, "\(content.chinese)类栏目的更新周期",
          .select(InspectionRules.cycles(for: content).map { Choice($0.rawValue, $0.chinese) }),
          value: now.columns.cycles[content]?.rawValue ?? "")
      }
      let numbers = limits.map { limit in
        Field(limit.name, limit.label, .number, value: String(now.limits[keyPath: limit.place]), isShort: true)
      }
      let warning = Field(
        "warning", "提前几天提醒", .number, hint: "栏目到期前的天数。", value: String(now.columns.warningDays), isShort: true)
      return cycles + numbers + [warning, SettingForms.since(opened)]
    },
    perform: { input in
      var cycles: [ColumnContent: UpdateCycle] = [:]
      for content in ColumnContent.allCases {
        guard let cycle = UpdateCycle(rawValue: input[content.rawValue]),
          InspectionRules.cycles(for: content).contains(cycle)
        else { throw OrganFaults(content.rawValue, "请选择\(content.chinese)类栏目的更新周期。") }
        cycles[content] = cycle
      }
      var most = SiteInspection.Limits()
      for limit in limits {
        let preset = SiteInspection.Limits.inspection2019[keyPath: limit.place]
        most[keyPath: limit.place] = try input.number(limit.name, limit.label, in: 1...preset)
      }
      let columns = ColumnRules(cycles: cycles, warningDays: try input.number("warning", "提前几天提醒", in: 0...60))
      guard let rules = InspectionRules(columns: columns, limits: most) else {
        throw OrganFaults("", "检查规则比国办的指标宽，请更正。")
      }
      try await SettingForms.save(.inspection(rules), input)
    })

  private struct Limit: Sendable {
    let name: String
    let label: String
    let place: any WritableKeyPath<SiteInspection.Limits, Int> & Sendable
  }

  private static let limits = [
    Limit(name: "home", label: "首页多少天不更新即单项否决", place: \.homeDays),
    Limit(name: "stale", label: "动态、公告、政策类栏目多少个未更新即单项否决", place: \.staleColumns),
    Limit(name: "longStale", label: "其他栏目多少个未更新即单项否决", place: \.longStaleColumns),
    Limit(name: "empty", label: "空白栏目多少个即单项否决", place: \.emptyColumns),
  ]

  static func facts(_ rules: InspectionRules) -> [(String, Markup)] {
    let cycles = ColumnContent.allCases.compactMap { content in
      rules.columns.cycles[content].map { cycle -> (String, Markup) in ("\(content.chinese)类栏目", "\(cycle.chinese)") }
    }
    return cycles
      + limits.map { limit -> (String, Markup) in (limit.label, "\(rules.limits[keyPath: limit.place])") }
      + [("提前提醒", "\(rules.columns.warningDays) 天")]
  }
}
