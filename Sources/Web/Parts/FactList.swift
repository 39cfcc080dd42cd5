package import Documents

/// 基本情况: names and values.
package struct FactList {
  let facts: [(String, Markup)]

  package init(_ facts: [(String, Markup)]) { self.facts = facts }

  package var markup: Markup {
    var rows = Markup()
    rows.append(facts) { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" }
    return "<dl class=\"facts\">\(rows)</dl>\n"
  }
}
