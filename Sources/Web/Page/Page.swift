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
  /// 订阅和数据: the same content in other forms.
  package var alternates: [Alternate]

  package init(
    _ title: String, face: Face, width: Width = .reading, status: HTTPResponse.Status = .ok, trail: [Crumb] = [],
    alternates: [Alternate] = [], body: Markup
  ) {
    self.title = title
    self.face = face
    self.width = width
    self.status = status
    self.trail = trail
    self.alternates = alternates
    self.body = body
  }
}

/// What a page says in another form, for feed readers and machines.
package struct Alternate: Hashable, Sendable {
  package let type: String
  package let title: String
  package let address: String

  package init(_ type: String, _ title: String, _ address: String) {
    self.type = type
    self.title = title
    self.address = address
  }

  var markup: Markup { "<link rel=\"alternate\" type=\"\(type)\" title=\"\(title)\" href=\"\(address)\"/>\n" }
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
