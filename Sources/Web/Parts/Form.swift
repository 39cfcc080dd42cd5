package import Documents

/// 表单: its faults, its fields, its one primary button.
package struct Form {
  package let action: String
  package let token: FormToken
  package var faults: [FieldFault]
  package var takesFiles: Bool
  /// What stands between the faults and the button.
  package var body: Markup
  /// 主要按钮: a verb with its object.
  package var button: String
  /// Beside the button: a way back.
  package var cancel: (label: String, address: String)?
  /// Between the button and the way back: another way to decide, as a link.
  package var otherwise: (label: String, address: String)?
  package var isDanger: Bool
  /// By which buttons outside of it belong to it.
  package var id: String?

  package init(
    _ action: String, _ visit: Visit, button: String, faults: [FieldFault] = [], takesFiles: Bool = false,
    cancel: (label: String, address: String)? = nil, otherwise: (label: String, address: String)? = nil,
    isDanger: Bool = false, body: Markup
  ) {
    self.action = action
    token = FormToken(visit)
    self.faults = faults
    self.takesFiles = takesFiles
    self.body = body
    self.button = button
    self.cancel = cancel
    self.otherwise = otherwise
    self.isDanger = isDanger
  }

  package var markup: Markup {
    let encoding: Markup = takesFiles ? " enctype=\"multipart/form-data\"" : ""
    let style: Markup = isDanger ? "danger" : "primary"
    let other: Markup = otherwise.map { "<a class=\"button\" href=\"\($0.address)\">\($0.label)</a>" } ?? ""
    let back: Markup = cancel.map { "<a href=\"\($0.address)\">\($0.label)</a>" } ?? ""
    let name: Markup = id.map { " id=\"\($0)\"" } ?? ""
    return """
      <form\(name) action="\(action)" method="post"\(encoding) novalidate="novalidate">\(token.hiddenField)
      \(ErrorSummary(faults).markup)\(body)<div class="actions"><button class="\(style)" type="submit">\(button)</button>\(other)\(back)</div>
      </form>

      """
  }
}
