package import Documents

/// 所在位置.
package struct Breadcrumb {
  let trail: [Crumb]
  let here: String

  package init(_ trail: [Crumb], here: String) {
    self.trail = trail
    self.here = here
  }

  package var markup: Markup {
    var steps = Markup()
    steps.append(trail) { "<li><a href=\"\($0.address)\">\($0.label)</a></li>" }
    return """
      <nav class="trail" aria-label="所在位置"><ol>\(steps)<li><span aria-current="page">\(here)</span></li></ol></nav>

      """
  }
}
