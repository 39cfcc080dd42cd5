package import Disclosure

/// 新附件: a file that lies in the store already, on its way into a case.
package struct NewDocument: Hashable, Sendable {
  package let file: StoredFile
  package let kind: CaseDocumentKind
  /// As it was called where it came from.
  package let name: String

  package init(_ file: StoredFile, _ kind: CaseDocumentKind, name: String) {
    self.file = file
    self.kind = kind
    self.name = name
  }

  var details: CaseDetails { [.documentName: name] }
}
