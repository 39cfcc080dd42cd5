import Documents
package import Registry

/// 静态网站: how pages look that are files, with nobody behind them to answer.
package struct StaticFace: Hashable, Sendable {
  /// Where the living site is; nil: nowhere that readers reach.
  package let address: PublicAddress?
  /// Only this organ; nil: all.
  package let organ: OrganID?

  package init(address: PublicAddress?, organ: OrganID?) {
    self.address = address
    self.organ = organ
  }

  /// What only a living site can do.
  static func isLiving(_ path: String) -> Bool {
    [Links.apply, Links.track, Links.search].contains { path == $0 || path.hasPrefix("\($0)/") }
  }

  /// In place of the search field.
  var searchLink: Markup {
    guard address != nil, Routes.has(Links.search) else { return "" }
    return "<p class=\"person\"><a href=\"\(Links.search)\">搜索</a></p>\n"
  }
}

extension Visit {
  /// Whether a link to `path` leads somewhere.
  func offers(_ path: String) -> Bool {
    guard let face = site.options.export, StaticFace.isLiving(path) else { return true }
    return face.address != nil
  }
}
