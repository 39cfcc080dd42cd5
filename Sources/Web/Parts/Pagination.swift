package import Documents

/// 分页: addresses keep the filter.
package struct Pagination {
  let page: Int
  let size: Int
  let total: Int
  /// What is counted: 件, 条, 人.
  var unit = "件"
  let address: (Int) -> String
  /// How many there are, in words; without them the total. Empty where it is said elsewhere.
  package var count: String?

  /// - Parameter page: From 1.
  package init(page: Int, size: Int, total: Int, unit: String = "件", address: @escaping (Int) -> String) {
    self.size = max(1, size)
    self.total = max(0, total)
    self.address = address
    self.unit = unit
    self.page = min(max(1, page), Pagination.pages(max(0, total), max(1, size)))
  }

  private static func pages(_ total: Int, _ size: Int) -> Int { max(1, (total - 1) / size + 1) }

  package var pages: Int { Pagination.pages(total, size) }

  /// First, last, and those around the present one.
  var shown: [Int] { [1, page - 1, page, page + 1, pages].filter { (1...pages).contains($0) }.uniqued() }

  package var markup: Markup {
    let words = self.count ?? "共 \(total) \(unit)"
    let count: Markup = words.isEmpty ? "" : "<p class=\"quiet\">\(words)</p>"
    guard pages > 1 else { return words.isEmpty ? "" : "<div class=\"pages\">\(count)</div>\n" }
    var items = Markup()
    var last = 0
    for number in shown {
      if number > last + 1 { items += "<li aria-hidden=\"true\"><span>…</span></li>" }
      items +=
        number == page
        ? "<li><span aria-current=\"page\">\(number)</span></li>"
        : "<li><a href=\"\(address(number))\" aria-label=\"第 \(number) 页\">\(number)</a></li>"
      last = number
    }
    return "<nav class=\"pages\" aria-label=\"分页\">\(count)<ul>\(items)</ul></nav>\n"
  }
}

extension [Int] {
  fileprivate func uniqued() -> [Int] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
