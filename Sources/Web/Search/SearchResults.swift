import Disclosure
import Documents
import Registry

/// 检索结果: how many, each with its excerpt, and where to go on when there is nothing.
struct SearchResults {
  let query: SearchQuery
  let form: SearchForm
  let found: PublicSearchPage

  private var address: SearchAddress { form.address }

  var markup: Markup {
    guard found.reachable > 0 else { return nothing }
    guard !found.hits.isEmpty else {
      return EmptyState("结果没有这么多页。", next: ("回到第一页", address.turned(to: 1).path)).markup
    }
    var items = Markup()
    items.append(found.hits, line)
    var pages = Pagination(
      page: address.page, size: SearchPage.pageSize, total: min(found.reachable, PublicSearch.reach)
    ) { address.turned(to: $0).path }
    pages.count = ""
    return """
      <p class="found" role="status">\(count)\(found.isCapped ? "，请增加词或者用筛选缩小范围" : "")</p>
      <ol class="results">\(items)</ol>
      \(pages.markup)
      """
  }

  private var count: String { found.isCapped ? "1,000 条以上" : "共 \(found.reachable) 条" }

  private func line(_ hit: PublicHit) -> Markup {
    let validity: Markup =
      hit.validity == .inForce ? "" : " \(StateMark(hit.validity.chinese, .amber).markup)"
    return """
      <li><h2><a href="\(Links.publicItem(hit.id))">\(hit.title.markup)</a>\(validity)</h2>
      <p>\(hit.excerpt.markup)</p>
      <p class="quiet">\(form.organName(hit.organ))　<time datetime="\(hit.published.description)">\(hit.published.chinese)</time>\
      　索引号 <span class="code">\(hit.number)</span></p></li>

      """
  }

  /// 没有找到: what may help, each a link.
  private var nothing: Markup {
    var steps = Markup()
    let shorter = query.sought.flatMap { Self.shorter($0.text) }.prefix(4)
    if !shorter.isEmpty {
      var words = Markup()
      words.append(shorter) { "<a href=\"\(address.seeking($0).path)\">\($0)</a> " }
      steps += "<li>换短一些的词：\(words)</li>"
    }
    if address.isFiltered { steps += "<li><a href=\"\(address.unfiltered.path)\">在全部机关、栏目和年份中查找</a></li>" }
    return """
      <div class="empty"><p role="status">没有找到符合条件的信息。</p><ul>\(steps)\
      <li><a href="\(Links.publicItems)">按栏目查阅法定主动公开内容</a></li>\
      <li>没有公开的，可以<a href="\(Links.apply)">申请公开</a></li></ul></div>

      """
  }

  /// The halves of a long word, where each still can be sought.
  private static func shorter(_ word: String) -> [String] {
    let letters = word.filter { $0.isLetter || $0.isNumber }
    guard letters.count >= 4, letters.count == word.count else { return [] }
    let half = (letters.count + 1) / 2
    return [String(letters.prefix(half)), String(letters.suffix(letters.count - half))]
  }
}

extension SearchExcerpt {
  /// What was sought is marked.
  var markup: Markup {
    var markup = Markup()
    markup.append(parts) { $0.isHit ? "<mark>\($0.text)</mark>" : "\($0.text)" }
    return markup
  }
}
