package import Documents

/// 筛选: what is chosen stands in the address, so that a list can be sent on and kept.
package struct FilterForm {
  let action: String
  let fields: [Field]

  package init(_ action: String, _ fields: [Field]) {
    self.action = action
    self.fields = fields
  }

  package var markup: Markup {
    var body = Markup()
    body.append(fields) { $0.markup }
    return """
      <form class="filter" action="\(action)" method="get" aria-label="筛选">\(body)\
      <button type="submit">筛选</button><a href="\(action)">清除条件</a></form>

      """
  }
}
