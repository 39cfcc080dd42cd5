package import Documents

/// 审核流程: the ladder: who, when, with which opinion, and where it is now.
package struct StepList {
  package struct Step: Sendable {
    package enum Progress: String, Sendable {
      case done, now, back, waiting

      var chinese: String {
        switch self {
        case .done: "已完成"
        case .now: "正在办理"
        case .back: "已退回"
        case .waiting: "待办理"
        }
      }
    }

    let name: String
    let progress: Progress
    /// Who and when, or who is waited for.
    let detail: String
    let opinion: String?

    package init(_ name: String, _ progress: Progress, detail: String, opinion: String? = nil) {
      self.name = name
      self.progress = progress
      self.detail = detail
      self.opinion = opinion
    }
  }

  let steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  package var markup: Markup {
    var items = Markup()
    items.append(steps) { step in
      let opinion: Markup = step.opinion.map { "<blockquote>\($0)</blockquote>" } ?? ""
      let detail: Markup = step.detail.isEmpty ? "" : "<br/>\(step.detail)"
      let current: Markup = step.progress == .now ? " aria-current=\"step\"" : ""
      return """
        <li class="\(step.progress.rawValue)"\(current)><strong>\(step.name)</strong> \
        <span class="quiet">\(step.progress.chinese)</span>\(detail)\(opinion)</li>

        """
    }
    return "<ol class=\"steps\">\(items)</ol>\n"
  }
}
