import Disclosure
import Documents
import Registry

/// 交来的年度报告: a file or what was pasted, read in a process of its own; the forms of older reports and of the county's
/// collection take the same and refuse it in the same words.
struct GivenReport: Sendable {
  let reading: ReportReader.Reading
  /// As people call it.
  let name: String

  static let fields: [Field] = {
    var pasted = Field(
      "pasted", "或者粘贴报告全文", .lines(4),
      hint: "打开报告的网页，全选、复制，粘贴到这里。粘贴后显示的是网页源代码，不用修改。", isOptional: true)
    pasted.takesPage = true
    return [
      Field(
        "files", "年度报告文件", .file(isMany: false, kinds: UploadKind.reports),
        hint: "网页（.html）、Word（.docx）、Excel（.xlsx）、带文字的 PDF、文本（.txt）或者本系统的数据文件（.json）。", isOptional: true),
      pasted,
    ]
  }()

  /// - Throws: `CaseFaults` at the field, for nothing, for both, and for what cannot be read.
  init(_ input: OfficeInput) async throws {
    guard input.form.fileFaults.isEmpty else { throw CaseFaults(input.form.fileFaults) }
    let pasted = input["pasted"].trimmed
    let file = input.form.files("files").first
    let bytes: [UInt8]
    if let file {
      guard pasted.isEmpty else { throw CaseFaults("pasted", "已经选择了文件，请不要再粘贴；要用粘贴的内容，请不选文件。") }
      name = file.name
      bytes = try input.registry.files.contents(of: file.stored)
    } else {
      guard !pasted.isEmpty else { throw CaseFaults("files", "请选择年度报告文件，或者粘贴报告全文。") }
      name = "粘贴的内容"
      bytes = Array(pasted.utf8)
    }
    do throws(Unreadable) {
      reading = try await input.visit.site.readReport(bytes, name).get()
    } catch { throw CaseFaults(file == nil ? "pasted" : "files", "无法读取“\(name)”：\(error.reason)") }
  }
}
