package import Documents

/// 筛选: what is chosen stands in the address, so that a list can be sent on and kept.
package struct FilterForm {
  let action: String
  let fields: [Field]
  /// Conditions that stay as they are.
  let kept: [(String, String)]

  package init(_ action: String, _ fields: [Field], kept: [(String, String)] = []) {
    self.action = action
    self.fields = fields
    self.kept = kept
  }

  package var markup: Markup {
    var body = Markup()
    body.append(kept) { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\"/>" }
    body.append(fields) { $0.markup }
    let bare = kept.isEmpty ? action : "\(action)?\(PercentEncoding.query(kept))"
    return """
      <form class="filter" action="\(action)" method="get" aria-label="筛选">\(body)\
      <button type="submit">筛选</button><a href="\(bare)">清除条件</a></form>

      """
  }
}
