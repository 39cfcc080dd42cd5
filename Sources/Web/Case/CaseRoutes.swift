package import Disclosure
import HTTPTypes
package import Registry

extension Links {
  package static let cases = "/office/requests"

  /// 案卷页.
  package static func caseFile(_ id: RequestID) -> String { "\(cases)/\(PercentEncoding.encode(id.rawValue))" }

  /// The small form of one step.
  package static func step(_ action: OfficeAction, of id: RequestID) -> String { "\(caseFile(id))/\(action.rawValue)" }

  /// 导出案卷.
  package static func caseExport(_ id: RequestID) -> String { "\(caseFile(id))/export" }

  static func letter(_ letter: CaseLetter, of id: RequestID) -> String {
    "\(caseFile(id))/letters/\(letter.key)"
  }

  static func document(_ document: CaseDocument, of id: RequestID) -> String {
    "\(caseFile(id))/documents/\(document.file.hex)"
  }
}

/// 案卷 and everything beneath it. Who sees no case at all finds none: each page asks for the case itself.
enum CaseRoutes {
  static let all: [Route] = [
    Route(.get, "\(Links.cases)/:id", .signedIn, pace: .quick, CasePage.show),
    Route(.get, "\(Links.cases)/:id/export", .signedIn, CaseExportPage.show),
    Route(.post, "\(Links.cases)/:id/export", .signedIn, CaseExportPage.send),
    Route(.get, "\(Links.cases)/:id/:step", .signedIn, CaseStepPage.show),
    Route(.post, "\(Links.cases)/:id/:step", .signedIn, body: .uploadKept, CaseStepPage.send),
    Route(.get, "\(Links.cases)/:id/letters/:letter", .signedIn, LetterPage.show),
    Route(.post, "\(Links.cases)/:id/letters/:letter", .signedIn, LetterPage.send),
    Route(.get, "\(Links.cases)/:id/documents/:file", .signedIn, CaseDocumentPage.show),
    Route(.post, "\(Links.cases)/:id/documents/:file", .signedIn, CaseDocumentPage.send),
  ]
}
