import Documents
import Registry

/// 目录说明 for collectors of open data.
enum CatalogueDescriptionFile {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let address = try visit.publicAddress()
    var datasets: [CatalogueDescription.Dataset] = []
    for organ in try await visit.publicOrgans() {
      let query = "?\(PercentEncoding.query([("organ", organ.id.rawValue)]))"
      let forms = [
        ("text/csv", Links.listCSV), ("application/json", Links.listJSON), ("application/atom+xml", Links.feedAtom),
        ("application/rss+xml", Links.feedRSS),
      ].map { CatalogueDescription.Form(type: $0.0, address: address($0.1 + query)) }
      datasets.append(
        CatalogueDescription.Dataset(
          .init(id: organ.id.rawValue, name: organ.name), address: address(Links.publicItems + query),
          changed: try await visit.registry.publicExtent(of: organ.id).updated, forms: forms))
    }
    let catalogue = CatalogueDescription(
      address: address(Links.catalogueDescription), home: address(Links.portal),
      publisher: await visit.site.names.name(for: visit), datasets: datasets)
    return .shared(
      Array(catalogue.json.text.utf8), type: "application/ld+json; charset=utf-8",
      modified: datasets.compactMap(\.changed).max(), to: visit)
  }
}
