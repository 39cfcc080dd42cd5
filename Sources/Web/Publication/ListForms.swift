import Documents
import Registry

extension PublicListQuery {
  /// 订阅: for whoever opens the list in a feed reader.
  var feeds: [Alternate] {
    [
      Alternate("application/atom+xml", "订阅本列表", address(Links.feedAtom)),
      Alternate("application/rss+xml", "订阅本列表", address(Links.feedRSS)),
      Alternate("application/json", "目录数据", address(Links.listJSON)),
    ]
  }
}

extension Visit {
  /// The list in other forms, beneath it; a static site has none.
  func listForms(_ query: PublicListQuery, _ total: Int) -> Markup {
    guard site.options.export == nil else { return "" }
    let hint: Markup =
      total > PublicSearch.counted
      ? " <span class=\"hint\">表格一次最多 10,000 条，更早的请先按发布年份筛选。</span>" : ""
    return """
      <p class="forms no-print"><span>订阅：<a href="\(query.address(Links.feedAtom))">Atom</a> \
      <a href="\(query.address(Links.feedRSS))">RSS</a></span> <span>目录数据：<a href="\(query.address(Links.listCSV))">CSV</a> \
      <a href="\(query.address(Links.listJSON))">JSON</a></span>\(hint)</p>

      """
  }

  /// Where to go on when nothing was found: an application, or how to make one where none can be made.
  var nextWithoutFinding: (label: String, address: String) {
    offers(Links.apply) ? ("申请公开", Links.apply) : ("怎么申请公开", Links.guide)
  }
}
