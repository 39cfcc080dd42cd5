import Disclosure
import HTTPTypes
import Registry

/// 目录、栏目和时效 in the list of routes. Whose organ it may be is asked again by each page.
enum CatalogueRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.catalogue, .action(.viewCatalogue), CataloguePage.show),
      Route(.get, Links.catalogueRow, .action(.viewCatalogue), CatalogueRowPage.show),
      Route(.get, Links.catalogueTasks, .action(.viewCatalogue), TaskListPage.show),
      Route(.get, Links.columns, .action(.viewCatalogue), ColumnListPage.show),
      Route(.get, Links.unplacedItems, .action(.viewCatalogue), UnplacedItemsPage.show),
      Route(.get, Links.coverageXLSX, .action(.viewCatalogue), CataloguePage.workbook),
      Route(.get, Links.importCatalogue, .action(.manageCatalogue), ImportCataloguePage.show),
      Route(.post, Links.importCatalogue, .action(.manageCatalogue), body: .upload, ImportCataloguePage.preview),
      Route(.post, Links.confirmCatalogue, .action(.manageCatalogue), body: .preview, ImportCataloguePage.confirm),
    ] + CatalogueForms.shelf.routes + [
      Route(.get, Links.timeliness, .action(.viewCatalogue), TimelinessPage.show),
      Route(.get, Links.publicCatalogue, .public, PublicCataloguePage.show),
      Route(.get, Links.publicDocuments, .public, PublicDocumentsPage.show),
    ]
}

extension FormLimits {
  /// What a preview hands back: the rows that were read.
  static let preview = FormLimits(body: 33_000_000, fields: 20, fieldLength: 32_000_000, files: 0, fileLength: 0)
}
