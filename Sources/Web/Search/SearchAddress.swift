import Disclosure
import Documents
import Registry

/// 检索页的地址: what is sought and how it is shown, all in the address, so that it can be sent on.
struct SearchAddress: Hashable {
  var text = ""
  var organ = ""
  var column = ""
  var year = ""
  var order = PublicSearch.Order.newest
  var page = 1

  /// Whatever is not understood counts as not chosen.
  init(_ query: FormValues) {
    text = query["q"]
    organ = query["organ"]
    column = query["column"]
    year = Int(query["year"]).flatMap { (1949...2999).contains($0) ? String($0) : nil } ?? ""
    order = PublicSearch.Order(rawValue: query["sort"]) ?? .newest
    page = min(max(Int(query["page"]) ?? 1, 1), SearchPage.lastPage)
  }

  var isFiltered: Bool { !organ.isEmpty || !column.isEmpty || !year.isEmpty }

  var path: String {
    let pairs = [
      ("q", text), ("organ", organ), ("column", column), ("year", year),
      ("sort", order == .newest ? "" : order.rawValue), ("page", page == 1 ? "" : String(page)),
    ]
    let query = PercentEncoding.query(pairs)
    return query.isEmpty ? Links.search : "\(Links.search)?\(query)"
  }

  func turned(to page: Int) -> SearchAddress {
    var address = self
    address.page = page
    return address
  }

  /// The same words, without filters.
  var unfiltered: SearchAddress {
    var address = self
    (address.organ, address.column, address.year, address.page) = ("", "", "", 1)
    return address
  }

  func seeking(_ text: String) -> SearchAddress {
    var address = turned(to: 1)
    address.text = text
    return address
  }

  func search(_ query: SearchQuery) -> PublicSearch {
    var search = PublicSearch(query)
    search.organ = organ.isEmpty ? nil : OrganID(organ)
    search.column = column.isEmpty ? nil : ColumnID(column)
    search.year = Int(year)
    search.order = order
    return search
  }
}
