/// 表单限度: how much may be sent, in bytes.
package struct FormLimits: Hashable, Sendable {
  package var body: Int
  package var fields: Int
  package var fieldLength: Int
  package var files: Int
  package var fileLength: Int
  /// Whether the page itself says, at the field, which file is refused and why; else nothing is taken.
  package var keepsFileFaults = false
  package var kinds = UploadKind.kept

  package init(body: Int, fields: Int, fieldLength: Int, files: Int, fileLength: Int) {
    self.body = body
    self.fields = fields
    self.fieldLength = fieldLength
    self.files = files
    self.fileLength = fileLength
  }

  /// Words alone.
  package static let form = FormLimits(body: 1_000_000, fields: 500, fieldLength: 500_000, files: 0, fileLength: 0)
  /// Words and files.
  package static let upload = FormLimits(
    body: 105_000_000, fields: 500, fieldLength: 500_000, files: 20, fileLength: 50_000_000)
  /// Words and files, where the page shows what is wrong with a file and keeps what was typed.
  package static let uploadKept: FormLimits = {
    var limits = upload
    limits.keepsFileFaults = true
    return limits
  }()
  /// The same where annual reports are read from what is sent or pasted; each field says what it takes.
  package static let report: FormLimits = {
    var limits = uploadKept
    limits.kinds = UploadKind.kept + UploadKind.reports.filter { !UploadKind.kept.contains($0) }
    limits.fieldLength = paste.fieldLength
    return limits
  }()
  /// A page that is pasted: Word writes some kilobytes for a line of text.
  package static let paste = FormLimits(body: 6_000_000, fields: 2, fieldLength: 5_000_000, files: 0, fileLength: 0)
  /// What stands behind «?».
  package static let query = FormLimits(body: 8_000, fields: 100, fieldLength: 4_000, files: 0, fileLength: 0)
}
