import HTTPTypes
import Hummingbird

/// 对外网址: under which the public knows this site, as feeds and site maps have to write it out: `https://xxgk.example.gov.cn`.
package struct PublicAddress: Hashable, Sendable {
  /// Without a slash at the end.
  package let text: String

  /// As an office writes it; nil for anything but a scheme, a name and a port. The site answers at the root of a name.
  package init?(_ text: String) {
    let bare = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let scheme = ["https://", "http://"].first(where: { bare.lowercased().hasPrefix($0) }) else { return nil }
    self.init(scheme: scheme, authority: String(bare.dropFirst(scheme.count)))
  }

  /// From the name under which we were asked; nil when that is no plain name.
  init?(_ visit: Visit) {
    guard let authority = visit.request.head.authority else { return nil }
    let isEncrypted = visit.site.options.trustsProxy && visit.request.headers[.xForwardedProto] == "https"
    self.init(scheme: isEncrypted ? "https://" : "http://", authority: authority)
  }

  private init?(scheme: String, authority: String) {
    let name = authority.lowercased()
    let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-.:[]".utf8)
    guard !name.isEmpty, name.utf8.count <= 255, name.utf8.allSatisfy(plain.contains),
      name.utf8.first != 0x2E, name.utf8.first != 0x3A
    else { return nil }
    text = scheme + name
  }

  func callAsFunction(_ path: String) -> String { text + path }
}

extension Visit {
  /// 对外网址: the configured one, or else the one that the visitor used.
  ///
  /// - Throws: `PageRefusal.notFound`, where nobody can say under which name the site is known.
  func publicAddress() throws(PageRefusal) -> PublicAddress {
    guard let address = site.options.publicAddress ?? PublicAddress(self) else { throw .notFound }
    return address
  }
}
