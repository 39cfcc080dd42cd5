import Documents

/// 前后翻页: ways along a list that goes on from an item, not from a number; addresses keep the filter.
struct StretchLinks {
  /// How many there are, in words; empty where it is not said.
  var count = ""
  /// Nil where the newest are shown.
  var newest: String?
  var newer: String?
  var older: String?

  var markup: Markup {
    let count: Markup = self.count.isEmpty ? "" : "<p class=\"quiet\">\(self.count)</p>"
    let links = [
      (newest, "first", "最新"), (newer, "prev", "上一页"), (older, "next", "下一页"),
    ]
    var items = Markup()
    for (address, relation, label) in links {
      guard let address else { continue }
      items += "<li><a href=\"\(address)\" rel=\"\(relation)\">\(label)</a></li>"
    }
    guard newest ?? newer ?? older != nil else { return "<div class=\"pages\">\(count)</div>\n" }
    return "<nav class=\"pages\" aria-label=\"翻页\">\(count)<ul>\(items)</ul></nav>\n"
  }
}
