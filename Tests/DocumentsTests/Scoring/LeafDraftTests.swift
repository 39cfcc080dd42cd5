import Disclosure
import Documents
import Testing

@Suite("单个指标的填写") struct LeafDraftTests {
  private static let sources = [
    PracticeSchemes.laiyuan, PracticeSchemes.licheng, PracticeSchemes.wanfohu, PracticeSchemes.guoyang,
    PracticeSchemes.jinzhai, PracticeSchemes.rolledUp, PracticeSchemes.xuancheng, PracticeSchemes.town2010,
    PracticeSchemes.changshan, PracticeSchemes.zhonglou, PracticeSchemes.weekly, PracticeSchemes.zhalantun,
  ]

  @Test("What a form shows of a leaf and hands back unchanged is the same leaf", arguments: sources)
  func roundTrip(yaml: String) throws {
    let scheme = try SchemeFile.read(yaml)
    for group in scheme.groups {
      for leaf in group.all where leaf.rule != nil {
        #expect(try LeafDraft(leaf).indicator(of: group.key, replacing: leaf) == leaf, "\(leaf.name)")
      }
    }
  }

  private static func leaf() throws -> (Scheme, Indicator) {
    let scheme = try SchemePreset.townOffices.scheme(year: 2026)
    return (scheme, try #require(scheme.groups.first?.all.first { $0.rule?.chinese == "条数" }))
  }

  @Test("What is typed stands in the leaf, and what the form does not ask for stays")
  func changed() throws {
    var (_, leaf) = try Self.leaf()
    guard case .leaf(.quota(var rule)) = leaf.content else { return #expect(Bool(false)) }
    rule.filter.columns = ["预算公开"]
    leaf.content = .leaf(.quota(rule))
    var draft = LeafDraft(leaf)
    draft.texts["分值"] = "35.5"
    draft.texts["条数-目标"] = "8"
    draft.texts["条数-未达标"] = "扣"
    draft.texts["条数-未达标扣"] = "2"
    draft.texts["条数-每条加"] = "0.5"
    draft.texts["条数-最多加"] = "3"
    draft.texts["适用单位"] = "水利站、财政所"
    draft.rows[.targets] = [["财政所", "5"], ["", ""]]
    let changed = try draft.indicator(of: "站所", replacing: leaf)
    guard case .leaf(.quota(let now)) = changed.content else { return #expect(Bool(false)) }
    #expect(changed.weight == Points("35.5") && changed.units == ["水利站", "财政所"] && changed.key == leaf.key)
    #expect(now.target == 8 && now.targets == ["财政所": 5] && now.shortage == .once(2))
    #expect(now.excess == QuotaRule.Excess(.perItem(Points("0.5") ?? 0), maximum: 3))
    #expect(now.filter.columns == ["预算公开"])
  }

  @Test("A new leaf of another kind is made from what its form asks")
  func fresh() throws {
    var draft = LeafDraft()
    draft.texts = ["编号": "纠错", "名称": "答复质量", "分值": "10", "类型": "逐次扣分"]
    draft.rows[.charges] = [["复议诉讼纠错", "行政复议", "3", "", "6"], ["答复逾期", "", "", "50", ""], ["", "", "", "", ""]]
    let made = try draft.indicator(of: "站所")
    #expect(made.source == .registers)
    #expect(
      made.rule
        == .deductions([
          EventCharge(.overturned, level: "行政复议", amount: .points(3), maximum: 6),
          EventCharge(.requestLate, amount: .percentOfWeight(50)),
        ]))
  }

  @Test(
    "A form is refused with the sentences of the file",
    arguments: [
      (["条数-目标": "八"], "“目标”应为整数；现在写的是“八”。"), (["分值": "-"], "“分值”"), (["名称": ""], "“名称”没有填写。"),
      (["类型": ""], "“类型”没有填写"), (["条数-未达标": "扣", "条数-未达标扣": ""], "“扣”"),
    ] as [([String: String], String)])
  func faults(_ texts: [String: String], _ sentence: String) throws {
    let (_, leaf) = try Self.leaf()
    var draft = LeafDraft(leaf)
    for (key, text) in texts { draft.texts[key] = text }
    let found = #expect(throws: SchemeFaults.self) { try draft.indicator(of: "站所", replacing: leaf) }
    #expect(
      found?.faults.contains { $0.sentence.hasPrefix(sentence) } == true, "\(found?.faults.map(\.sentence) ?? [])")
  }

  @Test("An indicator is put in the place of another, added beneath one, and taken out")
  func edits() throws {
    let (scheme, leaf) = try Self.leaf()
    let group = try #require(scheme.groups.first).key
    var other = try LeafDraft(leaf).indicator(of: group)
    other.dimension = .quality
    var changed = scheme
    changed.replace(IndicatorPlace(group: group, key: leaf.key), with: other)
    #expect(changed.indicator(at: IndicatorPlace(group: group, key: leaf.key))?.dimension == .quality)
    changed.remove(IndicatorPlace(group: group, key: leaf.key))
    #expect(changed.indicator(at: IndicatorPlace(group: group, key: leaf.key)) == nil)
    changed.add(leaf, to: group)
    #expect(changed.groups.first?.indicators.last == leaf)
    #expect(try SchemeFile.readUnchecked(try SchemeFile.write(changed)) == changed)
  }
}
