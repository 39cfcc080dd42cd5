package import Registry

extension Links {
  /// 公开目录 of the office.
  package static let catalogue = "/office/catalogue"
  package static let catalogueRow = "/office/catalogue/row"
  package static let catalogueTasks = "/office/catalogue/tasks"
  package static let columns = "/office/catalogue/columns"
  package static let unplacedItems = "/office/catalogue/unplaced"
  package static let coverageXLSX = "/office/catalogue/coverage.xlsx"
  package static let importCatalogue = "/office/catalogue/import"
  package static let confirmCatalogue = "/office/catalogue/import/confirm"
  /// 公开时效.
  package static let timeliness = "/office/timeliness"
  /// 公开目录 of the portal.
  package static let publicCatalogue = "/info/catalogue"
  /// 继续有效的规范性文件 of the portal.
  package static let publicDocuments = "/info/normative"

  package static func publicCatalogue(of organ: OrganID) -> String {
    "\(publicCatalogue)?organ=\(PercentEncoding.encode(organ.rawValue))"
  }

  package static func publicDocuments(of organ: OrganID) -> String {
    "\(publicDocuments)?organ=\(PercentEncoding.encode(organ.rawValue))"
  }
}
