import Disclosure
import Documents
import Registry

/// 考核办法: those in use, and the presets that an office may begin with.
enum SchemeListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let schemes = try await ViewedScores.newest(viewed)
    let list: Markup =
      schemes.isEmpty
      ? EmptyState("还没有启用考核办法。可以从下面的样本开始。").markup
      : DataTable(
        "启用的考核办法", ["考核办法", "年度", "周期", "考核对象", "版本", "启用日期"].map { .init($0) },
        rows: schemes.map { installed in
          [
            "<a href=\"\(viewed.address(Links.scoreScheme(installed.id)))\">\(installed.scheme.name)</a>",
            "\(installed.scheme.year)年", "\(installed.scheme.cycle.chinese)", "\(installed.scope.chinese)",
            "第 \(installed.version) 版", unbroken(installed.installed.description),
          ]
        }
      ).markup
    return .page(
      viewed.page(
        "考核办法", trail: [viewed.scoresCrumb],
        body: "\(viewed.scoreSections(Links.scoreSchemes))\(viewed.done)\(list)\(presets(viewed))"))
  }

  private static func presets(_ viewed: ViewedOrgan) -> Markup {
    guard viewed.may(.manageSchemes) else { return "" }
    let table = DataTable(
      "样本", [.init("样本"), .init("适用"), .init("办理")],
      rows: SchemePreset.allCases.map { preset in
        let address = viewed.address(Links.editScheme, [("preset", preset.rawValue)])
        return ["\(preset.chinese)", "\(preset.purpose)", "<a href=\"\(address)\">以此为底稿</a>"]
      })
    return "<h2>从样本开始</h2>\n<p>样本打开后可以修改文字和数字，先预览对得分的影响，再启用。</p>\n\(table.markup)"
  }
}

/// 考核办法的内容, in words.
enum SchemePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let id = try visit.part("scheme")
    let versions = try await visit.registry.schemes(of: viewed.organ.id, for: viewed.viewer).filter { $0.id == id }
      .sorted { $0.version > $1.version }
    let asked = Int(visit.query["version"])
    guard let newest = versions.first,
      let shown = asked.map({ asked in versions.first { $0.version == asked } }) ?? newest
    else { throw PageRefusal.notFound }
    var body: Markup = "\(viewed.scoreSections(Links.scoreSchemes))\(viewed.done)"
    body += FactList(facts(shown, versions, viewed)).markup
    if shown.version == newest.version, viewed.may(.manageSchemes) {
      body += doorLinks(["<a href=\"\(viewed.address(Links.editScheme, [("id", id)]))\">修改办法，另立新版本</a>"])
    }
    for group in shown.scheme.groups { body += SchemeGroupView(group: group, scheme: shown.scheme).markup }
    body += "<details><summary>办法文件（YAML）</summary><pre>\(shown.content)</pre></details>\n"
    return .page(
      viewed.page(
        shown.scheme.name, trail: [viewed.scoresCrumb, Crumb("考核办法", viewed.address(Links.scoreSchemes))], body: body))
  }

  private static func facts(
    _ shown: InstalledScheme, _ versions: [InstalledScheme], _ viewed: ViewedOrgan
  ) -> [(String, Markup)] {
    let scheme = shown.scheme
    var list = Markup()
    list.append(versions.enumerated()) { index, one in
      let address = viewed.address(Links.scoreScheme(one.id), [("version", String(one.version))])
      return
        "\(index == 0 ? "" : "、" as Markup)<a href=\"\(address)\">第 \(one.version) 版（\(one.installed.description)）</a>"
    }
    let flags = ItemFlag.allCases.filter(scheme.notCounted.contains).map(\.chinese).joined(separator: "、")
    let bulk = scheme.bulk.map { rule in
      "一个单位\(rule.lastDays.map { "在每月最后 \($0) 天中的" } ?? "")一天超过 \(rule.perDay) 条的部分"
    }
    return [
      ("年度和周期", "\(scheme.year)年，\(scheme.cycle.chinese)"), ("考核对象", "\(shown.scope.chinese)"),
      ("不计入的信息", "\(flags.isEmpty ? "没有规定" : flags)\(bulk.map { "。集中报送指\($0)" } ?? "")"),
      ("联合报送", "\(scheme.joint.chinese)"), ("显示的版本", "第 \(shown.version) 版"), ("各版本", list),
    ]
  }
}

/// 一个单位组的办法: its indicators, and what holds for the whole.
struct SchemeGroupView {
  let group: UnitGroup
  let scheme: Scheme

  var markup: Markup {
    let members =
      group.members.map { $0.sorted().joined(separator: "、") } ?? (scheme.groups.count == 1 ? "全部单位" : "其他单位组没有列出的全部单位")
    return """
      <h2>\(group.name)</h2>
      <p>适用单位：\(members)。满分 \(group.full.description) 分。\(wholes)</p>
      \(DataTable(
        "\(group.name)的指标", [.init("指标"), .init("分值", isNumber: true), .init("计分方法"), .init("数据来源")],
        rows: group.indicators.flatMap { rows($0, level: 0) } + bonusRows
      ).markup)
      """
  }

  private var wholes: String {
    var parts: [String] = []
    if let minimum = group.minimum { parts.append("最低标准 \(minimum) 分。") }
    if group.rescales { parts.append("不适用的指标退出总分，其余指标折合满分。") }
    if !group.vetoes.isEmpty { parts.append("一票否决：\(group.vetoes.map(\.kind.rawValue).joined(separator: "、"))。") }
    if let scaled = group.scaledTo { parts.append("折算为 \(scaled) 分。") }
    if let bonus = group.bonus, !bonus.words.isEmpty { parts.append("\(bonus.words)。") }
    if !group.bands.isEmpty { parts.append("等次：\(group.bands.map(\.words).joined(separator: "；"))。") }
    return parts.joined()
  }

  private var bonusRows: [[Markup]] {
    guard let bonus = group.bonus else { return [] }
    return [["<strong>附加分</strong>", "", "\(bonus.words)", ""]] + bonus.indicators.flatMap { rows($0, level: 1) }
  }

  private func rows(_ indicator: Indicator, level: Int) -> [[Markup]] {
    let indent = String(repeating: "　", count: level)
    let dimension: Markup = indicator.dimension.map { " <span class=\"quiet\">（\($0.chinese)）</span>" } ?? ""
    return [
      [
        "\(indent)\(indicator.name)\(dimension)", "\(indicator.weight == 0 ? "" : indicator.weight.description)",
        "\(words(indicator))", "\(indicator.rule == nil ? "" : indicator.source.chinese)",
      ]
    ] + indicator.children.flatMap { rows($0, level: level + 1) }
  }

  private func words(_ indicator: Indicator) -> String {
    var parts = indicator.rule.map { [$0.words(weight: indicator.weight)] } ?? []
    if case .quota(let rule) = indicator.rule, !rule.targets.isEmpty {
      let targets = rule.targets.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) 条" }
      parts.append("各单位目标：\(targets.joined(separator: "、"))")
    }
    parts += indicator.ceilings.map(\.words)
    if let cap = indicator.cap { parts.append("本项最多 \(cap) 分") }
    if indicator.floor == nil { parts.append("扣分不设下限") }
    if let units = indicator.units { parts.append("只适用于\(units.sorted().joined(separator: "、"))") }
    return parts.isEmpty ? "" : parts.joined(separator: "。") + "。"
  }
}
