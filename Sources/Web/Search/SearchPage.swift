import Disclosure
import Documents
import Registry

/// 检索 among what is public: words, filters, and what was found with the words marked.
enum SearchPage {
  static let pageSize = 20
  static let lastPage = PublicSearch.reach / pageSize

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.registry.organs().filter { $0.closed == nil }
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    var address = SearchAddress(visit.query)
    // Where there is one organ alone, its columns can be chosen from at once.
    let organ = organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == address.organ }
    var columns: [Column] = []
    if let organ { columns = try await visit.registry.openColumns(of: organ.id, on: visit.today) }
    if organ == nil { address.column = "" }
    var form = SearchForm(address: address, organs: organs, columns: ColumnNames(columns), today: visit.today)
    guard !address.text.isEmpty else { return .page(page(form, "")) }
    switch read(address.text) {
    case .success(let query):
      let found = try await visit.registry.search(
        address.search(query), from: (address.page - 1) * pageSize, count: pageSize)
      return .page(page(form, SearchResults(query: query, form: form, found: found).markup))
    case .failure(let fault):
      form.fault = fault
      return .page(page(form, ""))
    }
  }

  static func read(_ text: String) -> Result<SearchQuery, SearchQueryFault> {
    Result { () throws(SearchQueryFault) in try SearchQuery(text) }
  }

  private static func page(_ form: SearchForm, _ results: Markup) -> Page {
    let sought = form.address.text
    var page = Page(
      sought.isEmpty ? "检索" : "检索：\(sought.prefix(30))", face: .portal, trail: [Crumb("首页", Links.portal)],
      body: "<h1>检索已公开的信息</h1>\n\(form.markup)\(results)")
    page.isUnlisted = true
    return page
  }
}
