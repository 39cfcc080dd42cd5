package import Disclosure

/// 填写内容: texts by the name of their field; empty ones are not there.
package struct CaseDetails: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var texts: [CaseDetail: String] = [:]

  package init() {}

  package init(_ texts: [CaseDetail: String]) {
    for (detail, text) in texts { self[detail] = text }
  }

  package init(dictionaryLiteral elements: (CaseDetail, String)...) {
    for (detail, text) in elements { self[detail] = text }
  }

  package subscript(_ detail: CaseDetail) -> String? {
    get { texts[detail] }
    set {
      let trimmed = newValue.map(CaseDetails.trimmed) ?? ""
      texts[detail] = trimmed.isEmpty ? nil : trimmed
    }
  }

  package var isEmpty: Bool { texts.isEmpty }

  /// Later texts take the place of earlier ones.
  package func merging(_ later: CaseDetails) -> CaseDetails {
    var merged = self
    merged.texts.merge(later.texts) { _, later in later }
    return merged
  }

  package func only(_ details: [CaseDetail]) -> CaseDetails {
    var kept = CaseDetails()
    for detail in details { kept.texts[detail] = texts[detail] }
    return kept
  }

  /// As a page shows them to somebody who has not asked for more.
  package func masked(applicant: ApplicantKind?) -> CaseDetails {
    var masked = CaseDetails()
    for (detail, text) in texts { masked.texts[detail] = detail.masking.mask(text, applicant: applicant) }
    return masked
  }

  /// Without the spaces and line ends around it.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Refuses what cannot be kept.
  func check() throws(ActionRefusal) {
    for (detail, text) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where text.count > detail.limit || text.unicodeScalars.contains("\0") {
      throw .textUnfit(detail)
    }
  }

  func require(_ details: CaseDetail...) throws(ActionRefusal) {
    for detail in details where texts[detail] == nil { throw .missing(detail) }
  }
}
