import Disclosure
import Documents
import Registry

/// 校验: errors to mend, findings to mend or explain, and those that were explained.
struct ReportFindingsView {
  let opened: OpenedReport

  var markup: Markup {
    guard opened.file.state != .published else { return "" }
    let judged = opened.draft.findings.all.sorted { $0.standing.order < $1.standing.order }
    let open = judged.count { $0.standing != .answered }
    var cards = uncounted
    cards.append(judged, card)
    let summary: Markup =
      open == 0 && opened.draft.uncountedClosed == 0
      ? Notice(.green, "<p>各项校验已经通过\(judged.isEmpty ? "" : "，提示都已说明")。</p>").markup
      : "<p>还有 \(open + (opened.draft.uncountedClosed > 0 ? 1 : 0)) 处要改正或者说明，完成以后可以锁定和送审。</p>\n"
    return "<section><h2>校验</h2>\n\(summary)\(cards)</section>\n"
  }

  private var uncounted: Markup {
    let closed = opened.draft.counted.uncounted.filter(\.isClosed)
    guard opened.life.basis == .registers, !closed.isEmpty else { return "" }
    var links = Markup()
    links.append(closed.enumerated()) { index, request in
      let dispute = request.dispute.map { opened.viewed.address(Links.dispute($0)) }
      let address = dispute ?? request.id.map(Links.request) ?? ""
      return "\(index == 0 ? "" : "、")<a href=\"\(address)\">\(request.number)</a>"
    }
    return FindingCard(
      "错误", .red, ReportActionRefusal.uncounted(closed.count).sentence, ways: "<p>\(links)</p>"
    ).markup
  }

  private func card(_ judged: JudgedFindings.Judged) -> Markup {
    let (mark, tone): (String, Tone) =
      switch judged.standing {
      case .blocking: ("错误", .red)
      case .needsReason: ("提示", .amber)
      case .answered: ("已说明", .green)
      }
    return FindingCard(mark, tone, judged.finding.message, ways: ways(judged)).markup
  }

  private func ways(_ judged: JudgedFindings.Judged) -> Markup {
    let finding = judged.finding
    var ways: [Markup] = []
    if judged.standing == .answered, let reason = answers[finding.key] {
      ways.append("<span class=\"quiet\">说明：\(reason)</span>")
    }
    if let place = finding.places.first, finding.row != nil {
      ways.append("<a href=\"\(opened.address(Links.reportCell, [("cell", place.code)]))\">查看这个数字</a>")
    }
    if let section = finding.section, opened.may(.writeReport) {
      ways.append("<a href=\"\(opened.form("report-section", [("section", String(section))]))\">修改文字</a>")
    }
    if finding.mayBeAnswered, opened.may(.writeReport) {
      let words = judged.standing == .answered ? "修改说明" : "说明理由"
      ways.append("<a href=\"\(opened.form("report-answer", [("finding", finding.key)]))\">\(words)</a>")
    }
    guard !ways.isEmpty else { return "" }
    var line = Markup()
    line.append(ways.enumerated()) { index, way in index == 0 ? way : "　\(way)" }
    return "<p>\(line)</p>"
  }

  /// The reasons given last, by the finding's key.
  private var answers: [String: String] {
    var answers: [String: String] = [:]
    for entry in opened.file.entries {
      if case .findingAnswered(let key) = entry.event.what { answers[key] = entry.details[.answer] }
    }
    return answers
  }
}

extension JudgedFindings.Standing {
  fileprivate var order: Int {
    switch self {
    case .blocking: 0
    case .needsReason: 1
    case .answered: 2
    }
  }
}
