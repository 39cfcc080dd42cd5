import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Logging
import Registry

/// 静态网站: the public pages of a site as files with relative links, found as a reader finds them: from the first page on by its links. What
/// no link leads to and what nobody may open is not there, by the same questions that the server asks.
package struct StaticSite {
  private let site: Site
  private let face: StaticFace
  private let asker: SiteAsker

  /// - Parameter site: Its options are made those of a static site.
  package init(_ site: Site, _ face: StaticFace) {
    var site = site
    site.options.export = face
    site.listMarks = ListMarks()
    self.site = site
    self.face = face
    asker = SiteAsker(site)
  }

  /// Hands over every file, each once.
  package func write(_ take: (StaticFile) async throws -> Void) async throws {
    var files = StaticPlaces(site, face)
    var waiting = [Links.portal, Links.guide, Links.publicItems, Links.publicCatalogue, Links.publicDocuments]
    var known = Set(waiting)
    var packed: [ItemID] = []
    for asset in Assets.all { try await take(StaticFile(String(asset.path.dropFirst()), asset.bytes)) }
    while let address = waiting.popLast() {
      let answer = try await asker.page(address)
      let links = PageLinks(PageForms.removed(from: answer.bytes))
      for link in links.addresses {
        switch try await files.place(of: link) {
        case .page(let address) where known.insert(address).inserted: waiting.append(address)
        case .file where known.insert(link).inserted: try await take(try await files.attachment(link, asker))
        default: continue
        }
      }
      let here = StaticPlaces.file(ofPage: address)
      try await take(StaticFile(here, links.replaced { files.address(of: $0, from: here) }))
      if let item = StaticPlaces.item(address) {
        try await pack(item, take)
        packed.append(item)
      }
    }
    // Withdrawn while the rest was read: it goes out in no file.
    for item in packed where try await site.registry.publicStanding(of: item) == nil { throw StaticSiteFailure.changed }
  }

  private func pack(_ id: ItemID, _ take: (StaticFile) async throws -> Void) async throws {
    guard let item = try await site.registry.publicItem(id) else { throw StaticSiteFailure.changed }
    for file in try await ItemPackage(item, site, face).files() { try await take(file) }
  }
}

/// One file of a static site.
package struct StaticFile: Hashable, Sendable {
  /// From the folder of the site, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a static site was not written.
package enum StaticSiteFailure: Error, Hashable, Sendable {
  /// Something was withdrawn while the pages were read: they have to be read again.
  case changed
  /// A page that did not come.
  case page(address: String, status: Int)

  package var sentence: String {
    switch self {
    case .changed: "导出时有信息正在发布或者撤下，请再运行一次。"
    case .page(let address, let status): "页面 \(address) 不能导出（\(status)），请联系系统管理员。"
    }
  }
}
