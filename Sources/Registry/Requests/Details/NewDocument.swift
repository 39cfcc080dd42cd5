package import Disclosure

/// 新附件: a file that lies in the store already, on its way into a case.
package struct NewDocument: Hashable, Sendable {
  package let file: StoredFile
  package let kind: CaseDocumentKind
  /// As it was called where it came from.
  package let name: String
  /// 本系统制作: nothing that came from outside, so nothing to be checked.
  package let isMade: Bool

  package init(_ file: StoredFile, _ kind: CaseDocumentKind, name: String, isMade: Bool = false) {
    self.file = file
    self.kind = kind
    self.name = name
    self.isMade = isMade
  }

  var details: CaseDetails { [.documentName: name] }
}
