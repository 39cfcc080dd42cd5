import Disclosure
import Documents
import Registry

/// 文书表单: what is typed in for a letter, beside what the case says.
struct LetterForm {
  let letter: CaseLetter
  let values: LetterValues
  let faults: [FieldFault]

  static func name(_ field: LetterField) -> String { "f-\(field.rawValue)" }

  /// As sent; before anything was sent, as the case has it.
  init(_ letter: CaseLetter, _ source: LetterSource, _ form: FormValues) {
    var values = source.values(of: letter)
    var faults: [FieldFault] = []
    if form.has("do"), letter.kind.isNumbered {
      values.number = form["number"]
      if let day = Day(iso: form["day"]) {
        values.day = day
      } else {
        faults.append(FieldFault("day", "请填写文书日期，按“2026-03-02”的样子。"))
      }
      for field in letter.kind.fields {
        let text = form[LetterForm.name(field)]
        values.fields[field] = text
        if let fault = LetterForm.fault(field, text) { faults.append(fault) }
      }
    }
    (self.letter, self.values, self.faults) = (letter, values, faults)
  }

  private static func fault(_ field: LetterField, _ text: String) -> FieldFault? {
    let isWrong =
      switch field.form {
      case .day: Day(iso: text) == nil
      case .line where field == .addresseeKind: AddresseeKind(rawValue: text) == nil
      case .count: field == .feeAlready ? (Int(text) ?? -1) < 0 : (Int(text) ?? 0) < 1
      default: false
      }
    let isMissing = text.isEmpty || field == .addresseeKind
    let problem: LetterGap.Problem = isMissing ? .missing : field.form == .day ? .notADay : .notACount
    return isWrong ? FieldFault(name(field), LetterGap(field, problem).sentence) : nil
  }

  var markup: Markup {
    var fields = Markup()
    fields.append(self.fields) { $0.markup }
    return fields
  }

  private var fields: [Field] {
    guard letter.kind.isNumbered else { return [] }
    let own = letter.kind.fields.map { field(for: $0, values.fields[$0] ?? "") }
    return own + [
      Field(
        "number", "文号", hint: "照本单位登记簿填写；还没有编号的留空，文书上注明是草稿。", value: values.number, isOptional: true, isShort: true),
      Field("day", "文书日期", .day, value: values.day.description, error: error("day"), isShort: true),
    ]
  }

  private func field(for field: LetterField, _ value: String) -> Field {
    let name = LetterForm.name(field)
    if field == .feeBasis {
      let choices = FeeBasis.allCases.map { Choice($0.rawValue, $0.chinese) }
      return Field(name, field.label, .radios(choices), value: value.isEmpty ? FeeBasis.pages.rawValue : value)
    }
    if field == .addresseeKind {
      let choices = AddresseeKind.allCases.map { Choice($0.rawValue, $0.chinese) }
      return Field(name, field.label, .radios(choices), value: value, error: error(name))
    }
    return Field(
      name, field.label, field.fieldKind, value: value, error: error(name), isOptional: field == .remark,
      isShort: field.isShort)
  }

  private func error(_ name: String) -> String? { faults.first { $0.field == name }?.sentence }
}

extension LetterField {
  /// How it is typed in.
  var fieldKind: Field.Kind {
    switch form {
    case .line: .text
    case .lines: .lines(3)
    case .day: .day
    case .count: .number
    }
  }

  var isShort: Bool { form == .day || form == .count }
}
