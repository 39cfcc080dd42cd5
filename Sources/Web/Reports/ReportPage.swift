import Disclosure
import Documents
import Registry

/// 年度报告稿: the tables in their geometry with each figure's origin, what the checks say, the six parts, and the next step.
enum ReportPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    let title = "\(opened.year.year)年政府信息公开工作年度报告"
    return .page(
      opened.page(
        title,
        body: """
          \(head(opened))\(opened.viewed.done)<div class="columns case">
          <aside aria-label="办理">\(ReportSteps(opened: opened).markup)\(ladder(opened))\(versions(opened))</aside>
          <div>\(changes(opened))\(ReportFindingsView(opened: opened).markup)\(tables(opened))\(ReportSectionsView(opened: opened).markup)
          <h2>办理经过</h2>
          \(Timeline(ReportWords(opened: opened).entries).markup)</div></div>

          """))
  }

  private static func head(_ opened: OpenedReport) -> Markup {
    let due: Markup =
      opened.life.editions.isEmpty
      ? opened.deadline.map { "　发布期限：\($0.chinese) \(ReportDue($0, on: opened.viewed.today).markup)" } ?? "" : ""
    let correction: Markup = opened.life.isCorrection ? "（更正）" : ""
    return "<p>\(ReportStateMark(opened.file.state).markup)\(correction)\(due)</p>\n"
  }

  private static func ladder(_ opened: OpenedReport) -> Markup {
    var opinions: [ReviewSignature: String] = [:]
    for entry in opened.file.entries {
      if case .review(.passed(let signature)) = entry.event.what { opinions[signature] = entry.details[.opinion] }
    }
    let list = LadderList(review: opened.life.review, directory: opened.directory, opinions: opinions).markup
    return list.map { "<section class=\"card\"><h2>审核流程</h2>\($0)</section>\n" } ?? ""
  }

  private static func versions(_ opened: OpenedReport) -> Markup {
    let address = opened.address(Links.reportPreview)
    var items: Markup = "<li><a href=\"\(address)\">现在的报告</a></li>"
    items.append(opened.file.editions.reversed()) { edition in
      let words = edition.isImported ? "导入" : "发布"
      return """
        <li><a href="\(opened.address(Links.reportPreview, [("edition", String(edition.edition))]))">第 \(edition.edition) 版</a>\
        <span class="quiet">　\(edition.published.description) \(words)</span></li>
        """
    }
    items += "<li><a href=\"\(opened.address(Links.reportLikeness))\">与往年和其他单位的相似程度</a></li>"
    return "<section class=\"card no-print\"><h2>报告文本</h2><ul class=\"step-links\">\(items)</ul></section>\n"
  }

  /// After the lock the registers go on; what they say now is shown, and changes nothing.
  private static func changes(_ opened: OpenedReport) -> Markup {
    guard let locked = opened.life.figures, opened.life.basis == .registers else { return "" }
    let now = opened.draft.counted.figures.setting(opened.life.set)
    let places = locked.differences(from: now).filter { ReportFigures.isTyped($0) }
    guard !places.isEmpty else { return "" }
    var items = Markup()
    items.append(places.prefix(8)) { place in
      "<li>\(place.chinese)：报告 \(locked[place].words)，登记现在是 \(now[place].words)</li>"
    }
    let more: Markup = places.count > 8 ? "<p>还有 \(places.count - 8) 处。</p>" : ""
    return Notice(
      .amber, "<p>锁定以后登记有了变化，报告的数字没有跟着变。需要更正的，申请解除锁定。</p><ul>\(items)</ul>\(more)"
    ).markup
  }

  private static func tables(_ opened: OpenedReport) -> Markup {
    let view = ReportFigureView(opened: opened)
    var body = Markup()
    for (section, title) in [(2, "表二　主动公开政府信息情况"), (3, "表三　收到和处理政府信息公开申请情况"), (4, "表四　行政复议、行政诉讼情况")] {
      guard let table = StatutoryTable(section, of: opened.file.report, caption: title, cell: view.cell) else {
        continue
      }
      body += "<h2>\(title)</h2>\n\(table.markup)\(view.faults(inSection: section))"
    }
    return "\(edit(opened))\(body)"
  }

  private static func edit(_ opened: OpenedReport) -> Markup {
    guard opened.may(.editReport) else { return "" }
    let words = opened.life.basis == .typed ? "填写各表数字" : "一次核定多个数字"
    return doorLinks([
      "<a href=\"\(opened.address(Links.reportFigures))\">\(words)</a>",
      "<a href=\"\(opened.form("report-zero"))\">把空白的数字填为 0</a>",
    ])
  }
}

extension ExactDecimal? {
  /// A blank cell has words of its own: it is not zero.
  var words: String { self?.description ?? "空白" }
}
