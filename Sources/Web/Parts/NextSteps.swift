import Documents

/// 下一步: one primary step, the other allowed ones, and those that a rule or the state refuses, with the reason. What is for other roles
/// alone is left out.
struct NextSteps {
  struct Offer {
    let words: String
    let address: String
    /// Nil when it may be taken.
    let refusal: String?
    let isOthers: Bool
  }

  let offers: [Offer]
  /// The address of the step that is due.
  let primary: Offer?
  /// What stands in its place.
  let waiting: Markup

  var markup: Markup {
    var others = Markup()
    others.append(offers.filter { $0.refusal == nil && $0.address != primary?.address }) {
      "<li><a href=\"\($0.address)\">\($0.words)</a></li>"
    }
    let list: Markup = others.bytes.isEmpty ? "" : "<h3>还可以办理</h3><ul class=\"step-links\">\(others)</ul>"
    let first: Markup =
      primary.map { "<p><a class=\"button primary\" href=\"\($0.address)\">\($0.words)</a></p>\n" } ?? waiting
    return "<section class=\"card next-steps\"><h2>下一步</h2>\(first)\(list)\(refused)</section>\n"
  }

  private var refused: Markup {
    var items = Markup()
    items.append(offers.filter { !$0.isOthers }) { offer in
      guard let refusal = offer.refusal else { return "" }
      return "<li><strong>\(offer.words)</strong>：\(refusal)</li>"
    }
    return items.bytes.isEmpty ? "" : "<details><summary>现在不能办理的步骤</summary><ul>\(items)</ul></details>"
  }
}
