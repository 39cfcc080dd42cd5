import Disclosure
import Documents
import Registry

/// 得分排名 of a period: number, quality and timeliness side by side.
enum ScoreRankingPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    guard let scores = try await ViewedScores(viewed) else { return .page(empty(viewed)) }
    var body: Markup = """
      \(viewed.scoreSections(Links.scores))\(viewed.done)\(filter(scores))\(changed(scores))\(missing(scores))\
      <p>《\(scores.installed.scheme.name)》，\(scores.period.chinese)。\(scores.standing)</p>
      \(doors(scores))
      """
    for ranking in scores.board.rankings where !ranking.scores.isEmpty {
      if scores.board.rankings.count > 1 { body += "<h2>\(ranking.group.name)</h2>\n" }
      body += RankingTable(scores: scores, ranking: ranking).markup
    }
    for rolled in scores.board.rollUps { body += "<p>\(rolled.name)：\(rolled.points.description) 分</p>\n" }
    if !scores.sheet.isWhole { body += "<p class=\"quiet\">只显示本站所的得分；名次是在全部单位中的名次。</p>\n" }
    if scores.board.scores.isEmpty { body += EmptyState("这一期没有您可以查看的单位。").markup }
    return .page(viewed.page("考核", body: body))
  }

  private static func empty(_ viewed: ViewedOrgan) -> Page {
    let next = viewed.may(.manageSchemes) ? ("启用考核办法", viewed.address(Links.scoreSchemes)) : nil
    return viewed.page(
      "考核",
      body: "\(viewed.scoreSections(Links.scores))\(EmptyState("还没有启用考核办法。启用以后，各单位的得分从登记中计算。", next: next).markup)")
  }

  private static func filter(_ scores: ViewedScores) -> Markup {
    let schemes = scores.schemes.map {
      Choice($0.id, "\($0.scheme.year)年《\($0.scheme.name)》（\($0.scheme.cycle.chinese)）")
    }
    let periods = scores.installed.scheme.periods.filter { $0.firstDay <= scores.viewed.today || $0 == scores.period }
    var fields = [
      Field("period", "考核期", .select(periods.map { Choice($0.code, $0.chinese) }), value: scores.period.code)
    ]
    if schemes.count > 1 {
      fields.insert(Field("scheme", "考核办法", .select(schemes), value: scores.installed.id), at: 0)
    }
    let organ = scores.viewed.isOwn ? [] : [("organ", scores.viewed.organ.id.rawValue)]
    let kept = schemes.count > 1 ? organ : organ + [("scheme", scores.installed.id)]
    return FilterForm(Links.scores, fields, kept: kept).markup
  }

  /// 印发以后的变化: said, never mixed in.
  private static func changed(_ scores: ViewedScores) -> Markup {
    let changes = scores.sheet.changes
    guard !changes.isEmpty else { return "" }
    return Notice(
      .amber,
      """
      <p>印发以后登记有变化：现在重新计算，\(changes.count) 个单位会不同。已经印发的通报不变。</p>
      \(ScoreChangeTable(changes: changes, heads: ("印发时", "重新计算")).markup)
      """
    ).markup
  }

  private static func missing(_ scores: ViewedScores) -> Markup {
    let missing = scores.board.scores.flatMap { score in score.missing.map { "\(score.unit.name)：\($0)" } }
    guard scores.sheet.issued == nil, !missing.isEmpty, scores.viewed.may(.enterScores) else { return "" }
    var list = Markup()
    list.append(missing.prefix(8)) { "<li>\($0)</li>" }
    let rest: Markup = missing.count > 8 ? "<p>另有 \(missing.count - 8) 项。</p>" : ""
    return Notice(.amber, "<p>还有 \(missing.count) 项没有登记，按 0 分计；登记或者标为不适用以后才能印发通报。</p><ul>\(list)</ul>\(rest)").markup
  }

  private static func doors(_ scores: ViewedScores) -> Markup {
    guard scores.sheet.isWhole else { return "" }
    var links: [Markup] = []
    if scores.sheet.issued == nil, scores.board.isComplete {
      links.append(scores.viewed.form("score-issue", "印发通报", scores.pairs))
    }
    links.append(
      "<a href=\"\(scores.address(Links.scorePaper("notice")))\">\(scores.sheet.issued == nil ? "通报草稿" : "查看通报")</a>")
    return doorLinks(links)
  }
}

/// 排名表 of one group.
struct RankingTable {
  let scores: ViewedScores
  let ranking: ScoreBoard.Ranking

  var markup: Markup {
    let dimensions = ScoreDimension.allCases.filter { dimension in
      ranking.scores.contains { $0.dimensions.contains { $0.dimension == dimension } }
    }
    // Of a period that runs, neither grade nor change says anything yet.
    let isComplete = scores.board.isComplete
    let hasGrades = isComplete && !ranking.group.bands.isEmpty
    let scaled = ranking.group.scaledTo != nil
    let heads: [DataTable.Column] =
      [.init("单位"), .init("名次", isNumber: true), .init("得分", isNumber: true)]
      + (scaled ? [.init("折算", isNumber: true)] : [])
      + dimensions.map { .init($0.chinese, isNumber: true) } + (hasGrades ? [.init("等次")] : [])
      + (isComplete ? [.init("较上期", isNumber: true)] : [])
      + [.init("报送", isNumber: true), .init("采用", isNumber: true), .init("不计入", isNumber: true)]
    return DataTable(
      "\(ranking.group.name)得分排名", heads,
      rows: ranking.scores.map { score in
        [scores.unit(score), "\(score.rank)", total(score)]
          + (scaled ? ["\(score.scaled?.description ?? "")"] : [])
          + dimensions.map { dimension(score, $0) } + (hasGrades ? [grade(score)] : [])
          + (isComplete ? ["\(scores.change(score))"] : [])
          + ["\(score.counts.reported)", "\(score.counts.adopted)", "\(score.notCounted.count)"]
      }
    ).markup
  }

  private func total(_ score: UnitScore) -> Markup { "<strong>\(score.total.description)</strong>" }

  private func dimension(_ score: UnitScore, _ dimension: ScoreDimension) -> Markup {
    guard let found = score.dimensions.first(where: { $0.dimension == dimension }) else { return "—" }
    return "\(found.earned.rounded(to: 2).description)"
  }

  private func grade(_ score: UnitScore) -> Markup {
    let isBelow = ranking.group.minimum.map { score.total < $0 } ?? false
    return isBelow
      ? StateMark("\(score.grade ?? "")（低于最低标准）", .red).markup : "\(score.grade ?? "")"
  }
}

/// 得分变化, unit by unit.
struct ScoreChangeTable {
  let changes: [ScoreChange]
  let heads: (before: String, after: String)

  var markup: Markup {
    DataTable(
      "得分变化",
      [
        .init("单位"), .init("\(heads.before)得分", isNumber: true), .init("\(heads.after)得分", isNumber: true),
        .init("\(heads.before)名次", isNumber: true), .init("\(heads.after)名次", isNumber: true), .init("变动的加减分"),
      ],
      rows: changes.map { change in
        var lines = Markup()
        lines.append(change.lines.prefix(6)) { "<div>\($0.amount.signed)：\($0.reason)</div>" }
        if change.lines.count > 6 { lines += "<div class=\"quiet\">另有 \(change.lines.count - 6) 项</div>" }
        return [
          "\(change.unit.name)", "\(change.before?.total.description ?? "—")",
          "\(change.after?.total.description ?? "—")",
          "\(change.before.map { String($0.rank) } ?? "—")", "\(change.after.map { String($0.rank) } ?? "—")", lines,
        ]
      }
    ).markup
  }
}
