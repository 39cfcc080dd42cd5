import Disclosure
import Registry

/// 目录和栏目的表单, by their keys in the address.
enum CatalogueForms {
  static let shelf = OfficeFormShelf(
    base: Links.catalogue, permission: .manageCatalogue, crumb: Crumb("公开目录", Links.catalogue), kept: ["id", "period"],
    stream: { .catalogue($0.organ) }, form: { ColumnForms.form($0) ?? RowForms.form($0) })
}

extension OfficeInput {
  func column(_ catalogue: OrganCatalogue) throws(PageRefusal) -> Column {
    guard let column = catalogue.column(ColumnID(id)), column.isOpen(on: today) else { throw .notFound }
    return column
  }

  func row(_ catalogue: OrganCatalogue) throws(PageRefusal) -> CatalogueRow {
    guard let row = catalogue.row(RowCode(id)) else { throw .notFound }
    return row
  }
}
