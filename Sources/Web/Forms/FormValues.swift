/// 表单内容: what was sent, in the order in which it was sent.
package struct FormValues: Hashable, Sendable {
  package private(set) var fields: [FormField] = []
  package private(set) var files: [UploadedFile] = []
  /// 没有接收的文件, at their fields; only where the page shows them (`FormLimits.keepsFileFaults`).
  package private(set) var fileFaults: [FieldFault] = []

  package init() {}
  package init(_ fields: [(String, String)]) { self.fields = fields.map { FormField(name: $0.0, value: $0.1) } }

  mutating func append(_ field: FormField) { fields.append(field) }
  mutating func append(_ file: UploadedFile) { files.append(file) }
  mutating func append(_ fault: FieldFault) { fileFaults.append(fault) }

  /// The first value of that name, exactly as sent; nil when there is none.
  package func raw(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first value without blanks around it, lines ended by LF; empty when there is none.
  package subscript(_ name: String) -> String { FormValues.tidy(raw(name) ?? "") }

  /// All values of that name, for ticked boxes; empty ones are left out.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { FormValues.tidy($0.value) }.filter { !$0.isEmpty }
  }

  package func has(_ name: String) -> Bool { !self[name].isEmpty }

  /// The files of that name; a file field left empty sends none.
  package func files(_ name: String) -> [UploadedFile] { files.filter { $0.field == name } }

  private static func tidy(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars.filter { $0 != "\r" })
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start...])
    return String(view)
  }
}

package struct FormField: Hashable, Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
