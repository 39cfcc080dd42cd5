package import Disclosure

/// 考核通报: what a period came to, in plain sentences, with the ranking as its attachment. It says nothing that no line of the result bears.
package struct ScoreNotice: Hashable, Sendable {
  package var organ: String
  package var scheme: String
  /// 文号; nil while it is a draft.
  package var number: String?
  package var day: Day
  package var board: ScoreBoard
  /// 上期, for the change.
  package var earlier: ScoreBoard?
  /// 主送.
  package var addressee: String

  package init(
    organ: String, scheme: String, number: String?, day: Day, board: ScoreBoard, earlier: ScoreBoard?,
    addressee: String
  ) {
    self.organ = organ
    self.scheme = scheme
    self.number = number
    self.day = day
    self.board = board
    self.earlier = earlier
    self.addressee = addressee
  }

  package var title: String { "\(organ)关于\(board.period.chinese)政府信息公开考核情况的通报" }

  package var rendered: Document {
    var blocks: [Block] = number.map { [.organMark(organ), .documentNumber($0)] } ?? []
    blocks += [
      .title([organ, "关于\(board.period.chinese)政府信息公开", "考核情况的通报"]), .addressee(addressee),
      .paragraph(Paragraph("按照《\(scheme)》，对\(board.period.chinese)的政府信息公开工作进行了考核。现将结果通报如下。")),
      .heading(.first, "一、总体情况"),
    ]
    blocks += board.rankings.filter { !$0.scores.isEmpty }.map { .paragraph(Paragraph(overview($0))) }
    blocks += board.rollUps.map { .paragraph(Paragraph("\($0.name)为 \($0.points) 分。")) }
    blocks += section("二、得分居前的单位", foremost)
    blocks += section("三、低于最低标准的单位", below)
    blocks += section("四、存在的问题", ScoreProblems(board).sentences)
    blocks += section("五、下一步要求", demands)
    blocks += [
      .attachments(["\(board.period.chinese)政府信息公开考核排名表"]),
      .signature(Signature(organ: organ, day: day.chinese, isSealed: number != nil)), .pageBreak,
      .title(["\(board.period.chinese)政府信息公开考核排名表"]),
    ]
    for ranking in board.rankings where !ranking.scores.isEmpty {
      if board.rankings.count > 1 { blocks.append(.heading(.first, ranking.group.name)) }
      blocks.append(.table(ScoreRankingTable(ranking, earlier: earlier).table))
    }
    return Document(title: title, organ: organ, day: day, blocks: blocks)
  }

  private func section(_ heading: String, _ sentences: [String]) -> [Block] {
    [.heading(.first, heading)] + sentences.map { .paragraph(Paragraph($0)) }
  }

  // MARK: - Sentences

  private func overview(_ ranking: ScoreBoard.Ranking) -> String {
    let scores = ranking.scores
    let reported = scores.reduce(0) { $0 + $1.counts.reported }
    let adopted = scores.reduce(0) { $0 + $1.counts.adopted }
    let dropped = scores.flatMap(\.notCounted)
    var text = "\(ranking.group.name)参加考核的单位 \(scores.count) 个，共报送信息 \(reported) 条，采用 \(adopted) 条"
    if let rate = UnitScore.Counts(reported: reported, counted: 0, adopted: adopted).rateText { text += "，采用率 \(rate)" }
    text += "。"
    if !dropped.isEmpty {
      let kinds = ItemFlag.allCases.compactMap { flag -> String? in
        let count = dropped.count { $0.rule == flag.chinese }
        return count > 0 ? "\(flag.chinese) \(count) 条" : nil
      }
      text += "不计入 \(dropped.count) 条，其中\(kinds.joined(separator: "，"))。"
    }
    if let mean = ranking.mean, let first = scores.first, let last = scores.last {
      let points = (ranking.group.full.percent(mean)).rounded(to: 2)
      text += "平均得分 \(points) 分（满分 \(ranking.group.full) 分），最高 \(first.total) 分，最低 \(last.total) 分。"
    }
    let grades = ranking.group.bands.compactMap { band -> String? in
      let count = scores.count { $0.grade == band.name }
      return count > 0 ? "\(band.name) \(count) 个" : nil
    }
    return grades.isEmpty ? text : text + "等次：\(grades.joined(separator: "，"))。"
  }

  /// The first three ranks, as far as they reach the least that is asked.
  private var foremost: [String] {
    let sentences = board.rankings.compactMap { ranking -> String? in
      let first = ranking.scores.filter { $0.rank <= 3 && $0.veto == nil && $0.total >= (ranking.group.minimum ?? 0) }
      guard !first.isEmpty, ranking.scores.count > 1 else { return nil }
      let names = first.map { "\($0.unit.name)（\($0.total) 分，报送 \($0.counts.reported) 条，采用 \($0.counts.adopted) 条）" }
      return "\(ranking.group.name)得分居前的单位：\(names.joined(separator: "、"))。"
    }
    return sentences.isEmpty ? ["没有可以列出的单位。"] : sentences
  }

  private var below: [String] {
    let sentences = board.rankings.compactMap { ranking -> String? in
      guard let minimum = ranking.group.minimum, !ranking.belowMinimum.isEmpty else { return nil }
      let names = ranking.belowMinimum.map { "\($0.unit.name)（\($0.total) 分）" }
      return "\(ranking.group.name)最低标准为 \(minimum) 分，低于最低标准的单位：\(names.joined(separator: "、"))。"
    }
    return sentences.isEmpty ? ["没有低于最低标准的单位。"] : sentences
  }

  private var demands: [String] {
    var demands: [String] = []
    if board.scores.contains(where: { $0.lines.contains { $0.amount < 0 } }) {
      demands.append("有扣分事项的单位，对照整改清单逐项整改，并将整改情况报本机关政府信息公开工作机构。")
    }
    if board.rankings.contains(where: { !$0.belowMinimum.isEmpty }) {
      demands.append("低于最低标准的单位，查明原因，按目标补齐应当公开的信息。")
    }
    if board.scores.contains(where: { !$0.notCounted.isEmpty }) {
      demands.append("各单位报送信息应当经过审核、放对栏目、分散报送，不重复报送；退回修改的应当及时改好。")
    }
    return demands.isEmpty ? ["各单位按照考核办法继续做好信息报送和公开。"] : demands
  }
}

/// 存在的问题: the deductions of a result, put together by what went wrong.
struct ScoreProblems {
  let sentences: [String]

  init(_ board: ScoreBoard) {
    var order: [String] = []
    var units: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    for score in board.scores {
      for indicator in score.all {
        for line in indicator.lines where line.amount < 0 && line.waived == nil {
          let name = Self.name(line, of: indicator)
          if units[name] == nil { order.append(name) }
          if units[name]?.contains(score.unit.name) != true { units[name, default: []].append(score.unit.name) }
          counts[name, default: 0] += 1
        }
      }
    }
    sentences =
      order.isEmpty
      ? ["没有扣分事项。"]
      : zip(1..., order).map { number, name in
        "\(number).\(name)\(name.hasSuffix("”") ? "" : " ")\(counts[name] ?? 0) 处，涉及\((units[name] ?? []).joined(separator: "、"))。"
      }
  }

  /// The kind of event that stands in the line's key, else the indicator.
  private static func name(_ line: ScoreLine, of indicator: IndicatorScore) -> String {
    let parts = line.key.split(separator: "/")
    guard parts.count > 2 else { return "“\(indicator.name)”未达到要求" }
    return parts[1] == "ceiling" ? "“\(parts[2])”" : "“\(parts[1])”"
  }
}

/// 排名表.
package struct ScoreRankingTable {
  let ranking: ScoreBoard.Ranking
  let earlier: ScoreBoard?

  package init(_ ranking: ScoreBoard.Ranking, earlier: ScoreBoard?) {
    self.ranking = ranking
    self.earlier = earlier
  }

  package var table: Table {
    let heads =
      ["名次", "单位", "报送", "采用", "采用率", "得分"] + (hasGrades ? ["等次"] : [])
      + (earlier == nil ? [] : ["上期名次", "较上期"])
    return Table(
      caption: "\(ranking.group.name)排名表",
      columns: [3, 10, 3, 3, 4, 4] + (hasGrades ? [3] : []) + (earlier == nil ? [] : [4, 4]), headRows: 1, type: .form,
      rows: [heads.map { Cell($0, .column) }] + ranking.scores.map(row))
  }

  private var hasGrades: Bool { !ranking.group.bands.isEmpty }

  private func row(_ score: UnitScore) -> [Cell] {
    let before = earlier?.score(of: score.unit.id)
    let change = before.map { (score.total - $0.total).signed }
    return [
      Cell(.number(String(score.rank))), Cell(score.unit.name, .row, alignment: .left),
      Cell(.number(String(score.counts.reported))), Cell(.number(String(score.counts.adopted))),
      Cell(score.counts.rateText ?? ""), Cell(.number(score.total.description)),
    ] + (hasGrades ? [Cell(score.grade ?? "")] : [])
      + (earlier == nil ? [] : [Cell(before.map { String($0.rank) } ?? ""), Cell(change ?? "")])
  }
}

extension UnitScore.Counts {
  /// `87.5%`; nil where nothing was reported.
  package var rateText: String? { adoptionPerMille.map { "\($0 / 10).\($0 % 10)%" } }
}
