package import Documents

/// 表格: sticky head, its own scroll; the first cell of a row names the row.
package struct DataTable {
  package struct Column: Sendable {
    let label: String
    let isNumber: Bool

    package init(_ label: String, isNumber: Bool = false) {
      self.label = label
      self.isNumber = isNumber
    }
  }

  let caption: String
  let columns: [Column]
  let rows: [[Markup]]
  /// Whether the caption is shown; it is always there for readers.
  let showsCaption: Bool

  package init(_ caption: String, _ columns: [Column], rows: [[Markup]], showsCaption: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.showsCaption = showsCaption
  }

  package var markup: Markup {
    var head = Markup()
    head.append(columns) { "<th scope=\"col\"\($0.isNumber ? " class=\"number\"" as Markup : "")>\($0.label)</th>" }
    var body = Markup()
    body.append(rows) { row in
      var cells = Markup()
      cells.append(zip(columns, row).enumerated()) { index, cell in
        let style: Markup = cell.0.isNumber ? " class=\"number\"" : ""
        return index == 0 ? "<th scope=\"row\"\(style)>\(cell.1)</th>" : "<td\(style)>\(cell.1)</td>"
      }
      return "<tr data-row=\"\">\(cells)</tr>\n"
    }
    let seen: Markup = showsCaption ? "" : " class=\"unseen\""
    return """
      <div class="table" role="region" aria-label="\(caption)" tabindex="0" data-keys=""><table>
      <caption\(seen)>\(caption)</caption><thead><tr>\(head)</tr></thead>
      <tbody>\(body)</tbody></table></div>

      """
  }
}
