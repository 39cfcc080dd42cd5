import Disclosure
import Documents
import Registry

/// 先后办理: what others did on a case after a form was shown, told to whom sends that form.
struct Overtaken {
  let opened: OpenedCase
  private let entries: [CaseEntry]

  init(_ opened: OpenedCase) {
    self.opened = opened
    let seen = Int(opened.visit.form["version"]) ?? 0
    entries = opened.file.events.filter { $0.number > seen && !$0.event.isFreezing }
  }

  var markup: Markup {
    let words = HappeningWords(opened: opened)
    var items = Markup()
    items.append(entries) { "<li>\(opened.name(of: $0.event.by))：\(words.words($0.event.what))</li>" }
    let files: Markup =
      opened.visit.form.files.isEmpty ? "" : "选择的文件没有保留，请重新选择。"
    return Notice(
      .red,
      """
      <p>在您填写期间本件有了新的办理情况，您的内容没有保存，仍保留在下面。请对照新的情况核对后再提交。\(files)</p><ul>\(items)</ul>
      """
    ).markup
  }

  /// What was typed, where the step can no longer be taken: to be copied.
  func typed(_ fields: [Field]) -> Markup {
    let texts = fields.compactMap { field -> (String, Markup)? in
      let text = opened.visit.form.all(field.name).joined(separator: "、")
      return text.isEmpty ? nil : (field.label, CasePage.lines(text))
    }
    return texts.isEmpty ? "" : "<h2>您填写的内容（没有保存）</h2>\n\(FactList(texts).markup)"
  }
}
