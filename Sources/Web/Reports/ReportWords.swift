import Disclosure
import Documents
import Registry

/// 办理经过 of a report in words.
struct ReportWords {
  let opened: OpenedReport

  var entries: [Timeline.Entry] {
    opened.file.entries.map { entry in
      var detail: Markup = "<span class=\"quiet\">\(opened.name(of: entry.event.by))</span>"
      for (label, kind) in Self.shown {
        if let text = entry.details[kind] { detail += "<br/>\(label)：\(CasePage.lines(text))" }
      }
      detail += scan(entry)
      return Timeline.Entry(entry.event.day, clock: entry.recorded.clock, words(entry.event.what), detail: detail)
    }
  }

  private static let shown: [(String, ReportDetail)] = [
    ("理由", .reason), ("来源", .source), ("说明", .answer), ("意见", .opinion), ("退回理由", .returnReason),
    ("更正说明", .correctionNote), ("文件", .file),
  ]

  private func scan(_ entry: ReportEntry) -> Markup {
    guard let scan = entry.event.signature?.paper?.scan else { return "" }
    let name = entry.details[.scanName] ?? "签批单扫描件"
    return "<br/><a href=\"\(opened.address(Links.reportScan, [("file", scan)]))\">\(name)</a>"
  }

  private func words(_ what: ReportHappening) -> String {
    switch what {
    case .opened(let basis): "开始编制，\(basis.chinese)"
    case .imported: "导入已经发布的报告"
    case .figuresSet(let values): "核定数字：\(list(values))"
    case .figuresRestored(let places): "恢复统计数字：\(places.map(\.chinese).sorted().joined(separator: "、"))"
    case .sectionWritten(let number): "修改\(part(number))"
    case .sectionRestored(let number): "恢复\(part(number))的初稿"
    case .findingAnswered: "说明校验提示"
    case .locked: "锁定数据"
    case .unlockAsked: "申请解除锁定"
    case .unlockAgreed: "同意解除锁定，可以修改数字"
    case .unlockDeclined: "不同意解除锁定"
    case .review(.submitted(let digest, _)): "送审，校验码 \(digest.prefix(12))"
    case .review(.passed(let signature)): "\(step(signature))通过\(paper(signature))"
    case .review(.returned(let signature, _)): "\(step(signature))退回修改\(paper(signature))"
    case .review(.recalled): "撤回送审"
    case .published: "发布"
    }
  }

  private static let mostCells = 4

  private func list(_ values: [CellPlace: ExactDecimal?]) -> String {
    let sorted = values.sorted { $0.key.code < $1.key.code }
    let parts = sorted.prefix(Self.mostCells).map { "\($0.key.chinese)定为 \($0.value.words)" }
    return parts.joined(separator: "；") + (values.count > Self.mostCells ? "等 \(values.count) 处" : "")
  }

  private func part(_ number: Int) -> String {
    number == 0 ? "报告开头" : "第\(ReportSection.numerals[min(max(number, 1), 6) - 1])部分"
  }

  private func step(_ signature: ReviewSignature) -> String {
    let steps = opened.life.review.ladder.steps
    return steps.indices.contains(signature.step) ? steps[signature.step].name : "审核"
  }

  private func paper(_ signature: ReviewSignature) -> String {
    var words = ""
    if let paper = signature.paper {
      words += "（\(opened.directory.name(of: signature.signer))，\(paper.signedOn.chinese)线下签批）"
    }
    if let principal = signature.onBehalfOf { words += "（代\(opened.directory.name(of: principal))）" }
    return words
  }
}
