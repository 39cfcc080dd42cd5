import Registry

/// Puts the parts of a form together as they arrive. The token's part comes first; without it no file is begun.
struct FormAssembly {
  private struct OpenFile {
    let draft: FileDraft
    var inspection: UploadInspection
    var size = 0
    /// How much of it the allowance has paid for.
    var portions = 0
  }

  private let limits: FormLimits
  private let token: FormToken
  private let files: FileStore
  /// Nil for people of the office.
  private let allowance: GuestUpload?
  private var form = FormValues()
  private var head: PartHead?
  private var value: [UInt8] = []
  private var file: OpenFile?
  /// The rest of a refused file passes by unread.
  private var isRefused = false

  init(limits: FormLimits, token: FormToken, files: FileStore, allowance: GuestUpload? = nil) {
    self.limits = limits
    self.token = token
    self.files = files
    self.allowance = allowance
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
    guard form.files.count < limits.files else {
      return try refuse(FormProblem.tooManyFiles(limit: limits.files), field: head.name)
    }
    file = OpenFile(draft: try files.draft(), inspection: UploadInspection(name: name))
  }

  private mutating func append(_ bytes: [UInt8]) throws {
    guard file != nil else {
      if isRefused { return }
      value += bytes
      guard value.count <= limits.fieldLength else {
        throw FormProblem.fieldTooLong(name: head?.name ?? "", limit: limits.fieldLength)
      }
      return
    }
    file?.size += bytes.count
    guard let size = file?.size, size <= limits.fileLength else {
      file = nil
      return try refuse(
        FormProblem.fileTooLong(name: head?.fileName ?? "", limit: limits.fileLength), field: head?.name ?? "")
    }
    guard takesOn(size) else {
      file = nil
      return try refuse(FormProblem.guestsFull(name: head?.fileName ?? ""), field: head?.name ?? "")
    }
    file?.inspection.append(bytes)
    try file?.draft.append(bytes)
  }

  /// Whether a file may grow to that size.
  private mutating func takesOn(_ size: Int) -> Bool {
    guard let allowance, let paid = file?.portions else { return true }
    let needed = (size + GuestUpload.portion - 1) / GuestUpload.portion
    guard needed > paid else { return true }
    file?.portions = needed
    return allowance.takes(needed - paid, into: files)
  }

  /// Says it at the field, where the page does so; else nothing of the form is taken.
  private mutating func refuse(_ problem: FormProblem, field: String) throws(FormProblem) {
    guard limits.keepsFileFaults else { throw problem }
    form.append(FieldFault(field, problem.sentence))
    isRefused = true
  }

  private mutating func end() throws {
    guard let head else { return }
    defer { (self.head, file, value, isRefused) = (nil, nil, [], false) }
    if isRefused { return }
    guard let name = head.fileName else {
      form.append(try FormField(name: Array(head.name.utf8), value: value, limits: limits))
      return
    }
    guard let file else { return }
    let kind: UploadKind
    do throws(UploadRefusal) { kind = try file.inspection.kind(among: limits.kinds) } catch {
      return try refuse(FormProblem.file(error, name: name), field: head.name)
    }
    form.append(UploadedFile(field: head.name, name: name, kind: kind, stored: try file.draft.finish()))
  }
}
