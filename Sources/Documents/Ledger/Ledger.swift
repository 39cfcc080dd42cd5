package import Disclosure

/// 台账: what an office wrote down over the years, read without a doubt left open.
package struct Ledger: Hashable, Sendable {
  package var facts = DisclosureFacts()
  /// 文字: the office's own text of a section, by its number 1…6. Rows of one section are joined as paragraphs.
  package var texts: [Int: String] = [:]

  package init() {}
}
