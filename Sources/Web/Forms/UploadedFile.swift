package import Registry

/// 上传的文件: in the store, but named by no row yet; swept after a day when no action names it.
package struct UploadedFile: Hashable, Sendable {
  /// The form's field.
  package let field: String
  /// As the sender calls it; for people, never for the disk.
  package let name: String
  package let kind: UploadKind
  package let stored: StoredFile
}

/// 文件类型, told from the content.
package enum UploadKind: String, Hashable, Sendable, CaseIterable {
  case pdf, png, jpeg, docx, xlsx, zip, text
  /// Read at once and never kept: a page that somebody else wrote is not shown or handed out again.
  case html, json

  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .zip: "application/zip"
    case .text, .html, .json: "text/plain; charset=utf-8"
    }
  }

  /// What the name may end with.
  package var suffixes: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .docx: ["docx"]
    case .xlsx: ["xlsx"]
    case .zip: ["zip"]
    case .text: ["txt"]
    case .html: ["html", "htm"]
    case .json: ["json"]
    }
  }

  /// What may be put on file.
  package static let kept: [UploadKind] = [.pdf, .png, .jpeg, .docx, .xlsx, .zip, .text]
  /// What an annual report can be read from.
  package static let reports: [UploadKind] = [.html, .docx, .xlsx, .pdf, .text, .json]

  /// For the `accept` of file fields.
  package static func accepted(_ kinds: [UploadKind]) -> String {
    kinds.flatMap(\.suffixes).map { ".\($0)" }.joined(separator: ",")
  }

  /// For the hint beneath.
  package static let acceptedInWords = "PDF、Word（.docx）、Excel（.xlsx）、图片（.jpg、.png）、文本（.txt）或者压缩包（.zip）"
}

/// Why a file is not taken.
package enum UploadRefusal: Error, Hashable, Sendable {
  case empty
  /// The name promises one thing, the content is another.
  case nameDoesNotFit(suffix: String)
  case unknownSuffix

  package var sentence: String {
    switch self {
    case .empty: "文件是空的，请检查后重新选择。"
    case .nameDoesNotFit(let suffix): "文件名以 .\(suffix) 结尾，内容却不是这种文件。请用原来的软件打开，另存后再上传。"
    case .unknownSuffix: "不接收这种文件。请提供 \(UploadKind.acceptedInWords)。"
    }
  }
}
