package import HTTPTypes

/// 同源检查: whether a form comes from a page of this site, as the browser itself tells.
package enum SameOrigin {
  /// - Parameter authority: The name under which we were asked, with its port.
  package static func allows(_ headers: HTTPFields, authority: String?) -> Bool {
    if let site = headers[.secFetchSite], site != "same-origin", site != "none" { return false }
    guard let origin = headers[.origin] else { return true }
    guard let authority, let end = origin.firstRange(of: "://")?.upperBound else { return false }
    return origin[end...].lowercased() == authority.lowercased()
  }
}

extension HTTPField.Name {
  package static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
  package static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .origin
  package static let xForwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .origin
  package static let requestID = HTTPField.Name("X-Request-ID") ?? .origin
}
