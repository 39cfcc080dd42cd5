extension FormValues {
  /// Reads `name=value&…` (application/x-www-form-urlencoded); only whole UTF-8 text without NUL.
  package init(urlEncoded bytes: [UInt8], limits: FormLimits) throws(FormProblem) {
    self.init()
    guard bytes.count <= limits.body else { throw .bodyTooLong(limit: limits.body) }
    for pair in bytes.split(separator: 0x26) {
      guard fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
      let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first, let name = PercentEncoding.decode(first),
        let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : [])
      else { throw .malformed }
      append(try FormField(name: name, value: value, limits: limits))
    }
  }
}

extension FormField {
  init(name: [UInt8], value: [UInt8], limits: FormLimits) throws(FormProblem) {
    guard let name = FormField.text(name), let text = FormField.text(value) else { throw .notText }
    guard value.count <= limits.fieldLength else { throw .fieldTooLong(name: name, limit: limits.fieldLength) }
    self.init(name: name, value: text)
  }

  static func text(_ bytes: [UInt8]) -> String? {
    bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}
