import Disclosure
import Documents
import Registry

/// 我的得分和理由: the number, three bars, every plus and minus with its link, its rule and the way to appeal.
enum UnitScorePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let unit = try visit.part("unit")
    guard let scores = try await ViewedScores(viewed), let score = scores.board.score(of: unit),
      let group = scores.board.rankings.first(where: { $0.scores.contains { $0.unit.id == unit } })?.group
    else { throw PageRefusal.notFound }
    // What the register of scores cannot name, since it is not public, whoever sees it here may see by its title.
    let items = (score.lines + score.notCounted).compactMap { line -> ItemID? in
      if case .item(let id)? = line.subject { ItemID(id) } else { nil }
    }
    let titles = try await visit.registry.titles(of: Array(Set(items)), for: viewed.viewer)
    let view = UnitScoreView(scores: scores, score: score, group: group, titles: titles)
    return .page(
      viewed.page("\(score.unit.name)的得分和理由", trail: [viewed.scoresCrumb], body: "\(viewed.done)\(view.markup)"))
  }
}

struct UnitScoreView {
  let scores: ViewedScores
  let score: UnitScore
  let group: UnitGroup
  let titles: [ItemID: String]

  var markup: Markup {
    """
    <p>《\(scores.installed.scheme.name)》，\(scores.period.chinese)。\(scores.standing)</p>
    <div class="card"><p class="score-total"><strong>\(score.total.description)</strong> 分<span class="quiet">，满分 \(score.full.description) 分</span></p>
    <p>\(group.name)第 \(score.rank) 名\(grade)\(change)。报送 \(score.counts.reported) 条，采用 \(score.counts.adopted) 条\(rate)。</p>
    \(bars)\(remarks)</div>
    \(papers)\(asked)<h2>加分和扣分</h2>
    \(lines)\(dropped)<h2>各项得分</h2>
    \(tree)
    """
  }

  private var viewed: ViewedOrgan { scores.viewed }
  private var grade: Markup { (scores.board.isComplete ? score.grade : nil).map { "，\($0)" } ?? "" }
  private var rate: Markup { score.counts.rateText.map { "，采用率 \($0)" } ?? "" }

  private var change: Markup {
    scores.sheet.earlier?.score(of: score.unit.id) == nil || !scores.board.isComplete
      ? "" : "，较上期 \(scores.change(score)) 分"
  }

  private var bars: Markup {
    var rows = Markup()
    rows.append(score.dimensions) { part in
      let earned = part.earned.rounded(to: 2)
      return """
        <div><dt>\(part.dimension.chinese)</dt><dd><meter min="0" max="\(part.full.description)" \
        value="\(max(earned, 0).description)" aria-label="\(part.dimension.chinese)">\(earned.description)</meter> \
        \(earned.description) / \(part.full.description)</dd></div>

        """
    }
    return score.dimensions.isEmpty ? "" : "<dl class=\"facts bars\">\(rows)</dl>\n"
  }

  private var remarks: Markup {
    var text = Markup()
    if let remark = score.bonusRemark { text += "<p>\(remark)</p>" }
    if let veto = score.veto { text += "<p>\(StateMark(veto.rule, .red).markup) \(veto.reason)</p>" }
    return text
  }

  private var papers: Markup {
    let pairs = [("unit", score.unit.id)]
    var links: [Markup] = ["<a href=\"\(scores.address(Links.scorePaper("mending"), pairs))\">整改清单</a>"]
    if ZeroReportNotice.concerns(score), scores.sheet.isWhole {
      links.append("<a href=\"\(scores.address(Links.scorePaper("zero"), pairs))\">零报送告知书</a>")
    }
    links.append("<a href=\"\(viewed.address(Links.scoreScheme(scores.installed.id)))\">考核办法</a>")
    return doorLinks(links)
  }

  private var asked: Markup {
    guard !score.missing.isEmpty else { return "" }
    return Notice(.amber, "<p>还没有登记、按 0 分计的：\(score.missing.joined(separator: ""))</p>").markup
  }

  // MARK: - Lines

  private var lines: Markup {
    let shown = score.all.flatMap { indicator in indicator.lines.map { (indicator, $0) } }
      .filter { $0.1.amount != 0 || $0.1.waived != nil }
    guard !shown.isEmpty || score.veto != nil else { return EmptyState("没有加分和扣分。").markup }
    return DataTable(
      "加分和扣分", [.init("指标"), .init("分", isNumber: true), .init("理由和规则"), .init("申诉和整改")],
      rows: shown.map { indicator, line in
        [
          "\(indicator.name)", amount(line), "\(reason(line))<br/><span class=\"quiet\">\(line.rule)</span>",
          steps(line),
        ]
      }
    ).markup
  }

  private func amount(_ line: ScoreLine) -> Markup { unbroken(line.amount.signed) }

  private func words(_ line: ScoreLine) -> String {
    guard case .item(let id)? = line.subject, let title = titles[ItemID(id)] else { return line.reason }
    return line.reason.replacing(ItemFact.unnamed, with: "《\(title)》")
  }

  private func reason(_ line: ScoreLine) -> Markup {
    let text = viewed.subject(line.subject, words(line))
    return line.waived.map { "\(text)<br/>\(StateMark("申诉成立", .green).markup) \($0)" } ?? text
  }

  private func steps(_ line: ScoreLine) -> Markup {
    guard line.amount < 0 || line.waived != nil else { return "" }
    let pairs = scores.pairs + [("unit", score.unit.id), ("line", line.key)]
    let mend = scores.sheet.mends.first { $0.unit == score.unit.id && $0.line == line.key }
    var steps = Markup()
    if let appeal = scores.sheet.appeals.first(where: { $0.unit == score.unit.id && $0.line == line.key }) {
      steps += "<a href=\"\(viewed.address(Links.scoreAppeals))\">\(AppealState(appeal).mark)</a> "
    } else if scores.sheet.issued == nil, line.amount < 0 {
      steps += viewed.form("score-appeal", "申诉", pairs)
    }
    if let mend { steps += " \(StateMark(mend.state.chinese, mend.state == .mending ? .amber : .green).markup)" }
    let note: Markup = line.amount < 0 ? viewed.form("score-mend", "登记整改", pairs) : ""
    return "<span class=\"cell-links\">\(steps)\(note)</span>"
  }

  private var dropped: Markup {
    guard !score.notCounted.isEmpty else { return "" }
    let table = DataTable(
      "不计入的信息", [.init("信息"), .init("情形"), .init("日期")],
      rows: score.notCounted.map { line in
        [viewed.subject(line.subject, words(line)), "\(line.rule)", unbroken(line.day?.description ?? "")]
      })
    return "<h2>不计入的信息</h2>\n\(table.markup)"
  }

  // MARK: - Tree

  private var tree: Markup {
    let rows = (score.indicators + score.bonus).flatMap { Self.rows($0, level: 0) }
    return DataTable(
      "各项得分", [.init("指标"), .init("分值", isNumber: true), .init("得分", isNumber: true), .init("说明")], rows: rows
    ).markup
  }

  private static func rows(_ indicator: IndicatorScore, level: Int) -> [[Markup]] {
    let indent = String(repeating: "　", count: level)
    let words = !indicator.isApplicable ? "不适用，不计入总分" : indicator.missing ?? ""
    return [
      [
        "\(indent)\(indicator.name)", "\(indicator.isApplicable ? indicator.weight.description : "—")",
        "\(indicator.isApplicable ? indicator.earned.rounded(to: 2).description : "—")", "\(words)",
      ]
    ] + indicator.children.flatMap { rows($0, level: level + 1) }
  }
}
