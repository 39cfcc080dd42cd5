import Documents
package import Hummingbird

/// 显示方式: 长者模式 and high contrast; each is a cookie set by a plain link.
package struct DisplayModes: Hashable, Sendable {
  package var isLarge = false
  package var isHighContrast = false

  package init() {}

  package init(_ request: Request) {
    isLarge = request.cookie(SessionCookie.size) == "large"
    isHighContrast = request.cookie(SessionCookie.contrast) == "high"
  }

  var otherSize: DisplayModes {
    var other = self
    other.isLarge.toggle()
    return other
  }

  var otherContrast: DisplayModes {
    var other = self
    other.isHighContrast.toggle()
    return other
  }

  var attributes: Markup {
    let size: Markup = isLarge ? " data-size=\"large\"" : ""
    let contrast: Markup = isHighContrast ? " data-contrast=\"high\"" : ""
    return "\(size)\(contrast)"
  }
}
