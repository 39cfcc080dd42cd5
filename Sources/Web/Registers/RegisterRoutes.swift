package import Disclosure
import HTTPTypes
import Registry

extension Links {
  /// 登记: the registers behind 表二.
  package static let registers = "/office/registers"
  package static let documents = "/office/registers/documents"
  package static let documentsXLSX = "/office/registers/documents/list.xlsx"
  package static let documentsCSV = "/office/registers/documents/list.csv"
  package static let documentsInForce = "/office/registers/documents/in-force"
  package static let registerEntries = "/office/registers/entries"
  package static let importRegisters = "/office/registers/import"
  package static let confirmRegisters = "/office/registers/import/confirm"
  package static let registerTemplate = "/office/registers/import/template.xlsx"

  package static func document(_ id: NormativeDocumentID) -> String {
    "\(documents)/\(PercentEncoding.encode(id.rawValue))"
  }
}

/// 登记 in the list of routes. Whose organ it may be is asked again by each page.
enum RegisterRoutes {
  static let all: [Route] =
    [
      Route(.get, Links.registers, .action(.viewCatalogue), RegistersPage.show),
      Route(.get, Links.documents, .action(.viewCatalogue), DocumentListPage.show),
      Route(.get, Links.documentsXLSX, .action(.viewCatalogue), DocumentListPage.xlsx),
      Route(.get, Links.documentsCSV, .action(.viewCatalogue), DocumentListPage.csv),
      Route(.get, Links.documentsInForce, .action(.viewCatalogue), DocumentsInForcePage.show),
      Route(.get, "\(Links.documents)/:id", .action(.viewCatalogue), DocumentPage.show),
      Route(.get, Links.registerEntries, .action(.viewCatalogue), EntryListPage.show),
      Route(.get, Links.importRegisters, .action(.keepRegisters), ImportRegistersPage.show),
      Route(.post, Links.importRegisters, .action(.keepRegisters), body: .upload, ImportRegistersPage.preview),
      Route(.post, Links.confirmRegisters, .action(.keepRegisters), body: .preview, ImportRegistersPage.confirm),
      Route(.get, Links.registerTemplate, .action(.keepRegisters), ImportRegistersPage.template),
    ] + RegisterForms.shelf.routes
}
