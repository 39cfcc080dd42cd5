package import Documents

/// What is wrong with one field, and how to mend it.
package struct FieldFault: Hashable, Sendable {
  /// The field's name; empty where it concerns the whole form.
  package let field: String
  package let sentence: String

  package init(_ field: String = "", _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}

/// 填写有误: all faults at the top of the form, each leading to its field.
package struct ErrorSummary {
  let faults: [FieldFault]

  package init(_ faults: [FieldFault]) { self.faults = faults }

  package var markup: Markup {
    guard !faults.isEmpty else { return "" }
    var items = Markup()
    items.append(faults) { fault in
      fault.field.isEmpty
        ? "<li>\(fault.sentence)</li>" : "<li><a href=\"#\(fault.field)\">\(fault.sentence)</a></li>"
    }
    return """
      <div class="error-summary" role="alert" tabindex="-1"><h2>没有提交成功，请更正</h2><ul>\(items)</ul></div>

      """
  }
}
