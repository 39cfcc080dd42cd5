package import Documents

/// 填写项: label above, hint under it, what is wrong beneath, with how to mend it.
package struct Field: Sendable {
  package enum Kind: Hashable, Sendable {
    case text, password, email, telephone, day, time, number
    case lines(Int)
    case select([Choice])
    case radios([Choice])
    case ticks([Choice])
    /// What the page hands back unseen.
    case hidden
    case file(isMany: Bool, kinds: [UploadKind] = UploadKind.kept)
  }

  package let name: String
  package let label: String
  package let kind: Kind
  package var hint: String?
  package var values: [String]
  package var error: String?
  package var isOptional: Bool
  package var isShort: Bool
  /// The browser's word for what belongs here: `username`, `current-password`.
  package var autocomplete: String?
  /// Another field's choice with which alone it is wanted, as `name=value`; without scripts it is always there.
  package var choice: String?
  /// Where the script has pasted pages turned into the notation of this field; pasted as plain text without scripts.
  package var pasteAddress: String?
  /// Whether the script puts the source of a pasted page into it, so that its tables come along.
  package var takesPage = false

  package init(
    _ name: String, _ label: String, _ kind: Kind = .text, hint: String? = nil, value: String = "",
    values: [String]? = nil, error: String? = nil, isOptional: Bool = false, isShort: Bool = false,
    autocomplete: String? = nil, choice: String? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    self.values = values ?? (value.isEmpty ? [] : [value])
    self.error = error
    self.isOptional = isOptional
    self.isShort = isShort
    self.autocomplete = autocomplete
    self.choice = choice
  }

  /// The same field with what was typed, and with what is wrong about it.
  package func filled(from form: FormValues, faults: [FieldFault] = []) -> Field {
    var field = self
    if kind != .password { field.values = form.all(name) }
    field.error = faults.first { $0.field == name }?.sentence
    return field
  }

  package var markup: Markup {
    let wrong: Markup = error == nil ? "" : " wrong"
    let body: Markup = "\(hintMarkup)\(control)\(errorMarkup)"
    return switch kind {
    case .hidden: "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\"/>\n"
    case .radios, .ticks:
      // The fieldset is where a summary of errors leads.
      "<fieldset class=\"field\(wrong)\" id=\"\(name)\" tabindex=\"-1\"><legend>\(labelMarkup)</legend>\(body)</fieldset>\n"
    default: "<div class=\"field\(wrong)\"\(belongs)><label for=\"\(name)\">\(labelMarkup)</label>\(body)</div>\n"
    }
  }

  private var belongs: Markup { choice.map { " data-for=\"\($0)\"" } ?? "" }
  private var labelMarkup: Markup { isOptional ? "\(label)<span class=\"optional\">（可以不填）</span>" : "\(label)" }
  private var hintMarkup: Markup { hint.map { "<span class=\"hint\" id=\"\(name)-hint\">\($0)</span>" } ?? "" }
  private var errorMarkup: Markup { error.map { "<span class=\"error\" id=\"\(name)-error\">\($0)</span>" } ?? "" }
  private var value: String { values.first ?? "" }

  private var described: Markup {
    let ids = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap { $0 }
    let by: Markup = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    let invalid: Markup = error == nil ? "" : " aria-invalid=\"true\""
    return "\(by)\(invalid)"
  }

  /// Where the script says what became of what was pasted.
  private var pasted: Markup {
    pasteAddress == nil ? "" : "<span class=\"hint\" role=\"status\" id=\"\(name)-pasted\"></span>"
  }

  private var attributes: Markup {
    let complete: Markup = autocomplete.map { " autocomplete=\"\($0)\"" } ?? ""
    let short: Markup = isShort ? " class=\"short\"" : ""
    let paste: Markup = pasteAddress.map { " data-paste=\"\($0)\"" } ?? ""
    let page: Markup = takesPage ? " data-source=\"page\"" : ""
    return "\(paste)\(page) id=\"\(name)\" name=\"\(name)\"\(short)\(complete)\(described)"
  }

  private var control: Markup {
    switch kind {
    case .text: "<input type=\"text\"\(attributes) value=\"\(value)\"/>"
    case .password: "<input type=\"password\"\(attributes)/>"
    case .email: "<input type=\"email\"\(attributes) value=\"\(value)\"/>"
    case .telephone: "<input type=\"tel\"\(attributes) value=\"\(value)\"/>"
    case .day: "<input type=\"date\"\(attributes) value=\"\(value)\"/>"
    case .time: "<input type=\"time\"\(attributes) value=\"\(value)\"/>"
    case .number: "<input type=\"text\" inputmode=\"numeric\"\(attributes) value=\"\(value)\"/>"
    // A line feed right behind the tag is swallowed by the browser, so one more is written.
    case .lines(let count): "<textarea rows=\"\(count)\"\(attributes)>\n\(value)</textarea>\(pasted)"
    case .select(let choices): "<select\(attributes)>\(options(choices))</select>"
    case .hidden: ""
    case .radios(let choices): buttons("radio", choices)
    case .ticks(let choices): buttons("checkbox", choices)
    case .file(let isMany, let kinds):
      "<input type=\"file\" accept=\"\(UploadKind.accepted(kinds))\"\(isMany ? " multiple=\"multiple\"" as Markup : "")\(attributes)/>"
    }
  }

  private func options(_ choices: [Choice]) -> Markup {
    var options = Markup()
    options.append(choices) { choice in
      let chosen: Markup = choice.value == value ? " selected=\"selected\"" : ""
      return "<option value=\"\(choice.value)\"\(chosen)>\(choice.label)</option>"
    }
    return options
  }

  private func buttons(_ type: String, _ choices: [Choice]) -> Markup {
    var buttons = Markup()
    buttons.append(choices.enumerated()) { index, choice in
      let chosen: Markup = values.contains(choice.value) ? " checked=\"checked\"" : ""
      let hint: Markup = choice.hint.map { "<span class=\"hint\">\($0)</span>" } ?? ""
      let id = "\(name)-\(index + 1)"
      return """
        <div class="choice"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\(chosen)/>\
        <label for="\(id)">\(choice.label)\(hint)</label></div>
        """
    }
    return buttons
  }
}

/// 选项.
package struct Choice: Hashable, Sendable {
  package let value: String
  package let label: String
  package let hint: String?

  package init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
