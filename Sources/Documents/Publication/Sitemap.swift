package import Disclosure

/// 网站地图 (sitemaps.org 0.9): every public page for search engines, in parts where there are many.
package enum Sitemap {
  /// Addresses in one file, as the protocol allows.
  package static let most = 50_000

  package struct Place: Hashable, Sendable {
    package let address: String
    /// The day from which its present text is read.
    package let changed: Day?

    package init(_ address: String, changed: Day? = nil) {
      self.address = address
      self.changed = changed
    }
  }

  package static func pages(_ places: some Sequence<Place>) -> Markup {
    var lines = Markup()
    lines.append(places) { place in
      let changed: Markup = place.changed.map { "<lastmod>\($0.description)</lastmod>" } ?? ""
      return "<url><loc>\(place.address)</loc>\(changed)</url>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(lines)</urlset>

      """
  }

  /// - Parameter parts: The addresses of the parts.
  package static func index(_ parts: [String]) -> Markup {
    var lines = Markup()
    lines.append(parts) { "<sitemap><loc>\($0)</loc></sitemap>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(lines)</sitemapindex>

      """
  }
}
