package import Documents

/// 确认页: before something that cannot be undone: what happens, to whom, by when.
package struct Confirmation {
  let question: String
  let consequences: [(String, Markup)]
  let form: Form

  package init(_ question: String, consequences: [(String, Markup)], form: Form) {
    self.question = question
    self.consequences = consequences
    self.form = form
  }

  package var markup: Markup { "<h1>\(question)</h1>\n\(FactList(consequences).markup)\(form.markup)" }
}
