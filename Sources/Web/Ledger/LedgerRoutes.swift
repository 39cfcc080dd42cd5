import Disclosure
import HTTPTypes

/// The rows of the import in the list of routes.
enum LedgerRoutes {
  static let all: [Route] = [
    Route(.get, Links.importLedger, .action(.importLedger), ImportLedgerPage.show),
    Route(.post, Links.importLedger, .action(.importLedger), body: .upload, ImportLedgerPage.preview),
    Route(.post, Links.confirmImport, .action(.importLedger), body: .ledger, ImportLedgerPage.confirm),
  ]
}

extension Links {
  package static let importLedger = "\(requests)/import"
  package static let confirmImport = "\(requests)/import/confirm"
}

extension FormLimits {
  /// The rows of a ledger as the preview hands them back, about 80 bytes each.
  fileprivate static let ledger = FormLimits(
    body: 33_000_000, fields: 20, fieldLength: 32_000_000, files: 0, fileLength: 0)
}
