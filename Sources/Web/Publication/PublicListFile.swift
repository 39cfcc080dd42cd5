import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Registry

/// 目录文件: a list as JSON, page by page, or whole as CSV.
enum PublicListFile {
  private static let pageSize = 100
  private static let batch = 1_000
  /// Lines of one CSV file, the newest; for what is older a year is chosen.
  static let mostLines = 10_000

  @Sendable static func json(_ visit: Visit) async throws -> Answer {
    let address = try visit.publicAddress()
    let query = try await PublicListQuery(visit)
    let found = try await visit.registry.publicList(query.filter, query.stretch, count: pageSize)
    let total = try await visit.registry.publicCount(query.filter, upTo: mostLines)
    var names = try await PublicNames(visit.site)
    let items = try await listed(found.lines, &names, address)
    let page = ListedPage(
      items, total: total > mostLines ? nil : total,
      next: found.older.map { address(query.address(Links.listJSON, .older(than: $0))) },
      previous: found.newer.map { address(query.address(Links.listJSON, .newer(than: $0))) })
    return .shared(Array(page.json.text.utf8), type: "application/json; charset=utf-8", to: visit)
  }

  @Sendable static func csv(_ visit: Visit) async throws -> Answer {
    let address = try visit.publicAddress()
    let query = try await PublicListQuery(visit)
    var names = try await PublicNames(visit.site)
    var lines: [ItemSummary] = []
    var next: PublicStretch? = .newest
    while let stretch = next, lines.count < mostLines {
      let found = try await visit.registry.publicList(query.filter, stretch, count: batch)
      lines += found.lines
      next = found.older.map { .older(than: $0) }
    }
    let bytes = ListedItem.csv(try await listed(lines, &names, address))
    let answer = Answer.shared(bytes, type: "text/csv; charset=utf-8", to: visit)
    guard case .response(var response) = answer else { return answer }
    let name = PercentEncoding.encode("政府信息公开目录\(visit.today).csv")
    response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(name)"
    return .response(response)
  }

  private static func listed(
    _ lines: [ItemSummary], _ names: inout PublicNames, _ address: PublicAddress
  ) async throws -> [ListedItem] {
    var items: [ListedItem] = []
    for line in lines {
      items.append(
        ListedItem(
          line.id, number: line.number ?? "", title: line.title ?? "", organ: names.organ(line.organ),
          column: try await names.column(line.column, of: line.organ), formed: line.formed, published: line.published,
          validity: line.validity, address: address(Links.publicItem(line.id))))
    }
    return items
  }
}
