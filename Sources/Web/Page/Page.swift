package import Documents
package import HTTPTypes

/// 页面: what stands inside the frame.
package struct Page: Sendable {
  /// 门户 for people who read, 办公 for people who work.
  package enum Face: String, Sendable {
    case portal, office
  }

  package enum Width: String, Sendable {
    /// A form or an article: one column, short lines.
    case reading
    /// Tables and cases.
    case wide
  }

  package var title: String
  package var face: Face
  package var width: Width
  package var status: HTTPResponse.Status
  /// 所在位置: the pages above this one.
  package var trail: [Crumb]
  /// 不被收录: search engines are asked to leave the page alone.
  package var isUnlisted = false
  package var body: Markup

  package init(
    _ title: String, face: Face, width: Width = .reading, status: HTTPResponse.Status = .ok, trail: [Crumb] = [],
    body: Markup
  ) {
    self.title = title
    self.face = face
    self.width = width
    self.status = status
    self.trail = trail
    self.body = body
  }
}

/// One step of the way to a page.
package struct Crumb: Hashable, Sendable {
  package let label: String
  package let address: String

  package init(_ label: String, _ address: String) {
    self.label = label
    self.address = address
  }
}
