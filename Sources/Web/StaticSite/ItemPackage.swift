import Disclosure
import Documents
import Registry

/// 信息包, one for each item: text, metadata and attachments apart from any site, for the county's own system to take in.
struct ItemPackage {
  let item: PublicItem
  let site: Site
  let face: StaticFace

  init(_ item: PublicItem, _ site: Site, _ face: StaticFace) {
    self.item = item
    self.site = site
    self.face = face
  }

  func files() async throws -> [StaticFile] {
    let folder = "packages/\(item.id.rawValue)"
    let attached = try await attached()
    var names = try await PublicNames(site)
    // Without a living site nobody knows yet where it will be read.
    let address = face.address.map { $0(Links.publicItem(item.id)) } ?? ""
    let metadata = try await names.metadata(of: item, address: address) { attachment in
      guard let file = attached[attachment.file] else { throw StaticSiteFailure.changed }
      return PublishedFile(attachment, address: file.address, digest: file.digest)
    }
    return [
      StaticFile("\(folder)/item.html", metadata.page { attached[$0]?.address }.bytes),
      StaticFile("\(folder)/metadata.xml", metadata.xml.bytes),
      StaticFile("\(folder)/metadata.json", Array(metadata.json.text.utf8)),
    ] + attached.values.sorted { $0.path < $1.path }.map { StaticFile("\(folder)/\($0.path)", $0.bytes) }
  }

  private struct Attached {
    /// `files/名单.xlsx`
    let path: String
    let bytes: [UInt8]
    var address: String { StaticPath.way(from: "item.html", to: path) }
    var digest: String { HashAlgorithm.sha256.digest(of: bytes).hex }
  }

  private func attached() async throws -> [String: Attached] {
    var attached: [String: Attached] = [:]
    var taken: Set<String> = []
    for (index, attachment) in item.text.attachments.enumerated() where item.released.contains(attachment.file) {
      guard let (stored, _) = try await site.registry.publicAttachment(attachment.file, of: item.id) else {
        throw StaticSiteFailure.changed
      }
      var name = StaticPath.name(attachment.name)
      if !taken.insert(name.lowercased()).inserted { name = "\(index + 1)-\(name)" }
      attached[attachment.file] = Attached(
        path: "files/\(name)", bytes: try site.registry.files.contents(of: stored))
    }
    return attached
  }
}
