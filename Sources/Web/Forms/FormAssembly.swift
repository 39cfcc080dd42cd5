import Registry

/// Puts the parts of a form together as they arrive. The token's part comes first; without it no file is begun.
struct FormAssembly {
  private struct OpenFile {
    let draft: FileDraft
    var inspection: UploadInspection
    var size = 0
  }

  private let limits: FormLimits
  private let token: FormToken
  private let files: FileStore
  private var form = FormValues()
  private var head: PartHead?
  private var value: [UInt8] = []
  private var file: OpenFile?

  init(limits: FormLimits, token: FormToken, files: FileStore) {
    self.limits = limits
    self.token = token
    self.files = files
  }

  mutating func take(_ event: MultipartParser.Event) throws {
    switch event {
    case .begin(let head): try begin(head)
    case .data(let bytes): try append(bytes)
    case .end: try end()
    }
  }

  func finish() throws(FormProblem) -> FormValues {
    try checkToken()
    return form
  }

  private func checkToken() throws(FormProblem) {
    guard token.matches(form.raw(FormToken.field)) else { throw .tokenMissing }
  }

  private mutating func begin(_ head: PartHead) throws {
    self.head = head
    value = []
    guard let name = head.fileName, !name.isEmpty else {
      guard form.fields.count < limits.fields else { throw FormProblem.tooManyFields(limit: limits.fields) }
      return
    }
    try checkToken()
    guard form.files.count < limits.files else { throw FormProblem.tooManyFiles(limit: limits.files) }
    file = OpenFile(draft: try files.draft(), inspection: UploadInspection(name: name))
  }

  private mutating func append(_ bytes: [UInt8]) throws {
    guard file != nil else {
      value += bytes
      guard value.count <= limits.fieldLength else {
        throw FormProblem.fieldTooLong(name: head?.name ?? "", limit: limits.fieldLength)
      }
      return
    }
    file?.size += bytes.count
    guard let size = file?.size, size <= limits.fileLength else {
      throw FormProblem.fileTooLong(name: head?.fileName ?? "", limit: limits.fileLength)
    }
    file?.inspection.append(bytes)
    try file?.draft.append(bytes)
  }

  private mutating func end() throws {
    guard let head else { return }
    defer { (self.head, file, value) = (nil, nil, []) }
    guard let name = head.fileName else {
      form.append(try FormField(name: Array(head.name.utf8), value: value, limits: limits))
      return
    }
    guard let file else { return }
    let kind: UploadKind
    do throws(UploadRefusal) { kind = try file.inspection.kind() } catch {
      throw FormProblem.file(error, name: name)
    }
    form.append(UploadedFile(field: head.name, name: name, kind: kind, stored: try file.draft.finish()))
  }
}
