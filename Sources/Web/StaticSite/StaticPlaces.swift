import Disclosure
import HTTPTypes
import Registry

/// 链接去处 of a static site: which address is which file, and which leads out of it.
struct StaticPlaces {
  enum Place: Hashable {
    /// A page, by the address under which it is asked for.
    case page(String)
    /// An attachment.
    case file
    /// Styles, script and sign.
    case asset
    /// Only the living site has it.
    case living
  }

  private let site: Site
  private let face: StaticFace
  private var places: [String: Place] = [:]
  /// Where attachments stand.
  private var attachments: [String: String] = [:]

  init(_ site: Site, _ face: StaticFace) {
    self.site = site
    self.face = face
  }

  mutating func place(of address: String) async throws -> Place {
    if let known = places[address] { return known }
    let place = try await found(address)
    places[address] = place
    return place
  }

  private func found(_ address: String) async throws -> Place {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    if path == Links.home { return .page(Links.portal) }
    if Assets.all.contains(where: { $0.path == path }) { return .asset }
    // Where nothing can be sent, the guide says how to apply.
    if StaticFace.isLiving(path) { return face.address == nil && path != Links.search ? .page(Links.guide) : .living }
    guard let route = Self.route(of: path), try await isOfOrgan(address, route) else { return .living }
    if route.path == Self.filePath { return .file }
    let isFile = path.split(separator: "/").last?.contains(".") ?? false
    return isFile ? .living : .page(String(address.prefix { $0 != "#" }))
  }

  private static let filePath = "\(Links.publicItems)/:id/files/:file"
  private static let itemPath = "\(Links.publicItems)/:id"
  private static let routes = Routes.all.filter { $0.method == .get && $0.access == .public }

  /// The public page behind a path; one that is spelt out goes before one with a part to fill in.
  private static func route(of path: String) -> Route? {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let fitting = routes.filter { route in
      let own = route.path.split(separator: "/", omittingEmptySubsequences: false)
      return own.count == segments.count && zip(own, segments).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
    return fitting.first { !$0.path.contains(":") } ?? fitting.first
  }

  /// The item whose own page stands at `address`.
  static func item(_ address: String) -> ItemID? {
    // Conditions are no part of the path: the catalogue of an organ is no item.
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard route(of: String(path))?.path == itemPath else { return nil }
    return path.split(separator: "/").last.flatMap { PercentEncoding.decode($0.utf8) }.map {
      ItemID(String(decoding: $0, as: UTF8.self))
    }
  }

  /// A site of one organ has no pages of another.
  private func isOfOrgan(_ address: String, _ route: Route) async throws -> Bool {
    guard let organ = face.organ else { return true }
    if let query = address.split(separator: "?", maxSplits: 1).dropFirst().first,
      let values = try? FormValues(urlEncoded: Array(query.utf8), limits: .query), values.has("organ")
    {
      return values["organ"] == organ.rawValue
    }
    guard let item = Self.item(address) else { return true }
    return try await site.registry.publicStanding(of: item)?.organ == organ
  }

  /// The attachment at `link`, under a name that readers know it by.
  mutating func attachment(_ link: String, _ asker: SiteAsker) async throws -> StaticFile {
    let answer = try await asker.ask(link)
    let parts = link.split(separator: "/")
    let digest = parts.last.map { String($0.prefix(12)) } ?? ""
    let folder = parts.dropLast(2).joined(separator: "/")
    let suffix = answer.type == "image/png" ? ".png" : answer.type == "image/jpeg" ? ".jpg" : ""
    let path = "\(folder)/\(digest)/\(StaticPath.name(answer.name ?? "图片\(suffix)"))"
    attachments[link] = path
    return StaticFile(path, answer.bytes)
  }

  static func file(ofPage address: String) -> String {
    address == Links.portal ? StaticPath.home : StaticPath.page(address)
  }

  /// What a link of the site is in the file `here`; nil where it leads nowhere. Every link was asked for before.
  func address(of link: String, from here: String) -> String? {
    let target: String? =
      switch places[link] {
      case .page(let address): Self.file(ofPage: address)
      case .file: attachments[link]
      case .asset: String(link.dropFirst())
      case .living, nil: nil
      }
    guard let target else { return face.address.map { $0(link) } }
    let mark = link.firstIndex(of: "#").map { String(link[$0...]) } ?? ""
    return StaticPath.way(from: here, to: target) + mark
  }
}
