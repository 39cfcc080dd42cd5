/// 正文的网页: safe by construction, since nothing of it is taken over as markup.
extension RichText {
  /// - Parameter picture: The address of a picture's file; nil leaves the picture's words alone.
  package func markup(picture: (String) -> String?) -> Markup {
    var markup = Markup()
    markup.append(blocks) { block in
      switch block {
      case .heading(2, let runs): "<h2>\(runs.markup)</h2>\n"
      case .heading(3, let runs): "<h3>\(runs.markup)</h3>\n"
      case .heading(_, let runs): "<h4>\(runs.markup)</h4>\n"
      case .paragraph(let runs): "<p>\(runs.markup)</p>\n"
      case .list(let list): list.markup
      case .table(let table): table.markup
      case .picture(let shown): shown.markup(picture(shown.file))
      }
    }
    return markup
  }
}

extension [RichRun] {
  var markup: Markup {
    var markup = Markup()
    markup.append(self) { run in
      var text = Markup()
      let lines = run.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      text.append(lines.map { Substring($0) }.enumerated()) { index, line in index == 0 ? "\(line)" : "<br/>\(line)" }
      if run.script == .raised { text = "<sup>\(text)</sup>" }
      if run.script == .lowered { text = "<sub>\(text)</sub>" }
      if run.isStrong { text = "<strong>\(text)</strong>" }
      if let link = run.link { text = "<a href=\"\(link.address)\" rel=\"nofollow noopener\">\(text)</a>" }
      return text
    }
    return markup
  }
}

extension RichList {
  var markup: Markup {
    var inner = Markup()
    inner.append(items) { item in
      var children = Markup()
      children.append(item.children) { "\n\($0.markup)" }
      return "<li>\(item.runs.markup)\(children)</li>\n"
    }
    return isOrdered ? "<ol>\n\(inner)</ol>\n" : "<ul>\n\(inner)</ul>\n"
  }
}

extension RichTable {
  var markup: Markup {
    var inner = Markup()
    inner.append(rows.enumerated()) { number, row in
      var cells = Markup()
      cells.append(row) { cell in
        let rows: Markup = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
        let columns: Markup = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
        return number < heads
          ? "<th scope=\"col\"\(rows)\(columns)>\(cell.runs.markup)</th>"
          : "<td\(rows)\(columns)>\(cell.runs.markup)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<div class=\"table-box\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table>\n\(inner)</table></div>\n"
  }
}

extension RichPicture {
  func markup(_ address: String?) -> Markup {
    guard let address else { return description.isEmpty ? "" : "<p>［图片：\(description)］</p>\n" }
    let caption: Markup = description.isEmpty ? "" : "<figcaption>\(description)</figcaption>"
    return "<figure><img src=\"\(address)\" alt=\"\(description)\" loading=\"lazy\"/>\(caption)</figure>\n"
  }
}
