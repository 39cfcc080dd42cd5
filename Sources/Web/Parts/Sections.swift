package import Documents

/// 分栏: the pages of one matter, one of which is open.
package struct Sections {
  let label: String
  let pages: [(label: String, address: String)]
  let current: String

  /// - Parameter current: The address of the page that is open.
  package init(_ label: String, _ pages: [(label: String, address: String)], current: String) {
    self.label = label
    self.pages = pages
    self.current = current
  }

  package var markup: Markup {
    var links = Markup()
    links.append(pages) { page in
      let mark: Markup = page.address == current ? " aria-current=\"page\"" : ""
      return "<a href=\"\(page.address)\"\(mark)>\(page.label)</a>"
    }
    return "<nav class=\"sections\" aria-label=\"\(label)\">\(links)</nav>\n"
  }
}
